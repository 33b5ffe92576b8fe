const hour = 3_600_000;

/** Sweden changes its clock by this rule since 1996; what was before is left to the time zone database. */
const ruledSince = Date.UTC(1997, 0, 1);

/** 01:00 UTC on the last Sunday of March (2) or October (9): both have 31 days. */
const changeOf = (year: number, month: 2 | 9): number => {
  const last = new Date(Date.UTC(year, month, 31));
  return last.getTime() - last.getUTCDay() * 24 * hour + hour;
};

/**
 * How far the clock in Stockholm is ahead of UTC at an instant, in milliseconds; null before 1997. Source: directive
 * 2000/84/EC, articles 2 and 3. Should the law change, Node's time zone database changes too and the tests of
 * `zoned-time.ts`, which compare the two, say so.
 */
export const stockholmOffset = (millis: number): number | null => {
  if (!(millis >= ruledSince)) return null;
  const year = new Date(millis).getUTCFullYear();
  return millis >= changeOf(year, 2) && millis < changeOf(year, 9) ? 2 * hour : hour;
};
