import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sources } from '../../../functions/shortage/sources/registry.ts';
import { pulledSources } from '../../../shared/domain/source-id.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import {
  cutAt,
  drip,
  type FaultServer,
  gzipCut,
  htmlPage,
  json,
  reset,
  startFaultServer,
  status,
  text,
} from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import { aRow, barometerRows, goodAnswers } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));
beforeEach(() => {
  server.requests.length = 0;
});

/** A harness in which the source, and what it needs, has been pulled well once. */
const pulledWell = async (source: (typeof pulledSources)[number]) => {
  const harness = await pulls(dynamo, server);
  if (source === 'jobed') {
    server.does(goodAnswers.taxonomy);
    await harness.pull({ source: 'taxonomy' });
  }
  server.does(goodAnswers[source]);
  const result = await harness.pull({ source });
  return { ...harness, result };
};

describe.each(pulledSources)('%s', (source) => {
  test('is pulled, stored, normalised and known by its state', async () => {
    const { result, states, objects } = await pulledWell(source);
    expect(result).toMatchObject({ source, outcome: 'changed' });
    expect(result.rows).toBeGreaterThan(0);
    const state = await states.get(source);
    expect(state).toMatchObject({
      id: source,
      failure: null,
      failures: 0,
      lastAttempt: '2026-11-23T06:00:00.000Z',
      lastSuccess: '2026-11-23T06:00:00.000Z',
    });
    expect(state?.snapshot).toMatch(new RegExp(`^raw/${source}/[0-9a-f]{64}\\.jsonl\\.gz$`));
    expect(state?.normalised).toMatch(new RegExp(`^derived/${source}/[0-9a-f]{64}\\.json\\.gz$`));
    expect(objects.puts).toContain(state?.snapshot);
    expect(objects.puts).toContain(state?.normalised);
    for (const word of [state?.title, state?.publisher, state?.licence, state?.attribution, state?.homepage])
      expect(word).toMatch(/\S/);
  });

  test('writes nothing new when the source says the same again', async () => {
    const { pull, objects } = await pulledWell(source);
    const before = objects.puts.length;
    // A new ledger of ads asks once for its past and then for what is new: the second and third pulls are alike.
    await pull({ source });
    const after = objects.puts.length;
    expect(await pull({ source })).toMatchObject({ outcome: 'unchanged' });
    expect(objects.puts.length).toBe(after);
    if (source !== 'jobstream') expect(after).toBe(before);
  });

  test('stores nothing that could be a contact or a text of an ad', async () => {
    const { objects } = await pulledWell(source);
    for (const key of objects.puts) expect(objects.text(key)).not.toMatch(/kim|070|Storgatan|556677|@example/i);
  });

  test.each([
    ['a status 500', status(500), 'status-500'],
    ['a status 403', status(403), 'status-403'],
    ['a reset connection', reset, 'unreachable'],
    ['a page of HTML', htmlPage, 'html'],
    ['too many requests', status(429, { 'retry-after': '1' }), 'rate-limited'],
    ['a body that is cut', cutAt('[{"a":1},{"b":2}]', 12), 'unreachable|cut-off'],
    ['a packed body that is cut', gzipCut('[{"a":1},{"b":2}]', 0.7), 'cut-off'],
    ['text instead of JSON', text('[1] and more'), 'not-json|schema|cut-off'],
    ['an empty list', text('[]'), 'empty|schema'],
    ['another document', json([{ message: 'hello' }, { message: 'there' }]), 'schema|empty'],
    ['a document of null', text('null'), 'schema|empty'],
  ])('keeps the last good data at %s and says why', async (_, behaviour, code) => {
    const { pull, states, clock } = await pulledWell(source);
    const before = await states.get(source);
    clock.now = '2026-12-07T06:00:00Z';
    server.does(behaviour);
    const result = await pull({ source });
    const after = await states.get(source);
    expect(result.outcome).toBe('failed');
    expect(result.failureCode).toMatch(new RegExp(`^(${code})$`));
    expect(after?.failure).toEqual(result.failure);
    expect(after).toEqual({
      ...before,
      lastAttempt: '2026-12-07T06:00:00.000Z',
      failure: after?.failure,
      failures: 1,
      generation: (before?.generation ?? 0) + 1,
      // What came whole and is of another shape is told of; see source-shape.test.ts.
      ...(after?.drift?.isRefused && { drift: after.drift }),
    });
  });

  test('ends at its deadline when the body drips', async () => {
    const { pull, deps } = await pulledWell(source);
    (deps as { sources: unknown }).sources = { ...sources, [source]: { ...sources[source], deadline: 150 } };
    server.does(drip);
    const { failureCode } = await pull({ source });
    expect(failureCode).toBe('deadline');
  });

  test('recovers by itself after a failure', async () => {
    const { pull, states } = await pulledWell(source);
    server.does(status(503));
    await pull({ source });
    server.does(goodAnswers[source]);
    expect((await pull({ source })).outcome).not.toBe('failed');
    expect(await states.get(source)).toMatchObject({ failure: null, failures: 0 });
  });
});

test('the first failure of a source that was never pulled leaves a state without data', async () => {
  const { pull, states } = await pulls(dynamo, server);
  server.does(reset);
  expect(await pull({ source: 'scb' })).toMatchObject({ outcome: 'failed', rows: 0, failureCode: 'unreachable' });
  expect(await states.get('scb')).toMatchObject({
    snapshot: null,
    normalised: null,
    lastSuccess: null,
    dataUntil: null,
  });
});

test('unchanged content by ETag or by hash is not put again, and a failure forgets no ETag', async () => {
  const { pull, states, objects } = await pulls(dynamo, server);
  server.does(json(barometerRows(), { etag: '"one"', 'last-modified': 'Mon, 08 Jun 2026 05:44:48 GMT' }));
  await pull({ source: 'yrkesbarometern' });
  server.does(status(500));
  await pull({ source: 'yrkesbarometern' });
  server.does((_, response) => void response.writeHead(304).end());
  expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({ outcome: 'unchanged', rows: 16 });
  expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"one"');
  expect(server.requests.at(-1)?.headers['if-modified-since']).toBe('Mon, 08 Jun 2026 05:44:48 GMT');
  // The raw snapshot, what was read of it, the edition that is kept for good, and which fields there were.
  expect(objects.puts.map((key) => key.split('/')[0])).toEqual(['raw', 'derived', 'editions', 'shapes']);
  expect(await states.get('yrkesbarometern')).toMatchObject({ etag: '"one"', failure: null });
});

test('a snapshot that an older program read is asked for in full and read again', async () => {
  const { pull, states, deps } = await pulls(dynamo, server);
  server.does(json(barometerRows(), { etag: '"one"' }));
  await pull({ source: 'yrkesbarometern' });
  (deps as { sources: unknown }).sources = { ...sources, yrkesbarometern: { ...sources.yrkesbarometern, reading: 2 } };
  await pull({ source: 'yrkesbarometern' });
  expect(server.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  expect(await states.get('yrkesbarometern')).toMatchObject({ reading: 2 });
});

test('a doubt waits for a person, who can accept it for one run', async () => {
  const { pull, states } = await pulls(dynamo, server);
  server.does(json(barometerRows(24)));
  await pull({ source: 'yrkesbarometern' });
  server.does(json(barometerRows(21)));
  expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({
    outcome: 'failed',
    failureCode: 'shrunk',
    rows: 16,
  });
  expect(await pull({ source: 'yrkesbarometern', accept: ['shrunk'] })).toMatchObject({ outcome: 'changed', rows: 14 });
  expect(await states.get('yrkesbarometern')).toMatchObject({ failure: null, rows: 14 });
});

test('one bad element is counted, more than one in twenty refuse the snapshot', async () => {
  const { pull } = await pulls(dynamo, server);
  server.does(json([...barometerRows(24), aRow({ yb_concept_id: 7 })]));
  expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({ outcome: 'changed', rows: 16, skipped: 9 });
  server.does(json([...barometerRows(24), aRow({ yb_concept_id: 7 }), aRow({ ssyk: '53' })]));
  expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({ outcome: 'failed', failureCode: 'schema' });
});

test('a bad element that is not even JSON is counted like any other', async () => {
  const { pull, states } = await pulls(dynamo, server);
  server.does(
    text(
      `[${barometerRows(24)
        .map((row) => JSON.stringify(row))
        .join(',')},{"lan":}]`,
    ),
  );
  expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({ outcome: 'changed', rows: 16 });
  expect((await states.get('yrkesbarometern'))?.skippedBy).toEqual({ 'other-county': 8, unreadable: 1 });
});

test('of overlapping runs the one that began last is seen, however they end', async () => {
  for (const runs of [2, 5, 10]) {
    const { pull, states, document } = await pulls(dynamo, server);
    const held: (() => void)[] = [];
    // Every run is answered its own edition, and only when all have asked; then in reverse order, the oldest run last.
    server.does((request, response) => {
      const edition = `${2010 + held.length}-1`;
      held.push(() => void json(barometerRows(24, { omgang: edition }))(request, response));
      if (held.length === runs) for (const release of held.toReversed()) setImmediate(release);
    });
    const asked: Promise<unknown>[] = [];
    for (let run = 0; run < runs; run += 1) {
      asked.push(pull({ source: 'yrkesbarometern' }));
      while (held.length <= run && held.length < runs) await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(asked);
    expect((await document('yrkesbarometern')).edition).toBe(`${2010 + runs - 1}-1`);
    expect(await states.get('yrkesbarometern')).toMatchObject({ generation: runs, failure: null });
  }
});

test('a run that fails or sees nothing new does not put back what an earlier run has replaced meanwhile', async () => {
  for (const end of [
    status(403),
    (_: unknown, response: ServerResponse) => void response.writeHead(304).end(),
  ] as const) {
    const { pull, states, document } = await pulls(dynamo, server);
    server.does(json(barometerRows(24, { omgang: '2025-2' }), { etag: '"old"' }));
    await pull({ source: 'yrkesbarometern' });
    const held: (() => void)[] = [];
    server.does((request, response) => {
      const isFirst = held.length === 0;
      held.push(() => void (isFirst ? json(barometerRows(), { etag: '"new"' }) : end)(request, response));
    });
    const first = pull({ source: 'yrkesbarometern' });
    while (held.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const second = pull({ source: 'yrkesbarometern' });
    while (held.length < 2) await new Promise((resolve) => setImmediate(resolve));
    held[0]?.();
    await first;
    held[1]?.();
    await second;
    expect((await document('yrkesbarometern')).edition).toBe('2026-1');
    expect(await states.get('yrkesbarometern')).toMatchObject({ etag: '"new"', rows: 16 });
  }
});

test('a fault of our own bucket is thrown, not blamed on the source', async () => {
  const broken = { get: async () => undefined, put: () => Promise.reject(new Error('bucket')) };
  const { pull, states } = await pulls(dynamo, server, { objects: broken });
  server.does(json(barometerRows()));
  await expect(pull({ source: 'yrkesbarometern' })).rejects.toThrow('bucket');
  expect(await states.get('yrkesbarometern')).toBeUndefined();
});
