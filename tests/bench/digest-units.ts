import { composeMime } from '../../functions/mail/compose-mime.ts';
import { caseOf } from '../../shared/domain/case.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { type Item, openTable, type Table } from '../../shared/platform/table.ts';
import { rowItem } from '../../shared/stores/case-item.ts';
import { doneCaseKey } from '../../shared/stores/keys.ts';
import { personWrite } from '../../shared/stores/person-store.ts';
import { signalWrite } from '../../shared/stores/signal-store.ts';
import { warningWrite } from '../../shared/stores/warning-store.ts';
import { aPerson, aSignal, numberedId } from '../support/builders.ts';
import { consumedCapacity, type Units } from '../support/consumed-capacity.ts';
import { digestJob, openCaseOf, stepOf } from '../support/digest-harness.ts';
import { everyDigest } from '../support/digest-samples.ts';
import { clientOf, type TestDynamo } from '../support/engines.ts';
import { gavleborg } from '../support/intake.ts';
import { fillTable } from './fill-table.ts';

const monday = '2026-11-30T06:00:00Z';
const areas = gavleborg.areas.map(({ id }) => id);
const areaOf = (number: number): string => areas[number % areas.length] ?? '';

/** The week's news of one area: new signals with their cases, of which some are due, and others that a colleague closed. */
export const weeksNews = { signals: 20, due: 3, closed: 2 } as const;

const puttedItem = (write: ReturnType<typeof signalWrite>): Item => {
  if (!('Put' in write)) throw new Error('It is written by a put');
  return write.Put.Item;
};

/** One of the archive: received and closed within the two years before, spread over the areas. */
const oldSignal = (number: number): Signal =>
  aSignal({
    ...{ id: numberedId('sig', number), area: areaOf(number) },
    receivedAt: new Date(Date.UTC(2024, 10, 4) + ((number * 7919) % (740 * 24)) * 3_600_000).toISOString(),
  });
const oldRow = (number: number): Item => {
  const signal = oldSignal(number);
  const ended = new Date(Date.parse(signal.receivedAt) + 5 * 86_400_000).toISOString();
  const closed = { ...caseOf(signal, new Date(signal.receivedAt)), state: 'closed' as const };
  return rowItem(closed, doneCaseKey(closed.area, ended, closed.id));
};
/** A warning for every fifty signals. */
const oldWarning = (number: number): Item =>
  puttedItem(
    warningWrite({
      ...{ area: areaOf(number), ssyk: String(1000 + (number % 9000)), label: 'Svetsare och gasskärare' },
      ...{ day: oldSignal(number * 50).receivedAt.slice(0, 10), employers: 4, expected: 0.5, probability: 0.002 },
    }),
  );

const keepArchive = async (dynamo: TestDynamo, table: string, signals: number): Promise<void> => {
  await fillTable(dynamo, table, signals, (number) => puttedItem(signalWrite(oldSignal(number), gavleborg.timeZone)));
  await fillTable(dynamo, table, signals, oldRow);
  await fillTable(dynamo, table, Math.floor(signals / 50), oldWarning);
};

const keepNews = async (casework: Table, area: string, from: number): Promise<void> => {
  const kept = (number: number, over: Partial<Signal> = {}) =>
    openCaseOf(
      casework,
      aSignal({ id: numberedId('sig', from + number), area, receivedAt: '2026-11-25T10:00:00.000Z', ...over }),
    );
  const { signals, due, closed } = weeksNews;
  for (let number = 0; number < signals; number += 1)
    await kept(number, { answerBy: number < due ? '2026-11-27' : '2026-12-10' });
  for (let number = signals; number < signals + closed; number += 1) {
    const { id } = await kept(number);
    await stepOf(casework, id, 'per_colleague', '2026-11-26T10:00:00.000Z', {
      ...{ kind: 'closed', to: 'closed', outcome: 'referred', message: 'Klart.' },
    });
  }
};

const brokers = async (casework: Table, count: number, areaOfBroker: (number: number) => string): Promise<void> => {
  for (let number = 0; number < count; number += 1)
    await casework.write(
      personWrite(
        aPerson({
          ...{ id: `per_broker-${number}`, email: `b${number}@example.org`, areas: [areaOfBroker(number)] },
          since: '2026-11-23T06:00:00.000Z',
        }),
      ),
    );
};

/** A letter to one broker beside an archive of so many signals. */
export const digestUnits = async (dynamo: TestDynamo, archive: number): Promise<Units> => {
  const { casework, caseworkName } = await dynamo.newTables();
  await keepArchive(dynamo, caseworkName, archive);
  await keepNews(casework, areaOf(0), archive);
  await brokers(casework, 1, () => areaOf(0));
  const client = clientOf(dynamo);
  const units = consumedCapacity(client);
  const { kept } = await digestJob({ casework: openTable(client, caseworkName), now: monday })();
  if (kept !== 1) throw new Error('The letter was not written');
  return units.taken();
};

/** So many letters in one run to brokers of all areas: how long it takes, and what one of them costs. */
export const digestRun = async (dynamo: TestDynamo, count: number): Promise<{ seconds: number; perLetter: Units }> => {
  const { casework, caseworkName } = await dynamo.newTables();
  for (const [i, area] of areas.entries()) await keepNews(casework, area, 100 * i);
  await brokers(casework, count, areaOf);
  const client = clientOf(dynamo);
  const units = consumedCapacity(client);
  const begun = performance.now();
  const { kept } = await digestJob({ casework: openTable(client, caseworkName), now: monday })();
  const seconds = (performance.now() - begun) / 1000;
  if (kept !== count) throw new Error(`${kept} letters were written`);
  const { reads, writes } = units.taken();
  return { seconds, perLetter: { reads: reads / count, writes: writes / count } };
};

/** Bytes of a letter of an ordinary week as it leaves: text and HTML, encoded, with all headers. */
export const digestBytes = async (): Promise<{ kind: string; bytes: number }[]> => {
  const letters = everyDigest('sv');
  return Promise.all(
    ['broker', 'strategist', 'provider'].map(async (kind) => {
      const draft = letters[kind];
      if (draft === undefined) throw new Error(`There is no letter of a ${kind}`);
      const entry = { dedupKey: 'digest#per_a#2026-W49', attempts: 1 };
      const mime = await composeMime({ draft, entry, region: gavleborg, at: new Date(monday) });
      return { kind, bytes: mime.byteLength };
    }),
  );
};
