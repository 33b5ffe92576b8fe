import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, caseIdOf, type Waiting } from '../../shared/domain/case.ts';
import {
  daysOf,
  dueAfterWait,
  promiseRuns,
  type Rank,
  rankOf,
  restartedDue,
  seriouslyLateFrom,
  wakeOf,
  workingDaysBetween,
} from '../../shared/domain/case-clock.ts';
import { CaseState, isDone } from '../../shared/domain/case-state.ts';
import { addDays, dayOfEpoch } from '../../shared/domain/plain-day.ts';
import { isClosed } from '../../shared/domain/swedish-holidays.ts';
import { addWorkingDays } from '../../shared/domain/working-days.ts';
import { numberedId } from '../support/builders.ts';
import { aCase, calendar } from '../support/case-builders.ts';

const rankOn = (today: string, c: Case): Rank => rankOf({ state: c.state, ...daysOf(c) }, today, calendar);
const answered = { answeredAt: '2026-11-24T09:00:00.000Z' } as const;
const waiting = (until: string): Waiting => ({
  id: numberedId('ask', 1),
  question: 'Vilka maskiner?',
  from: 'received',
  askedOn: '2026-11-24',
  until,
});

describe('the order of the worklist', () => {
  test.each<[string, string, Partial<Case>, Rank]>([
    ['at three times the promise still late', '2026-12-14', { due: '2026-11-30' }, 2],
    ['past three times the promise seriously late', '2026-12-15', { due: '2026-11-30' }, 1],
    ['the day after the promise late', '2026-12-01', { due: '2026-11-30' }, 2],
    ['on the promised day due soon', '2026-11-30', { due: '2026-11-30' }, 3],
    ['two days before the promise due soon', '2026-11-28', { due: '2026-11-30' }, 3],
    ['three days before it new', '2026-11-27', { due: '2026-11-30' }, 5],
    ['a reopening asked for before what is new', '2026-11-25', { state: 'reopen-requested', due: '2026-12-01' }, 4],
    ['a reopening that is late counts as late', '2026-12-02', { state: 'reopen-requested', due: '2026-12-01' }, 2],
    ['an answered case without a next step among the rest', '2026-12-24', { state: 'in-dialogue', ...answered }, 6],
    [
      'an overdue next step late',
      '2026-12-04',
      { state: 'in-dialogue', ...answered, nextStep: { what: 'Ring', on: '2026-12-03' } },
      2,
    ],
    [
      'a next step within two days due soon',
      '2026-12-01',
      { state: 'in-dialogue', ...answered, nextStep: { what: 'Ring', on: '2026-12-03' } },
      3,
    ],
    [
      'whoever waits for the employer last, however old',
      '2026-12-20',
      { state: 'waiting-employer', waiting: waiting('2026-12-22') },
      7,
    ],
  ])('%s', (_, today, over, rank) => {
    expect(rankOn(today, aCase(over))).toBe(rank);
  });
});

describe('the promise', () => {
  test('pauses while the employer is asked: it moves by the working days that the wait took', () => {
    const c = aCase({ due: '2026-11-30', state: 'waiting-employer', waiting: waiting('2026-12-01') });

    // Asked on Tuesday the 24th, answered on Friday the 27th: three working days.
    expect(dueAfterWait(c, '2026-11-27', calendar)).toBe('2026-12-03');
    expect(promiseRuns(c)).toBe(false);
  });

  test('does not pause while somebody else is asked: it is still promised, and late when it is late', () => {
    const actor = { organisation: 'Komvux', name: 'Rut', email: 'rut@example.com' };
    const wait = waiting('2026-12-08');
    const asked = aCase({ due: '2026-11-30', state: 'waiting-external', waiting: { ...wait, actor } });

    expect([promiseRuns(asked), rankOn('2026-12-01', asked)]).toEqual([true, 2]);
    expect(dueAfterWait(aCase({ waiting: { ...wait, actor } }), '2026-12-04', calendar)).toBe('2026-11-30');
  });

  test('starts again in full where a case is reopened', () => {
    expect(restartedDue('2026-12-18', calendar)).toBe('2026-12-29');
  });

  test('working days between two days leave out weekends and red days', () => {
    expect(workingDaysBetween('2026-12-23', '2026-12-29', calendar)).toBe(2);
    expect(workingDaysBetween('2026-12-29', '2026-12-23', calendar)).toBe(0);
  });
});

const day = fc.integer({ min: 20_000, max: 27_000 }).map(dayOfEpoch);
const someCase = fc
  .record({
    state: fc.constantFrom(...CaseState.options),
    due: day,
    next: fc.option(day),
    until: day,
    answered: fc.boolean(),
  })
  .map(({ state, due, next, until, answered: is }) =>
    aCase({
      id: caseIdOf(numberedId('sig', 1)),
      state,
      due: addWorkingDays(due, 0, calendar),
      nextStep: next === null ? null : { what: 'Ring', on: next },
      waiting: state.startsWith('waiting') ? waiting(until) : null,
      ...(is && answered),
    }),
  );

describe('for any case', () => {
  test('no reckoned day falls on a closed day', () => {
    fc.assert(
      fc.property(someCase, day, (c, today) => {
        for (const reckoned of [
          seriouslyLateFrom(c.due, calendar),
          restartedDue(today, calendar),
          dueAfterWait({ ...c, waiting: { ...waiting(today), askedOn: today } }, addDays(today, 9), calendar),
        ])
          expect([reckoned, isClosed(reckoned, calendar.closedDays)]).toEqual([reckoned, false]);
      }),
    );
  });

  test('the rank stays what it is until the day that the case wakes', () => {
    fc.assert(
      fc.property(someCase, day, (c, today) => {
        const wake = wakeOf(c, today, calendar);
        if (isDone(c.state)) return;
        const last = wake === undefined ? addDays(today, 60) : addDays(wake.on, -1);
        for (let on = today; on <= last && on <= addDays(today, 60); on = addDays(on, 1))
          expect(rankOn(on, c)).toBe(rankOn(today, c));
      }),
    );
  });
});
