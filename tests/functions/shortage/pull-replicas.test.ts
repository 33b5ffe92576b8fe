import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replicas } from '../../../infra/local/sources/replica.ts';
import { serveReplica } from '../../../infra/local/sources/serve-replica.ts';
import { pulledSources } from '../../../shared/domain/source-id.ts';
import { fetchSource } from '../../../shared/platform/fetch-source.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { pulls } from '../../support/source-harness.ts';

let dynamo: TestDynamo;
let sourcesOrigin: string;
let now = new Date('2026-11-23T06:00:00Z');
const serve = serveReplica(replicas({ now: () => now }));
const server = createServer((request, response) => void serve(request, response, request.url ?? ''));
beforeAll(async () => {
  dynamo = await startDynamo();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sourcesOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await dynamo.stop();
});

const pullsAt = async (origin: string) => {
  const harness = await pulls(dynamo, { origin } as never, { clock: () => now, readSource: fetchSource({ sourcesOrigin: origin, pause: async () => {} }) });
  return harness;
};

test('the replicas of all sources are pulled without a bad element, and again a week later', async () => {
  const { pull, states, document } = await pullsAt(sourcesOrigin);
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-30']) {
    now = new Date(`${day}T06:00:00Z`);
    for (const source of pulledSources) {
      const t = performance.now();
      const result = await pull({ source });
      console.log(day, source, Math.round(performance.now() - t));
      expect([source, result.failure]).toEqual([source, undefined]);
      expect(result.rows).toBeGreaterThan(0);
    }
  }
  const { ads } = await document('jobstream');
  expect(ads.some(({ removed }) => removed !== null)).toBe(true);
  expect(ads.some(({ removed }) => removed === null)).toBe(true);
  const tables = new Set((await document('scb')).observations.map(({ table }) => table));
  expect([...tables].toSorted()).toEqual(['YREG54BAS', 'YREG57BAS', 'YREG58BAS', 'YREG60BAS']);
  const infos = new Set((await document('susanavet')).educations.map(({ infoId }) => infoId));
  expect((await document('jobed')).matches.some(({ infoIds }) => infoIds.some((id) => infos.has(id)))).toBe(true);
  for (const state of await states.all()) console.log(state.id, state.rows, state.skipped, JSON.stringify(state.skippedBy), state.notes, state.dataUntil);
});
