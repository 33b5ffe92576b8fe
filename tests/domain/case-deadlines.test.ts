import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CaseCalendar,
  dueAfterWait,
  externalWorkingDays,
  questionUntil,
  restartedDue,
  seriouslyLateFrom,
  workingDaysBetween,
} from '../../shared/domain/case-clock.ts';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import { isClosed } from '../../shared/domain/swedish-holidays.ts';
import { addWorkingDays, answerBy } from '../../shared/domain/working-days.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';

const region = (extra: readonly PlainDay[] = [], eves = true): CaseCalendar => ({
  timeZone: 'Europe/Stockholm',
  closedDays: { eves, extra: [...extra] },
  answerWithinWorkingDays: 5,
});

/** Received (an instant in UTC), working days, the day to answer, and the region's own closing days. */
type Vector = [what: string, received: string, days: number, expected: PlainDay, extra?: PlainDay[]];

describe('the vectors of mission.md', () => {
  test.each<Vector>([
    ['Friday before Christmas', '2026-12-18T09:00:00Z', 5, '2026-12-29'],
    ['a Saturday counts as the Monday after it', '2026-12-19T09:00:00Z', 1, '2026-12-22'],
    ['the day before midsummer’s eve', '2026-06-18T09:00:00Z', 1, '2026-06-22'],
  ])('%s', (_, received, days, expected) => {
    expect(answerBy(new Date(received), days, region())).toBe(expected);
  });
});

describe('further vectors', () => {
  test.each<Vector>([
    // Easter 2026: Good Friday 3 April, Easter Monday 6 April.
    ['Maundy Thursday', '2026-04-02T10:00:00Z', 1, '2026-04-07'],
    ['Good Friday counts as the Tuesday after Easter', '2026-04-03T10:00:00Z', 1, '2026-04-08'],
    ['over Easter', '2026-03-30T10:00:00Z', 5, '2026-04-08'],
    // Easter 2027: Good Friday 26 March; the clocks go forward on Easter Sunday itself.
    ['over the Easter on which the clocks go forward', '2027-03-25T10:00:00Z', 2, '2027-03-31'],
    // Ascension Day 14 May 2026 is a Thursday.
    ['the Friday after Ascension Day is open', '2026-05-13T10:00:00Z', 1, '2026-05-15'],
    ['and closed where the region closes it', '2026-05-13T10:00:00Z', 1, '2026-05-18', ['2026-05-15']],
    ['received on such a closing day', '2026-05-15T10:00:00Z', 1, '2026-05-19', ['2026-05-15']],
    ['First of May, a Friday', '2026-04-30T10:00:00Z', 1, '2026-05-04'],
    // The national day: a Saturday in 2026, a Sunday in 2027, a Tuesday in 2028, a Friday in 2025.
    ['the national day on a Saturday takes no Friday with it', '2026-06-04T10:00:00Z', 1, '2026-06-05'],
    ['the national day on a Sunday takes no Monday with it', '2027-06-04T10:00:00Z', 1, '2027-06-07'],
    ['the national day on a Tuesday', '2028-06-05T10:00:00Z', 1, '2028-06-07'],
    ['the national day on a Friday', '2025-06-05T10:00:00Z', 1, '2025-06-09'],
    ['the Monday of a bridge to the national day', '2028-06-02T10:00:00Z', 1, '2028-06-07', ['2028-06-05']],
    ['Whit Monday is a working day since 2005', '2026-05-22T10:00:00Z', 1, '2026-05-25'],
    ['midsummer 2027', '2027-06-23T10:00:00Z', 2, '2027-06-28'],
    ['All Saints’ Day falls on a Saturday', '2026-10-30T10:00:00Z', 1, '2026-11-02'],
    // Christmas and New Year.
    ['Christmas Eve counts as the day after Boxing Day and the weekend', '2026-12-24T10:00:00Z', 1, '2026-12-29'],
    ['between the holidays', '2026-12-28T10:00:00Z', 3, '2027-01-04'],
    ['New Year’s Eve', '2026-12-31T10:00:00Z', 1, '2027-01-05'],
    ['Epiphany, a Wednesday in 2027', '2027-01-05T10:00:00Z', 1, '2027-01-07'],
    [
      'over both holidays, with the days between closed',
      '2026-12-22T10:00:00Z',
      5,
      '2027-01-08',
      ['2026-12-28', '2026-12-29', '2026-12-30'],
    ],
    ['the year boundary with a leap day in reach', '2028-02-25T10:00:00Z', 3, '2028-03-01'],
    // The day is the region's: 23:00 UTC is the next day there in winter, 22:00 UTC in summer.
    ['a minute before midnight in winter', '2026-11-23T22:59:00Z', 1, '2026-11-24'],
    ['a minute after midnight in winter', '2026-11-23T23:01:00Z', 1, '2026-11-25'],
    ['a minute after midnight in summer', '2026-07-06T22:01:00Z', 1, '2026-07-08'],
    ['Sunday evening in UTC is Monday there', '2026-11-22T23:30:00Z', 1, '2026-11-24'],
    ['Friday night in UTC is Saturday there', '2026-11-20T23:30:00Z', 1, '2026-11-24'],
    ['in the hour that does not come', '2026-03-29T01:30:00Z', 1, '2026-03-31'],
    ['in the hour that comes twice, the first time', '2026-10-25T00:30:00Z', 1, '2026-10-27'],
    ['in the hour that comes twice, the second time', '2026-10-25T01:30:00Z', 1, '2026-10-27'],
    ['New Year’s night in UTC is already the new year there', '2026-12-31T23:30:00Z', 1, '2027-01-05'],
    ['no working day at all means the next open day', '2026-12-24T10:00:00Z', 0, '2026-12-28'],
  ])('%s', (_, received, days, expected, extra = []) => {
    expect(answerBy(new Date(received), days, region(extra))).toBe(expected);
  });

  test('where the region keeps the eves open, they count', () => {
    expect(answerBy(new Date('2026-12-18T09:00:00Z'), 5, region([], false))).toBe('2026-12-28');
    expect(answerBy(new Date('2026-06-18T09:00:00Z'), 1, region([], false))).toBe('2026-06-19');
  });

  test.each([
    [
      'the employer was asked over Christmas: five days waited, of which one was open',
      '2026-12-29',
      '2026-12-23',
      '2026-12-28',
      '2026-12-30',
    ],
    ['asked and answered on one day costs nothing', '2026-11-30', '2026-11-25', '2026-11-25', '2026-11-30'],
    ['a weekend in between costs nothing but the Monday', '2026-12-01', '2026-11-27', '2026-11-30', '2026-12-02'],
  ])('%s', (_, due, askedOn, today, expected) => {
    const waiting = { id: 'ask_1', question: '?', from: 'acknowledged' as const, askedOn, until: '2027-12-31' };
    expect(dueAfterWait({ due, waiting }, today, region())).toBe(expected);
  });
});

const firstDay = '2020-01-01';
const spanDays = 7_670;
const someDay = fc.integer({ min: 0, max: spanDays }).map((n) => addDays(firstDay, n));
/** Closing days as regions have them, and runs of up to a fortnight. */
const someClosing = fc
  .array(fc.tuple(someDay, fc.integer({ min: 1, max: 14 })), { maxLength: 12 })
  .map((runs) => runs.flatMap(([from, length]) => Array.from({ length }, (_, i) => addDays(from, i))));
const someRegion = fc
  .record({ extra: someClosing, eves: fc.boolean(), promised: fc.integer({ min: 1, max: 30 }) })
  .map(({ extra, eves, promised }): CaseCalendar => ({ ...region(extra, eves), answerWithinWorkingDays: promised }));

describe('no deadline falls on a closed day', () => {
  test('whatever the day, the question asked and the region’s closing days, 2020 to 2040', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, someRegion, fc.nat(40), fc.nat(60), (received, calendar, untilAsked, waited) => {
        const arrived = dayIn(received, calendar.timeZone);
        const due = answerBy(received, calendar.answerWithinWorkingDays, calendar);
        const askedOn = addDays(arrived, untilAsked);
        const returned = addDays(askedOn, waited);
        const waiting = { id: 'ask_1', question: '?', from: 'received' as const, askedOn, until: returned };

        const deadlines = {
          answerBy: due,
          questionUntil: questionUntil(askedOn, calendar),
          externalUntil: addWorkingDays(askedOn, externalWorkingDays, calendar),
          dueAfterWait: dueAfterWait({ due, waiting }, returned, calendar),
          restartedDue: restartedDue(returned, calendar),
          seriouslyLateFrom: seriouslyLateFrom(due, calendar),
        };

        for (const [name, day] of Object.entries(deadlines))
          expect(isClosed(day, calendar.closedDays), `${name} ${day}`).toBe(false);
        expect(due > arrived).toBe(true);
        expect(deadlines.dueAfterWait >= due).toBe(true);
        expect(deadlines.seriouslyLateFrom > due).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('every day of the twenty-one years in the region as it is', () => {
    const calendar = region();
    for (let day = firstDay; day <= '2040-12-31'; day = addDays(day, 1)) {
      const due = answerBy(new Date(`${day}T10:00:00Z`), 5, calendar);
      expect(isClosed(due, calendar.closedDays), day).toBe(false);
      expect(isClosed(seriouslyLateFrom(due, calendar), calendar.closedDays), day).toBe(false);
    }
  });

  test('five working days are five open days after the arrival, or after the day that counts as the arrival', () => {
    fc.assert(
      fc.property(someDay, someRegion, fc.integer({ min: 0, max: 20 }), (day, calendar, days) => {
        const due = addWorkingDays(day, days, calendar);
        const skipped = isClosed(day, calendar.closedDays) ? 1 : 0;
        expect(workingDaysBetween(day, due, calendar)).toBe(days + skipped);
      }),
    );
  });
});
