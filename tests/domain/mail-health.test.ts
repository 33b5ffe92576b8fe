import { describe, expect, test } from 'vitest';
import {
  type AccountState,
  accountState,
  type CircuitCause,
  circuitCause,
  type Hold,
  holdOf,
  type MailAccount,
  reportsState,
} from '../../shared/domain/mail-health.ts';
import { sendPace } from '../../shared/domain/send-pace.ts';
import { anAccount } from '../support/mail-samples.ts';

describe("the account's state in a word (M8, M10)", () => {
  test.each<[string, MailAccount | undefined, AccountState]>([
    ['in order', anAccount(), 'ok'],
    ['without a limit', anAccount({ perDay: -1 }), 'ok'],
    ['in the sandbox', anAccount({ perDay: 200, perSecond: 1 }), 'sandbox'],
    ['paused, whatever else', anAccount({ sending: false, verified: false, dkim: false }), 'paused'],
    ['without its domain', anAccount({ verified: false, perDay: 200 }), 'domain-unverified'],
    ['without its signature', anAccount({ dkim: false }), 'dkim-broken'],
    ['not told', undefined, 'unknown'],
  ])('%s', (_, account, state) => {
    expect(accountState(account)).toBe(state);
  });
});

describe('the circuit opens before Amazon acts (M9)', () => {
  test.each<[number, number, number, CircuitCause | null]>([
    [1_000, 49, 0, null],
    [1_000, 50, 0, 'bounces'],
    [99, 99, 99, null],
    [1_000, 0, 1, null],
    [2_000, 0, 2, 'complaints'],
    [2_001, 0, 2, null],
    [1_000, 50, 9, 'bounces'],
    [0, 0, 0, null],
  ])('%i sent, %i bounced, %i complained: %s', (sent, bounced, complained, cause) => {
    expect(circuitCause({ sent, bounced, complained })).toBe(cause);
  });
});

describe('what waits (M7–M10)', () => {
  const held = (change: Partial<MailAccount>, service: boolean, more: object = {}) => {
    const account = anAccount(change);
    return holdOf({ state: accountState(account), account, circuit: null, ...more }, { service });
  };
  test.each<[string, Hold | undefined, Hold | undefined, Hold | undefined]>([
    ['nothing', held({}, true), held({}, false), undefined],
    ['all, while the account is paused', held({ sending: false }, true), held({ sending: false }, false), 'account'],
    ['all, without the domain', held({ verified: false }, true), held({ verified: false }, false), 'account'],
    ['all, without the signature', held({ dkim: false }, true), held({ dkim: false }, false), 'account'],
    ['all, once the quota is used', held({ usedToday: 50_000 }, true), held({ usedToday: 50_000 }, false), 'quota'],
  ])('%s', (_, service, letter, expected) => {
    expect([service, letter]).toEqual([expected, expected]);
  });

  test('a tenth of the day is kept for service mail', () => {
    expect(held({ perDay: 1_000, usedToday: 900 }, false)).toBeUndefined();
    expect(held({ perDay: 1_000, usedToday: 901 }, false)).toBe('quota');
    expect(held({ perDay: 1_000, usedToday: 999 }, true)).toBeUndefined();
    const account = anAccount({ perDay: 1_000, usedToday: 500 });
    expect(holdOf({ state: 'ok', account, circuit: null }, { service: false, sentSince: 401 })).toBe('quota');
  });

  test('an open circuit holds letters and invitations and no service mail', () => {
    expect(held({}, false, { circuit: 'bounces' })).toBe('circuit');
    expect(held({}, true, { circuit: 'bounces' })).toBeUndefined();
  });

  test('in the sandbox mails may be tried: some addresses are confirmed', () => {
    expect(held({ perDay: 200, perSecond: 1 }, true)).toBeUndefined();
  });

  test('where the account is slow, letters go by the sweeper, which keeps the pace', () => {
    const account = anAccount({ perSecond: 1 });
    const gate = { state: 'ok', account, circuit: null } as const;
    expect(holdOf(gate, { service: false, byStream: true })).toBe('slow-account');
    expect(holdOf(gate, { service: true, byStream: true })).toBeUndefined();
    expect(holdOf(gate, { service: false })).toBeUndefined();
  });
});

test.each([
  [null, null, 'nothing-sent'],
  ['2026-11-23T07:50:00.000Z', null, 'arriving'],
  ['2026-11-23T07:20:00.000Z', null, 'silent'],
  ['2026-11-23T07:20:00.000Z', '2026-11-23T07:19:00.000Z', 'silent'],
  ['2026-11-23T07:20:00.000Z', '2026-11-23T07:20:01.000Z', 'arriving'],
] as const)('sent %s, reported %s: reports are %s', (lastSentAt, lastReportAt, state) => {
  expect(reportsState({ at: '2026-11-23T08:00:00.000Z', lastSentAt, lastReportAt })).toBe(state);
});

test.each([1, 14, 0.5])('a sweep never sends faster than the account allows: %d a second', (rate) => {
  const pace = sendPace(rate);
  const begun = Date.parse('2026-11-23T08:00:00Z');
  let now = begun;
  const sent: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    now += pace.delay(new Date(now));
    sent.push(now);
  }
  for (const at of sent) {
    const inSecond = sent.filter((other) => other >= at && other < at + 1000).length;
    expect(inSecond).toBeLessThanOrEqual(Math.max(1, rate));
  }
  expect((now - begun) / 1000).toBeLessThan((200 / rate) * 1.2);
});

test('after SES says that it is too much, the next mail waits a second', () => {
  const pace = sendPace(14);
  const now = new Date('2026-11-23T08:00:00Z');
  pace.delay(now);
  pace.drain(now);
  expect(pace.delay(now)).toBe(1000);
});
