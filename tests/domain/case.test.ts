import { expect, test } from 'vitest';
import { Case, caseIdOf, caseOf } from '../../shared/domain/case.ts';
import { CaseState } from '../../shared/domain/case-state.ts';
import { aSignal, numberedId } from '../support/builders.ts';

const opened = new Date('2026-11-23T08:00:05.000Z');

test('a case is opened as received, in the area and with the promise of its signal', () => {
  const signal = aSignal();

  const made = caseOf(signal, opened);

  expect(Case.parse(made)).toEqual({
    ...{ id: caseIdOf(signal.id), signal: signal.id, reference: signal.reference, state: 'received', version: 1 },
    ...{ area: signal.area, broker: signal.broker, rule: signal.rule, openedAt: opened.toISOString() },
    ...{ receivedAt: signal.receivedAt, answerBy: signal.answerBy, occupations: signal.occupations },
    ...{
      due: signal.answerBy,
      assigned: false,
      tags: [],
      occupation: null,
      drivers: [],
      measure: null,
      nextStep: null,
    },
    ...{ waiting: null, parent: null, children: [], into: null, closing: null, followUp: null },
    summary: {
      ...{ employer: 'Exempel Mekaniska AB', need: 'CNC-operatör', municipality: '2180', headcount: 3 },
      ...{ channel: 'web', language: 'sv' },
    },
    way: [{ state: 'received', at: signal.receivedAt }],
  });
});

test('a signal has one case and a case one signal', () => {
  const ids = Array.from({ length: 1_000 }, (_, i) => caseIdOf(numberedId('sig', i)));

  expect(new Set(ids).size).toBe(1_000);
  expect(ids.every((id) => /^case_[0-9a-z]{26}$/.test(id))).toBe(true);
});

test('the states are the words of the contract', () => {
  expect(CaseState.options).toEqual([
    ...['received', 'acknowledged', 'in-dialogue', 'measure-planned', 'waiting-employer', 'waiting-external', 'closed'],
    ...['reopen-requested', 'reopened', 'withdrawn', 'merged'],
  ]);
});

test('what lists show of a long text never ends within a character', () => {
  const employer = { name: `${'a'.repeat(58)}${'😀'.repeat(5)}` };
  const { summary } = caseOf(aSignal({ employer }), new Date('2026-11-23T08:00:05Z'));

  expect(summary.employer.isWellFormed()).toBe(true);
  expect(summary.employer).toBe(`${'a'.repeat(58)}😀…`);
});
