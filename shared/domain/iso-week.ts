import * as z from 'zod/mini';
import { addDays, daysBetween, mondayOf, type PlainDay, plainDay, yearOf } from './plain-day.ts';

/** A week of ISO 8601 with the year it belongs to, `2026-W53`. Sorts as text. */
export const IsoWeek = z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/));
export type IsoWeek = z.infer<typeof IsoWeek>;

/** The week belongs to the year in which its Thursday lies: 2027-01-01 is in 2026-W53. */
export const isoWeekOf = (day: PlainDay): IsoWeek => {
  const thursday = addDays(mondayOf(day), 3);
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(plainDay(year, 1, 1), thursday) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
};

/** The Monday of a week. The fourth of January always lies in the first. */
export const mondayOfWeek = (week: IsoWeek): PlainDay =>
  addDays(mondayOf(plainDay(Number(week.slice(0, 4)), 1, 4)), 7 * (Number(week.slice(6)) - 1));

/** All weeks from the one of the first day to the one of the last, both included, in order; none where the last is earlier. */
export const weeksBetween = (first: PlainDay, last: PlainDay): IsoWeek[] => {
  const weeks: IsoWeek[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) weeks.push(isoWeekOf(monday));
  return last < first ? [] : weeks;
};
