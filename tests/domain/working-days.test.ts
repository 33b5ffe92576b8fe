import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import { isClosed } from '../../shared/domain/swedish-holidays.ts';
import { addWorkingDays, answerBy, type WorkingCalendar, workingDayFrom } from '../../shared/domain/working-days.ts';
import { dayIn, instantOf } from '../../shared/domain/zoned-time.ts';

const calendar: WorkingCalendar = { timeZone: 'Europe/Stockholm', closedDays: { eves: true, extra: [] } };
const noonOf = (day: PlainDay): Date => instantOf(day, '12:00', calendar.timeZone);

test.each<[received: PlainDay, workingDays: number, due: PlainDay, why: string]>([
  // mission.md
  ['2026-12-18', 5, '2026-12-29', 'Friday before Christmas'],
  ['2026-12-19', 1, '2026-12-22', 'a Saturday is treated as Monday'],
  ['2026-06-18', 1, '2026-06-22', 'Friday is midsommarafton'],
  // our own, counted in the almanac
  ['2026-11-23', 5, '2026-11-30', 'an ordinary Monday'],
  ['2026-11-23', 1, '2026-11-24', 'the next day'],
  ['2026-11-20', 1, '2026-11-23', 'Friday plus one'],
  ['2026-11-21', 5, '2026-11-30', 'Saturday, counted from Monday'],
  ['2026-11-22', 5, '2026-11-30', 'Sunday, counted from Monday'],
  ['2026-12-23', 1, '2026-12-28', 'the day before julafton'],
  ['2026-12-24', 1, '2026-12-29', 'julafton is treated as Monday 28'],
  ['2026-12-25', 5, '2027-01-07', 'Christmas Day: 29, 30 December, 4, 5, 7 January'],
  ['2026-12-30', 1, '2027-01-04', 'over New Year, Friday the first'],
  ['2026-12-31', 1, '2027-01-05', 'nyårsafton is treated as Monday 4'],
  ['2027-01-05', 1, '2027-01-07', 'Epiphany on a Wednesday'],
  ['2027-03-25', 1, '2027-03-30', 'Maundy Thursday, over Easter'],
  ['2027-03-26', 1, '2027-03-31', 'Good Friday is treated as Tuesday after Easter'],
  ['2027-03-24', 5, '2027-04-02', 'Easter week: 25, 30, 31 March, 1, 2 April'],
  ['2026-04-30', 1, '2026-05-04', 'the first of May on a Friday'],
  ['2027-04-30', 1, '2027-05-03', 'the first of May on a Saturday'],
  ['2026-05-13', 2, '2026-05-18', 'Ascension Day, with the day between open'],
  ['2026-06-05', 1, '2026-06-08', 'the national day on a Saturday'],
  ['2028-06-05', 1, '2028-06-07', 'the national day on a Tuesday'],
  ['2026-10-30', 1, '2026-11-02', 'All Saints on a Saturday'],
])('received %s, %i working days: %s (%s)', (received, workingDays, due) => {
  expect(answerBy(noonOf(received), workingDays, calendar)).toBe(due);
});

test.each([
  ['2026-11-22T22:59:59Z', '2026-11-24', 'still Sunday'],
  ['2026-11-22T23:00:00Z', '2026-11-24', 'Monday began'],
  ['2026-11-23T22:59:59Z', '2026-11-24', 'the last second of Monday'],
  ['2026-11-23T23:00:00Z', '2026-11-25', 'Tuesday began'],
])('the day of arrival is the one in Stockholm: %s is due %s, %s', (received, due) => {
  expect(answerBy(new Date(received), 1, calendar)).toBe(due);
});

test('a closing day of the region moves the deadline', () => {
  const bridge: WorkingCalendar = { ...calendar, closedDays: { eves: true, extra: ['2027-05-07'] } };

  expect(answerBy(noonOf('2027-05-05'), 1, calendar)).toBe('2027-05-07');
  expect(answerBy(noonOf('2027-05-05'), 1, bridge)).toBe('2027-05-10');
});

test('a region that works on the eves counts them', () => {
  expect(answerBy(noonOf('2026-12-18'), 5, { ...calendar, closedDays: { eves: false, extra: [] } })).toBe('2026-12-28');
});

const anInstant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2040-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const someWorkingDays = fc.integer({ min: 1, max: 30 });

test('a deadline is never on a closed day, and lies behind exactly as many working days as promised', () => {
  fc.assert(
    fc.property(anInstant, someWorkingDays, fc.boolean(), (receivedAt, workingDays, closedEves) => {
      const closedDays = { eves: closedEves, extra: ['2030-05-31', '2031-05-23'] };
      const due = answerBy(receivedAt, workingDays, { ...calendar, closedDays });

      const start = workingDayFrom(dayIn(receivedAt, calendar.timeZone), { ...calendar, closedDays });
      let counted = 0;
      for (let day = addDays(start, 1); day <= due; day = addDays(day, 1)) if (!isClosed(day, closedDays)) counted += 1;

      expect(isClosed(due, closedDays)).toBe(false);
      expect(counted).toBe(workingDays);
    }),
    { numRuns: 500 },
  );
});

test('later arrival and longer promise never give an earlier deadline', () => {
  fc.assert(
    fc.property(
      anInstant,
      fc.integer({ min: 0, max: 20 * 86_400_000 }),
      someWorkingDays,
      (receivedAt, later, workingDays) => {
        const due = answerBy(receivedAt, workingDays, calendar);

        expect(answerBy(new Date(receivedAt.getTime() + later), workingDays, calendar) >= due).toBe(true);
        expect(answerBy(receivedAt, workingDays + 1, calendar) > due).toBe(true);
        expect(addWorkingDays(due, 1, calendar)).toBe(answerBy(receivedAt, workingDays + 1, calendar));
      },
    ),
    { numRuns: 500 },
  );
});
