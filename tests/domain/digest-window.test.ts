import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DigestWindow, digestWindow, isWithin, weeksWithin } from '../../shared/domain/digest-window.ts';
import { isoWeekOf } from '../../shared/domain/iso-week.ts';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import { dayIn, instantOf } from '../../shared/domain/zoned-time.ts';

const timeZone = 'Europe/Stockholm';
const hours = (from: Date, until: Date): number => (until.getTime() - from.getTime()) / 3_600_000;

const mondays: PlainDay[] = Array.from({ length: 1096 }, (_, week) => addDays('2020-01-06', 7 * week));
const sending = (monday: PlainDay): Date => instantOf(monday, '07:00', timeZone);

/** Summer time in the EU, by its directive: from the last Sunday of March to the last Sunday of October, 01:00 UTC. */
const isSummerTime = (instant: Date): boolean => {
  const year = instant.getUTCFullYear();
  const change = (month: number): number => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  };
  return instant.getTime() >= change(2) && instant.getTime() < change(9);
};

/** Windows of a subscription whose letters were sent on the given Mondays and on no other. */
const windowsSent = (on: readonly PlainDay[], subscribedAt: Date): DigestWindow[] => {
  let lastSentUntil: Date | null = null;
  return on.flatMap((monday) => {
    const window = digestWindow({ now: sending(monday), timeZone, lastSentUntil, subscribedAt });
    lastSentUntil = window?.until ?? lastSentUntil;
    return window === null ? [] : [window];
  });
};

test('the letter leaves at 05:00Z in summer and 06:00Z in winter, on every Monday from 2020 to 2040', () => {
  expect(mondays.at(-1)).toBe('2040-12-31');
  for (const monday of mondays) {
    const noon = new Date(`${monday}T12:00:00Z`);

    expect(sending(monday).toISOString()).toBe(`${monday}T0${isSummerTime(noon) ? 5 : 6}:00:00.000Z`);
  }
});

test.each([
  ['2026-10-19', '2026-10-19T05:00:00.000Z'],
  ['2026-10-26', '2026-10-26T06:00:00.000Z'],
  ['2027-03-22', '2027-03-22T06:00:00.000Z'],
  ['2027-03-29', '2027-03-29T05:00:00.000Z'],
])('on %s it leaves at %s', (monday, instant) => {
  expect(sending(monday).toISOString()).toBe(instant);
});

test('the windows of all 1,096 Mondays touch without gap or overlap, and only clock changes alter their length', () => {
  const subscribedAt = instantOf('2019-12-30', '00:00', timeZone);

  const windows = windowsSent(mondays, subscribedAt);

  expect(windows).toHaveLength(1096);
  expect(windows.map(({ week }) => week)).toEqual(mondays.map(isoWeekOf));
  expect(new Set(windows.map(({ week }) => week)).size).toBe(1096);
  windows.forEach(({ from }, index) => {
    expect(from).toEqual(windows[index - 1]?.until ?? subscribedAt);
  });
  const lengths = Map.groupBy(windows, ({ from, until }) => hours(from, until));
  expect([...lengths].map(([length, group]) => [length, group.length]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
    [167, 21],
    [168, 1096 - 42],
    [169, 21],
  ]);
});

test('each instant around every Monday and clock change lies in exactly one window', () => {
  const windows = windowsSent(mondays, instantOf('2019-12-30', '00:00', timeZone));
  mondays.forEach((monday, index) => {
    const midnight = instantOf(monday, '00:00', timeZone).getTime();
    // Sunday's clock change at 01:00Z lies 23 (spring) or 23 (autumn) hours before; half hours around it, and the boundary.
    const offsets = [-24.5, -24, -23.5, -23, -22.5, -22, -21.5, -0.001, 0, 0.001];
    for (const offset of offsets) {
      const instant = new Date(midnight + offset * 3_600_000);
      const holding = [index - 1, index, index + 1].filter(
        (w) => windows[w] !== undefined && isWithin(windows[w], instant),
      );
      const expected = offset < 0 ? index : index + 1;

      expect(holding).toEqual(expected < 1096 ? [expected] : []);
    }
  });
});

test('each signal is in exactly one letter, whichever weeks had none', () => {
  const aSignal = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const twoYears = mondays.filter((monday) => monday >= '2026-01-01' && monday <= '2027-12-31');
  const sentOrNot = fc.array(fc.boolean(), { minLength: twoYears.length, maxLength: twoYears.length });
  fc.assert(
    fc.property(aSignal, aSignal, sentOrNot, (signalAt, subscribedAt, sent) => {
      const on = twoYears.filter((_, week) => sent[week]);
      const windows = windowsSent(on, subscribedAt);

      const told = windows.filter((window) => isWithin(window, signalAt));

      const lastUntil = windows.at(-1)?.until ?? subscribedAt;
      expect(told).toHaveLength(signalAt >= subscribedAt && signalAt < lastUntil ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

test('the lists of a window hold the week of every instant in it', () => {
  const from = instantOf('2026-12-16', '10:00', timeZone);
  const until = instantOf('2027-01-04', '00:00', timeZone);

  expect(weeksWithin({ from, until, week: '2027-W01' }, timeZone)).toEqual(['2026-W51', '2026-W52', '2026-W53']);
  fc.assert(
    fc.property(fc.integer({ min: from.getTime(), max: until.getTime() - 1 }), (millis) => {
      const week = isoWeekOf(dayIn(new Date(millis), timeZone));

      expect(weeksWithin({ from, until, week: '2027-W01' }, timeZone)).toContain(week);
    }),
  );
});

const monday = { timeZone, now: sending('2026-11-23'), subscribedAt: new Date('2026-09-01T08:00:00Z') };

test('the first letter begins where the subscription began', () => {
  expect(digestWindow({ ...monday, lastSentUntil: null })).toEqual({
    from: new Date('2026-09-01T08:00:00Z'),
    until: new Date('2026-11-22T23:00:00Z'),
    week: '2026-W48',
  });
});

test('after weeks without a letter the window begins at the last one that was sent', () => {
  const lastSentUntil = new Date('2026-10-25T23:00:00Z');

  expect(digestWindow({ ...monday, lastSentUntil })?.from).toEqual(lastSentUntil);
});

test('a second run in the same week has nothing left to tell', () => {
  expect(digestWindow({ ...monday, lastSentUntil: new Date('2026-11-22T23:00:00Z') })).toBeNull();
});

test('a subscription of this Monday waits for the next', () => {
  expect(digestWindow({ ...monday, subscribedAt: new Date('2026-11-23T05:00:00Z'), lastSentUntil: null })).toBeNull();
});

test('a run that comes late in the week covers what Monday would have covered', () => {
  const late = digestWindow({ ...monday, now: new Date('2026-11-29T22:59:59Z'), lastSentUntil: null });

  expect(late).toEqual(digestWindow({ ...monday, lastSentUntil: null }));
});
