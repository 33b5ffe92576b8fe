import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { staffMailRoutes } from '../../../functions/mail/contract.ts';
import { evidenceOf, SesEvent } from '../../../functions/mail/ses-event.ts';
import { staffApi } from '../../../functions/mail/staff-api.ts';
import { caseIdOf } from '../../../shared/domain/case.ts';
import type { MailAccount } from '../../../shared/domain/mail-health.ts';
import { type OutboxStatus, overruledBy, statusOfEvidence } from '../../../shared/domain/outbox-entry.ts';
import type { MailDraft } from '../../../shared/mail/mail.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { contactWrite } from '../../../shared/stores/contact-store.ts';
import { mailHealthStore } from '../../../shared/stores/mail-health-store.ts';
import { outboxWrite } from '../../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { signalWrite } from '../../../shared/stores/signal-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { aPerson, aSignal } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { fakeSes, type SesFault, sesReport } from '../../support/fake-ses.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { mailHouse } from '../../support/mail-house.ts';
import { aDigest, aFollowing, anAccount, anInvitation, aReceipt } from '../../support/mail-samples.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const hash = 'a'.repeat(26);
const start = Date.parse('2026-11-23T08:00:00.000Z');

let dynamo: TestDynamo;
let casework: Table;
let now: number;
let ids: number;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo?.stop());
beforeEach(async () => {
  ({ casework } = await dynamo.newTables());
  now = start;
  ids = 0;
});

const newId = <P extends string>(prefix: P): `${P}_${string}` => {
  ids += 1;
  return `${prefix}_${String(ids).padStart(26, '0')}`;
};

type Answering = { next?: (call: number) => SesFault | Error | undefined; account?: Partial<MailAccount> | undefined };
const mail = ({ next, account = {} }: Answering = {}) => {
  const ses = fakeSes(next);
  const told = { account: anAccount(account) };
  const house = mailHouse({
    ...{ table: casework, ses: ses.clientWith(1), clock: () => new Date(now), newId, random: () => 0 },
    account: async () => told.account,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  });
  return { ...house, ses, told };
};
type Region = ReturnType<typeof mail>;

type Put = { dedupKey?: string; cause?: string; addressHash?: string; consentedAt?: Date };
const put = (draft: MailDraft, { dedupKey = 'receipt#sig_1', cause = 'sig_1', ...more }: Put = {}) =>
  casework.write(outboxWrite({ dedupKey, cause, draft, addressHash: hash, at: new Date(now), ...more }));

/** Puts a mail and sends it, as SES accepted it. */
const sent = async (region: Region, draft: MailDraft, more: Put = {}) => {
  await put(draft, more);
  await region.send(more.dedupKey ?? 'receipt#sig_1');
  const accepted = region.ses.accepted.at(-1);
  if (!accepted) throw new Error('Nothing was accepted');
  return accepted;
};
const softly = (at: number, bounceSubType = 'MailboxFull') => ({
  ...{ bounceType: 'Transient', bounceSubType },
  timestamp: new Date(at).toISOString(),
});
const statusOf = async (region: Region, key = 'receipt#sig_1') => (await region.outbox.find(key))?.status;

describe('M4: a hard bounce', () => {
  const signal = aSignal();
  const caseId = caseIdOf(signal.id);

  test('suppresses the address and is seen on the case, once, with the word to phone', async () => {
    const region = mail();
    const accepted = await sent(region, aReceipt(), { dedupKey: `receipt#${signal.id}`, cause: signal.id });
    for (let i = 0; i < 3; i += 1) await region.report(sesReport(accepted, 'Bounce'));

    expect((await region.addresses.facts(hash)).bouncedAt).toBe(new Date(now).toISOString());
    expect(await region.undelivered.of(caseId)).toEqual([
      { at: new Date(now).toISOString(), why: 'bounced', to: 'employer' },
    ]);
    await put(aReceipt(), { dedupKey: 'acknowledged#case_1#2', cause: caseId });
    expect(await region.send('acknowledged#case_1#2')).toBe('withheld');
  });

  test('of the mail to another actor says whom to phone, and of an alert to a broker nothing', async () => {
    const region = mail();
    const external = await sent(region, aReceipt(), { dedupKey: 'external#ask_1', cause: caseId });
    await region.report(sesReport(external, 'Bounce'));
    const alert = await sent(region, aReceipt(), {
      ...{ dedupKey: `alert#${caseId}#2`, cause: caseId, addressHash: 'b'.repeat(26) },
    });
    await region.report(sesReport(alert, 'Bounce'));
    expect((await region.undelivered.of(caseId)).map(({ to }) => to)).toEqual(['external']);
  });
});

describe('M5: a complaint', () => {
  test.each([
    ['a receipt', aReceipt(), 'accepted'],
    ['a letter', aDigest(), 'withheld'],
    ['an invitation', anInvitation(), 'withheld'],
    ['news of an occupation', aFollowing(), 'withheld'],
  ] as const)('leaves $0 $2 from then on', async (_, draft, outcome) => {
    const region = mail();
    await region.report(sesReport(await sent(region, anInvitation(), { dedupKey: 'invitation#1' }), 'Complaint'));
    await put(draft, { consentedAt: new Date(now + hour) });
    expect(await region.send('receipt#sig_1')).toBe(outcome);
  });
});

describe('M6: a soft bounce', () => {
  const signal = aSignal();
  /** Three different mails, each reported twice, in the order given. */
  const bounces = async (region: Region, cause: string, order: readonly number[] = [0, 1, 2]) => {
    const accepted = [];
    for (const i of [0, 1, 2]) {
      accepted.push(await sent(region, aReceipt(), { dedupKey: `invitation#${i}#x`, cause }));
      now += day;
    }
    for (const i of [...order, ...order]) {
      const of = accepted[i];
      if (of) await region.report(sesReport(of, 'Bounce', softly(start + i * day)));
    }
    return new Date(start + 2 * day).toISOString();
  };
  const alertOf = async (region: Region, pausedAt: string) => region.outbox.find(`unreachable#${hash}#${pausedAt}`);

  test('is shown as delayed and suppresses nothing', async () => {
    const region = mail();
    await region.report(sesReport(await sent(region, aReceipt()), 'Bounce', softly(start)));
    await region.report(sesReport({ messageId: 'm-1', tags: {} }, 'DeliveryDelay'));
    expect(await statusOf(region)).toBe('delayed');
    await put(anInvitation(), { dedupKey: 'invitation#1' });
    expect(await region.send('invitation#1')).toBe('accepted');
  });

  test.each([[[0, 1, 2]], [[0, 2, 1]], [[1, 0, 2]], [[1, 2, 0]], [[2, 0, 1]], [[2, 1, 0]]])(
    'the third within thirty days pauses the address and tells the broker once, reported as %j',
    async (order) => {
      await casework.write(personWrite(aPerson()));
      await casework.write(signalWrite(signal, 'Europe/Stockholm'));
      const region = mail();

      const pausedAt = await bounces(region, signal.id, order);

      expect((await region.addresses.facts(hash)).softPausedAt).toBe(pausedAt);
      const alert = await alertOf(region, pausedAt);
      expect(alert?.draft.to.address).toBe('alva.exempel@example.org');
      expect(JSON.stringify(alert?.draft.blocks)).toContain('kim@example.com');
      expect(JSON.stringify(alert?.draft.blocks)).toContain(signal.employer.name);
      await put(anInvitation(), { dedupKey: 'invitation#9' });
      await put(aReceipt(), { dedupKey: 'receipt#sig_9' });
      expect(await region.send('invitation#9')).toBe('withheld');
      expect(await region.send('receipt#sig_9')).toBe('accepted');
      now += 91 * day;
      await put(anInvitation(), { dedupKey: 'invitation#10' });
      expect(await region.send('invitation#10')).toBe('accepted');
    },
  );

  test('of one mail counts once; of one that was delivered an automatic answer does not, a full mailbox does', async () => {
    const region = mail();
    const accepted = await sent(region, aReceipt());
    for (const at of [0, 1, 2]) await region.report(sesReport(accepted, 'Bounce', softly(start + at * day)));
    expect((await region.addresses.facts(hash)).softBounces).toHaveLength(1);
    await region.report(sesReport(accepted, 'Delivery'));
    await region.report(sesReport(accepted, 'Bounce', softly(start, 'General')));
    expect(await region.addresses.facts(hash)).toEqual({ off: {} });
    await region.report(sesReport(accepted, 'Bounce', softly(start)));
    expect((await region.addresses.facts(hash)).softBounces).toHaveLength(1);
  });

  test('tells the broker of the area that has the contact, where the mail was about nobody’s case', async () => {
    await casework.write(
      contactWrite({
        ...{ hash, area: 'sodra-halsingland', name: 'Kim Exempel', email: 'kim@example.com', employer: 'Exempel AB' },
        ...{ municipality: '2182', language: 'sv', consentedAt: '2026-11-01T08:00:00.000Z', consentedIn: 'sig_1' },
      }),
    );
    const region = mail();
    const pausedAt = await bounces(region, 'occ_7223');
    // Nobody of the table works there: the region file names the broker.
    expect((await alertOf(region, pausedAt))?.draft.to).toEqual({
      name: 'Alva Exempel',
      address: 'alva.exempel@example.org',
    });
  });

  test('pauses an address that nobody answers for, too', async () => {
    const region = mail();
    const pausedAt = await bounces(region, 'occ_7223');
    expect((await region.addresses.facts(hash)).softPausedAt).toBe(pausedAt);
    expect(await alertOf(region, pausedAt)).toBeUndefined();
  });
});

describe('M7: the rate', () => {
  test('is kept by a sweep, and what SES turns away anyway waits a little and goes', async () => {
    const times: number[] = [];
    const region = mail({
      account: { perSecond: 1 },
      next: (call) => {
        times.push(now);
        return call === 3 ? { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' } : undefined;
      },
    });
    for (let i = 0; i < 20; i += 1) await put(aDigest(), { dedupKey: `digest#per_${i}#2026-W48` });
    now += 5 * minute;
    expect(await region.sweep()).toMatchObject({ sent: 19, waiting: 1 });
    now += 5 * minute;
    expect(await region.sweep()).toMatchObject({ sent: 1 });
    for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(new Set(region.ses.accepted.map((a) => a.dedupKey)).size).toBe(20);
  });

  test('of a slow account is left to the sweep by the sender that the stream drives', async () => {
    const region = mail({ account: { perSecond: 1 } });
    await region.sweep();
    await put(aDigest(), { dedupKey: 'digest#1' });
    await put(aReceipt());
    expect(await region.send('digest#1')).toBe('not-now');
    expect(await region.send('receipt#sig_1')).toBe('accepted');
    expect(await region.sweep()).toMatchObject({ sent: 1 });
  });

  test('and the day’s quota: letters stop at a tenth left, service mail goes on', async () => {
    const region = mail({ account: { perDay: 1_000, usedToday: 895 } });
    for (let i = 0; i < 10; i += 1) await put(anInvitation(), { dedupKey: `invitation#${i}` });
    await put(aReceipt());
    expect(await region.sweep()).toMatchObject({ sent: 7, waiting: 4, held: 4 });
    expect(await statusOf(region)).toBe('accepted');
    region.told.account = anAccount({ perDay: 1_000, usedToday: 0 });
    now += 5 * minute;
    expect(await region.sweep()).toMatchObject({ sent: 4 });
  });
});

describe('M8: the sandbox', () => {
  const sandbox = { perDay: 200, perSecond: 1 };
  const refused = () => ({ status: 400, code: 'MessageRejected', message: 'Email address is not verified.' });

  test('keeps mails to unconfirmed addresses for as long as it lasts, tries each once an hour, and says so', async () => {
    const region = mail({ account: sandbox, next: refused });
    await put(aReceipt());
    for (let passed = 0; passed < 12 * hour; passed += 15 * minute) {
      await region.sweep();
      now += 15 * minute;
    }
    expect(region.ses.calls()).toBe(12);
    now += 5 * day;
    await region.sweep();
    const { health } = await region.health.current();
    expect(health).toMatchObject({ state: 'sandbox', waiting: 1, lost: 0 });
  });

  test('left behind lets everything go', async () => {
    const region = mail({ account: sandbox, next: (call) => (call === 1 ? refused() : undefined) });
    await put(aReceipt());
    await region.sweep();
    expect((await region.health.current()).health?.why.unverified).toBe(1);
    now += 2 * hour;
    region.told.account = anAccount();
    expect(await region.sweep()).toMatchObject({ sent: 1 });
  });
});

describe('M9: the circuit', () => {
  const counted = async (region: Region, mails: number, bounced: number, complained = 0) => {
    for (let i = 0; i < mails; i += 1) await region.health.sent(new Date(now));
    for (let i = 0; i < bounced; i += 1)
      await region.health.trouble(`b#${i}`, { kind: 'bounced', cause: 'sig_1', at: new Date(now).toISOString() });
    for (let i = 0; i < complained; i += 1)
      await region.health.trouble(`c#${i}`, { kind: 'complained', cause: 'sig_1', at: new Date(now).toISOString() });
  };

  test('holds letters and invitations by itself, by the stream too, and intake receipts go on', async () => {
    const region = mail();
    await counted(region, 100, 6);
    await put(aReceipt());
    await put(anInvitation(), { dedupKey: 'invitation#1' });
    expect(await region.sweep()).toMatchObject({ sent: 1, waiting: 1, held: 1 });
    expect((await region.health.current()).health).toMatchObject({ circuit: 'bounces', sent: 101, bounced: 6 });
    await put(aDigest(), { dedupKey: 'digest#1' });
    expect(await region.send('digest#1')).toBe('not-now');
  });

  test('counts a report once, and closes when the trouble is fourteen days old', async () => {
    const region = mail();
    const accepted = await sent(region, aReceipt());
    for (let i = 0; i < 9; i += 1) await region.report(sesReport(accepted, 'Complaint'));
    await counted(region, 200, 0, 1);
    await region.sweep();
    expect((await region.health.current()).health).toMatchObject({ complained: 2, circuit: 'complaints' });
    now += 15 * day;
    await region.sweep();
    expect((await region.health.current()).health).toMatchObject({ sent: 0, complained: 0, circuit: null });
  });

  test('is released by an administrator, on record, and opens again when it goes on', async () => {
    const region = mail();
    const as = async (id: string, role: 'broker' | 'strategist' | 'administrator') =>
      casework.write(personWrite(aPerson({ id, roles: [role] })));
    await as('per_admin', 'administrator');
    await as('per_strategist', 'strategist');
    await as('per_broker', 'broker');
    const ask = gatewayTo(
      staffApi({
        ...{ region: aRegion(), casework, clock: () => new Date(now), newId },
        ...{ people: personStore(casework), absences: absenceStore(casework), health: mailHealthStore(casework) },
      }),
      staffMailRoutes,
    );
    const read = (personId: string) => ask({ method: 'GET', path: '/api/v1/mail/health', personId });
    const release = (personId: string) => ask({ method: 'POST', path: '/api/v1/mail/circuit/release', personId });
    expect((await read('per_admin')).status).toBe(404);
    await counted(region, 100, 5);
    await put(anInvitation(), { dedupKey: 'invitation#1' });
    await region.sweep();

    expect((await read('per_broker')).status).toBe(403);
    expect((await read('per_strategist')).json).toMatchObject({ circuit: 'bounces', mayRelease: false });
    expect((await read('per_admin')).json).toMatchObject({ circuit: 'bounces', mayRelease: true, released: null });
    expect((await release('per_strategist')).status).toBe(403);
    now += minute;
    expect((await release('per_admin')).json).toMatchObject({ circuit: null, released: { by: 'per_admin' } });
    expect((await release('per_admin')).status).toBe(409);
    const audit = await casework.query({ where: 'pk = :pk', values: { ':pk': 'per_admin' } });
    expect(audit.items).toMatchObject([{ who: 'per_admin', what: 'mail-circuit-released' }]);

    expect(await region.sweep()).toMatchObject({ sent: 1 });
    now += minute;
    for (let i = 0; i < 9; i += 1)
      await region.health.trouble(`n#${i}`, { kind: 'bounced', cause: 'sig_1', at: new Date(now).toISOString() });
    await region.sweep();
    expect((await region.health.current()).health?.circuit).toBe('bounces');
  });
});

describe('M10: an account that does not send', () => {
  test.each([
    ['paused', { sending: false }],
    ['without its domain', { verified: false }],
    ['without its signature', { dkim: false }],
  ])('%s holds everything, tries nothing, and loses nothing', async (_, account) => {
    const region = mail({ account });
    await put(aReceipt());
    await put(aDigest(), { dedupKey: 'digest#1' });
    for (let i = 0; i < 10; i += 1) {
      await region.sweep();
      now += hour;
    }
    await put(aReceipt(), { dedupKey: 'receipt#sig_2' });
    expect(await region.send('receipt#sig_2')).toBe('not-now');
    expect(region.ses.calls()).toBe(0);
    expect((await region.health.current()).health).toMatchObject({ waiting: 2, why: { account: 2 } });
    region.told.account = anAccount();
    expect(await region.sweep()).toMatchObject({ sent: 3 });
  });

  test('that SES says only by turning mails away costs one attempt a sweep', async () => {
    const region = mail({ next: () => ({ status: 400, code: 'AccountSendingPausedException' }) });
    for (let i = 0; i < 10; i += 1) await put(aReceipt(), { dedupKey: `receipt#sig_${i}` });
    expect(await region.sweep()).toMatchObject({ waiting: 10, held: 9 });
    expect(region.ses.calls()).toBe(1);
  });

  test('for three days gives a receipt up, and the case shows it', async () => {
    const region = mail({ account: { sending: false } });
    await put(aReceipt(), { dedupKey: `receipt#${aSignal().id}`, cause: aSignal().id });
    now += 72 * hour;
    expect(await region.sweep()).toMatchObject({ givenUp: 1 });
    expect(await region.undelivered.of(caseIdOf(aSignal().id))).toMatchObject([{ why: 'given-up', to: 'employer' }]);
    expect((await region.health.current()).health).toMatchObject({
      lost: 1,
      latestLost: [{ kind: 'given-up', cause: aSignal().id }],
    });
  });

  test('that does not answer holds nothing: what SES says of a mail decides', async () => {
    const region = mailHouse({
      ...{ table: casework, ses: fakeSes().clientWith(1), clock: () => new Date(now), newId },
      account: async () => undefined,
    });
    await put(aReceipt());
    expect(await region.sweep()).toMatchObject({ sent: 1 });
    expect((await region.health.current()).health).toMatchObject({ state: 'unknown', account: null });
  });
});

describe('M13: what is asked again at the time of sending', () => {
  const letter = { dedupKey: 'digest#per_1#2026-W48', cause: 'per_1' };
  const staff = (roles: ('broker' | 'strategist')[]) => casework.write(personWrite(aPerson({ id: 'per_1', roles })));

  test.each([
    ['a letter to somebody of the staff', ['broker'] as const, 'accepted', undefined],
    ['a letter to who is no longer staff', [] as const, 'withheld', 'not-staff'],
  ])('%s', async (_, roles, status, reason) => {
    await staff([...roles]);
    const region = mail();
    await put(aDigest(), letter);
    await region.send(letter.dedupKey);
    expect(await region.outbox.find(letter.dedupKey)).toMatchObject({ status, ...(reason && { reason }) });
  });

  test('a pause withholds its list until its day, and no service mail', async () => {
    const region = mail();
    await region.addresses.prefer(hash, 'invitations', { pausedUntil: '2026-12-01' });
    await put(anInvitation(), { dedupKey: 'invitation#1' });
    await put(aDigest(), { dedupKey: 'digest#1' });
    await put(aReceipt());
    expect(await region.send('invitation#1')).toBe('withheld');
    expect(await region.outbox.find('invitation#1')).toMatchObject({ reason: 'paused' });
    expect(await region.send('digest#1')).toBe('accepted');
    expect(await region.send('receipt#sig_1')).toBe('accepted');
    // Midnight of the first of December in Stockholm.
    now = Date.parse('2026-11-30T23:00:00.000Z');
    await put(anInvitation(), { dedupKey: 'invitation#2' });
    expect(await region.send('invitation#2')).toBe('accepted');
  });
});

describe('M14: reports out of order', () => {
  const kinds = ['Send', 'Delivery', 'DeliveryDelay', 'Soft', 'Bounce', 'Complaint'] as const;
  type Kind = (typeof kinds)[number];
  const permutations = <T>(of: readonly T[]): T[][] =>
    of.length === 0
      ? [[]]
      : of.flatMap((first, i) => permutations(of.filter((_, at) => at !== i)).map((rest) => [first, ...rest]));
  const ends: readonly [readonly Kind[], OutboxStatus, object][] = [
    [['Send', 'Bounce', 'Complaint', 'Soft'], 'complained', { bounced: true, complained: true }],
    [kinds.slice(0, 4), 'delivered', { bounced: false, complained: false }],
    [['Send', 'DeliveryDelay', 'Soft'], 'delayed', { bounced: false, complained: false }],
  ];

  test('all six kinds come to the gravest in all 720 orders', () => {
    const evidence = kinds.map(
      (kind) =>
        evidenceOf(
          SesEvent.parse(
            JSON.parse(
              kind === 'Soft'
                ? sesReport({ messageId: 'm', tags: {} }, 'Bounce', softly(start))
                : sesReport({ messageId: 'm', tags: {} }, kind),
            ),
          ),
        ).evidence,
    );
    const orders = permutations(evidence);
    const ends = orders.map((order) =>
      order.reduce<OutboxStatus>((status, told) => {
        const next = statusOfEvidence[told];
        return overruledBy(next).includes(status) ? next : status;
      }, 'accepted'),
    );
    expect(orders).toHaveLength(720);
    expect(new Set(ends)).toEqual(new Set(['complained']));
  });

  test.each(ends)('%j come to %s in every order, in the table too', async (reports, status, suppressed) => {
    const region = mail();
    const orders = permutations(reports);
    for (const [i, order] of orders.entries()) {
      const [key, address] = [`receipt#sig_${i}`, `${i}`.padStart(26, 'd')];
      const accepted = await sent(region, aReceipt(), { dedupKey: key, addressHash: address });
      for (const kind of order)
        await region.report(kind === 'Soft' ? sesReport(accepted, 'Bounce', softly(now)) : sesReport(accepted, kind));
      const { bouncedAt, complainedAt } = await region.addresses.facts(address);
      expect([order, await statusOf(region, key)]).toEqual([order, status]);
      expect({ bounced: bouncedAt !== undefined, complained: complainedAt !== undefined }).toEqual(suppressed);
    }
    expect(orders.length).toBe(reports.reduce((product, _, i) => product * (i + 1), 1));
  });
});
