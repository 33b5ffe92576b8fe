import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isOpen, type OutboxStatus } from '../../shared/domain/outbox-entry.ts';
import { openTable } from '../../shared/platform/table.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { startDynamo, type TestDynamo } from '../support/engines.ts';
import { fakeSes, type SesFault, sesReport } from '../support/fake-ses.ts';
import { mailHouse } from '../support/mail-house.ts';
import { anAccount, anInvitation } from '../support/mail-samples.ts';
import { caseworkDefinition } from '../support/table-definitions.ts';

vi.setConfig({ testTimeout: 3_600_000 });

/** The promise is of 5,000; that takes many minutes of the engine's time, so that `CRASH_PLANS=all` asks for them. */
const recipients = process.env.CRASH_PLANS === 'all' ? 5_000 : 250;
const minute = 60_000;
const start = Date.parse('2026-11-23T08:00:00.000Z');

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo?.stop());

/** Every so manieth call meets a fault; the numbers have no common factor, so that faults fall on first and later tries. */
const faultOf = (call: number): SesFault | Error | 'lost-answer' | undefined => {
  if (call % 37 === 0) return { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' };
  if (call % 41 === 0) return Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  if (call % 43 === 0) return 'lost-answer';
  if (call % 97 === 0) return { status: 500, code: 'InternalFailure' };
  return undefined;
};

/** Runs an invitation of many recipients to its end on the moved clock, where SES takes one mail a second. */
const invited = async (reports: 'on' | 'off', mailClass: 'invitation' | 'service') => {
  let now = start;
  let ids = 0;
  let last = 0;
  let tooFast = 0;
  const name = `casework-${reports}`;
  await dynamo.client.send(new CreateTableCommand(caseworkDefinition(name)));
  const table = openTable(dynamo.client, name);
  const ses = fakeSes((call) => {
    if (now - last < 1000) {
      tooFast += 1;
      return { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' };
    }
    last = now;
    const fault = faultOf(call);
    return fault === 'lost-answer' ? undefined : fault;
  });
  const client = ses.clientWith(1);
  const losing = {
    send: async (...args: Parameters<typeof client.send>) => {
      const answer = await client.send(...args);
      // SES has the mail, and nobody hears of it.
      if (faultOf(ses.calls()) === 'lost-answer') throw Object.assign(new Error('x'), { name: 'TimeoutError' });
      return answer;
    },
  } as typeof client;
  const house = mailHouse({
    ...{ table, ses: losing, clock: () => new Date(now) },
    newId: (prefix) => {
      ids += 1;
      return `${prefix}_${ids}`;
    },
    account: async () => anAccount({ perSecond: 1 }),
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  });
  const draft = { ...anInvitation(), class: mailClass };
  const keys = Array.from({ length: recipients }, (_, i) => `invitation#evt_1#con_${i}`);
  for (let i = 0; i < recipients; i += 25)
    await table.transact(
      keys.slice(i, i + 25).map((dedupKey, at) =>
        outboxWrite({
          ...{ dedupKey, cause: 'inv_1', draft, at: new Date(now) },
          addressHash: `${i + at}`.padStart(26, 'a'),
        }),
      ),
    );

  let reported = 0;
  let sweeps = 0;
  const most = 1_000;
  for (; sweeps < most; sweeps += 1) {
    const begun = now;
    await house.sweep();
    if (reports === 'on')
      for (; reported < ses.accepted.length; reported += 1) {
        const accepted = ses.accepted[reported];
        if (accepted) await house.report(sesReport(accepted, 'Send'));
      }
    const { count } = await house.outbox.open();
    if (count === 0) break;
    // The last few wait for half an hour's grace each time: the sweeps in between would find nothing due.
    now = Math.max(now, begun + (count < 10 ? 31 : 5) * minute);
  }
  const taken = new Map<string, number>();
  for (const { dedupKey } of ses.accepted) taken.set(dedupKey, (taken.get(dedupKey) ?? 0) + 1);
  const states = new Map<string, OutboxStatus>();
  for (const key of keys) states.set(key, (await house.outbox.find(key))?.status ?? 'pending');
  const missing = keys.filter((key) => !taken.has(key));
  return {
    hours: Math.round((now - start) / 360_000) / 10,
    calls: ses.calls(),
    sweeps,
    tooFast,
    lost: missing.filter((key) => states.get(key) !== 'technical-failure').length,
    /** Twice of unknown end while reports are silent: a person was told, and decides. */
    told: missing.length - missing.filter((key) => states.get(key) !== 'technical-failure').length,
    doubled: [...taken.values()].filter((n) => n === 2).length,
    more: [...taken.values()].filter((n) => n > 2).length,
    open: [...states.values()].filter(isOpen).length,
    recipientsOfMails: new Set(ses.accepted.map(({ destinations }) => destinations.length)),
  };
};

test(`M7: ${recipients} invitations at one mail a second, with faults and reports, reach each recipient exactly once`, async () => {
  const { hours, calls, sweeps, ...ended } = await invited('on', 'invitation');
  console.info(
    `${recipients} invitations, reports on: ${calls} calls in ${sweeps} sweeps, ${hours} hours of the clock`,
  );
  expect(ended).toEqual({
    tooFast: 0,
    lost: 0,
    told: 0,
    doubled: 0,
    more: 0,
    open: 0,
    recipientsOfMails: new Set([1]),
  });
});

test(`M7: ${recipients} service mails without reports reach each recipient, at most once more`, async () => {
  const { hours, calls, sweeps, doubled, told, ...ended } = await invited('off', 'service');
  console.info(
    `${recipients} service mails, reports off: ${doubled} doubled, ${told} told to a person, ${calls} calls in ${sweeps} sweeps, ${hours} hours`,
  );
  expect(ended).toEqual({ tooFast: 0, lost: 0, more: 0, open: 0, recipientsOfMails: new Set([1]) });
  expect(doubled).toBeLessThanOrEqual(recipients / 40);
  expect(told).toBeLessThanOrEqual(recipients / 500);
});
