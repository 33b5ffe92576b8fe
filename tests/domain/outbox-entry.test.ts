import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterGrace,
  afterThrottling,
  type Evidence,
  isOpen,
  nextAttempt,
  OutboxStatus,
  overruledBy,
  ownSteps,
  statusOfEvidence,
} from '../../shared/domain/outbox-entry.ts';

const learn = (status: OutboxStatus, evidence: Evidence): OutboxStatus => {
  const told = statusOfEvidence[evidence];
  return overruledBy(told).includes(status) ? told : status;
};

const permutations = <T>(values: readonly T[]): T[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((v, i) => permutations(values.toSpliced(i, 1)).map((rest) => [v, ...rest]));

const reports = Object.keys(statusOfEvidence) as Evidence[];

describe('what SES reports', () => {
  test('gives the same end in every order of up to six reports, from every state', () => {
    const six = permutations<Evidence>(['sent', 'delayed', 'soft-bounce', 'delivered', 'hard-bounce', 'complaint']);
    expect(six).toHaveLength(720);
    for (const start of OutboxStatus.options)
      expect(new Set(six.map((order) => order.reduce(learn, start))).size).toBe(1);
  });

  test('gives the same end for any reports, shuffled and repeated', () => {
    const some = fc.array(fc.constantFrom(...reports), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, some, fc.constantFrom(...OutboxStatus.options), (given, again, start) => {
        const repeated = [...given, ...again.filter((r) => given.includes(r))];
        expect(repeated.toReversed().reduce(learn, start)).toBe(given.reduce(learn, start));
      }),
    );
  });

  test.each<[Evidence[], OutboxStatus]>([
    [['sent', 'delivered'], 'delivered'],
    [['delivered', 'sent'], 'delivered'],
    [['delivered', 'soft-bounce'], 'delivered'],
    [['sent', 'soft-bounce'], 'delayed'],
    [['delivered', 'hard-bounce'], 'bounced'],
    [['complaint', 'delivered'], 'complained'],
    [['rejected', 'sent'], 'failed'],
  ])('%j after an unknown end is %s', (given, end) => {
    expect(given.reduce(learn, 'unknown' as OutboxStatus)).toBe(end);
  });

  test('any report ends what was open or given up', () => {
    for (const start of ['pending', 'sending', 'unknown', 'technical-failure', 'withheld'] as const)
      for (const report of reports) expect(isOpen(learn(start, report))).toBe(false);
  });
});

test('our own steps never leave a state that SES has told of', () => {
  const told = new Set<string>(Object.values(statusOfEvidence));
  for (const { from } of Object.values(ownSteps)) for (const state of from) expect(told.has(state)).toBe(false);
});

describe('an attempt of unknown end, after its grace', () => {
  const entry = { claimedAt: '2026-11-23T08:00:00.000Z' };
  test.each([
    ['is sent again where other reports came in since', false, '2026-11-23T08:10:00.000Z', 'retry'],
    ['waits where reports have been silent since', false, '2026-11-23T07:59:00.000Z', 'wait-on'],
    ['waits where there never was a report', false, undefined, 'wait-on'],
    ['is sent again as an answer to the person, even so', true, undefined, 'retry-blind'],
  ])('%s', (_, service, lastReportAt, step) => {
    expect(afterGrace(entry, service, lastReportAt)).toBe(step);
  });

  test('is sent into silence once: a second time a person decides', () => {
    expect(afterGrace({ ...entry, sentBlind: true }, true, undefined)).toBe('wait-on');
    expect(afterGrace({ ...entry, sentBlind: true }, true, '2026-11-23T08:10:00.000Z')).toBe('retry');
  });
});

test('a mail that was turned away is tried again within an hour and a half, later each time', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const waits = [1, 2, 3, 7, 20].map((n) => (nextAttempt(n, now, 0).getTime() - now.getTime()) / 60_000);
  expect(waits).toEqual([1, 2, 4, 60, 60]);
  expect(nextAttempt(20, now, 1).getTime() - now.getTime()).toBe(90 * 60_000);
  expect(afterThrottling(now, 0).getTime()).toBeLessThan(afterThrottling(now, 0.9).getTime());
});
