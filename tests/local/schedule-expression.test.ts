import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { scheduleNext, UnknownExpression } from '../../infra/local/triggers/schedule-expression.ts';

const stockholm = 'Europe/Stockholm';
const base = new Date('2020-01-01T00:00:00Z');
const after = (expression: string, instant: string, zone = stockholm) =>
  scheduleNext(expression, zone, base)(new Date(instant))?.toISOString() ?? null;

describe('the next run of an expression', () => {
  test.each([
    ['summer time', 'cron(0 7 ? * MON *)', '2026-10-18T12:00:00Z', '2026-10-19T05:00:00.000Z'],
    ['winter time', 'cron(0 7 ? * MON *)', '2026-10-19T05:00:00Z', '2026-10-26T06:00:00.000Z'],
    ['an instant itself is past', 'cron(0 7 ? * MON *)', '2026-11-30T06:00:00Z', '2026-12-07T06:00:00.000Z'],
    ['weekdays as numbers begin on Sunday', 'cron(0 7 ? * 2 *)', '2026-11-23T12:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['a range of weekdays', 'cron(30 6 ? * MON-FRI *)', '2026-11-27T06:00:00Z', '2026-11-30T05:30:00.000Z'],
    ['a step', 'cron(0/20 * * * ? *)', '2026-11-23T08:20:00Z', '2026-11-23T08:40:00.000Z'],
    ['a list', 'cron(0 4,16 * * ? *)', '2026-11-23T03:00:00Z', '2026-11-23T15:00:00.000Z'],
    ['a leap day', 'cron(0 12 29 2 ? *)', '2026-11-23T03:00:00Z', '2028-02-29T11:00:00.000Z'],
    ['a year gone by', 'cron(0 12 1 1 ? 2021)', '2026-11-23T03:00:00Z', null],
    [
      'a time that summer time skips waits a day',
      'cron(30 2 * * ? *)',
      '2027-03-27T12:00:00Z',
      '2027-03-29T00:30:00.000Z',
    ],
    ['a time that comes twice runs once', 'cron(30 2 * * ? *)', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
    ['a rate counts from its beginning', 'rate(5 minutes)', '2026-11-23T08:02:00Z', '2026-11-23T08:05:00.000Z'],
    ['a rate in days has 24 hours', 'rate(1 day)', '2027-03-28T00:00:00Z', '2027-03-29T00:00:00.000Z'],
    ['once, local', 'at(2026-12-01T09:00:00)', '2026-11-23T08:02:00Z', '2026-12-01T08:00:00.000Z'],
    ['once, gone by', 'at(2026-11-01T09:00:00)', '2026-11-23T08:02:00Z', null],
  ])('%s: %s', (_, expression, instant, expected) => {
    expect(after(expression, instant)).toBe(expected);
  });

  test('is 07:00 in Stockholm on every Monday from 2020 to 2040, each once', () => {
    const next = scheduleNext('cron(0 7 ? * MON *)', stockholm, base);
    let monday = Temporal.PlainDate.from('2020-01-06');
    let last = base;

    while (monday.year <= 2040) {
      const due = next(last);
      const expected = monday.toZonedDateTime({ timeZone: stockholm, plainTime: '07:00' });
      expect(due?.getTime()).toBe(expected.epochMilliseconds);
      last = due ?? last;
      monday = monday.add({ days: 7 });
    }
  });

  test('is always later than the instant asked from, and nothing lies between', () => {
    const expression = fc.constantFrom(
      'cron(15 3 * * ? *)',
      'cron(0 7 ? * MON *)',
      'cron(0 0/6 * * ? *)',
      'rate(1 hour)',
    );
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(expression, instant, fc.double({ min: 0, max: 0.999, noNaN: true }), (text, from, share) => {
        const next = scheduleNext(text, stockholm, base);
        const due = next(from) ?? from;
        const between = new Date(from.getTime() + share * (due.getTime() - from.getTime() - 1));
        return due > from && next(between)?.getTime() === due.getTime();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    'cron(0 7 * * MON *)',
    'cron(0 7 ? * MON)',
    'cron(61 7 ? * MON *)',
    'rate(5 weeks)',
    'at(tomorrow)',
    'now',
  ])('%s is refused', (expression) => {
    expect(() => scheduleNext(expression, stockholm, base)).toThrow(UnknownExpression);
  });
});
