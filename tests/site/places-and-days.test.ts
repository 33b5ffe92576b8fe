import { expect, test } from 'vitest';
import { addDays, daysBetween as exactDays } from '../../shared/domain/plain-day.ts';
import { consoleEn } from '../../shared/i18n/console.en.ts';
import { consoleSv } from '../../shared/i18n/console.sv.ts';
import { spokenDay } from '../../shared/i18n/days.ts';
import { dayIn, daysBetween, longDay } from '../../site/console/src/days.ts';
import { placeOf } from '../../site/console/src/route.ts';
import { relativeDay } from '../../site/console/src/worklist/relative-day.ts';

test('an address after the hash leads to its page', () => {
  const id = 'case_0123456789abcdefghijklmnop';

  expect(placeOf('')).toEqual({ page: 'worklist' });
  expect(placeOf('#/')).toEqual({ page: 'worklist' });
  expect(placeOf(`#/case/${id}`)).toEqual({ page: 'case', id });
  expect(placeOf('#/reports')).toEqual({ page: 'reports' });
  for (const wrong of ['#/case/', '#/case/../people', `#/case/${id}x`, '#/nowhere', '#javascript:alert(1)'])
    expect(placeOf(wrong)).toEqual({ page: 'unknown' });
});

test('days are counted as calendar days, over the nights that summer time begins and ends', () => {
  for (const from of ['2026-03-27', '2026-10-24', '2026-12-30', '2028-02-28'])
    for (const off of [-40, -1, 0, 1, 2, 40]) expect(daysBetween(from, addDays(from, off))).toBe(off);
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(exactDays('2026-01-01', '2027-01-01'));
});

test('the day of an instant is the one where the region is', () => {
  expect(dayIn('Europe/Stockholm', new Date('2026-11-24T22:59:00Z'))).toBe('2026-11-24');
  expect(dayIn('Europe/Stockholm', new Date('2026-11-24T23:01:00Z'))).toBe('2026-11-25');
});

test('a day is written out in a standard answer as the mails write it', () => {
  for (const language of ['sv', 'en'] as const)
    for (const day of ['2026-11-30', '2027-01-01', '2027-05-08'])
      expect(longDay(language, day)).toBe(spokenDay(language, day));
});

test('how far off a day is, is said in words, and a passed one is late', () => {
  expect(relativeDay(consoleSv, '2026-11-24', '2026-11-23')).toEqual({ words: '1 dag sent', late: true });
  expect(relativeDay(consoleSv, '2026-11-24', '2026-11-24')).toEqual({ words: 'i dag', late: false });
  expect(relativeDay(consoleEn, '2026-11-24', '2026-11-25')).toEqual({ words: 'tomorrow', late: false });
  expect(relativeDay(consoleEn, '2026-11-24', '2026-12-24')).toEqual({ words: 'in 30 days', late: false });
});
