import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adoptOlderCase } from '../../../functions/cases/adopt-older-case.ts';
import { openCase } from '../../../functions/cases/open-case.ts';
import { openCaseOnRecord } from '../../../functions/cases/open-case-on-record.ts';
import { sweepCases } from '../../../functions/cases/sweep-cases.ts';
import { caseIdOf, caseOf } from '../../../shared/domain/case.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { streamReader } from '../../../shared/platform/stream.ts';
import { type Item, openTable, type Table } from '../../../shared/platform/table.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { auditWrite } from '../../../shared/stores/audit-store.ts';
import { caseStore } from '../../../shared/stores/case-store.ts';
import { factKey } from '../../../shared/stores/keys.ts';
import { signalStore, signalWrite } from '../../../shared/stores/signal-store.ts';
import { aSignal, numberedId } from '../../support/builders.ts';
import { clientOf, startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gavleborg } from '../../support/intake.ts';
import { cancelled, faultsUnder, timedOut } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const zone = gavleborg.timeZone;
const aClient = () => clientOf(dynamo);
const office = async (of?: Table) => {
  const casework = of ?? (await dynamo.newTables()).casework;
  const at = { now: '2026-11-23T08:00:05.000Z' };
  const logged: string[] = [];
  const clock = () => new Date(at.now);
  const absences = absenceStore(casework);
  const open = openCase({ region: gavleborg, casework, absences, clock, newId: systemIds });
  const cases = caseStore(casework);
  const signals = signalStore(casework, zone);
  return {
    at,
    casework,
    cases,
    absences,
    signals,
    logged,
    open,
    handler: streamReader(
      'open-case',
      openCaseOnRecord(open),
      jsonLog((line) => logged.push(line)),
    ),
    sweep: sweepCases({
      ...{ region: gavleborg, signals, cases, open, clock },
      adopt: adoptOlderCase({ region: gavleborg, casework, cases, signals, clock }),
    }),
    keep: (signal: Signal) => casework.write(signalWrite(signal, zone)),
    rowsOf: async (pk: string) =>
      (await casework.query({ where: 'pk = :pk', values: { ':pk': pk }, consistent: true })).items,
  };
};
type Office = Awaited<ReturnType<typeof office>>;

const itemOf = (signal: Signal): Item => {
  const write = signalWrite(signal, zone);
  return 'Put' in write ? write.Put.Item : {};
};
const record = (item: Item, sequence: number, kind: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT') => ({
  eventName: kind,
  dynamodb: {
    SequenceNumber: String(sequence),
    [kind === 'REMOVE' ? 'OldImage' : 'NewImage']: marshall(item, { removeUndefinedValues: true }),
  },
});
const batch = (...records: ReturnType<typeof record>[]) => ({ Records: records }) as unknown as DynamoDBStreamEvent;
const signalNo = (number: number, over: Partial<Signal> = {}) =>
  aSignal({ id: numberedId('sig', number), reference: `REF-${number}`, ...over });

const stepsOf = async (at: Office, signal: Signal) => (await at.rowsOf(signal.id)).map(({ sk }) => String(sk));

describe('a new signal on the stream', () => {
  test('opens its case, listed as due, with a public step and an audit entry', async () => {
    const at = await office();
    const signal = aSignal();

    const answered = await at.handler(batch(record(itemOf(signal), 1)));

    expect(answered).toEqual({ batchItemFailures: [] });
    expect((await at.cases.byId(caseIdOf(signal.id)))?.case).toMatchObject({
      ...{ signal: signal.id, reference: signal.reference, state: 'received', area: signal.area, version: 1 },
      ...{ broker: signal.broker, rule: signal.rule, answerBy: signal.answerBy, openedAt: at.at.now },
    });
    expect((await at.cases.everyOpen('gastrikland-ost')).map(({ id, due }) => ({ id, due }))).toEqual([
      { id: caseIdOf(signal.id), due: '2026-11-30' },
    ]);
    expect(await stepsOf(at, signal)).toEqual([`step#${at.at.now}#with-broker`]);
    expect((await at.rowsOf(caseIdOf(signal.id))).map(({ what }) => what)).toContain('case-opened');
  });

  test('keeps with the case what lists show and no more: whom to ask and what else was written stay with the signal', async () => {
    const at = await office();
    const long = `Exempel ${'Mekaniska '.repeat(19)}`.trim();

    await at.open(aSignal({ employer: { name: long, organisationNumber: '5566778899' } }));

    const found = await at.cases.byId(caseIdOf(aSignal().id));
    expect(found?.case.summary).toMatchObject({ need: 'CNC-operatör', headcount: 3, municipality: '2180' });
    expect(found?.case.summary.employer).toHaveLength(60);
    const kept = JSON.stringify([
      await at.rowsOf(caseIdOf(aSignal().id)),
      await at.rowsOf('worklist#gastrikland-ost'),
      await at.casework.get(factKey('gastrikland-ost', caseIdOf(aSignal().id))),
    ]);
    for (const personal of ['Kim', 'kim@example.com', '4670', '5566778899', long, 'Femaxlig'])
      expect(kept).not.toContain(personal);
  });

  const away = {
    person: 'per_broker-gastrikland-ost',
    substitute: 'per_vikarie',
    from: '2026-11-20',
    until: '2026-11-23',
  };

  test('is the substitute’s where the area’s broker is away today, and the rule says whose work it is', async () => {
    const at = await office();
    await at.absences.keep(away);

    await at.handler(batch(record(itemOf(signalNo(1)), 1)));
    await at.keep(signalNo(2));
    await at.sweep();

    for (const number of [1, 2]) {
      const opened = (await at.cases.byId(caseIdOf(signalNo(number).id)))?.case;
      expect(opened).toMatchObject({
        broker: 'per_vikarie',
        rule: 'municipality 2180 -> gastrikland-ost -> per_vikarie stands in for per_broker-gastrikland-ost',
        assigned: false,
      });
    }
    expect((await at.rowsOf('worklist#gastrikland-ost')).map(({ broker }) => broker)).toEqual(
      Array(2).fill('per_vikarie'),
    );
  });

  test.each([
    ['the last night of the absence, by the region’s clock', '2026-11-23T22:59:59.000Z', 'per_vikarie'],
    ['the first second after it', '2026-11-23T23:00:00.000Z', 'per_broker-gastrikland-ost'],
    ['the day before it', '2026-11-19T12:00:00.000Z', 'per_broker-gastrikland-ost'],
  ])('on %s goes to who works then', async (_, now, broker) => {
    const at = await office();
    await at.absences.keep(away);
    at.at.now = now;

    await at.open(aSignal());

    expect((await at.cases.byId(caseIdOf(aSignal().id)))?.case.broker).toBe(broker);
  });

  test('of another area is nobody else’s while that area’s broker is there', async () => {
    const at = await office();
    await at.absences.keep(away);

    await at.open(signalNo(1, { area: 'norra-halsingland', broker: 'per_broker-norra-halsingland', rule: 'a rule' }));

    expect((await at.cases.byId(caseIdOf(signalNo(1).id)))?.case).toMatchObject({
      broker: 'per_broker-norra-halsingland',
      rule: 'a rule',
    });
  });

  test('delivered twice, in any order and in any batches, opens each case once', async () => {
    const signals = Array.from({ length: 5 }, (_, i) => signalNo(i + 1));
    const deliveries = fc.shuffledSubarray([...signals, ...signals], { minLength: 10, maxLength: 10 });

    await fc.assert(
      fc.asyncProperty(deliveries, fc.integer({ min: 1, max: 10 }), async (order, size) => {
        const at = await office();
        for (let from = 0; from < order.length; from += size) {
          at.at.now = new Date(Date.parse('2026-11-23T08:00:05Z') + from * 1000).toISOString();
          const records = order.slice(from, from + size).map((signal, i) => record(itemOf(signal), from + i));
          expect(await at.handler(batch(...records))).toEqual({ batchItemFailures: [] });
        }
        for (const signal of signals) {
          expect(await stepsOf(at, signal)).toHaveLength(1);
          expect(await at.rowsOf(caseIdOf(signal.id))).toHaveLength(2);
        }
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  test('told ten times at once opens one case', async () => {
    const at = await office();

    const ended = await Promise.all(Array.from({ length: 10 }, () => at.open(aSignal())));

    expect(ended.filter((end) => end === 'opened')).toHaveLength(1);
    expect(ended.filter((end) => end === 'known')).toHaveLength(9);
  });

  test('whose answer got lost after the commit opens one case', async () => {
    const { caseworkName } = await dynamo.newTables();
    const client = aClient();
    const faults = faultsUnder(client);
    const at = await office(openTable(client, caseworkName, { pause: async () => {} }));
    faults.follow((_, nth) => (nth === 0 ? { after: timedOut() } : undefined));

    expect(await at.open(aSignal())).toBe('opened');

    expect(await at.rowsOf(caseIdOf(aSignal().id))).toHaveLength(2);
  });
});

describe('other records of the stream', () => {
  test('are nobody’s business here: steps, audit entries, changes and removals', async () => {
    const at = await office();
    const audit = auditWrite({
      of: aSignal().id,
      at: at.at.now,
      id: 'aud_1',
      who: 'employer',
      what: 'signal-submitted',
    });
    const others = [
      record('Put' in audit ? audit.Put.Item : {}, 1),
      record({ pk: 'outbox#receipt#sig_1', sk: 'outbox', draft: Uint8Array.of(1) }, 2),
      record(itemOf(aSignal()), 3, 'MODIFY'),
      record(itemOf(aSignal()), 4, 'REMOVE'),
    ];

    expect(await at.handler(batch(...others))).toEqual({ batchItemFailures: [] });
    expect(await at.rowsOf(caseIdOf(aSignal().id))).toEqual([]);
  });

  test.each(Array.from({ length: 10 }, (_, i) => i))(
    'a poisoned one at place %i is handed back with what follows; all before it are done',
    async (place) => {
      const at = await office();
      const signals = Array.from({ length: 10 }, (_, i) => signalNo(i + 1));
      const records = signals.map((signal, i) =>
        record(i === place ? { pk: signal.id, sk: 'signal', contact: 'kim@example.com' } : itemOf(signal), 100 + i),
      );

      const answered = await at.handler(batch(...records));

      expect(answered).toEqual({ batchItemFailures: [{ itemIdentifier: String(100 + place) }] });
      const opened = await Promise.all(signals.map((signal) => at.cases.byId(caseIdOf(signal.id))));
      expect(opened.map((c) => c !== undefined)).toEqual(signals.map((_, i) => i < place));
      expect(at.logged.join('\n')).not.toContain('kim@example.com');
    },
  );
});

describe('sweeping', () => {
  test('opens what the stream lost, in every area, and leaves what is open alone', async () => {
    const at = await office();
    const lost = [
      signalNo(1),
      signalNo(2, { area: 'norra-halsingland', municipality: '2184', broker: 'per_broker-norra-halsingland' }),
      signalNo(3, { receivedAt: '2026-11-16T09:00:00.000Z' }),
    ];
    const known = signalNo(4);
    for (const signal of [...lost, known]) await at.keep(signal);
    await at.open(known);

    expect(await at.sweep()).toEqual({ seen: 4, opened: 3, adopted: 0 });

    for (const signal of lost)
      expect((await at.cases.byId(caseIdOf(signal.id)))?.case).toMatchObject({ area: signal.area });
    expect(await at.sweep()).toEqual({ seen: 4, opened: 0, adopted: 0 });
  });

  test('while the stream delivers the same signals opens each once', async () => {
    const at = await office();
    const signals = Array.from({ length: 8 }, (_, i) => signalNo(i + 1));
    for (const signal of signals) await at.keep(signal);

    const [first, second] = await Promise.all([
      at.sweep(),
      at.sweep(),
      at.handler(batch(...signals.map((signal, i) => record(itemOf(signal), i)))),
    ]);

    expect(first.opened + second.opened).toBeLessThanOrEqual(8);
    for (const signal of signals) expect(await at.rowsOf(caseIdOf(signal.id))).toHaveLength(2);
  });

  test('looks back over more than a week, across the clock change and the year', async () => {
    for (const now of ['2026-10-25T03:00:00.000Z', '2027-03-28T03:00:00.000Z', '2027-01-03T23:30:00.000Z']) {
      const at = await office();
      at.at.now = now;
      const hours = [0.001, 1, 24, 25, 7 * 24, 8 * 24 - 1];
      const signals = hours.map((ago, i) =>
        signalNo(i + 1, { receivedAt: new Date(Date.parse(now) - ago * 3_600_000).toISOString() }),
      );
      for (const signal of signals) await at.keep(signal);

      expect(await at.sweep()).toEqual({ seen: hours.length, opened: hours.length, adopted: 0 });
    }
  });

  test('ends with the fault where the table does not answer, so that the schedule tries again', async () => {
    const { caseworkName } = await dynamo.newTables();
    const client = aClient();
    const faults = faultsUnder(client);
    const at = await office(openTable(client, caseworkName, { pause: async () => {} }));
    await at.keep(aSignal());
    faults.follow((call) =>
      call === 'TransactWriteItems' ? { before: cancelled(['TransactionConflict']) } : undefined,
    );

    await expect(at.sweep()).rejects.toThrow('table');
    faults.follow(() => undefined);
    expect(await at.sweep()).toEqual({ seen: 1, opened: 1, adopted: 0 });
  });
});

test('a case of an earlier program is adopted once: it gets its row and numbers, and is otherwise what it was', async () => {
  const at = await office();
  const signal = aSignal({ id: numberedId('sig', 7), receivedAt: '2026-10-01T08:00:00.000Z', employerHash: 'e' });
  await at.keep(signal);
  const { id, reference, state, area, broker, rule, openedAt, receivedAt, answerBy, occupations } = caseOf(
    signal,
    new Date('2026-10-01T08:00:05.000Z'),
  );
  const kept = {
    id,
    signal: signal.id,
    reference,
    state,
    area,
    broker,
    rule,
    openedAt,
    receivedAt,
    answerBy,
    occupations,
  };
  await at.casework.write({
    Put: { Item: { pk: id, sk: 'case', listPk: `open-cases#${area}`, listSk: answerBy, version: 1, ...kept } },
  });

  const first = await at.sweep();
  const second = await at.sweep();

  expect([first, second]).toMatchObject([
    { adopted: 1, opened: 0 },
    { adopted: 0, opened: 0 },
  ]);
  const { rows } = await at.cases.open({ area, limit: 10 });
  expect(rows).toMatchObject([{ id, need: 'CNC-operatör', employer: 'Exempel Mekaniska AB', version: 1 }]);
  expect(await at.cases.wakingBy('reminders', '2026-11-28')).toEqual([id]);
  expect(await at.casework.get(factKey(area, id))).toMatchObject({ headcount: 3, state: 'received' });
});
