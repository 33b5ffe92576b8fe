import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchSource, type ReadSource } from '../../../shared/platform/fetch-source.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type FaultServer, startFaultServer, status } from '../../support/fault-server.ts';
import { answered, cleanVariants, mutationsOf, type Sent, send } from '../../support/mutations.ts';
import { type RecordedAnswer, realAnswers, replicaAnswers } from '../../support/recorded-answers.ts';
import { pulls } from '../../support/source-harness.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

/** The server answers as recorded, but for one part that is answered otherwise. */
const serves = ({ parts }: RecordedAnswer, otherwise: ReadonlyMap<string, Sent> = new Map()) =>
  server.does((request, response) => {
    const part = parts.find(({ answers }) => answers(request));
    if (part !== undefined) return send(otherwise.get(part.name) ?? answered(part), response);
    if (request.url.includes('/v2/stream')) return send({ status: 200, type: 'application/jsonl', body: '' }, response);
    if (/educationEvents|educationInfos/.test(request.url))
      return send(
        { status: 200, type: 'application/json', body: '{"page":{"totalPages":0,"totalElements":0}}' },
        response,
      );
    return status(404)(request, response);
  });

/** A harness in which the recorded answer was pulled well, and which now stands at the next pull. */
const pulledWell = async (recorded: RecordedAnswer) => {
  const fetched = fetchSource({ sourcesOrigin: server.origin, pause: async () => {} });
  // A fault that passes would be asked for four times, which is another test's promise.
  const readSource: ReadSource = (request, read) => fetched({ ...request, attempts: 1 }, read);
  const harness = await pulls(dynamo, server, { region: recorded.region, readSource });
  harness.clock.now = recorded.at;
  if (recorded.before) {
    server.does(recorded.before.serves);
    await harness.pull({ source: recorded.before.source });
  }
  serves(recorded);
  const first = await harness.pull({ source: recorded.source });
  expect([recorded.what, first.failure, first.outcome]).toEqual([recorded.what, undefined, 'changed']);
  harness.clock.now = new Date(Date.parse(recorded.at) + recorded.later * 3_600_000).toISOString();
  return harness;
};

type Caught = { mutations: number; caught: number; named: number };
const report = new Map<string, Caught>();
const everyAnswer = [...replicaAnswers, ...realAnswers()];

describe.each(everyAnswer)('$source: $what', (recorded) => {
  test('every mutation is refused or quarantined, its place is named, and the old document stays', async () => {
    const { pull, states } = await pulledWell(recorded);
    const before = await states.get(recorded.source);
    const missed: string[] = [];
    const counted = { mutations: 0, caught: 0, named: 0 };
    for (const part of recorded.parts)
      for (const { how, named, sent } of mutationsOf(part)) {
        serves(recorded, new Map([[part.name, sent]]));
        const { outcome, failure } = await pull({ source: recorded.source });
        counted.mutations += 1;
        if (outcome === 'failed') counted.caught += 1;
        if (named.test(failure?.message ?? '')) counted.named += 1;
        else missed.push(`${part.name}: ${how}: ${outcome}, ${failure?.message}`);
      }
    report.set(`${recorded.source}, ${recorded.what}`, counted);
    expect(missed).toEqual([]);
    const { normalised, snapshot, rows, dataUntil, lastSuccess } = (await states.get(recorded.source)) ?? {};
    expect({ normalised, snapshot, rows, dataUntil, lastSuccess }).toEqual({
      ...{ normalised: before?.normalised, snapshot: before?.snapshot, rows: before?.rows },
      ...{ dataUntil: before?.dataUntil, lastSuccess: before?.lastSuccess },
    });
  }, 60_000);

  test('nothing that may change in a good answer is refused', async () => {
    const { pull, clock } = await pulledWell(recorded);
    for (const part of recorded.parts)
      for (const [how, sent] of cleanVariants(part)) {
        clock.now = new Date(Date.parse(clock.now) + recorded.later * 3_600_000).toISOString();
        serves(recorded, new Map([[part.name, sent]]));
        const { outcome, failure } = await pull({ source: recorded.source });
        expect([part.name, how, failure]).toEqual([part.name, how, undefined]);
        expect(outcome).not.toBe('failed');
      }
  });
});

test('at least five hundred mutations were tried, and the report says what was caught', () => {
  const lines = [...report].map(
    ([what, { mutations, caught, named }]) => `${what}: ${caught} of ${mutations} caught, ${named} named`,
  );
  console.info(`Mutations of recorded answers\n${lines.join('\n')}`);
  const sums = [...report.values()];
  expect(sums.reduce((sum, { mutations }) => sum + mutations, 0)).toBeGreaterThanOrEqual(500);
  expect(sums.every(({ mutations, caught, named }) => caught === mutations && named === mutations)).toBe(true);
});
