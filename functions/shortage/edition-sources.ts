import type { EditionSource } from '../../shared/domain/edition.ts';
import { type BasisSource, pulledSources, uploadedSources } from '../../shared/domain/source-id.ts';
import { isLongAway } from '../../shared/domain/source-schedule.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceCard } from './sources/source.ts';

type Found = {
  states: readonly SourceState[];
  /** The sources whose document could be read. */
  readable: ReadonlySet<BasisSource>;
  cards: Readonly<Record<PulledSource, SourceCard>>;
  at: Date;
};

const conditionOf = (id: BasisSource, state: SourceState | undefined, { readable, at }: Found) => {
  if (state === undefined) return { state: 'missing', reason: 'never-pulled' } as const;
  if (!readable.has(id)) return { state: 'missing', reason: state.failure?.code ?? 'unreadable' } as const;
  if (state.failure !== null) return { state: 'stale', reason: state.failure.code } as const;
  return isLongAway(id, state, at)
    ? ({ state: 'stale', reason: 'not-pulled' } as const)
    : ({ state: 'fresh', reason: null } as const);
};

/** Every source of the basis as an edition used it, the missing ones too, each with what its licence asks to be said. */
export const editionSources = (found: Found): EditionSource[] => {
  // A region that uploads nothing has no such source, rather than one that is missing.
  const uploaded = uploadedSources.flatMap((id) => found.states.find((state) => state.id === id) ?? []);
  const cards = [
    ...pulledSources.map((id) => ({ id, state: found.states.find((s) => s.id === id), card: found.cards[id] })),
    ...uploaded.map((state) => ({ id: state.id as BasisSource, state, card: state })),
  ];
  return cards.map(({ id, state, card }) => {
    const { title, publisher, licence, attribution, homepage } = state ?? card;
    const used = found.readable.has(id) ? state : undefined;
    return {
      id,
      title,
      publisher,
      licence,
      attribution,
      homepage,
      dataUntil: used?.dataUntil ?? null,
      snapshot: used?.snapshot ?? null,
      ...conditionOf(id, state, found),
    };
  });
};
