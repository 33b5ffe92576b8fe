import { describe, expect, test } from 'vitest';
import type { CaseFact } from '../../shared/domain/case-fact.ts';
import { caseFlow, keptPromises } from '../../shared/domain/case-flow.ts';
import type { CaseState } from '../../shared/domain/case-state.ts';
import { calendar } from '../support/case-builders.ts';
import { aFact, someFacts } from '../support/fact-builders.ts';

const today = '2026-12-31';
const occasion = { calendar, today };
/** 10:00 in Stockholm. */
const at = (day: string) => `${day}T09:00:00.000Z`;
const way = (...steps: [CaseState, string][]): Pick<CaseFact, 'way'> => ({
  way: steps.map(([state, day]) => ({ state, at: at(day) })),
});
/** Received on a Monday and acknowledged so many days later. */
const acknowledged = (number: number, day: string, over: Partial<CaseFact> = {}): CaseFact =>
  aFact(number, {
    ...{ receivedAt: at('2026-11-23'), answerBy: '2026-11-30', answeredAt: at(day), state: 'acknowledged' },
    ...way(['received', '2026-11-23'], ['acknowledged', day]),
    ...over,
  });
const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30', '2026-12-07'];

describe('how long cases take', () => {
  test('median and p90 of a step, in calendar and in working days', () => {
    const facts = days.map((day, i) => acknowledged(i, day));
    const [all] = caseFlow(facts, occasion);
    expect(all).toEqual({
      ...{ area: null, channel: null, step: 'received', cases: 5 },
      ...{ medianDays: 3, p90Days: 14, medianWorkingDays: 3, p90WorkingDays: 10 },
    });
  });

  test('holidays are no working days', () => {
    const christmas = {
      receivedAt: at('2026-12-23'),
      ...way(['received', '2026-12-23'], ['acknowledged', '2026-12-28']),
    };
    const [all] = caseFlow(someFacts(1, 5, christmas), occasion);
    expect([all?.medianDays, all?.medianWorkingDays]).toEqual([5, 1]);
  });

  test('by area and channel, and a cell of four cases is not shown', () => {
    const facts = [
      ...days.map((day, i) => acknowledged(i, day)),
      ...days.slice(1).map((day, i) => acknowledged(10 + i, day, { area: 'norra-halsingland', channel: 'phone' })),
    ];
    const shown = caseFlow(facts, occasion).filter(({ step }) => step === 'received');
    expect(shown.map(({ area, channel, cases }) => [area, channel, cases])).toEqual([
      [null, null, 9],
      [null, 'web', 5],
      ['gastrikland-ost', null, 5],
      ['gastrikland-ost', 'web', 5],
    ]);
  });

  test('visits to the same state add up, and where a case still is it has not taken its time', () => {
    const twice = way(
      ['received', '2026-11-23'],
      ['waiting-employer', '2026-11-24'],
      ['received', '2026-11-26'],
      ['acknowledged', '2026-11-27'],
    );
    const cells = caseFlow(someFacts(1, 5, { receivedAt: at('2026-11-23'), ...twice }), occasion);
    const of = (step: string) =>
      cells.find((cell) => cell.area === null && cell.channel === null && cell.step === step);
    expect(of('received')).toMatchObject({ cases: 5, medianDays: 2 });
    expect(of('waiting-employer')).toMatchObject({ medianDays: 2 });
    expect(of('acknowledged')).toBeUndefined();
  });

  test('the way to the answer and to the closing is told too; how long a case lay closed is not', () => {
    const closed = {
      ...{ receivedAt: at('2026-11-23'), answeredAt: at('2026-11-24'), closedAt: at('2026-12-03') },
      ...way(
        ['received', '2026-11-23'],
        ['closed', '2026-12-03'],
        ['reopen-requested', '2026-12-20'],
        ['reopened', '2026-12-21'],
      ),
    };
    const cells = caseFlow(someFacts(1, 5, closed), occasion).filter(
      ({ area, channel }) => area === null && channel === null,
    );
    expect(cells.map(({ step, medianDays }) => [step, medianDays])).toEqual([
      ['received', 10],
      ['reopen-requested', 1],
      ['to-answer', 1],
      ['to-closing', 10],
    ]);
  });
});

describe('promises', () => {
  test('the share answered by the promised day, that day included', () => {
    const [all] = keptPromises(
      days.map((day, i) => acknowledged(i, day)),
      occasion,
    );
    expect(all).toEqual({ area: null, channel: null, cases: 5, within: 4, share: 0.8 });
  });

  test('what is not due yet is neither kept nor broken; what is overdue is broken', () => {
    const waiting = { answeredAt: null, receivedAt: at('2026-12-28'), ...way(['received', '2026-12-28']) };
    const facts = [
      ...days.map((day, i) => acknowledged(i, day)),
      ...someFacts(20, 5, { ...waiting, answerBy: '2027-01-05' }),
      aFact(30, { ...waiting, answerBy: '2026-12-30' }),
    ];
    expect(keptPromises(facts, occasion)[0]).toMatchObject({ cases: 6, within: 4 });
  });

  test('the working days that the employer was asked are not counted against it', () => {
    const asked = way(
      ['received', '2026-11-23'],
      ['waiting-employer', '2026-11-24'],
      ['received', '2026-11-26'],
      ['acknowledged', '2026-12-02'],
    );
    const facts = (day: string) =>
      someFacts(1, 5, { receivedAt: at('2026-11-23'), answerBy: '2026-11-30', answeredAt: at(day), ...asked });
    expect(keptPromises(facts('2026-12-02'), occasion)[0]?.within).toBe(5);
    expect(keptPromises(facts('2026-12-03'), occasion)[0]?.within).toBe(0);
  });
});
