import * as z from 'zod/mini';
import { fewestOthers, type OthersLikeYou } from './others-like-you.ts';
import { PlainDay } from './plain-day.ts';
import { Ssyk4 } from './ssyk.ts';

/**
 * An occupation that at least five employers of the county asked for within twelve months: what an education provider is
 * told. A smaller number cannot be kept. Of the county alone, since an area beside it would tell of the rest.
 */
export const EmployerNeed = z.strictObject({
  ssyk: Ssyk4,
  /** The occupation's name as the signals were understood; null where none says. */
  label: z.nullable(z.string()),
  employers: z.int().check(z.gte(fewestOthers)),
  /** The day from which on they were so many, without a break. */
  since: PlainDay,
});
export type EmployerNeed = z.infer<typeof EmployerNeed>;

type Occasion = {
  today: PlainDay;
  before: readonly EmployerNeed[];
  labelOf: (ssyk: Ssyk4) => string | null;
};

/** The needs of a day, most employers first. One that was known before keeps its day. */
export const employerNeeds = (
  others: ReadonlyMap<Ssyk4, OthersLikeYou>,
  { today, before, labelOf }: Occasion,
): EmployerNeed[] => {
  const known = new Map(before.map(({ ssyk, since }) => [ssyk, since]));
  return [...others]
    .flatMap(([ssyk, { county }]): EmployerNeed[] =>
      county === null || county < fewestOthers
        ? []
        : [{ ssyk, label: labelOf(ssyk), employers: county, since: known.get(ssyk) ?? today }],
    )
    .toSorted((a, b) => b.employers - a.employers || (a.ssyk < b.ssyk ? -1 : 1));
};
