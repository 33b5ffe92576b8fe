import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportsRoutes } from '../../../functions/reports/contract.ts';
import { staffApi } from '../../../functions/reports/staff-api.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { personStore } from '../../../shared/stores/person-store.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { region, reportsHarness } from '../../support/reports-harness.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const desk = async ({ counted = true } = {}) => {
  const harness = await reportsHarness(dynamo);
  const { casework, reports, warnings, objects, clock, seed, run } = harness;
  for (let number = 1; number <= 5; number += 1) await seed(number);
  for (let number = 11; number <= 15; number += 1)
    await seed(number, { area: 'norra-halsingland', receivedAt: '2026-11-19T08:00:00.000Z' });
  if (counted) await run();
  const bound = staffApi({
    ...{ casework, divergences: harness.divergences, newId: systemIds, ...harness.assessing },
    ...{ region, reports, warnings, objects, people: personStore(casework), absences: absenceStore(casework) },
    clock: () => new Date(clock.now),
  });
  const gateway = gatewayTo(bound, reportsRoutes, { log: jsonLog(() => {}) });
  const get = (path: string, personId?: string, query = '') =>
    gateway({ method: 'GET', path, query, ...(personId !== undefined && { personId }) });
  return { ...harness, get };
};
const areasIn = (rows: readonly { area: string | null }[]) => [...new Set(rows.map(({ area }) => area))];
const paths = ['/api/v1/reports/cases', '/api/v1/reports/cases.csv', '/api/v1/warnings'];

test('a broker reads the report of the own areas and of the county together; strategist and administrator read all', async () => {
  const { get } = await desk();
  const seen = async (person: string) => {
    const { json } = await get('/api/v1/reports/cases', person);
    return [areasIn(json.cases), areasIn(json.diagnoses)];
  };
  const [ost, norra] = ['gastrikland-ost', 'norra-halsingland'];
  expect(await seen('per_broker-gastrikland-ost')).toEqual([[null, ost], [ost]]);
  expect(await seen('per_strategist')).toEqual([
    [null, ost, norra],
    [ost, norra],
  ]);
  expect(await seen('per_administrator')).toEqual([
    [null, ost, norra],
    [ost, norra],
  ]);
});

test('who stands in for somebody reads their area too', async () => {
  const { get, casework } = await desk();
  await absenceStore(casework).keep({
    ...{ person: 'per_broker-norra-halsingland', substitute: 'per_broker-gastrikland-ost' },
    ...{ from: '2026-11-23', until: '2026-11-23' },
  });
  const { json } = await get('/api/v1/warnings', 'per_broker-gastrikland-ost');
  expect(areasIn(json.warnings)).toEqual(['gastrikland-ost', 'norra-halsingland']);
});

test('the sheet is for strategists and administrators', async () => {
  const { get, sheet } = await desk();
  const found = await get('/api/v1/reports/cases.csv', 'per_strategist');
  expect([found.status, found.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(found.text).toBe(await sheet());
  expect((await get('/api/v1/reports/cases.csv', 'per_administrator')).status).toBe(200);
  expect((await get('/api/v1/reports/cases.csv', 'per_broker-gastrikland-ost')).json.code).toBe('not-yours');
});

test('warnings come newest first, of the area that is asked for', async () => {
  const { get, clock, run, seed } = await desk();
  clock.now = '2026-12-01T03:15:00.000Z';
  for (let number = 21; number <= 23; number += 1)
    await seed(number, { occupations: [{ ssyk: '5323', label: 'Undersköterskor', confidence: 1 }] });
  await run();
  const all = await get('/api/v1/warnings', 'per_strategist');
  expect(all.json.warnings.map(({ day, ssyk }: { day: string; ssyk: string }) => `${day} ${ssyk}`)).toEqual([
    '2026-12-01 5323',
    '2026-11-23 7223',
    '2026-11-23 7223',
  ]);
  const one = await get('/api/v1/warnings', 'per_strategist', 'area=norra-halsingland');
  expect(areasIn(one.json.warnings)).toEqual(['norra-halsingland']);
});

test.each([
  ['another broker’s area', 'per_broker-gastrikland-ost', 'area=norra-halsingland', 403, 'not-yours'],
  ['an area that there is not, by who sees some', 'per_broker-gastrikland-ost', 'area=atlantis', 403, 'not-yours'],
  ['an area that there is not, by who sees all', 'per_strategist', 'area=atlantis', 422, 'invalid'],
  ['an area that cannot be one', 'per_strategist', 'area=%00', 422, 'invalid'],
])('warnings of %s are refused', async (_, person, query, status, code) => {
  const { get } = await desk();
  const { status: answered, json } = await get('/api/v1/warnings', person, query);
  expect([answered, json.code]).toEqual([status, code]);
});

test('a provider, a stranger and nobody are refused everywhere', async () => {
  const { get } = await desk();
  for (const path of paths) {
    expect((await get(path, 'per_provider')).status).toBe(403);
    expect((await get(path, 'per_unknown')).status).toBe(403);
    expect((await get(path)).status).toBe(401);
  }
});

test('before the first night there is no report and no sheet, and no warning', async () => {
  const { get } = await desk({ counted: false });
  const answers = await Promise.all(paths.map((path) => get(path, 'per_strategist')));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
  expect(answers[2]?.json).toEqual({ warnings: [] });
});
