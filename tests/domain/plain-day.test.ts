import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  dayOfEpoch,
  daysBetween,
  easterSunday,
  epochDayOf,
  firstWeekdayFrom,
  mondayOf,
  PlainDay,
  weekdayOf,
} from '../../shared/domain/plain-day.ts';

const anEpochDay = fc.integer({ min: -100_000, max: 200_000 });

test.each(['2026-02-28', '2028-02-29', '2000-02-29', '1999-12-31'])('%s is a day', (day) => {
  expect(PlainDay.safeParse(day).success).toBe(true);
});

test.each(['2026-02-29', '2100-02-29', '2026-13-01', '2026-04-31', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])(
  '"%s" is no day',
  (day) => {
    expect(PlainDay.safeParse(day).success).toBe(false);
  },
);

test('days and their numbers since 1970 are the same thing, as Temporal counts them', () => {
  fc.assert(
    fc.property(anEpochDay, (epochDay) => {
      const expected = Temporal.PlainDate.from('1970-01-01').add({ days: epochDay });

      expect(dayOfEpoch(epochDay)).toBe(expected.toString());
      expect(epochDayOf(expected.toString())).toBe(epochDay);
      expect(weekdayOf(expected.toString())).toBe(expected.dayOfWeek);
    }),
  );
});

test.each([
  ['the epoch', 0, '1970-01-01'],
  ['the day before it', -1, '1969-12-31'],
  ['the last day of a cycle of 400 years', 11_016, '2000-02-29'],
  ['the first of the next', 11_017, '2000-03-01'],
  ['the end of a February without leap day', 47_540, '2100-02-28'],
  ['the day after it', 47_541, '2100-03-01'],
])('%s is number %i, %s', (_, epochDay, day) => {
  expect(dayOfEpoch(epochDay)).toBe(day);
  expect(epochDayOf(day)).toBe(epochDay);
});

test('adding days and counting them undo each other', () => {
  fc.assert(
    fc.property(anEpochDay, fc.integer({ min: -5000, max: 5000 }), (epochDay, days) => {
      const day = dayOfEpoch(epochDay);

      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test.each([
  ['2026-06-20', 6, '2026-06-20'],
  ['2025-06-20', 6, '2025-06-21'],
  ['2026-11-23', 7, '2026-11-29'],
] as const)('the first such weekday from %s (%i) is %s', (day, weekday, found) => {
  expect(firstWeekdayFrom(day, weekday)).toBe(found);
});

// Church of Sweden's calendar and the usual tables; 2038 and 2285 are the latest and earliest dates near by, 1981 and 1954
// the years in which simpler formulas fail.
test.each([
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter Sunday of %i is %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test('Easter Sunday is a Sunday between 22 March and 25 April', () => {
  for (let year = 1900; year <= 2200; year += 1) {
    const easter = easterSunday(year);

    expect(weekdayOf(easter)).toBe(7);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
  }
});
