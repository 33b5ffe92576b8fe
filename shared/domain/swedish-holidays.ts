import { addDays, easterSunday, firstWeekdayFrom, type PlainDay, plainDay, weekdayOf, yearOf } from './plain-day.ts';
import type { ClosedDays } from './region.ts';

export type HolidayName =
  | 'new-years-day'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'first-of-may'
  | 'ascension-day'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummers-day'
  | 'all-saints-day'
  | 'christmas-day'
  | 'boxing-day';

export type EveName = 'midsummers-eve' | 'christmas-eve' | 'new-years-eve';

const saturday = 6;

/**
 * The red days that the law names, beside all Sundays: lag (1989:253) om allmänna helgdagar, in its wording since 2005, when
 * the national day came and Whit Monday went.
 */
export const redDays = (year: number): Readonly<Record<HolidayName, PlainDay>> => {
  const easter = easterSunday(year);
  return {
    'new-years-day': plainDay(year, 1, 1),
    epiphany: plainDay(year, 1, 6),
    'good-friday': addDays(easter, -2),
    'easter-sunday': easter,
    'easter-monday': addDays(easter, 1),
    'first-of-may': plainDay(year, 5, 1),
    'ascension-day': addDays(easter, 39),
    'whit-sunday': addDays(easter, 49),
    'national-day': plainDay(year, 6, 6),
    'midsummers-day': firstWeekdayFrom(plainDay(year, 6, 20), saturday),
    'all-saints-day': firstWeekdayFrom(plainDay(year, 10, 31), saturday),
    'christmas-day': plainDay(year, 12, 25),
    'boxing-day': plainDay(year, 12, 26),
  };
};

/** Not red by law, but treated as Sundays by the annual leave act (semesterlagen); a region chooses whether they are closed. */
export const eves = (year: number): Readonly<Record<EveName, PlainDay>> => ({
  'midsummers-eve': addDays(redDays(year)['midsummers-day'], -1),
  'christmas-eve': plainDay(year, 12, 24),
  'new-years-eve': plainDay(year, 12, 31),
});

/** Whether nobody answers on that day: a weekend, a red day, one of the eves where the region says so, or its own closing day. */
export const isClosed = (day: PlainDay, closed: ClosedDays): boolean =>
  weekdayOf(day) >= saturday ||
  Object.values(redDays(yearOf(day))).includes(day) ||
  (closed.eves && Object.values(eves(yearOf(day))).includes(day)) ||
  closed.extra.includes(day);
