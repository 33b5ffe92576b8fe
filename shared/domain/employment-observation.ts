import * as z from 'zod/mini';

/**
 * A count of employed persons from SCB. `occupation` has as many digits as the table's level (3 or 4), already in AF's
 * variant of SSYK for level 4; `place` is `00`, a county code or a municipality code.
 */
export const EmploymentObservation = z.strictObject({
  table: z.string(),
  occupation: z.string().check(z.regex(/^\d{3,4}$/)),
  level: z.enum(['municipality', 'county', 'nation']),
  place: z.string(),
  /** `all`, or SCB's age band such as `60-64`, `65-69`. */
  age: z.string(),
  year: z.int(),
  persons: z.int().check(z.gte(0)),
  /**
   * `merged-…`: the sum of several SCB codes; `break-…`: the first year after a break, not comparable with the year
   * before; `imputed`: occupations partly set by a model.
   */
  flags: z.array(z.enum(['merged-managers', 'merged-groups', 'break-2022', 'break-2023', 'imputed'])),
});
export type EmploymentObservation = z.infer<typeof EmploymentObservation>;
