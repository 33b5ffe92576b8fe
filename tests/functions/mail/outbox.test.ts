import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendNew } from '../../../functions/mail/send-new.ts';
import type { Event } from '../../../shared/domain/event.ts';
import type { MailDraft } from '../../../shared/mail/mail.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { streamReader } from '../../../shared/platform/stream.ts';
import { ConditionFailed, type Table } from '../../../shared/platform/table.ts';
import { eventWrite } from '../../../shared/stores/event-store.ts';
import { type OutboxMail, outboxStore, outboxWrite } from '../../../shared/stores/outbox-store.ts';
import { anEvent } from '../../support/changing-events.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { fakeSes, type SesFault, sesReport } from '../../support/fake-ses.ts';
import { mailHouse } from '../../support/mail-house.ts';
import { aDigest, anInvitation, aReceipt, sender } from '../../support/mail-samples.ts';

const minute = 60_000;
const hour = 60 * minute;
const hash = 'a'.repeat(26);
const start = Date.parse('2026-11-23T08:00:00.000Z');

let dynamo: TestDynamo;
let casework: Table;
let now: number;
let lines: string[];
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo?.stop());
beforeEach(async () => {
  ({ casework } = await dynamo.newTables());
  now = start;
  lines = [];
});

/** The mail functions of a region, with SES answering as told. */
const mail = (next?: (call: number) => SesFault | Error | undefined) => {
  const ses = fakeSes(next);
  let leases = 0;
  const newId = <P extends string>(prefix: P): `${P}_${string}` => {
    leases += 1;
    return `${prefix}_${leases}`;
  };
  const measured: unknown[] = [];
  const house = mailHouse({
    table: casework,
    ses: ses.clientWith(1),
    clock: () => new Date(now),
    newId,
    random: () => 0,
    log: jsonLog((line) => lines.push(line)),
    metrics: (m) => measured.push(m),
  });
  return { ...house, ses, measured };
};

const put = (
  draft: MailDraft,
  more: Pick<Partial<OutboxMail>, 'dedupKey' | 'expiresAt' | 'consentedAt' | 'event'> = {},
) =>
  casework.transact([
    outboxWrite({ dedupKey: 'receipt#sig_1', cause: 'sig_1', draft, addressHash: hash, at: new Date(now), ...more }),
  ]);
const statusOf = async (key = 'receipt#sig_1') => (await outboxStore(casework).find(key))?.status;

describe('a mail in the outbox', () => {
  test('is kept whole, once', async () => {
    await put(aReceipt());
    const write = outboxWrite({
      dedupKey: 'receipt#sig_1',
      cause: 'sig_1',
      draft: aReceipt(),
      addressHash: hash,
      at: new Date(now),
    });
    await expect(casework.write(write)).rejects.toBeInstanceOf(ConditionFailed);
    expect(await outboxStore(casework).find('receipt#sig_1')).toEqual({
      dedupKey: 'receipt#sig_1',
      cause: 'sig_1',
      addressHash: hash,
      status: 'pending',
      attempts: 0,
      createdAt: '2026-11-23T08:00:00.000Z',
      dueAt: '2026-11-23T08:00:00.000Z',
      draft: aReceipt(),
    });
  });

  test('is sent once, with its tags, to one recipient, and leaves the list of what is due', async () => {
    const { ses, send, outbox } = mail();
    await put(aReceipt());
    expect(await send('receipt#sig_1')).toBe('accepted');
    expect(await send('receipt#sig_1')).toBe('not-ours');
    expect(ses.accepted).toMatchObject([
      {
        dedupKey: 'receipt#sig_1',
        attempt: 1,
        source: sender.sender.address,
        destinations: ['kim@example.com'],
        configurationSet: 'set',
      },
    ]);
    expect(await outbox.find('receipt#sig_1')).toMatchObject({ status: 'accepted', messageId: 'm-1' });
    expect(await outbox.open()).toEqual({ count: 0, oldest: undefined });
  });

  test('goes out once when many senders want it at the same time', async () => {
    const { ses, send } = mail();
    await put(aReceipt());
    await Promise.all(Array.from({ length: 10 }, () => send('receipt#sig_1')));
    expect(ses.accepted).toHaveLength(1);
  });

  test('is sent by the stream at its first appearance only', async () => {
    const { ses, send } = mail();
    await put(aReceipt());
    const image = { pk: { S: 'outbox#receipt#sig_1' }, sk: { S: 'outbox' } };
    const event = (eventName: 'INSERT' | 'MODIFY', NewImage: Record<string, { S: string }>) => ({
      Records: [{ eventName, dynamodb: { NewImage, SequenceNumber: '1' } }],
    });
    const read = streamReader(
      'send-outbox',
      sendNew(send),
      jsonLog(() => {}),
    );
    expect(await read(event('MODIFY', image))).toEqual({ batchItemFailures: [] });
    expect(await read(event('INSERT', { pk: { S: 'sig_1' }, sk: { S: 'signal' } }))).toEqual({ batchItemFailures: [] });
    expect(ses.accepted).toHaveLength(0);
    expect(await read(event('INSERT', image))).toEqual({ batchItemFailures: [] });
    expect(await read(event('INSERT', image))).toEqual({ batchItemFailures: [] });
    expect(ses.accepted).toHaveLength(1);
  });
});

describe("SES's answer", () => {
  test.each<[string, SesFault | Error, string, string]>([
    [
      'a rate that is too high',
      { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
      'throttled',
      'pending',
    ],
    ['a paused account', { status: 400, code: 'AccountSendingPausedException' }, 'held', 'pending'],
    [
      'a sandbox',
      { status: 400, code: 'MessageRejected', message: 'Email address is not verified.' },
      'unverified',
      'pending',
    ],
    ['a domain that is not verified', { status: 400, code: 'MailFromDomainNotVerifiedException' }, 'held', 'pending'],
    ['missing rights', { status: 403, code: 'AccessDenied' }, 'held', 'pending'],
    ['no connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'held', 'pending'],
    ['a mail that SES refuses', { status: 400, code: 'MessageRejected', message: 'Bad' }, 'refused', 'failed'],
    ['a wrong parameter', { status: 400, code: 'InvalidParameterValue' }, 'refused', 'failed'],
    ['a fault on its side', { status: 500, code: 'InternalFailure' }, 'unknown', 'unknown'],
    ['a time-out', Object.assign(new Error('x'), { name: 'TimeoutError' }), 'unknown', 'unknown'],
    ['a broken connection', Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'unknown', 'unknown'],
  ])('%s', async (_, fault, outcome, status) => {
    const { ses, send } = mail((call) => (call === 1 ? fault : undefined));
    await put(aReceipt());
    expect(await send('receipt#sig_1')).toBe(outcome);
    expect(await statusOf()).toBe(status);
    expect(ses.calls()).toBe(1);
  });

  test('turning a mail away for now delays it; the sweeper then sends it', async () => {
    const { ses, send, sweep } = mail((call) => (call === 1 ? { status: 400, code: 'Throttling' } : undefined));
    await put(aReceipt());
    await send('receipt#sig_1');
    expect(await sweep()).toMatchObject({ sent: 0 });
    now += 5 * minute;
    expect(await sweep()).toMatchObject({ sent: 1, oldestOpenSeconds: 0 });
    expect(ses.accepted.map((a) => a.attempt)).toEqual([2]);
  });

  test('staying away for 72 hours makes a technical failure, said loudly', async () => {
    const { ses, sweep, measured } = mail(() => ({ status: 400, code: 'AccountSendingPausedException' }));
    await put(aReceipt());
    for (let passed = 0; passed < 72 * hour; passed += 4 * hour) {
      await sweep();
      now += 4 * hour;
    }
    expect(await statusOf()).toBe('pending');
    expect(measured.at(-1)).toMatchObject({ oldestOpenSeconds: 68 * 3600 });
    expect(await sweep()).toMatchObject({ givenUp: 1, oldestOpenSeconds: 0 });
    expect(await statusOf()).toBe('technical-failure');
    expect(ses.calls()).toBe(18);
    expect(lines.some((l) => l.includes('"level":"error"') && l.includes('MAIL9'))).toBe(true);
  });
});

describe('an attempt of unknown end', () => {
  const timeout = (call: number) => (call === 1 ? Object.assign(new Error('x'), { name: 'TimeoutError' }) : undefined);

  test('is settled by any report of SES', async () => {
    const { ses, send, sweep, report } = mail(timeout);
    await put(aDigest());
    await send('receipt#sig_1');
    await report(
      sesReport(
        { messageId: 'm-9', tags: { outbox: [Buffer.from('receipt#sig_1').toString('base64url')] } },
        'Delivery',
      ),
    );
    now += hour;
    await sweep();
    expect(await statusOf()).toBe('delivered');
    expect(ses.accepted).toHaveLength(0);
  });

  test('is not sent again within half an hour, and then only where reports of others came in since', async () => {
    const { ses, send, sweep, reports } = mail(timeout);
    await put(aDigest());
    await send('receipt#sig_1');
    now += 29 * minute;
    await reports.received(new Date(now));
    await sweep();
    expect(ses.calls()).toBe(1);
    now += 2 * minute;
    expect(await sweep()).toMatchObject({ sent: 1 });
    expect(ses.accepted.map((a) => a.attempt)).toEqual([2]);
  });

  test('waits for a person where reports are silent, and is given up after 72 hours', async () => {
    const { ses, send, sweep } = mail(timeout);
    await put(anInvitation());
    await send('receipt#sig_1');
    now += hour;
    expect(await sweep()).toMatchObject({ stuck: 1, sent: 0 });
    now += 71 * hour;
    expect(await sweep()).toMatchObject({ givenUp: 1 });
    expect(await statusOf()).toBe('technical-failure');
    expect(ses.calls()).toBe(1);
  });

  test('is sent again even so where it answers what the person did', async () => {
    const { ses, send, sweep } = mail(timeout);
    await put(aReceipt());
    await send('receipt#sig_1');
    now += 31 * minute;
    expect(await sweep()).toMatchObject({ sent: 1 });
    expect(ses.accepted).toHaveLength(1);
  });

  test('twice in silence waits for a person even so: one copy too many is the most', async () => {
    const { ses, send, sweep } = mail(() => Object.assign(new Error('x'), { name: 'TimeoutError' }));
    await put(aReceipt());
    await send('receipt#sig_1');
    now += 31 * minute;
    expect(await sweep()).toMatchObject({ unknown: 1 });
    now += 31 * minute;
    expect(await sweep()).toMatchObject({ stuck: 1 });
    expect(ses.calls()).toBe(2);
  });
});

test('one mail that cannot be read holds back no other', async () => {
  const { ses, sweep } = mail();
  await put(aReceipt());
  await put(aReceipt(), { dedupKey: 'receipt#sig_2' });
  await casework.write({
    Update: {
      Key: { pk: 'outbox#receipt#sig_1', sk: 'outbox' },
      UpdateExpression: 'SET draft = :broken',
      ExpressionAttributeValues: { ':broken': new Uint8Array([1, 2, 3]) },
    },
  });
  expect(await sweep()).toMatchObject({ sent: 1, failed: 1 });
  expect(ses.accepted.map((a) => a.dedupKey)).toEqual(['receipt#sig_2']);
});

describe('a mail that must not go out after all', () => {
  const bounced = (m: ReturnType<typeof mail>) => m.addresses.bounced(hash, new Date(now));
  const complained = (m: ReturnType<typeof mail>) => m.addresses.complained(hash, new Date(now));
  const left = (list: 'digest' | 'invitations') => (m: ReturnType<typeof mail>) =>
    m.addresses.leave(hash, list, new Date(now));
  const before = new Date(start - hour);
  const after = new Date(start + hour);

  test.each<[string, MailDraft, (m: ReturnType<typeof mail>) => Promise<void>, object, string, string | undefined]>([
    ['a receipt to an address that bounces', aReceipt(), bounced, {}, 'withheld', 'suppressed'],
    ['a digest to an address that bounces', aDigest(), bounced, {}, 'withheld', 'suppressed'],
    ['a receipt after a complaint', aReceipt(), complained, {}, 'accepted', undefined],
    ['a digest after a complaint', aDigest(), complained, {}, 'withheld', 'suppressed'],
    ['an invitation after a complaint', anInvitation(), complained, {}, 'withheld', 'suppressed'],
    ['a digest after leaving it', aDigest(), left('digest'), {}, 'withheld', 'off'],
    ['a digest after leaving the invitations', aDigest(), left('invitations'), {}, 'accepted', undefined],
    [
      'an invitation agreed to before leaving',
      anInvitation(),
      left('invitations'),
      { consentedAt: before },
      'withheld',
      'off',
    ],
    [
      'an invitation agreed to again since',
      anInvitation(),
      left('invitations'),
      { consentedAt: after },
      'accepted',
      undefined,
    ],
    ['a receipt after leaving everything', aReceipt(), left('digest'), {}, 'accepted', undefined],
    ['an invitation after its day', anInvitation(), async () => {}, { expiresAt: before }, 'withheld', 'expired'],
    ['an invitation before its day', anInvitation(), async () => {}, { expiresAt: after }, 'accepted', undefined],
  ])('%s', async (_, draft, given, more, status, reason) => {
    const region = mail();
    await given(region);
    await put(draft, more);
    await region.send('receipt#sig_1');
    const kept = await region.outbox.find('receipt#sig_1');
    expect({ status: kept?.status, reason: kept?.reason }).toEqual({ status, reason });
    expect(region.ses.accepted).toHaveLength(status === 'accepted' ? 1 : 0);
    expect(await region.outbox.open()).toEqual({ count: 0, oldest: undefined });
  });
});

describe("SES's reports", () => {
  const sent = async () => {
    const region = mail();
    await put(aReceipt());
    await region.send('receipt#sig_1');
    const [accepted] = region.ses.accepted;
    if (!accepted) throw new Error('Nothing was accepted');
    return { ...region, accepted };
  };

  test('a hard bounce is shown and suppresses the address', async () => {
    const { report, accepted, addresses, outbox } = await sent();
    await report(sesReport(accepted, 'Bounce'));
    expect(await outbox.find('receipt#sig_1')).toMatchObject({ status: 'bounced', reason: 'Permanent.General' });
    expect(await addresses.facts(hash)).toMatchObject({ bouncedAt: new Date(now).toISOString() });
  });

  test('a soft bounce and a delay are shown and suppress nothing', async () => {
    const { report, accepted, addresses, outbox } = await sent();
    await report(sesReport(accepted, 'Bounce', { bounceType: 'Transient', bounceSubType: 'MailboxFull' }));
    expect(await outbox.find('receipt#sig_1')).toMatchObject({ status: 'delayed', reason: 'Transient.MailboxFull' });
    await report(sesReport(accepted, 'DeliveryDelay'));
    await report(sesReport(accepted, 'Delivery'));
    expect(await outbox.find('receipt#sig_1')).toMatchObject({ status: 'delivered' });
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });

  test('a complaint is kept beside an earlier bounce', async () => {
    const { report, accepted, addresses, outbox } = await sent();
    await report(sesReport(accepted, 'Bounce'));
    now += minute;
    await report(sesReport(accepted, 'Complaint'));
    await report(sesReport(accepted, 'Send'));
    expect(await addresses.facts(hash)).toEqual({
      bouncedAt: new Date(now - minute).toISOString(),
      complainedAt: new Date(now).toISOString(),
      off: {},
    });
    expect(await statusOf()).toBe('complained');
    expect((await outbox.find('receipt#sig_1'))?.messageId).toBe('m-1');
  });

  test('come to the same in any order, kept in the table too', async () => {
    const { report, accepted } = await sent();
    for (const type of ['Delivery', 'Send', 'DeliveryDelay', 'Delivery', 'Send'] as const)
      await report(sesReport(accepted, type));
    expect(await statusOf()).toBe('delivered');
  });

  test.each(['', 'not JSON', '{}', '{"eventType":"Open","mail":{"messageId":"x"}}'])('%j is dropped', async (text) => {
    const { report, reports } = await sent();
    await report(text);
    expect(await reports.lastAt()).toBeUndefined();
  });

  test('of a mail that is not ours are dropped', async () => {
    const { report, reports } = await sent();
    await report(sesReport({ messageId: 'm', tags: {} }, 'Bounce'));
    await report(sesReport({ messageId: 'm', tags: { outbox: ['eA'] } }, 'Bounce'));
    expect(await reports.lastAt()).toBeUndefined();
  });
});

test('no log line holds an address, a name or a subject', async () => {
  const region = mail((call) =>
    call === 1 ? { status: 400, code: 'MessageRejected', message: 'kim@example.com' } : undefined,
  );
  await put(aReceipt());
  await put(aDigest(), { dedupKey: 'digest#per_x#2026-W48' });
  await region.send('receipt#sig_1');
  await region.send('digest#per_x#2026-W48');
  for (const accepted of region.ses.accepted) await region.report(sesReport(accepted, 'Bounce'));
  await region.sweep();
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('\n')).not.toMatch(/kim@|Kim|Exempel|signal K7QM|Veckans/);
});

describe('a mail that tells of an event', () => {
  const told = (version: number) => ({ event: { id: 'evt_00000000000000000000000001', version } });
  const kept = (over: Partial<Event> = {}) => casework.write(eventWrite(anEvent(over)));

  test.each([
    ['goes out while the event is as it says', 1, {}, 'accepted'],
    ['goes out where only a smaller thing has changed', 1, { version: 4 }, 'accepted'],
    ['is withheld where the event was moved since', 1, { version: 2, announced: 2 }, 'withheld'],
    ['is withheld where it was cancelled since', 3, { status: 'cancelled', version: 4, announced: 4 }, 'withheld'],
    [
      'goes out where it is what tells of the cancellation',
      4,
      { status: 'cancelled', version: 4, announced: 4 },
      'accepted',
    ],
  ] as const)('%s', async (_, version, over, status) => {
    const { send, ses } = mail();
    await kept(over);
    await put(aReceipt(), told(version));

    await send('receipt#sig_1');

    expect(await statusOf()).toBe(status);
    expect(ses.accepted.length).toBe(status === 'accepted' ? 1 : 0);
    if (status === 'withheld') expect((await outboxStore(casework).find('receipt#sig_1'))?.reason).toBe('overtaken');
  });
});
