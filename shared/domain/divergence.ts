import * as z from 'zod/mini';
import type { BasisRow } from './basis-row.ts';
import type { CaseFact } from './case-fact.ts';
import { EditionId } from './edition.ts';
import { guardedLines } from './free-text.ts';
import { fewestOthers } from './others-like-you.ts';
import { addDays, PlainDay } from './plain-day.ts';
import { ShortageClass } from './shortage.ts';
import { Ssyk4 } from './ssyk.ts';
import { dayIn } from './zoned-time.ts';

export const DivergenceKind = z.enum([
  /** The index says balance or surplus, and many employers say that they lack people. */
  'need-without-shortage',
  /** The index says shortage, and no employer has said so in twelve months. */
  'shortage-without-need',
]);
export type DivergenceKind = z.infer<typeof DivergenceKind>;

/** Where the index and the employers say different things: a task to look into, never a change of the number. */
export const Divergence = z
  .strictObject({
    /** `county`, or an area that is rated itself. */
    place: z.string(),
    ssyk: Ssyk4,
    label: z.string(),
    kind: DivergenceKind,
    /** The evidence: what the index says, in which edition, and how many employers signalled in twelve months. */
    edition: EditionId,
    class: ShortageClass,
    employers: z.int(),
    /** The day on which it was first seen, and what became of it. */
    since: PlainDay,
    state: z.enum(['open', 'closed']),
    closed: z.nullable(z.strictObject({ by: z.string(), on: PlainDay, reason: guardedLines(1_000) })),
  })
  .check(z.meta({ id: 'Divergence' }));
export type Divergence = z.output<typeof Divergence>;

export type DivergenceName = Pick<Divergence, 'place' | 'ssyk' | 'kind'>;
/** What is seen on a day, before anybody has looked into it. */
export type SeenDivergence = Omit<Divergence, 'since' | 'state' | 'closed'>;

const windowDays = 365;
const low: readonly ShortageClass[] = ['balans', 'overskott'];
const high: readonly ShortageClass[] = ['brist', 'stor-brist'];

type Told = Pick<CaseFact, 'area' | 'ssyk' | 'employer' | 'receivedAt'>;
type Occasion = {
  today: PlainDay;
  timeZone: string;
  edition: EditionId;
  /** By place: what the edition says there. */
  rows: ReadonlyMap<string, readonly BasisRow[]>;
};

/**
 * Where index and employers diverge on a day. That nobody signalled says something only once signals have been taken for
 * twelve months. An area that shows the county's class is no second case of it. Source: index-method.md, "Rhythm".
 */
export const divergencesOn = (
  facts: readonly Told[],
  { today, timeZone, edition, rows }: Occasion,
): SeenDivergence[] => {
  const from = addDays(today, 1 - windowDays);
  const days = facts.map((fact) => ({ ...fact, day: dayIn(new Date(fact.receivedAt), timeZone) }));
  const knowsSilence = days.some(({ day }) => day < from);
  const recent = days.filter(({ day, ssyk }) => ssyk !== null && from <= day && day <= today);
  const employersOf = (place: string, ssyk: Ssyk4): number =>
    new Set(
      recent.filter((fact) => fact.ssyk === ssyk && (place === 'county' || fact.area === place)).map((f) => f.employer),
    ).size;
  return [...rows].flatMap(([place, own]) =>
    own.flatMap(({ ssyk, label, class: shown, level }): SeenDivergence[] => {
      if (place !== 'county' && level !== 'area') return [];
      const isLow = low.includes(shown);
      if (!isLow && !(high.includes(shown) && knowsSilence)) return [];
      const employers = employersOf(place, ssyk);
      const found = { place, ssyk, label, edition, class: shown, employers };
      if (isLow) return employers >= fewestOthers ? [{ ...found, kind: 'need-without-shortage' }] : [];
      return employers === 0 ? [{ ...found, kind: 'shortage-without-need' }] : [];
    }),
  );
};
