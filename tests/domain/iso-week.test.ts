import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { IsoWeek, isoWeekOf, mondayOfWeek, weeksBetween } from '../../shared/domain/iso-week.ts';
import { dayOfEpoch, mondayOf } from '../../shared/domain/plain-day.ts';

const aDay = fc.integer({ min: 0, max: 47_000 }).map(dayOfEpoch);

test.each([
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2026-11-23', '2026-W48'],
  ['2025-12-29', '2026-W01'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-01', '2020-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test('weeks are those of Temporal, and their Monday leads back to them', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);

      expect(isoWeekOf(day)).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
      expect(mondayOfWeek(isoWeekOf(day))).toBe(mondayOf(day));
      expect(IsoWeek.safeParse(isoWeekOf(day)).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the weeks between two days follow each other over the year boundary', () => {
  expect(weeksBetween('2026-12-27', '2027-01-04')).toEqual(['2026-W52', '2026-W53', '2027-W01']);
});

test.each([
  ['one day', '2026-11-25', '2026-11-25', ['2026-W48']],
  ['the last day before the first', '2026-11-25', '2026-11-24', []],
])('%s', (_, first, last, weeks) => {
  expect(weeksBetween(first, last)).toEqual(weeks);
});
