import * as z from 'zod/mini';
import { Ssyk4 } from './ssyk.ts';

/** An SSYK group with its occupation names; `synonyms` are alternative labels and keywords. Source: JobTech Taxonomy. */
export const OccupationName = z.strictObject({
  conceptId: z.string(),
  label: z.string(),
  synonyms: z.array(z.string()),
  /** In an earlier version of the taxonomy and no longer in it: what was kept under it still leads to its group. */
  retired: z.optional(z.literal(true)),
});
export type OccupationName = z.infer<typeof OccupationName>;

export const OccupationGroup = z.strictObject({
  ssyk: Ssyk4,
  conceptId: z.string(),
  label: z.string(),
  names: z.array(OccupationName),
});
export type OccupationGroup = z.infer<typeof OccupationGroup>;
