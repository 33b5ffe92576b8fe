import * as z from 'zod/mini';
import { Ssyk4 } from './ssyk.ts';

/**
 * What an occupation earns, SCB's mean monthly wage of both sexes and all sectors, SEK. It stands beside the index and
 * never enters it. Counties are not published: `place` is the NUTS 2 area around them, and must be named where it is shown.
 */
export const WageObservation = z.strictObject({
  table: z.string(),
  /** AF's group. Several SCB codes may be in it: each keeps its own wage, for a mean of means would need their numbers. */
  occupation: Ssyk4,
  /** SCB's own code. */
  code: Ssyk4,
  level: z.literal('nuts2'),
  place: z.string().check(z.regex(/^SE\d\d$/)),
  year: z.int(),
  /** SEK a month. */
  wage: z.int().check(z.gte(1)),
  /** `part-of-group`: of one of several SCB codes in AF's group. */
  flags: z.array(z.enum(['part-of-group'])),
});
export type WageObservation = z.infer<typeof WageObservation>;
