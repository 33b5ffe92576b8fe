import * as z from 'zod/mini';
import { Ssyk4 } from './ssyk.ts';

/** A calendar month, `2026-10`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof Month>;

export const monthsOfStock = 12;

/**
 * Registered jobseekers of one occupation in one place at the end of twelve months in a row. `place` is the county's code
 * or a municipality's. Null is a count that the source hides as `<5`: neither 4 nor 0.
 */
export const JobseekerStock = z.strictObject({
  ssyk: Ssyk4,
  place: z.string().check(z.regex(/^\d{2}(\d{2})?$/)),
  seekers: z.array(z.nullable(z.int().check(z.gte(0)))).check(z.length(monthsOfStock)),
});
export type JobseekerStock = z.infer<typeof JobseekerStock>;

/** What an administrator uploaded: every stock over the same twelve months, the oldest first. */
export const JobseekersDocument = z.strictObject({
  months: z.array(Month).check(z.length(monthsOfStock)),
  stocks: z.array(JobseekerStock),
});
export type JobseekersDocument = z.infer<typeof JobseekersDocument>;

/** The month that follows. */
export const nextMonth = (month: Month): Month => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** The last day of a month, `2026-02-28`: until then its stock speaks. */
export const lastDayOf = (month: Month): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};
