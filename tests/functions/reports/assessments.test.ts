import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportsRoutes } from '../../../functions/reports/contract.ts';
import { AssessmentList } from '../../../functions/reports/contract-assessments.ts';
import { staffApi } from '../../../functions/reports/staff-api.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { everyItem, type Table } from '../../../shared/platform/table.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { assessmentsAtHand } from '../../../shared/stores/assessments-at-hand.ts';
import { personStore } from '../../../shared/stores/person-store.ts';
import { basisHarness, fullDocuments } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { region, reportsHarness } from '../../support/reports-harness.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const strategist = 'per_strategist';
const administrator = 'per_administrator';
const broker = 'per_broker-gastrikland-ost';
const reason = 'Två verkstäder flyttar hit i vår.\nDe söker trettio till.';
const said = { place: 'gastrikland-ost', ssyk: '7223', class: 'stor-brist', reason, until: '2027-02-28' };
const named = { place: said.place, ssyk: said.ssyk };

const desk = async () => {
  const harness = await reportsHarness(dynamo);
  const { clock, casework, market, assessing } = harness;
  const published = await basisHarness(dynamo);
  await published.leaveAll(fullDocuments('2026-11-22'));
  await published.build();
  await published.publish();
  const gateway = gatewayTo(
    staffApi({
      ...{ region, reports: harness.reports, warnings: harness.warnings, objects: harness.objects },
      ...{ people: personStore(casework), absences: absenceStore(casework) },
      ...{ casework, divergences: harness.divergences, newId: systemIds },
      ...{ ...assessing, basis: published.basis },
      clock: () => new Date(clock.now),
    }),
    reportsRoutes,
    { log: { info: () => {}, warn: () => {}, error: () => {} } },
  );
  const ask = (method: 'GET' | 'POST', path: string, personId: string, body?: object, version?: number | string) =>
    gateway({
      ...{ method, path: `/api/v1/assessments${path}`, personId },
      ...(body !== undefined && { body }),
      ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
    });
  const rest = () => assessmentsAtHand({ market, timeZone: region.timeZone, clock: () => new Date(clock.now) })();
  return {
    ...{ clock, casework, market, rest },
    give: (over: object = {}, version: number | undefined = 0, person = strategist) =>
      ask('POST', '', person, { ...said, ...over }, version),
    takeBack: (version: number | undefined = 1, person = strategist, over: object = {}) =>
      ask('POST', '/take-back', person, { ...named, ...over }, version),
    list: async (person = broker) => AssessmentList.parse((await ask('GET', '', person)).json),
    ask,
  };
};
const itemsOf = async (table: Table, pk: string) => {
  const found: Record<string, unknown>[] = [];
  for await (const item of everyItem(table, { where: 'pk = :pk', values: { ':pk': pk }, consistent: true }))
    found.push(item);
  return found;
};

let d: Awaited<ReturnType<typeof desk>>;
beforeEach(async () => {
  d = await desk();
});

describe('an assessment', () => {
  test('is given beside the computed class, published without its giver, and kept with its giver and an audit entry', async () => {
    const { status, headers, json } = await d.give();
    expect([status, headers.etag]).toEqual([201, '"1"']);
    expect(json).toMatchObject({ ...said, from: '2026-11-23', version: 1, computed: 'brist', by: strategist });

    const market = await itemsOf(d.market, 'assessments');
    expect(market).toEqual([{ pk: 'assessments', sk: 'gastrikland-ost#7223', ...said, from: '2026-11-23' }]);
    expect(JSON.stringify(market)).not.toContain('per_');
    expect((await itemsOf(d.casework, strategist)).map(({ who, what }) => [who, what])).toEqual([
      [strategist, 'assessment-given#gastrikland-ost#7223#1'],
    ]);
  });

  test('is a strategist’s or an administrator’s to give and to take back; everybody in the house reads it', async () => {
    expect((await d.give({}, 0, broker)).status).toBe(403);
    expect((await d.give({}, 0, 'per_provider')).status).toBe(403);
    expect((await d.give({ place: 'county' }, 0, administrator)).status).toBe(201);
    expect((await d.takeBack(1, broker, { place: 'county' })).status).toBe(403);

    expect(await d.list(broker)).toMatchObject({
      ...{ mayAssess: false, latestUntil: '2027-05-22' },
      assessments: [{ place: 'county', state: 'active', by: administrator }],
    });
    expect((await d.list(strategist)).mayAssess).toBe(true);
    expect((await d.ask('GET', '', 'per_provider')).status).toBe(403);
  });

  test.each([
    ['until', { until: '2026-11-22' }],
    ['until', { until: '2027-05-23' }],
    ['until', { until: '2027-02-30' }],
    ['place', { place: 'atlantis' }],
    ['ssyk', { ssyk: '9999' }],
    ['class', { class: 'ej-bedomd' }],
    ['reason', { reason: '' }],
    ['reason', { reason: 'Fråga 19850101-1234' }],
    ['by', { by: 'per_somebody' }],
  ])('is refused for its %s: %o', async (field, over) => {
    const { status, json } = await d.give(over);
    expect([status, json.errors?.map((e: { field: string }) => e.field)]).toEqual([422, [field]]);
    expect(await itemsOf(d.market, 'assessments')).toEqual([]);
  });

  test('needs the version that was seen: of two who write at once one is told, and nothing of theirs is kept', async () => {
    expect((await d.give({}, undefined as never)).status).toBe(201);
    expect((await d.ask('POST', '', strategist, said)).status).toBe(428);
    expect((await d.give()).json).toMatchObject({ status: 412, version: 1 });

    const answers = await Promise.all([
      d.give({ class: 'balans' }, 1, strategist),
      d.give({ class: 'overskott' }, 1, administrator),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const won = answers.find(({ status }) => status === 201)?.json;
    expect((await d.rest()).map((one) => one.class)).toEqual([won.class]);
    expect((await d.list()).assessments.map(({ version, state }) => [version, state])).toEqual([
      [2, 'active'],
      [1, 'replaced'],
    ]);
    const audits = [...(await itemsOf(d.casework, strategist)), ...(await itemsOf(d.casework, administrator))];
    expect(audits).toHaveLength(2);
  });

  test('is taken back once, by the version that was seen; who gave it and who took it back stays', async () => {
    expect((await d.takeBack()).status).toBe(404);
    await d.give();
    expect((await d.takeBack(7)).json).toMatchObject({ status: 412, version: 1 });
    const taken = await d.takeBack(1, administrator);
    expect([taken.status, taken.json.takenBack]).toEqual([200, { by: administrator, on: '2026-11-23' }]);
    expect((await d.takeBack()).status).toBe(409);

    expect(await d.rest()).toEqual([]);
    expect(await itemsOf(d.market, 'assessments')).toEqual([]);
    expect((await d.list()).assessments).toMatchObject([{ state: 'taken-back', by: strategist, version: 1 }]);
    expect((await d.give({}, 1)).status).toBe(201);
    expect((await d.rest()).map(({ class: shown }) => shown)).toEqual(['stor-brist']);
  });

  test('given anew and taken back at one moment, it is one or the other, in both tables', async () => {
    await d.give();
    const [anew, back] = await Promise.all([d.give({ class: 'balans' }, 1, administrator), d.takeBack(1)]);
    const { assessments } = await d.list();
    const shown = (await d.rest()).map(({ class: one }) => one);
    if (anew.status === 201) expect([assessments[0]?.state, shown]).toEqual(['active', ['balans']]);
    else expect([back.status, anew.status, assessments[0]?.state, shown]).toEqual([200, 412, 'taken-back', []]);
  });

  test('is gone by itself after its last day in the region’s zone, without anybody’s doing', async () => {
    await d.give({ until: '2026-11-30' });
    // One minute before midnight in Stockholm, and at midnight.
    d.clock.now = '2026-11-30T22:59:00.000Z';
    expect(await d.rest()).toHaveLength(1);
    d.clock.now = '2026-11-30T23:00:00.000Z';
    expect(await d.rest()).toEqual([]);
    expect((await d.list()).assessments).toMatchObject([{ state: 'expired' }]);
    expect((await d.takeBack()).status).toBe(409);
    expect((await d.give({ until: '2026-12-31' }, 1)).status).toBe(201);
  });
});

test('an instance asks again after a minute, and whether one holds at every moment', async () => {
  const atHand = assessmentsAtHand({ market: d.market, timeZone: region.timeZone, clock: () => new Date(d.clock.now) });
  d.clock.now = '2026-11-30T22:59:10.000Z';
  expect(await atHand()).toEqual([]);
  await d.give({ until: '2026-11-30' });
  expect(await atHand()).toEqual([]);
  d.clock.now = '2026-11-30T22:58:00.000Z';
  expect(await atHand()).toHaveLength(1);
  d.clock.now = '2026-11-30T23:00:00.000Z';
  expect(await atHand()).toEqual([]);
});
