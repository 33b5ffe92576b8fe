import { assessOccupation, type Evidence } from '../../shared/domain/basis-assessment.ts';
import { contentOf, type PackedOccupation } from '../../shared/domain/basis-occupation.ts';
import type { ClassChange, EditionId } from '../../shared/domain/edition.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import type { BasisBuilder } from '../../shared/stores/basis-builder.ts';
import { inBatches } from './in-batches.ts';
import type { KeptEdition } from './kept-edition.ts';
import { sha256 } from './sha256.ts';

type Deps = { basis: Pick<BasisBuilder, 'newestOccupation' | 'rows'> };
type Assignment = {
  groups: readonly OccupationGroup[];
  evidence: Evidence;
  /** The edition that is built, and the one that readers have: classes follow on from the latter. */
  edition: EditionId;
  shown: EditionId | null;
  /**
   * Whether the shown edition is of the same documents and method, and of the same answers by the occupation's employers:
   * then its classes stay, and so does what they wait for.
   */
  sameEvidence: (ssyk: string) => boolean;
  /** What lies in the table, where that is known without asking; it is what readers have. */
  kept: KeptEdition | undefined;
};

type KeptOccupation = KeptEdition['occupations'][number];
type Assessed = { packed: PackedOccupation; hash: string; isNew: boolean; changes: ClassChange[]; now: KeptOccupation };

type AssessedEdition = {
  occupations: PackedOccupation[];
  /** Those whose content is not what the table's newest item says. */
  toWrite: { packed: PackedOccupation; hash: string }[];
  changes: ClassChange[];
  /** What lies in the table once that is written, those too that left the taxonomy. */
  kept: KeptOccupation[];
};

const changesOf = (before: PackedOccupation | null, now: PackedOccupation): ClassChange[] =>
  before === null
    ? []
    : now.places.flatMap(({ place, class: to }) => {
        const from = before.places.find((p) => p.place === place)?.class ?? null;
        return from === to ? [] : [{ ssyk: now.ssyk, place, from, to }];
      });

/** Every occupation of the taxonomy assessed, and compared with what lies in the table. */
export const assessEdition = async (
  { basis }: Deps,
  { groups, evidence, edition, shown, sameEvidence, kept: known }: Assignment,
): Promise<AssessedEdition> => {
  const newestOf = new Map(known?.occupations.map((one) => [one.packed.ssyk, one]));
  const newestIn = async (ssyk: string): Promise<KeptOccupation | null> =>
    known === undefined ? basis.newestOccupation(ssyk, edition) : (newestOf.get(ssyk) ?? null);
  const assess = async (ssyk: string, of: (before: PackedOccupation | null) => PackedOccupation): Promise<Assessed> => {
    // A build that stopped may have left newer items than readers have: they are compared with, and not followed on from.
    const newest = await newestIn(ssyk);
    const isShown = shown !== null && newest !== null && newest.edition <= shown;
    const kept = isShown || shown === null || newest === null ? newest : await basis.newestOccupation(ssyk, shown);
    const before = shown === null ? null : (kept?.packed ?? null);
    const packed = of(before);
    const hash = sha256(JSON.stringify(contentOf(packed)));
    const isNew = newest?.hash !== hash;
    const now = isNew || newest === null ? { edition, hash, packed } : newest;
    return { packed, hash, isNew, changes: changesOf(before, packed), now };
  };

  // A second refresh is a second look at the world: to compute the same numbers again is none, and moves no class.
  const stays = (before: PackedOccupation | null, { ssyk, label }: OccupationGroup): before is PackedOccupation =>
    sameEvidence(ssyk) && before !== null && before.places.length > 0 && before.label === label;
  const assessed = await inBatches(groups, (group) =>
    assess(group.ssyk, (before) => (stays(before, group) ? before : assessOccupation(group, evidence, before))),
  );
  // One that left the taxonomy is kept as an empty item, so that readers of this edition do not find its old numbers.
  const there = new Set(groups.map(({ ssyk }) => ssyk));
  const rows = shown === null || known !== undefined ? [] : ((await basis.rows(shown, 'county')) ?? []);
  const gone = [...rows, ...(known?.occupations ?? []).map(({ packed }) => packed)].filter(
    ({ ssyk }) => !there.has(ssyk),
  );
  const emptied = await inBatches(gone, ({ ssyk, label }) =>
    assess(ssyk, () => ({ ssyk, label, official: null, places: [], provenance: {} })),
  );
  return {
    occupations: assessed.map(({ packed }) => packed),
    toWrite: [...assessed, ...emptied].filter(({ isNew }) => isNew),
    changes: assessed.flatMap(({ changes }) => changes),
    kept: [...assessed, ...emptied].map(({ now }) => now),
  };
};
