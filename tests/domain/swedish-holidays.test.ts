import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../shared/domain/plain-day.ts';
import { eves, isClosed, redDays } from '../../shared/domain/swedish-holidays.ts';

test('the red days of 2026 are those of the almanac', () => {
  expect(redDays(2026)).toEqual({
    'new-years-day': '2026-01-01',
    epiphany: '2026-01-06',
    'good-friday': '2026-04-03',
    'easter-sunday': '2026-04-05',
    'easter-monday': '2026-04-06',
    'first-of-may': '2026-05-01',
    'ascension-day': '2026-05-14',
    'whit-sunday': '2026-05-24',
    'national-day': '2026-06-06',
    'midsummers-day': '2026-06-20',
    'all-saints-day': '2026-10-31',
    'christmas-day': '2026-12-25',
    'boxing-day': '2026-12-26',
  });
});

test('the movable red days of 2027 are those of the almanac', () => {
  expect(redDays(2027)).toMatchObject({
    'good-friday': '2027-03-26',
    'easter-monday': '2027-03-29',
    'ascension-day': '2027-05-06',
    'whit-sunday': '2027-05-16',
    'midsummers-day': '2027-06-26',
    'all-saints-day': '2027-11-06',
  });
});

test.each([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2035, 2040])(
  'the movable days of %i keep their weekdays and limits',
  (year) => {
    const red = redDays(year);

    expect(weekdayOf(red['good-friday'])).toBe(5);
    expect(weekdayOf(red['ascension-day'])).toBe(4);
    expect(weekdayOf(red['midsummers-day'])).toBe(6);
    expect(red['midsummers-day'] >= `${year}-06-20` && red['midsummers-day'] <= `${year}-06-26`).toBe(true);
    expect(red['all-saints-day'] >= `${year}-10-31` && red['all-saints-day'] <= `${year}-11-06`).toBe(true);
    expect(addDays(eves(year)['midsummers-eve'], 1)).toBe(red['midsummers-day']);
  },
);

test.each([
  ['a Saturday', '2026-11-28', true],
  ['a Sunday', '2026-11-29', true],
  ['a Monday', '2026-11-30', false],
  ['the national day on a Tuesday', '2028-06-06', true],
  ['midsommarafton', '2026-06-19', true],
  ['julafton', '2026-12-24', true],
  ['nyårsafton', '2026-12-31', true],
  ['the eve of Epiphany, which is no eve of the region', '2026-01-05', false],
  ['a day of its own', '2027-05-07', true],
])('%s is closed or open: %s', (_, day, closed) => {
  expect(isClosed(day, { eves: true, extra: ['2027-05-07'] })).toBe(closed);
});

test.each(['2026-06-19', '2026-12-24', '2026-12-31', '2027-05-07'])(
  '%s is open where the region has not closed it',
  (day) => {
    expect(isClosed(day, { eves: false, extra: [] })).toBe(false);
  },
);
