import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basisCsv } from '../../../functions/open-data/basis-csv.ts';
import type { Basis, BasisOccupation } from '../../../functions/open-data/contract.ts';
import { publicApi } from '../../../functions/open-data/public-api.ts';
import { showBasis } from '../../../functions/open-data/show-basis.ts';
import { evidenceFrom } from '../../../functions/shortage/evidence-from.ts';
import { freezeEdition } from '../../../functions/shortage/freeze-edition.ts';
import { gatherOutcomes } from '../../../functions/shortage/gather-outcomes.ts';
import { assessOccupation } from '../../../shared/domain/basis-assessment.ts';
import type { PackedOccupation, PackedPlace } from '../../../shared/domain/basis-occupation.ts';
import { rowOf } from '../../../shared/domain/basis-row.ts';
import { isSmallCount } from '../../../shared/domain/index-disclosure.ts';
import { nation } from '../../../shared/domain/index-method.ts';
import { scoreIndex } from '../../../shared/domain/index-score.ts';
import { addDays } from '../../../shared/domain/plain-day.ts';
import type { HttpRequest } from '../../../shared/platform/http.ts';
import { frozenStore } from '../../../shared/stores/frozen-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { basisHarness } from '../../support/basis-harness.ts';
import { type Attack, foretold, givenAway, smallCounts } from '../../support/disclosure-attack.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { noAssessments } from '../../support/no-assessments.ts';
import { smallRegion } from '../../support/small-region.ts';

let dynamo: TestDynamo;
const settings = aRegion();
const places = ['county', ...settings.areas.map(({ id }) => id)];
const counts = ['U', 'E', 'N', 'N0', 'n_s', 'ra', 'n_f', 'fail'] as const;

/** Two weeks of a region of small numbers, published by the jobs, the first of them frozen as a quarter too. */
const published = async (seed: number, occupations: number) => {
  const [first, second] = ['2026-12-27', '2027-01-03'];
  const world = smallRegion(seed, occupations, second);
  const outcomes = { inArea: async (area: string) => world.outcomes.filter((one) => one.area === area) };
  const harness = await basisHarness(dynamo, { outcomes });
  const before = { ...world.documents, jobstream: { until: first, ads: world.documents.jobstream?.ads ?? [] } };
  harness.clock.now = `${addDays(first, 1)}T04:30:00Z`;
  await harness.leaveAll(before);
  await harness.build();
  await harness.publish();
  const weekBefore = await packedOf(harness, world.groups);
  harness.clock.now = `${addDays(second, 1)}T04:30:00Z`;
  await harness.leaveAll(world.documents);
  await harness.build();
  await harness.publish();
  const frozen = frozenStore(harness.market);
  await freezeEdition({ ...harness.deps, frozen })();
  const evidence = {
    ...evidenceFrom(world.documents as Parameters<typeof evidenceFrom>[0], [], settings),
    outcomes: await gatherOutcomes({ region: settings, outcomes }, new Date(harness.clock.now)),
  };
  const attacks = world.groups.map(
    (group): Attack => ({ group, evidence, befores: [weekBefore.get(group.ssyk) ?? null, null] }),
  );
  return { ...harness, frozen, attacks };
};
type Harness = Awaited<ReturnType<typeof basisHarness>>;

const packedOf = async ({ basis }: Harness, groups: readonly { ssyk: string }[]) => {
  const edition = (await basis.pointer())?.edition ?? '';
  const found = await Promise.all(
    groups.map(async ({ ssyk }) => [ssyk, await basis.occupation(edition, ssyk)] as const),
  );
  return new Map(found);
};

/** Everything that anybody may fetch of the basis. */
const fetched = async ({ basis, frozen, attacks }: Awaited<ReturnType<typeof published>>) => {
  const routes = new Map(
    publicApi({ basis, frozen, assessments: noAssessments, reports: { newest: async () => undefined } }).map(
      ([{ id }, handle]) => [id, handle],
    ),
  );
  const ask = async (id: string, params: Record<string, string>, query: Record<string, string> = {}) => {
    const request = { params, query, headers: {}, language: 'sv' } as unknown as HttpRequest;
    return String((await routes.get(id)?.(request))?.body);
  };
  const lists = await Promise.all(places.map(async (area) => JSON.parse(await ask('basis', { area })) as Basis));
  const csv = await Promise.all(places.map((area) => ask('basis', { area }, { format: 'csv' })));
  const occupations = await Promise.all(
    attacks.flatMap(({ group: { ssyk } }) =>
      places.map(async (area) => JSON.parse(await ask('basisOccupation', { area, ssyk })) as BasisOccupation),
    ),
  );
  const quarters = await Promise.all(places.map((area) => ask('edition', { quarter: '2026Q4', area })));
  return { lists, csv, occupations, quarters: quarters.map((text) => JSON.parse(text)) };
};

/** The same packed occupations through the program that answers: what it makes of them is no secret. */
const answered = async (
  packed: ReadonlyMap<string, PackedOccupation>,
  pointer: Awaited<ReturnType<Harness['basis']['pointer']>>,
) => {
  const all = [...packed.values()].toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1));
  const basis = showBasis({
    assessments: noAssessments,
    basis: {
      pointer: async () => pointer,
      rows: async (_, place) => all.flatMap((one) => rowOf(one, place) ?? []),
      occupation: async (_, ssyk) => packed.get(ssyk) ?? null,
    },
  });
  const lists = await Promise.all(places.map(async (area) => (await basis.of(area)) as Basis));
  const occupations = await Promise.all(
    [...packed.keys()].flatMap((ssyk) =>
      places.map(async (area) => (await basis.occupation(area, ssyk)) as BasisOccupation),
    ),
  );
  return { lists, csv: lists.map(basisCsv), occupations };
};
/** What stands behind a published place, unrounded and with nothing withheld. */
type Measured = Pick<PackedPlace, 'inputs' | 'pillars' | 'score'>;

/** A program that forgets to withhold some of it in the areas that show themselves. */
const faulty =
  ({ evidence }: Attack, fault: (measured: Measured) => Partial<PackedPlace>): typeof assessOccupation =>
  (group, of, before) => {
    const packed = assessOccupation(group, of, before);
    const places = packed.places.map((one) => {
      if (one.level !== 'area') return one;
      const ads = of.ads?.byOccupation.get(group.ssyk)?.get(one.place);
      const whole = of.ads?.byOccupation.get(group.ssyk)?.get('county');
      const { E, R } = evidence.employment.of(group.ssyk, one.place);
      const m0 = whole?.m ?? nation.m0;
      const ra0 = whole && whole.n_s > 0 ? whole.ra / whole.n_s : nation.ra0;
      const { full, pillars } = scoreIndex({ id: one.place, ...ads, E, R, m0, ra0 });
      const inputs = { ...one.inputs, ra: { value: ads?.ra ?? 0, flag: 'measured' as const } };
      return { ...one, ...fault({ inputs, pillars, score: full }) };
    });
    return { ...packed, places };
  };

const withoutSources = (one: BasisOccupation) => ({
  ...one,
  inputs: Object.fromEntries(Object.entries(one.inputs).map(([name, { value, flag }]) => [name, { value, flag }])),
  supply: null,
});

/** With DISCLOSURE_REGIONS=50 as many regions are attacked, some 5 s each. */
const seeds = Array.from({ length: Number(process.env.DISCLOSURE_REGIONS ?? 1) }, (_, i) => i + 1);

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe.each(seeds)('of region %i of small numbers', (seed) => {
  let region: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    region = await published(seed, 12);
  });

  test('no count of 1 to 4 is told, and what anybody may fetch is what the attack is made on', async () => {
    const all = await fetched(region);

    for (const { inputs, area, ssyk } of all.occupations)
      for (const name of counts)
        expect(isSmallCount(inputs[name].value ?? 0), `${name} of ${ssyk} in ${area}`).toBe(false);
    // The attacker's program, given the truth, publishes what was fetched: so whatever it leaves open is open.
    const told = new Map(region.attacks.map((attack) => [attack.group.ssyk, foretold(attack)]));
    const again = await answered(told, await region.basis.pointer());
    expect(all.lists).toEqual(again.lists);
    expect(all.csv).toEqual(again.csv);
    expect(all.occupations.map(withoutSources)).toEqual(again.occupations.map(withoutSources));
    const quarters = places.map((place) =>
      region.attacks.flatMap(({ group, evidence }) => rowOf(assessOccupation(group, evidence, null), place) ?? []),
    );
    expect(all.quarters.map(({ occupations }) => occupations)).toEqual(quarters);
  });

  test("each hidden one may be another, with the week's edition and the quarter's just as they are", () => {
    expect(region.attacks.reduce((sum, attack) => sum + smallCounts(attack), 0)).toBeGreaterThan(80);
    expect(region.attacks.flatMap((attack) => [...givenAway(attack)])).toEqual([]);
  });

  test.each([
    ['an input that is hidden', ({ inputs }: Measured) => ({ inputs })],
    [
      'a pillar that rests on hidden counts, and the score to the last digit',
      ({ pillars, score }: Measured) => ({ pillars, score }),
    ],
  ])('the attack finds %s, where a faulty program publishes it', (_, fault) => {
    const isFound = region.attacks.some(
      (attack) =>
        givenAway({ ...attack, befores: [null], patience: 2, program: faulty(attack, fault) }).next().done === false,
    );

    expect(isFound).toBe(true);
  });
});
