import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replicas } from '../../../infra/local/sources/replica.ts';
import { serveReplica } from '../../../infra/local/sources/serve-replica.ts';
import { checkSources, pulledSources } from '../../../shared/domain/source-id.ts';
import { fetchSource } from '../../../shared/platform/fetch-source.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { pulls } from '../../support/source-harness.ts';

let dynamo: TestDynamo;
let origin: string;
let now = new Date('2026-11-23T06:00:00Z');
const serve = serveReplica(replicas({ now: () => now }));
const server = createServer((request, response) => void serve(request, response, request.url ?? ''));
beforeAll(async () => {
  dynamo = await startDynamo();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await dynamo.stop();
});

const readSource = (path = '') => fetchSource({ sourcesOrigin: `${origin}${path}`, pause: async () => {} });

test('the replicas of all sources are pulled without a bad element, and again the day after', async () => {
  const { pull, states, document } = await pulls(dynamo, { origin }, { clock: () => now, readSource: readSource() });
  for (const day of ['2026-11-23', '2026-11-24']) {
    now = new Date(`${day}T06:00:00Z`);
    for (const source of [...pulledSources, ...checkSources]) {
      const { failure, rows } = await pull({ source });
      expect([source, failure]).toEqual([source, undefined]);
      expect(rows).toBeGreaterThan(0);
    }
  }
  const { ads } = await document('jobstream');
  expect(ads.some(({ removed }) => removed !== null)).toBe(true);
  expect(ads.some(({ removed }) => removed === null)).toBe(true);
  const tables = new Set((await document('scb')).observations.map(({ table }) => table));
  expect([...tables].toSorted()).toEqual(['YREG54BAS', 'YREG57BAS', 'YREG58BAS', 'YREG60BAS']);
  const { wages = [] } = await document('scb');
  expect(new Set(wages.map(({ place }) => place))).toEqual(new Set(['SE31']));
  expect(wages.length).toBeGreaterThan(300);
  const infos = new Set((await document('susanavet')).educations.map(({ infoId }) => infoId));
  expect((await document('jobed')).matches.some(({ infoIds }) => infoIds.some((id) => infos.has(id)))).toBe(true);
  for (const { id, dataUntil } of await states.all())
    expect([id, dataUntil]).toEqual([id, { yrkesbarometern: '2026-06-30', scb: '2024-12-31' }[id] ?? '2026-11-24']);
}, 120_000);

/** What each trap does to a pull; the rest may only leave the last good data or change nothing. */
const refused = ['cut', 'html', '500', '429', 'drift', 'empty'];
const survived = ['bom', 'nfd', 'malformed-element'];

test.each([...refused, ...survived])('with the trap "%s" the last good data stay, and no pull throws', async (trap) => {
  const { deps, pull, states } = await pulls(dynamo, { origin }, { clock: () => now, readSource: readSource() });
  for (const source of ['taxonomy', 'susanavet'] as const) {
    await pull({ source });
    const before = await states.get(source);
    deps.readSource = readSource(`/!${trap}`);
    const { outcome, rows } = await pull({ source });
    deps.readSource = readSource();
    const after = await states.get(source);
    if (refused.includes(trap))
      expect([source, outcome, after?.normalised]).toEqual([source, 'failed', before?.normalised]);
    else expect([source, outcome === 'failed', rows > 0]).toEqual([source, false, true]);
  }
});

test.each([
  ['graphql-errors', 'taxonomy', /graphql-errors/],
  ['older-edition', 'yrkesbarometern', /older-edition/],
  ['unknown-word', 'yrkesbarometern', /rekryteringssituation/],
  ['without-counts', 'yrkesbarometern', undefined],
  ['newer-version', 'taxonomy', undefined],
  ['one-gone', 'taxonomy', undefined],
  ['duplicate-ads', 'jobstream', undefined],
] as const)('with the trap "%s" of %s', async (trap, source, refusal) => {
  const { deps, pull, states } = await pulls(dynamo, { origin }, { clock: () => now, readSource: readSource() });
  await pull({ source });
  const before = await states.get(source);
  deps.readSource = readSource(`/!${trap}`);
  now = new Date(now.getTime() + 3_600_000);
  const { failure } = await pull({ source });
  const after = await states.get(source);

  expect(`${failure?.code} ${failure?.message}`).toMatch(refusal ?? /^undefined/);
  if (refusal) expect(after?.normalised).toEqual(before?.normalised);
  if (trap === 'newer-version')
    expect(after?.notes).toEqual(['Version 31 is out; ours is 30 until somebody has read what changed']);
});

test('a name that has left the taxonomy is kept as retired', async () => {
  const { deps, pull, document } = await pulls(dynamo, { origin }, { clock: () => now, readSource: readSource() });
  const retired = async () =>
    (await document('taxonomy')).groups.flatMap(({ names }) => names.filter((name) => name.retired)).length;
  await pull({ source: 'taxonomy' });
  expect(await retired()).toBe(0);
  const [plain, trapped] = [readSource(), readSource('/!one-gone')];
  deps.readSource = (request, read) =>
    request.path.includes('occupation-name') ? trapped(request, read) : plain(request, read);
  await pull({ source: 'taxonomy' });
  expect(await retired()).toBe(1);
});
