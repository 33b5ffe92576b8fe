import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportsRoutes } from '../../../functions/reports/contract.ts';
import { staffApi } from '../../../functions/reports/staff-api.ts';
import type { BasisRow } from '../../../shared/domain/basis-row.ts';
import { type DivergenceKind, divergencesOn } from '../../../shared/domain/divergence.ts';
import type { ShortageClass } from '../../../shared/domain/shortage.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { basisBuilder } from '../../../shared/stores/basis-builder.ts';
import { personStore } from '../../../shared/stores/person-store.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { region, reportsHarness } from '../../support/reports-harness.ts';

const row = (ssyk: string, shown: ShortageClass, over: Partial<BasisRow> = {}): BasisRow => ({
  ...{ ssyk, label: `Yrke ${ssyk}`, class: shown, certainty: 'trolig', score: 50, low: 40, high: 60, coverage: 0.6 },
  ...{ level: 'county', official: null },
  ...over,
});
const today = '2026-11-23';
const told = (number: number, area = 'gastrikland-ost', receivedAt = '2026-11-20T08:00:00Z') => ({
  ...{ area, ssyk: '7223', employer: `e${number}`, receivedAt },
});
const five = [1, 2, 3, 4, 5].map((n) => told(n));
const long = told(99, 'norra-halsingland', '2025-01-10T08:00:00Z');
const on = (facts: readonly ReturnType<typeof told>[], rows: Record<string, BasisRow[]>) =>
  divergencesOn(facts, {
    ...{ today, timeZone: 'Europe/Stockholm', edition: '2026-11-23', rows: new Map(Object.entries(rows)) },
  }).map(({ place, ssyk, kind, employers }) => [place, ssyk, kind, employers]);

describe('index and employers diverge', () => {
  test.each<[ShortageClass, number, DivergenceKind | null]>([
    ['balans', 5, 'need-without-shortage'],
    ['overskott', 5, 'need-without-shortage'],
    ['balans', 4, null],
    ['bevakning', 5, null],
    ['brist', 5, null],
    ['brist', 0, 'shortage-without-need'],
    ['stor-brist', 0, 'shortage-without-need'],
    ['stor-brist', 1, null],
    ['paradox', 0, null],
    ['hog-efterfragan', 0, null],
    ['ej-bedomd', 0, null],
  ])('where the class is %s and %i employers signal: %s', (shown, employers, kind) => {
    const facts = [...five.slice(0, employers), long];
    expect(on(facts, { county: [row('7223', shown)] })).toEqual(
      kind === null ? [] : [['county', '7223', kind, employers]],
    );
  });

  test('one employer five times is one; a signal of more than a year ago is none', () => {
    const same = [1, 2, 3, 4, 5].map(() => told(1));
    const old = five.map((fact) => ({ ...fact, receivedAt: '2025-11-20T08:00:00Z' }));

    expect(on([...same, ...old], { county: [row('7223', 'balans')] })).toEqual([]);
  });

  test('silence says nothing before signals were taken for a year', () => {
    expect(on([told(1, 'gastrikland-ost', '2026-01-10T08:00:00Z')], { county: [row('5323', 'brist')] })).toEqual([]);
    expect(on([long], { county: [row('5323', 'brist')] })).toEqual([['county', '5323', 'shortage-without-need', 0]]);
  });

  test('an area counts its own employers, and one that shows the county is no second case of it', () => {
    const rows = {
      county: [row('7223', 'balans')],
      'gastrikland-ost': [row('7223', 'balans', { level: 'area' })],
      'norra-halsingland': [row('7223', 'balans', { level: 'county' })],
    };
    expect(on(five, rows).map(([place]) => place)).toEqual(['county', 'gastrikland-ost']);
  });
});

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

let harness: Awaited<ReturnType<typeof reportsHarness>>;
const broker = 'per_broker-gastrikland-ost';
beforeEach(async () => {
  harness = await reportsHarness(dynamo);
});

/** An edition that says of 7223 in the county and in one area what is given. */
const published = async (edition: string, shown: ShortageClass) => {
  const basis = basisBuilder(harness.market);
  const build = await basis.begin();
  const record = {
    ...{ edition, previous: null, methodVersion: 'm', builtAt: `${edition}T04:30:00Z`, fingerprint: edition },
    ...{ dataUntil: edition, sources: [], occupationIndex: 'o', changes: [] },
    counts: { occupations: 1, rated: 1, changed: 1 },
  };
  const rows = new Map([
    ['county', [row('7223', shown)]],
    ['gastrikland-ost', [row('7223', shown, { level: 'area' })]],
  ]);
  await basis.stage(build, record, rows);
  await basis.publish(record);
};
const seedFive = async () => {
  for (let number = 1; number <= 5; number += 1)
    await harness.seed(number, { occupations: [{ ssyk: '7223', label: 'Maskinoperatörer', confidence: 0.9 }] });
};
const api = (method: 'GET' | 'POST', personId: string, body?: object) =>
  gatewayTo(
    staffApi({
      ...{ region, reports: harness.reports, warnings: harness.warnings, objects: harness.objects },
      ...{ people: personStore(harness.casework), absences: absenceStore(harness.casework) },
      ...{ casework: harness.casework, divergences: harness.divergences, newId: systemIds, ...harness.assessing },
      clock: () => new Date(harness.clock.now),
    }),
    reportsRoutes,
    { log: { info: () => {}, warn: () => {}, error: () => {} } },
  )({ method, path: '/api/v1/divergences', personId, ...(body !== undefined && { body }) });
const places = (all: readonly { place: string }[]) => all.map(({ place }) => place).toSorted();

describe('by night', () => {
  test('each becomes one task, however often it is counted, with its newest evidence', async () => {
    await seedFive();
    await published('2026-11-23', 'balans');

    expect(await harness.run()).toMatchObject({ divergences: 2 });
    expect(await harness.run()).toMatchObject({ divergences: 0 });
    await published('2026-11-30', 'overskott');
    harness.clock.now = '2026-11-30T03:15:00.000Z';
    expect(await harness.run()).toMatchObject({ divergences: 0 });

    const all = await harness.divergences.all();
    expect(places(all)).toEqual(['county', 'gastrikland-ost']);
    for (const one of all)
      expect(one).toMatchObject({ since: '2026-11-23', edition: '2026-11-30', class: 'overskott', employers: 5 });
  });

  test('what no longer holds is gone, closed or not, and seen again it is new', async () => {
    await seedFive();
    await published('2026-11-23', 'balans');
    await harness.run();
    await api('POST', broker, {
      ...{ place: 'gastrikland-ost', ssyk: '7223', kind: 'need-without-shortage', reason: 'Två stora flyttar in.' },
    });
    await published('2026-11-24', 'brist');
    harness.clock.now = '2026-11-24T03:15:00.000Z';
    await harness.run();
    expect(await harness.divergences.all()).toEqual([]);

    await published('2026-11-25', 'balans');
    harness.clock.now = '2026-11-25T03:15:00.000Z';
    expect(await harness.run()).toMatchObject({ divergences: 2 });
    expect((await harness.divergences.all()).map(({ state }) => state)).toEqual(['open', 'open']);
  });

  test('without an edition there is nothing to compare with', async () => {
    await seedFive();
    expect(await harness.run()).toMatchObject({ divergences: 0 });
  });
});

describe('staff', () => {
  beforeEach(async () => {
    await seedFive();
    await published('2026-11-23', 'balans');
    await harness.run();
  });
  const named = { ssyk: '7223', kind: 'need-without-shortage', reason: 'Två stora arbetsgivare flyttar in.' };

  test('sees those of the county and of the own areas', async () => {
    expect(places((await api('GET', broker)).json.divergences)).toEqual(['county', 'gastrikland-ost']);
    expect(places((await api('GET', 'per_broker-norra-halsingland')).json.divergences)).toEqual(['county']);
    expect((await api('GET', 'per_provider')).status).toBe(403);
  });

  test('closes one with what was found out, once, and it stays closed; the county is the strategist’s', async () => {
    const close = (person: string, place: string) => api('POST', person, { ...named, place });

    expect((await close('per_broker-norra-halsingland', 'gastrikland-ost')).status).toBe(403);
    expect((await close(broker, 'county')).status).toBe(403);
    expect((await close('per_strategist', 'county')).json).toEqual({ state: 'closed' });
    const [first, again] = [await close(broker, 'gastrikland-ost'), await close(broker, 'gastrikland-ost')];
    expect([first.status, again.status]).toEqual([200, 404]);
    harness.clock.now = '2026-11-24T03:15:00.000Z';
    await harness.run();
    const area = (await harness.divergences.all()).find(({ place }) => place === 'gastrikland-ost');
    expect(area).toMatchObject({ state: 'closed', closed: { by: broker, on: '2026-11-23', reason: named.reason } });
  });

  test('says what was found out, without anybody’s personal number', async () => {
    const wrong = async (reason: string) => {
      const { status, json } = await api('POST', broker, { ...named, place: 'gastrikland-ost', reason });
      return [status, json.errors?.[0]?.field];
    };
    expect(await wrong('')).toEqual([422, 'reason']);
    expect(await wrong('Ring 19850101-1234')).toEqual([422, 'reason']);
    expect(await wrong('x'.repeat(1_001))).toEqual([422, 'reason']);
  });
});
