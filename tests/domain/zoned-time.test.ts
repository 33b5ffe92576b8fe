import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { stockholmOffset } from '../../shared/domain/central-european-time.ts';
import { dayOfEpoch } from '../../shared/domain/plain-day.ts';
import { dayIn, instantOf, localParts } from '../../shared/domain/zoned-time.ts';

const stockholm = 'Europe/Stockholm';

test.each([
  ['2026-11-22T23:00:00Z', '2026-11-23'],
  ['2026-11-22T22:59:59.999Z', '2026-11-22'],
  ['2026-06-21T22:00:00Z', '2026-06-22'],
  ['2026-06-21T21:59:59Z', '2026-06-21'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('in Stockholm %s falls on %s', (instant, day) => {
  expect(dayIn(new Date(instant), stockholm)).toBe(day);
});

test('midnight is hour 0 of the new day, never 24', () => {
  expect(localParts(new Date('2026-11-22T23:00:00Z'), stockholm)).toEqual({
    day: '2026-11-23',
    hour: 0,
    minute: 0,
    second: 0,
  });
});

test.each([
  ['an ordinary winter morning', '2026-11-23', '07:00', '2026-11-23T06:00:00.000Z'],
  ['an ordinary summer morning', '2026-07-06', '07:00', '2026-07-06T05:00:00.000Z'],
  ['the midnight before summer time', '2027-03-28', '00:00', '2027-03-27T23:00:00.000Z'],
  ['the last minute before the gap', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['a time inside the gap moves forward', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ['the first minute after the gap', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
  ['the midnight before winter time', '2026-10-25', '00:00', '2026-10-24T22:00:00.000Z'],
  ['a time that comes twice means the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['the first minute after the doubled hour', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('%s', (_, day, time, instant) => {
  expect(instantOf(day, time, stockholm).toISOString()).toBe(instant);
});

test('every minute of every zone is where Temporal says it is', () => {
  const zone = fc.constantFrom(
    stockholm,
    'Atlantic/Azores',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Auckland',
  );
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  fc.assert(
    fc.property(fc.integer({ min: 18_262, max: 25_932 }), clock, zone, (epochDay, [hour, minute], timeZone) => {
      const day = dayOfEpoch(epochDay);
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

      const expected = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone, {
        disambiguation: 'compatible',
      });

      expect(instantOf(day, time, timeZone).getTime()).toBe(expected.epochMilliseconds);
    }),
    { numRuns: 2000 },
  );
});

test('all half hours around both clock changes of twenty years agree with Temporal', () => {
  for (let year = 2020; year <= 2040; year += 1) {
    for (const month of [3, 10]) {
      const sunday = Temporal.PlainDate.from({ year, month, day: 31 }).subtract({
        days: Temporal.PlainDate.from({ year, month, day: 31 }).dayOfWeek % 7,
      });
      for (const time of ['00:00', '01:30', '02:00', '02:30', '02:59', '03:00', '03:30']) {
        const expected = sunday.toZonedDateTime({ timeZone: stockholm, plainTime: time }).epochMilliseconds;

        expect(instantOf(sunday.toString(), time, stockholm).getTime()).toBe(expected);
      }
    }
  }
});

test('a zone that does not exist is an error rather than UTC', () => {
  expect(() => dayIn(new Date(0), 'Europe/Stokholm')).toThrow(RangeError);
});

test('the rule for Stockholm is the time zone database, around every change of the clock from 1997 to 2060', () => {
  const atDatabase = (millis: number) =>
    Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(stockholm).offsetNanoseconds / 1e6;
  const halfHour = 1_800_000;
  const wrong: string[] = [];
  for (let millis = Date.UTC(1997, 0, 1); millis < Date.UTC(2060, 0, 1); millis += 48 * halfHour) {
    const atMidnight = stockholmOffset(millis) === atDatabase(millis);
    const dayOfChange = stockholmOffset(millis) !== stockholmOffset(millis + 48 * halfHour);
    const through = dayOfChange ? Array.from({ length: 48 }, (_, i) => millis + i * halfHour) : [];
    const throughDay = through.every(
      (m) => stockholmOffset(m) === atDatabase(m) && stockholmOffset(m - 1) === atDatabase(m - 1),
    );
    if (!atMidnight || !throughDay) wrong.push(new Date(millis).toISOString());
  }
  expect(wrong).toEqual([]);
});

test('what was before the rule is left to the time zone database', () => {
  expect(stockholmOffset(Date.UTC(1996, 11, 31))).toBeNull();
  expect(dayIn(new Date('1979-07-01T22:30:00Z'), stockholm)).toBe('1979-07-01');
  expect(dayIn(new Date('1980-07-01T22:30:00Z'), stockholm)).toBe('1980-07-02');
});
