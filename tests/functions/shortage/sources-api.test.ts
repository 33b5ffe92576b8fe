import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceRoutes } from '../../../functions/shortage/contract-sources.ts';
import { decideOnSnapshot } from '../../../functions/shortage/pull-source.ts';
import { sourcesApi } from '../../../functions/shortage/sources-api.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { aPerson } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type FaultServer, json, startFaultServer } from '../../support/fault-server.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { pulls } from '../../support/source-harness.ts';
import { barometerRows } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

const administrator = aPerson({ id: 'per_admin', name: 'Eva Exempel', roles: ['administrator'], areas: [] });
const strategist = aPerson({ id: 'per_strategist', name: 'Dag Exempel', roles: ['strategist'], areas: [] });
const source = 'yrkesbarometern';

/** The staff's API beside a source of which half a file waits. */
const office = async () => {
  const harness = await pulls(dynamo, server);
  const { casework } = await dynamo.newTables();
  for (const person of [administrator, strategist]) await casework.write(personWrite(person));
  server.does(json(barometerRows(24)));
  await harness.pull({ source });
  server.does(json(barometerRows(12)));
  await harness.pull({ source });
  const call = gatewayTo(
    sourcesApi({
      region: { timeZone: 'Europe/Stockholm' },
      ...{ casework, people: personStore(casework), absences: absenceStore(casework), states: harness.states },
      ...{ decide: decideOnSnapshot(harness.deps), clock: harness.deps.clock, newId: systemIds },
    }),
    sourceRoutes,
  );
  const list = (personId = administrator.id) => call({ method: 'GET', path: '/api/v1/sources', personId });
  const snapshot = (await harness.states.get(source))?.waiting?.snapshot ?? '';
  const decide = (over: object = {}, personId = administrator.id) =>
    call({
      ...{ method: 'POST', path: '/api/v1/sources/decisions', personId },
      body: { source, snapshot, verdict: 'approved', reason: 'Registret är avslutat.', ...over },
    });
  const audit = async () =>
    (await casework.query({ where: 'pk = :pk', values: { ':pk': administrator.id } })).items.map(({ what }) => what);
  return { ...harness, list, decide, audit };
};

test('staff see what waits, what is odd of it and what is used meanwhile; an administrator may decide', async () => {
  const { list } = await office();
  const seen = await list(strategist.id);
  expect(seen.status).toBe(200);
  expect(seen.json).toMatchObject({
    mayDecide: false,
    sources: [{ id: source, rows: 16, waiting: { code: 'shrunk' } }],
  });
  expect((await list()).json).toMatchObject({ mayDecide: true });
});

test('an approval is in use at once, with its reason and in the audit; a second one is told that it is late', async () => {
  const { decide, states, audit } = await office();
  const decided = await decide();
  expect(decided.status).toBe(200);
  expect(decided.json).toMatchObject({ sources: [{ id: source, rows: 8, waiting: null, failure: null }] });
  expect((await states.get(source))?.decided).toMatchObject({ by: administrator.id, reason: 'Registret är avslutat.' });
  expect(await audit()).toEqual(['snapshot-approved']);
  expect((await decide()).status).toBe(409);
  expect(await audit()).toHaveLength(1);
});

test('a rejection keeps what was there; a strategist decides nothing, and a reason must be given', async () => {
  const { decide, states, audit } = await office();
  expect((await decide({}, strategist.id)).status).toBe(403);
  expect((await decide({ reason: '  ' })).json).toMatchObject({ errors: [{ field: 'reason' }] });
  expect((await states.get(source))?.waiting).toBeDefined();
  expect((await decide({ verdict: 'rejected' })).json).toMatchObject({ sources: [{ rows: 16, waiting: null }] });
  expect(await audit()).toEqual(['snapshot-rejected']);
});

test('staff see when it is asked, how old it is, how much it changed and which fields differ', async () => {
  const { list, decide, clock } = await office();
  clock.now = '2026-12-03T18:00:00Z';
  const seen = async () => (await list()).json.sources[0];
  expect(await seen()).toMatchObject({
    ...{ schedule: { everyDays: 7, at: '03:35' }, nextRun: '2026-12-07T02:35:00.000Z', age: 1.5, isOld: false },
    ...{ change: null, drift: null, failure: { code: 'shrunk' } },
  });
  clock.now = '2026-12-09T18:00:00Z';
  await decide();
  expect(await seen()).toMatchObject({ age: 2.4, isOld: true, change: -0.5 });
});
