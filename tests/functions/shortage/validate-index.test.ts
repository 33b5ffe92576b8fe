import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keptEditionKey } from '../../../functions/shortage/raw-snapshot.ts';
import { validateIndex } from '../../../functions/shortage/validate-index.ts';
import type { EmploymentObservation } from '../../../shared/domain/employment-observation.ts';
import type { JobAd } from '../../../shared/domain/job-ad.ts';
import type { OfficialJudgement } from '../../../shared/domain/official-judgement.ts';
import { addDays } from '../../../shared/domain/plain-day.ts';
import { validationStore } from '../../../shared/stores/validation-store.ts';
import { aGroup, aJudgement, basisHarness, type SomeDocuments, someEmployment } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

const until = '2026-11-22';
const codes = Array.from({ length: 36 }, (_, i) => String(2111 + i));
const groups = codes.map((ssyk) => aGroup(ssyk, `Yrke nummer ${ssyk}`));

/** The harder occupations advertise longer, more and again and again; `how` says how hard the nth is on a day. */
const adsOf = (how: (n: number, daysAgo: number) => number, days = 800): JobAd[] =>
  codes.flatMap((ssyk, n) =>
    Array.from({ length: Math.floor(days / 20) }, (_, i): JobAd => {
      const daysAgo = 20 * i + 2;
      const hard = how(n, daysAgo);
      const published = addDays(until, -daysAgo);
      const removed = addDays(published, 8 + hard);
      return {
        ...{ id: `${ssyk}-${i}`, ssyk, municipality: '2180', county: '21', employer: `e${hard > 18 ? i >> 1 : i}` },
        ...{ vacancies: 1 + Math.floor(hard / 12), vacanciesAssumed: false, published, lastPublication: null },
        ...{ removed: removed <= until ? removed : null, timestamp: 1 },
      };
    }),
  );
const judged = (situationOf: (n: number) => OfficialJudgement['situation'], edition = '2026-1') =>
  codes.map((ssyk, n) => aJudgement(ssyk, { situation: situationOf(n), edition }));
const byThirds = (n: number) => (n < 12 ? 'överskott' : n < 24 ? 'balans' : 'brist');
const observations: EmploymentObservation[] = codes.flatMap((ssyk) => someEmployment(ssyk));

const documents = (over: SomeDocuments = {}): SomeDocuments => ({
  taxonomy: { version: 30, groups },
  jobstream: { until, ads: adsOf((n) => n) },
  scb: { observations },
  yrkesbarometern: { edition: '2026-1', judgements: judged(byThirds) },
  ...over,
});

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

let harness: Awaited<ReturnType<typeof basisHarness>>;
beforeEach(async () => {
  harness = await basisHarness(dynamo);
});

const validated = async (given: SomeDocuments) => {
  await harness.leaveAll(given);
  await harness.build();
  await harness.publish();
  const reports = validationStore(harness.market);
  const run = validateIndex({ ...harness.deps, reports });
  return { run, result: await run(), report: await reports.newest(), reports };
};

describe('the report on the index', () => {
  test('is written once for an edition and its inputs, whatever happens', async () => {
    const { run, result, report, reports } = await validated(documents());

    const { passed = 0, failed = 0, unmeasured = 0, ...rest } = result;
    expect(rest).toEqual({ edition: report?.edition, written: true });
    expect(passed + failed + unmeasured).toBe(5);
    expect(passed).toBeGreaterThanOrEqual(2);
    expect(report).toMatchObject({ methodVersion: expect.stringMatching(/^bristindex/), dataUntil: until, rated: 36 });
    expect(await run()).toEqual({ edition: report?.edition, written: false, reason: 'unchanged' });
    // A run that died before it had written, run again: the same bytes.
    await harness.market.write({ Delete: { Key: { pk: 'validation', sk: report?.edition ?? '' } } });
    await run();
    expect(await reports.newest()).toEqual(report);
  });

  test('agrees with a judgement that it agrees with, and says so aloud where it does not', async () => {
    const agreed = (await validated(documents())).report?.agreement;
    harness = await basisHarness(dynamo);
    const upside = (n: number) => byThirds(35 - n);
    const opposed = await validated(
      documents({
        yrkesbarometern: { edition: '2026-1', judgements: judged((n) => (n === 0 ? 'paradox' : upside(n))) },
      }),
    );

    expect(agreed?.n).toBe(36);
    expect(agreed?.rho).toBeGreaterThan(0.8);
    expect(agreed?.auc).toBeGreaterThan(0.9);
    expect(opposed.report?.agreement).toMatchObject({ n: 35, paradox: { n: 1, meanCore: expect.any(Number) } });
    expect(opposed.report?.agreement.rho).toBeLessThan(-0.8);
  });

  test('tells whether the Core of a year ago foretold what came, against two naive forecasts', async () => {
    // What was easy a year ago is hard now, and the other way: nobody could have known.
    const turned = adsOf((n, daysAgo) => (daysAgo < 365 ? 35 - n : n));
    const { report } = await validated(documents({ jobstream: { until, ads: turned } }));

    expect(report?.backtestDay).toBe('2025-11-22');
    const [judgement, time, again, failed] = report?.backtests ?? [];
    expect(time).toMatchObject({ target: 'search-time', n: 36, why: null });
    expect(time?.error).toBeGreaterThan(0.4);
    expect(again?.target).toBe('re-advertising');
    expect(failed).toMatchObject({ target: 'failed-recruitment', why: 'too-few' });
    // Core rests on more than the search time of that year, which was wholly wrong: it is less wrong than it, or as wrong.
    expect(time?.sameAsBefore?.skill).toBeGreaterThanOrEqual(0);
    expect(judgement).toMatchObject({ target: 'judgement', n: 36, sameAsBefore: null });
    expect(report?.earlierJudgement).toBeNull();
  });

  test('compares with the judgement of a year before where it was kept', async () => {
    const kept = { edition: '2025-1', judgements: judged((n) => byThirds((n * 7) % 36), '2025-1') };
    const key = keptEditionKey('yrkesbarometern', '2025-1');
    await harness.objects.put(key, gzipSync(JSON.stringify(kept)), 'application/gzip');

    const { report } = await validated(documents());

    expect(report?.earlierJudgement).toBe('2025-1');
    expect(report?.backtests[0]?.sameAsBefore?.skill).toBeGreaterThan(0);
  });

  test('says what it cannot say yet: ads of one year, no judgement', async () => {
    const { yrkesbarometern: _, ...without } = documents({ jobstream: { until, ads: adsOf((n) => n, 420) } });
    const { report } = await validated(without);

    expect(report?.backtestDay).toBeNull();
    expect(report?.backtests.map(({ why }) => why)).toEqual([
      ...['no-judgement', 'ads-too-short', 'ads-too-short', 'ads-too-short'],
    ]);
    expect(report?.agreement).toMatchObject({ n: 0, rho: null });
    expect(report?.stability).toMatchObject({ n: 36, draws: 1000 });
    expect(report?.stability.topKept).toBeGreaterThan(0.5);
    expect(report?.thinning).toMatchObject({ share: 0.25, n: expect.any(Number) });
    expect(report?.thinning.n).toBeGreaterThan(20);
  });

  test('without an edition there is nothing to judge', async () => {
    const run = validateIndex({ ...harness.deps, reports: validationStore(harness.market) });
    expect(await run()).toEqual({ edition: null, written: false, reason: 'no-edition' });
  });
});
