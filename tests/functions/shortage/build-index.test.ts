import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../../functions/shortage/build-index.ts';
import { buildOrRehearse } from '../../../functions/shortage/rehearse-index.ts';
import { employerKey } from '../../../functions/shortage/sources/jobstream-events.ts';
import type { EmploymentObservation } from '../../../shared/domain/employment-observation.ts';
import { isSmallCount } from '../../../shared/domain/index-disclosure.ts';
import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { openOccupationIndex } from '../../../shared/domain/occupation-index.ts';
import type { OfficialJudgement } from '../../../shared/domain/official-judgement.ts';
import { Superseded } from '../../../shared/stores/basis-builder.ts';
import { aRegion } from '../../support/a-region.ts';
import {
  aGroup,
  aJudgement,
  basisHarness,
  fullDocuments,
  someAds,
  someEmployment,
  someGroups,
} from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const until = '2026-11-22';
type News = { judgement: OfficialJudgement; ads?: JobAd[]; scb?: EmploymentObservation[] };
/** A judgement by which 7223 would be one class lower, by less than three points. */
const weaker: News = { judgement: aJudgement('7223', { situation: 'balans', forecast: 'minska' }) };
/** Many ads, many who retire, and the best prospects: a great shortage, if it were one before. */
const greatest: News = {
  judgement: aJudgement('7223', { jobs: 'stora' }),
  ads: ['one', 'other'].flatMap((by) =>
    someAds('7223', '2180', until).map((ad) => ({
      ...{ ...ad, id: `${ad.id} ${by}`, employer: `${ad.employer} ${by}`, vacancies: 8 },
    })),
  ),
  scb: someEmployment('7223').map((one) => (one.age === '60-64' ? { ...one, persons: 2000 } : one)),
};
const published = async (documents = fullDocuments(until)) => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll(documents);
  await harness.build();
  await harness.publish();
  const pointer = await harness.basis.pointer();
  if (pointer === null) throw new Error('nothing was published');
  return { ...harness, pointer };
};

test('what a staffing firm of the region’s list advertises does not count', async () => {
  const documents = fullDocuments(until);
  const firm = '5560000001';
  const hired = someAds('7223', '2180', until, { employer: employerKey(firm) }).map((ad, i) => ({
    ...ad,
    id: `firm-${i}`,
  }));
  const withFirm = { ...documents, jobstream: { ...documents.jobstream, ads: [...documents.jobstream.ads, ...hired] } };
  const vacancies = async (of: typeof documents, staffingFirms?: string[]) => {
    const harness = await basisHarness(dynamo, { region: aRegion(staffingFirms && { staffingFirms }) });
    await harness.leaveAll(of);
    await harness.build();
    await harness.publish();
    const pointer = await harness.basis.pointer();
    const packed = await harness.basis.occupation(pointer?.edition ?? '', '7223');
    return packed?.places.find(({ place }) => place === 'county')?.inputs.N.value;
  };

  const [alone, together, listed] = [
    await vacancies(documents),
    await vacancies(withFirm),
    await vacancies(withFirm, [firm]),
  ];

  expect(together).toBeGreaterThan(alone ?? Number.NaN);
  expect(listed).toBe(alone);
});

describe('a dry run of a day', () => {
  const contentOf = async ({ basis }: Awaited<ReturnType<typeof published>>) => {
    const pointer = await basis.pointer();
    return [pointer, await basis.newestRecord(), await basis.newestOccupation('7223')];
  };

  test('writes nothing, and says the very changes that the build then makes', async () => {
    const harness = await published();
    const worst = aJudgement('7223', { situation: 'överskott', jobs: 'små', forecast: 'minska' });
    await harness.leave('yrkesbarometern', { edition: '2026-2', judgements: [worst] });
    const before = await contentOf(harness);

    const rehearsal = await buildOrRehearse(harness.deps)({ dryRun: '2026-11-23' });

    expect(await contentOf(harness)).toEqual(before);
    await harness.build();
    const made = (await harness.basis.newestRecord())?.changes ?? [];
    expect(made.length).toBeGreaterThan(0);
    expect(rehearsal.changes).toEqual(made);
    expect(rehearsal).toMatchObject({ occupations: 5, classChanges: made.length });
    expect(rehearsal.followersOf).toBe(new Set(made.map(({ ssyk }) => ssyk)).size);
  });

  test('of the past takes the ads as they stood then', async () => {
    const harness = await published();
    const [now, then] = [
      await buildOrRehearse(harness.deps)({ dryRun: '2026-11-23' }),
      await buildOrRehearse(harness.deps)({ dryRun: '2025-03-01' }),
    ];
    expect(now.classChanges).toBe(0);
    expect(then.rated).toBeLessThan(now.rated as number);
    expect(then.classChanges).toBeGreaterThan(0);
  });

  test('of a day that there is not is refused by its field', async () => {
    const harness = await published();
    await expect(buildOrRehearse(harness.deps)({ dryRun: '2026-02-30' })).rejects.toThrow('dryRun');
  });
});

describe('an edition', () => {
  test('holds every occupation of the taxonomy, in the county and in each area', async () => {
    const { basis, pointer } = await published();

    const packed = await basis.occupation(pointer.edition, '7223');

    expect(pointer.edition).toBe('2026-11-23');
    expect(packed?.places.map(({ place }) => place)).toEqual([
      'county',
      'gastrikland-ost',
      'gastrikland-vast',
      'sodra-halsingland',
      'norra-halsingland',
    ]);
    expect((await basis.rows(pointer.edition, 'county'))?.map(({ ssyk }) => ssyk)).toEqual([
      '2221',
      '3151',
      '4119',
      '5323',
      '7223',
    ]);
  });

  test('rates the county and the areas that are large enough, and shows the county elsewhere', async () => {
    const { basis, pointer } = await published();

    const packed = await basis.occupation(pointer.edition, '7223');
    const levels = Object.fromEntries(packed?.places.map(({ place, level }) => [place, level]) ?? []);
    const [county, , vast] = packed?.places ?? [];

    expect(levels).toEqual({
      county: 'county',
      'gastrikland-ost': 'area',
      'gastrikland-vast': 'county',
      'sodra-halsingland': 'county',
      'norra-halsingland': 'area',
    });
    expect(vast).toEqual({ ...county, place: 'gastrikland-vast' });
    expect(county?.coverage).toBeCloseTo(0.455, 9);
    expect(county?.score).toBeTypeOf('number');
  });

  test('every number can be opened: value, flag, source, snapshot and period', async () => {
    const { basis, pointer } = await published();

    const packed = await basis.occupation(pointer.edition, '7223');
    const area = packed?.places.find(({ place }) => place === 'gastrikland-ost');

    expect(area?.inputs).toMatchObject({
      U: { value: null, flag: 'missing' },
      E: { value: 200, flag: 'estimated' },
      R: { value: 4, flag: 'estimated' },
      m0: { flag: 'measured' },
      X: { value: 87.5, flag: 'measured' },
    });
    expect(packed?.places[0]?.inputs.m0.flag).toBe('method');
    expect(area?.indicators).toMatchObject({
      T1: { state: 'missing' },
      D1: { state: 'present' },
      F2: { state: 'present', value: 0.02 },
    });
    expect(packed?.provenance).toMatchObject({
      jobstream: { period: '2025-11-23/2026-11-22' },
      scb: { period: '2024' },
      yrkesbarometern: { period: '2026-1' },
    });
  });

  test('thin real-world data give no number: not rated, and the official judgement beside it', async () => {
    const documents = fullDocuments(until);
    const nation = documents.scb.observations.filter(({ level }) => level === 'nation');
    const { basis, pointer } = await published({ ...documents, scb: { observations: nation } });

    const shortages = await basis.shortagesOf(pointer, ['7223', '2221', '9999'], 'gastrikland-ost');

    expect(shortages.get('7223')).toEqual({
      ...{ class: 'ej-bedomd', certainty: null, score: null, low: null, high: null, coverage: 0.225, level: 'county' },
      ...{ edition: '2026-11-23', dataUntil: until },
      official: { situation: 'brist', edition: '2026-1', source: 'yrkesbarometern' },
    });
    expect(shortages.get('2221')).toMatchObject({
      class: 'ej-bedomd',
      score: null,
      official: { situation: 'paradox' },
    });
    expect(shortages.get('9999')).toBeNull();
  });

  test('a group that gathers what fits nowhere else is not rated, whatever its numbers', async () => {
    const documents = fullDocuments(until);
    const { basis, pointer } = await published({
      ...documents,
      jobstream: { until, ads: someAds('4119', '2180', until) },
      scb: { observations: someEmployment('4119') },
    });
    const packed = await basis.occupation(pointer.edition, '4119');
    expect(packed?.places[0]).toMatchObject({ class: 'ej-bedomd', score: null, certainty: null });
  });

  test('no count of 1 to 4 is published, nor one of an area that shows the county', async () => {
    const documents = fullDocuments(until);
    const few = [3, 17, 33, 60].map((days, i) => ({
      ...someAds('2221', '2184', until)[i * 5],
      id: `few-${days}`,
      ssyk: '2221',
      employer: null,
    }));
    const { basis, pointer } = await published({
      ...documents,
      jobstream: { until, ads: [...documents.jobstream.ads, ...(few as typeof documents.jobstream.ads)] },
    });
    const rows = (await basis.rows(pointer.edition, 'county')) ?? [];
    for (const { ssyk } of rows)
      for (const { inputs } of (await basis.occupation(pointer.edition, ssyk))?.places ?? [])
        for (const name of ['U', 'E', 'N', 'N0', 'n_s', 'ra', 'n_f', 'fail'] as const)
          expect(isSmallCount(inputs[name].value ?? 0)).toBe(false);
    expect((await basis.occupation(pointer.edition, '2221'))?.places[0]?.inputs.n_s).toEqual({
      value: null,
      flag: 'withheld',
    });
  });

  test('brings the occupation matcher as a binary named by its content', async () => {
    const { objects, pointer } = await published();
    const bytes = await objects.get(pointer.occupationIndex);
    if (bytes === undefined) throw new Error('no binary');
    expect(pointer.occupationIndex).toBe(`derived/occupations/${createHash('sha256').update(bytes).digest('hex')}.bin`);
    expect(() => openOccupationIndex(bytes)).not.toThrow();
  });

  test('joins educations with their occupations, by start', async () => {
    const { basis } = await published();
    expect((await basis.educationsOf('7223')).map(({ id }) => id)).toEqual(['e.1', 'e.2']);
    expect(await basis.educationsOf('2221')).toEqual([]);
  });
});

describe('the same inputs', () => {
  test('make no second edition and write nothing', async () => {
    const { build, publish, basis } = await published();
    expect(await build()).toMatchObject({ edition: '2026-11-23', changed: 0, occupations: 5, reason: 'unchanged' });
    expect(await publish()).toMatchObject({ published: false, reason: 'current' });
    expect((await basis.newestRecord())?.edition).toBe('2026-11-23');
  });

  test('give the same bytes, wherever and whenever they are computed', async () => {
    const [one, other] = [await published(), await published()];
    const bytesOf = async ({ basis, pointer }: typeof one) =>
      Promise.all(someGroups.map(async ({ ssyk }) => JSON.stringify(await basis.occupation(pointer.edition, ssyk))));
    expect(await bytesOf(one)).toEqual(await bytesOf(other));
  });

  test('an edition is the same after a build that stopped anywhere', async () => {
    const whole = await published();
    for (const stopAfter of [0, 1, 2, 3]) {
      const harness = await basisHarness(dynamo);
      await harness.leaveAll(fullDocuments(until));
      let writes = 0;
      const stops =
        <A extends unknown[], R>(does: (...of: A) => Promise<R>) =>
        async (...of: A) => {
          if (writes === stopAfter) throw new Error('the machine is gone');
          writes += 1;
          return does(...of);
        };
      const { begin, keepOccupations, keepEducations, stage } = harness.basis;
      const basis = {
        ...harness.basis,
        ...{ begin: stops(begin), keepOccupations: stops(keepOccupations) },
        ...{ keepEducations: stops(keepEducations), stage: stops(stage) },
      };
      await expect(buildIndex({ ...harness.deps, basis })()).rejects.toThrow('the machine is gone');
      expect(await harness.publish()).toMatchObject({ published: false, reason: 'no-edition' });

      await harness.build();
      await harness.publish();

      const rowsOf = ({ basis: of }: typeof harness) => of.rows('2026-11-23', 'gastrikland-ost');
      expect(await rowsOf(harness)).toEqual(await rowsOf(whole));
    }
  });
});

describe('new inputs', () => {
  test('write only the occupations whose content changed', async () => {
    const { leave, build, publish, basis, clock } = await published();
    clock.now = '2026-11-24T04:30:00Z';
    const judgements = [aJudgement('7223', { situation: 'balans' }), aJudgement('2221', { situation: 'paradox' })];
    await leave('yrkesbarometern', { edition: '2026-1', judgements });

    expect(await build()).toMatchObject({ edition: '2026-11-24', changed: 1 });
    await publish();

    expect((await basis.newestOccupation('7223'))?.edition).toBe('2026-11-24');
    expect((await basis.newestOccupation('2221'))?.edition).toBe('2026-11-23');
  });

  test('are invisible until they are published, and then all at once', async () => {
    const { leave, build, publish, basis, clock, pointer } = await published();
    const before = await basis.rows(pointer.edition, 'county');
    clock.now = '2026-11-24T04:30:00Z';
    await leave('yrkesbarometern', {
      edition: '2026-2',
      judgements: [aJudgement('7223', { situation: 'balans', edition: '2026-2' })],
    });
    await build();

    expect(await basis.pointer()).toEqual(pointer);
    const old = await basis.shortagesOf(pointer, ['7223', '2221'], 'county');
    expect([...old.values()].map((s) => s?.official?.situation)).toEqual(['brist', 'paradox']);
    expect(await basis.rows(pointer.edition, 'county')).toEqual(before);

    await publish();
    const now = await basis.pointer();
    const shown = now && (await basis.shortagesOf(now, ['7223', '2221'], 'county'));
    expect([...(shown?.values() ?? [])].map((s) => s?.official?.situation)).toEqual(['balans', undefined]);
  });

  test('a class that moves by less than three points changes at the second refresh, and the change is listed', async () => {
    const { leave, build, publish, basis, clock } = await published();
    const judgement = aJudgement('7223', { situation: 'balans', forecast: 'minska' });
    const shown: unknown[] = [];
    for (const [day, edition] of [
      ['2026-11-24', '2026-1'],
      ['2026-11-25', '2026-2'],
    ] as const) {
      clock.now = `${day}T04:30:00Z`;
      await leave('yrkesbarometern', { edition, judgements: [{ ...judgement, edition }] });
      await build();
      await publish();
      const county = (await basis.occupation(day, '7223'))?.places[0];
      const changes = (await basis.newestRecord())?.changes.filter(({ place }) => place === 'county');
      shown.push([county?.class, county?.pending, county?.score, changes]);
    }
    expect(shown).toEqual([
      ['brist', 'bevakning', 64, []],
      ['bevakning', null, 64, [{ ssyk: '7223', place: 'county', from: 'brist', to: 'bevakning' }]],
    ]);
  });

  test('an occupation that left the taxonomy is no longer found', async () => {
    const { leave, build, publish, basis, clock } = await published();
    clock.now = '2026-11-24T04:30:00Z';
    await leave('taxonomy', { version: 31, groups: [...someGroups.slice(1), aGroup('9111', 'Städare')] });
    await build();
    await publish();
    const pointer = await basis.pointer();
    const found = pointer && (await basis.shortagesOf(pointer, ['7223', '9111'], 'county'));
    expect([...(found?.values() ?? [])].map((s) => s?.class ?? null)).toEqual([null, 'ej-bedomd']);
  });
});

describe('sources that do not answer', () => {
  test('without the taxonomy there is nothing to build', async () => {
    const harness = await basisHarness(dynamo);
    expect(await harness.build()).toMatchObject({ edition: null, changed: 0, missing: 6, reason: 'no-taxonomy' });
  });

  test('an edition is built from what there is, and says what is missing', async () => {
    const { taxonomy, yrkesbarometern } = fullDocuments(until);
    const { basis, pointer } = await published({ taxonomy, yrkesbarometern } as ReturnType<typeof fullDocuments>);
    expect(pointer.sources.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'taxonomy fresh',
      'jobstream missing',
      'yrkesbarometern fresh',
      'scb missing',
      'susanavet missing',
      'jobed missing',
    ]);
    const record = await basis.record(pointer.edition);
    expect(record?.sources.find(({ id }) => id === 'scb')).toMatchObject({
      reason: 'never-pulled',
      licence: expect.stringMatching(/./),
    });
    expect((await basis.shortagesOf(pointer, ['7223'], 'county')).get('7223')).toMatchObject({
      score: null,
      coverage: 0,
    });
  });

  test('a failed pull leaves the last good edition, and the next one with news marks the data as old', async () => {
    const { leave, build, publish, basis, clock } = await published();
    clock.now = '2026-11-24T04:30:00Z';
    const failure = { at: clock.now, code: 'status-503', message: 'x' };
    await leave('scb', fullDocuments(until).scb, { failure, failures: 1, lastSuccess: '2026-11-23T03:25:00Z' });
    expect(await build()).toMatchObject({ edition: '2026-11-23', changed: 0, stale: 1, reason: 'unchanged' });

    await leave('jobed', { matches: [] });
    expect(await build()).toMatchObject({ edition: '2026-11-24', changed: 0, stale: 1 });
    await publish();

    const pointer = await basis.pointer();
    expect(pointer?.sources.find(({ id }) => id === 'scb')).toEqual({ id: 'scb', dataUntil: until, state: 'stale' });
    expect((await basis.record('2026-11-24'))?.sources.find(({ id }) => id === 'scb')?.reason).toBe('status-503');
  });

  test('a source that could not be had for long is said to be old, though nothing else is new', async () => {
    const { leave, build, basis, clock } = await published();
    clock.now = '2026-12-09T04:30:00Z';
    await leave('scb', fullDocuments(until).scb, {
      failure: { at: clock.now, code: 'status-503', message: 'x' },
      lastSuccess: '2026-11-23T03:25:00Z',
    });
    for (const id of ['taxonomy', 'jobstream', 'yrkesbarometern', 'susanavet', 'jobed'] as const)
      await leave(id, fullDocuments(until)[id] as never);

    expect(await build()).toMatchObject({ edition: '2026-12-09', changed: 0, stale: 1 });
    expect((await basis.newestRecord())?.sources.find(({ id }) => id === 'scb')?.reason).toBe('status-503');
  });

  test.each([
    ['a class that waits for its second refresh', [aJudgement('7223')], weaker, { pending: 'bevakning' }],
    ['a shortage that would be a great one next time', [], greatest, { pending: null, score: 89 }],
  ] as const)(
    'when no source can be had for weeks, %s stays as it is: no number is new',
    async (_, first, then, is) => {
      const { ads } = then;
      const documents = fullDocuments(until);
      const { leave, build, publish, basis, clock } = await published({
        ...documents,
        yrkesbarometern: { edition: '2026-1', judgements: [...first] },
        ...(ads !== undefined && { jobstream: { until, ads: [] } }),
      });
      clock.now = '2026-11-24T04:30:00Z';
      await leave('yrkesbarometern', { edition: '2026-1', judgements: [then.judgement] });
      if (ads !== undefined) await leave('jobstream', { until, ads });
      if (then.scb !== undefined) await leave('scb', { observations: then.scb });
      await build();
      await publish();
      const before = (await basis.pointer())?.edition ?? '';
      expect((await basis.occupation(before, '7223'))?.places[0]).toMatchObject({ class: 'brist', ...is });

      clock.now = '2026-12-28T04:30:00Z';
      expect(await build()).toMatchObject({ edition: '2026-12-28', changed: 0, fresh: 0, stale: 6 });
      expect((await basis.newestRecord())?.changes).toEqual([]);
      await publish();

      for (const { ssyk } of someGroups)
        expect(await basis.occupation('2026-12-28', ssyk)).toEqual(await basis.occupation(before, ssyk));
      expect(await basis.rows('2026-12-28', 'county')).toEqual(await basis.rows(before, 'county'));
      expect((await basis.pointer())?.sources.map(({ state }) => state)).toEqual(Array(6).fill('stale'));
    },
  );

  test('news of what classes are not computed from are no second refresh, and an occupation that is new is assessed', async () => {
    const { leave, build, publish, basis, clock } = await published();
    const refresh = async (day: string) => {
      clock.now = `${day}T04:30:00Z`;
      await build();
      await publish();
      return (await basis.occupation(day, '7223'))?.places[0];
    };
    await leave('yrkesbarometern', { edition: '2026-1', judgements: [weaker.judgement] });
    expect(await refresh('2026-11-24')).toMatchObject({ class: 'brist', pending: 'bevakning' });
    await leave('jobed', { matches: [] });
    await leave('taxonomy', { version: 31, groups: [...someGroups, aGroup('9111', 'Städare')] });
    expect(await refresh('2026-11-25')).toMatchObject({ class: 'brist', pending: 'bevakning' });
    expect((await basis.occupation('2026-11-25', '9111'))?.places[0]).toMatchObject({ class: 'ej-bedomd' });
    await leave('yrkesbarometern', { edition: '2026-2', judgements: [{ ...weaker.judgement, edition: '2026-2' }] });
    expect(await refresh('2026-11-26')).toMatchObject({ class: 'bevakning', pending: null });
  });

  test('a source that nobody pulled for long is old', async () => {
    const { build, basis, clock } = await published();
    clock.now = '2026-11-27T04:30:00Z';
    await build();
    const old = (await basis.newestRecord())?.sources.filter(({ state }) => state === 'stale');
    expect(old?.map(({ id, reason }) => [id, reason])).toEqual([
      ['jobstream', 'not-pulled'],
      ['susanavet', 'not-pulled'],
    ]);
  });

  test('an unreadable document counts as missing', async () => {
    const { states, build, basis, clock } = await published();
    clock.now = '2026-11-24T04:30:00Z';
    const state = await states.get('scb');
    if (state) await states.put({ ...state, normalised: 'derived/scb/gone.json.gz' });
    await build();
    expect((await basis.newestRecord())?.sources.find(({ id }) => id === 'scb')).toMatchObject({
      state: 'missing',
      reason: 'unreadable',
    });
  });
});

describe('builds that overlap', () => {
  test.each(['keepOccupations', 'keepEducations', 'stage'] as const)(
    'the later one wins, and the earlier, held before %s, can write nothing any more',
    async (step) => {
      const harness = await basisHarness(dynamo);
      await harness.leaveAll(fullDocuments(until));
      const held = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      const basis = {
        ...harness.basis,
        [step]: async (...of: never[]) => {
          reached.resolve();
          await held.promise;
          return (harness.basis[step] as (...given: never[]) => Promise<unknown>)(...of);
        },
      };
      const early = buildIndex({ ...harness.deps, basis })();
      await reached.promise;
      const judgements = [aJudgement('7223', { situation: 'överskott' })];
      await harness.leave('yrkesbarometern', { edition: '2026-2', judgements });
      await harness.build();
      held.resolve();

      await expect(early).rejects.toBeInstanceOf(Superseded);
      expect(await harness.publish()).toMatchObject({ published: true });
      const pointer = await harness.basis.pointer();
      const found = pointer && (await harness.basis.shortagesOf(pointer, ['7223'], 'county'));
      expect(found?.get('7223')?.official?.situation).toBe('överskott');
    },
  );

  test('two that begin together with the same inputs make one edition', async () => {
    const harness = await basisHarness(dynamo);
    await harness.leaveAll(fullDocuments(until));
    const [one, other] = await Promise.allSettled([harness.build(), harness.build()]);
    expect([one.status, other.status]).toContain('fulfilled');
    expect((await harness.basis.newestRecord())?.edition).toBe('2026-11-23');
    expect(await harness.publish()).toMatchObject({ published: true, edition: '2026-11-23' });
  });
});
