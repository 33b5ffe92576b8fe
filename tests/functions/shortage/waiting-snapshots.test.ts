import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type FaultServer, json, startFaultServer, status } from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import { anAd, barometerRows, jobstreamServer } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

const source = 'yrkesbarometern';
const decision = { by: 'per_1', reason: 'The register was closed for two occupations.' };

/** A harness in which a file of 24 rows is in use and one of `rows` waits. */
const waitingFile = async (rows = 12) => {
  const harness = await pulls(dynamo, server);
  server.does(json(barometerRows(24), { etag: '"whole"' }));
  await harness.pull({ source });
  server.does(json(barometerRows(rows), { etag: '"half"' }));
  const result = await harness.pull({ source });
  const snapshot = (await harness.states.get(source))?.waiting?.snapshot ?? '';
  return { ...harness, result, snapshot };
};

test('an implausible snapshot waits, is kept in the bucket, and says what is odd; the old one stays', async () => {
  const { result, states, objects, snapshot } = await waitingFile();
  expect(result).toMatchObject({ outcome: 'failed', failureCode: 'shrunk', rows: 16, waiting: 1 });
  expect(objects.puts).toContain(snapshot);
  expect((await states.get(source))?.waiting).toMatchObject({
    code: 'shrunk',
    message: 'The file has 12 rows, the last had 24',
    rows: 16,
    etag: '"half"',
  });
});

test('the same snapshot again has waited since it came, and a failure of the source lets it wait', async () => {
  const { pull, states, clock } = await waitingFile();
  const { since } = (await states.get(source))?.waiting ?? {};
  clock.now = '2026-11-30T06:00:00Z';
  await pull({ source });
  server.does(status(403));
  expect(await pull({ source })).toMatchObject({ failureCode: 'status-403', waiting: 1 });
  expect((await states.get(source))?.waiting?.since).toBe(since);
});

test('a newer snapshot takes the place of the one that waits, and the old one can no longer be approved', async () => {
  const { pull, states, snapshot } = await waitingFile();
  server.does(json(barometerRows(9)));
  await pull({ source });
  expect((await states.get(source))?.waiting?.snapshot).not.toBe(snapshot);
  const late = await pull({ source, decide: { ...decision, snapshot, verdict: 'approved' } });
  expect(late).toMatchObject({ outcome: 'failed', failureCode: 'not-waiting', rows: 16, waiting: 1 });
});

test('a good answer ends the waiting', async () => {
  const { pull, states } = await waitingFile();
  server.does(json(barometerRows(24)));
  expect(await pull({ source })).toMatchObject({ outcome: 'unchanged', waiting: 0 });
  expect((await states.get(source))?.waiting).toBeUndefined();
});

test('what is approved is let in exactly, without asking the source, and only once', async () => {
  const { pull, states, snapshot, document } = await waitingFile();
  const asked = server.requests.length;
  const decide = { ...decision, snapshot, verdict: 'approved' } as const;
  expect(await pull({ source, decide })).toMatchObject({ outcome: 'changed', rows: 8, waiting: 0 });
  expect(server.requests.length).toBe(asked);
  const state = await states.get(source);
  expect(state).toMatchObject({ snapshot, etag: '"half"', failure: null, failures: 0, decided: decide });
  expect(state?.waiting).toBeUndefined();
  expect((await document(source)).fileRows).toBe(12);
  expect(await pull({ source, decide })).toMatchObject({ failureCode: 'not-waiting', rows: 8 });
  server.does(json(barometerRows(6)));
  expect(await pull({ source })).toMatchObject({ outcome: 'failed', failureCode: 'shrunk', waiting: 1 });
});

test('what is rejected stays out, also when it comes again', async () => {
  const { pull, states, snapshot } = await waitingFile();
  const decide = { ...decision, snapshot, verdict: 'rejected' } as const;
  expect(await pull({ source, decide })).toMatchObject({ outcome: 'unchanged', rows: 16, waiting: 0 });
  expect(await pull({ source })).toMatchObject({ outcome: 'failed', failureCode: 'rejected', rows: 16, waiting: 0 });
  expect(await states.get(source)).toMatchObject({ rows: 16, decided: decide });
});

test('of two who decide at once one counts, and the other is told', async () => {
  const { pull, states, snapshot } = await waitingFile();
  const [one, other] = await Promise.all([
    pull({ source, decide: { ...decision, snapshot, verdict: 'approved' } }),
    pull({ source, decide: { ...decision, by: 'per_2', snapshot, verdict: 'rejected' } }),
  ]);
  const told = [one, other].filter(({ failureCode }) => failureCode === 'not-waiting');
  expect(told).toHaveLength(1);
  const state = await states.get(source);
  expect(state?.rows).toBe(state?.decided?.verdict === 'approved' ? 8 : 16);
});

test('an approval that breaks off is made again', async () => {
  const { pull, deps, snapshot, states, objects } = await waitingFile();
  const decide = { ...decision, snapshot, verdict: 'approved' } as const;
  deps.objects = { ...objects, put: () => Promise.reject(new Error('bucket')) };
  await expect(pull({ source, decide })).rejects.toThrow('bucket');
  expect(await states.get(source)).toMatchObject({ rows: 16, waiting: { snapshot } });
  deps.objects = objects;
  expect(await pull({ source, decide })).toMatchObject({ outcome: 'changed', rows: 8 });
});

test('a snapshot of ads waits too, and is merged into the ledger when it is approved', async () => {
  const { pull, states, clock, document } = await pulls(dynamo, server);
  const ads = Array.from({ length: 24 }, (_, i) => anAd({ id: String(100 + i) }));
  server.does(jobstreamServer(ads));
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-26T06:00:00Z';
  server.does(jobstreamServer(ads.slice(0, 10)));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ failureCode: 'shrunk', waiting: 1 });
  const snapshot = (await states.get('jobstream'))?.waiting?.snapshot ?? '';
  const decided = await pull({ source: 'jobstream', decide: { ...decision, snapshot, verdict: 'approved' } });
  expect(decided).toMatchObject({ outcome: 'changed', waiting: 0 });
  expect((await states.get('jobstream'))?.cursor).toBe('2026-11-26T06:00:00.000Z');
  expect((await document('jobstream')).ads).toHaveLength(24);
});
