import * as z from 'zod/mini';
import type { PackedOccupation, Place } from './basis-occupation.ts';
import type { ExpertAssessment } from './expert-assessment.ts';
import { Certainty, Official, ShortageClass } from './shortage.ts';
import { Ssyk4 } from './ssyk.ts';

/**
 * One occupation in one place, as listed in the open data. Numbers are integers 0..100, in steps of five where a count behind
 * them is withheld, and null where it is not rated.
 */
export const BasisRow = z.strictObject({
  ssyk: Ssyk4,
  label: z.string(),
  class: ShortageClass,
  certainty: Certainty,
  score: z.nullable(z.int()),
  low: z.nullable(z.int()),
  high: z.nullable(z.int()),
  coverage: z.number(),
  level: z.enum(['area', 'county', 'nation']),
  official: z.nullable(Official),
});
export type BasisRow = z.infer<typeof BasisRow>;

/** A row with what the region itself says beside it; null where it says nothing today. */
export type AssessedRow = BasisRow & { readonly expertAssessment: ExpertAssessment | null };

/** The occupation's row in a place; undefined where it has none. */
export const rowOf = (packed: PackedOccupation, place: Place): BasisRow | undefined => {
  const { ssyk, label, official, places } = packed;
  const found = places.find((p) => p.place === place);
  if (found === undefined) return undefined;
  const { class: shown, certainty, score, low, high, coverage, level } = found;
  return { ssyk, label, class: shown, certainty, score, low, high, coverage, level, official };
};
