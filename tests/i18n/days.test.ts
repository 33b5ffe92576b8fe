import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/domain/plain-day.ts';
import { spokenDay, spokenInstant } from '../../shared/i18n/days.ts';

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

test.each([
  ['sv', 'sv-SE'],
  ['en', 'en-GB'],
] as const)('every day of a leap year is said in %s as Intl says it', (language, locale) => {
  const format = new Intl.DateTimeFormat(locale, long);
  for (let i = 0; i < 366; i += 1) {
    const day = addDays('2028-01-01', i);
    // British English has a comma in some versions of the data.
    const said = format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
    expect(spokenDay(language, day)).toBe(said);
  }
});

test('an instant is said by the clock of the zone', () => {
  const at = new Date('2026-11-30T06:05:00Z');
  expect(spokenInstant('sv', at, 'Europe/Stockholm')).toBe('måndag 30 november 2026 kl. 07:05');
  expect(spokenInstant('en', at, 'Europe/Stockholm')).toBe('Monday 30 November 2026 at 07:05');
  expect(spokenInstant('sv', new Date('2026-07-31T22:00:00Z'), 'Europe/Stockholm')).toBe(
    'lördag 1 augusti 2026 kl. 00:00',
  );
});

test('no day is without a word', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
  fc.assert(fc.property(days, (day) => !/undefined|NaN/.test(spokenDay('sv', day) + spokenDay('en', day))));
});
