import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../shared/domain/index-indicators.ts';
import { type IndicatorId, indicatorIds } from '../../shared/domain/index-method.ts';
import { areaUnderCurve, averageRanks, kendallTauB, rankError, spearman } from '../../shared/domain/rank-agreement.ts';
import { dirichlet, hashedShare, seededRandom } from '../../shared/domain/seeded-random.ts';
import { agreementOf, type Situation } from '../../shared/domain/validation-agreement.ts';
import { backtestOf, type Foretold } from '../../shared/domain/validation-backtest.ts';
import { fewestOccupations } from '../../shared/domain/validation-report.ts';
import { coreUnder, officialWeights, stabilityOf } from '../../shared/domain/validation-stability.ts';
import { thinnedAds, thinnedInput, thinningOf } from '../../shared/domain/validation-thinning.ts';

const situations = ['brist', 'balans', 'brist', 'balans', 'överskott', 'balans'] as const satisfies Situation[];

describe('agreement with the official judgement', () => {
  // The vectors of index-method.md, "Validation".
  test.each([
    [[72, 55, 64, 30, 48, 20], 0.9562, 0.8944, 1],
    [[72, 66, 64, 30, 48, 35], 0.8367, 0.7454, 0.875],
  ])('of %s is ρ %f, τ-b %f, AUC %f', (cores, rho, tauB, auc) => {
    const order = [2, 1, 2, 0, 1, 0];
    const words = ['överskott', 'balans', 'brist'] as const;
    const found = agreementOf(
      cores.map((core, i) => ({ core, situation: words[order[i] ?? 0] as Situation })),
      2,
    );

    expect(found.rho).toBeCloseTo(rho, 4);
    expect(found.tauB).toBeCloseTo(tauB, 4);
    expect(found.auc).toBeCloseTo(auc, 4);
  });

  test('is not measured on few, and a paradox is counted beside it', () => {
    const few = situations.map((situation, i) => ({ core: i, situation }));

    expect(agreementOf([...few, { core: 60, situation: 'paradox' }, { core: 50, situation: 'paradox' }])).toEqual({
      ...{ n: 6, rho: null, tauB: null, auc: null },
      paradox: { n: 2, meanCore: 55 },
    });
  });
});

const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 25 });
const pairs = values.chain((xs) =>
  fc.tuple(fc.constant(xs), fc.array(fc.integer({ min: 0, max: 6 }), { minLength: xs.length, maxLength: xs.length })),
);

describe('measures of rank', () => {
  test('ranks of ties share their mean, and all ranks add up', () => {
    expect(averageRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
    fc.assert(
      fc.property(values, (xs) => {
        const sum = averageRanks(xs).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo((xs.length * (xs.length + 1)) / 2, 9);
      }),
    );
  });

  test('are symmetric, turn with the order, stay within −1 and 1, and do not see how far apart values lie', () => {
    fc.assert(
      fc.property(pairs, ([xs, ys]) => {
        for (const measure of [spearman, kendallTauB]) {
          const found = measure(xs, ys);
          if (found === null) continue;
          expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
          expect(measure(ys, xs)).toBeCloseTo(found, 12);
          expect(
            measure(
              xs.map((x) => -x),
              ys,
            ),
          ).toBeCloseTo(-found, 12);
          expect(
            measure(
              xs.map((x) => x ** 3 + 7),
              ys,
            ),
          ).toBeCloseTo(found, 12);
        }
      }),
    );
  });

  test('τ-b is what counting every pair in both orders gives', () => {
    fc.assert(
      fc.property(pairs, ([xs, ys]) => {
        let [above, tx, ty, total] = [0, 0, 0, 0];
        for (const i of xs.keys())
          for (const j of xs.keys()) {
            if (i === j) continue;
            const [dx, dy] = [Math.sign((xs[i] ?? 0) - (xs[j] ?? 0)), Math.sign((ys[i] ?? 0) - (ys[j] ?? 0))];
            above += dx * dy;
            total += 1;
            tx += Number(dx === 0);
            ty += Number(dy === 0);
          }
        const whole = Math.sqrt((total - tx) * (total - ty));
        const found = kendallTauB(xs, ys);
        if (whole === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(above / whole, 12);
      }),
    );
  });

  test('the area under the curve is the share of pairs that stand right', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 30 }), (cases) => {
        const ones = cases.filter(([, is]) => is);
        const others = cases.filter(([, is]) => !is);
        const right = ones.flatMap(([a]) => others.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const found = areaUnderCurve(
          cases.map(([score]) => score),
          cases.map(([, is]) => is),
        );
        if (right.length === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(right.reduce((a: number, b) => a + b, 0) / right.length, 12);
      }),
    );
  });

  test('the error of ranks is 0 for the same order and largest for the reverse', () => {
    const xs = [1, 2, 3, 4, 5, 6];
    expect(rankError(xs, xs)).toBe(0);
    expect(rankError(xs, xs.toReversed())).toBeCloseTo(0.6, 12);
    expect(rankError([1], [1])).toBeNull();
  });
});

describe('the backtest', () => {
  const foretold = (of: (i: number) => Partial<Foretold>, count = 40): Foretold[] =>
    Array.from({ length: count }, (_, i) => ({ core: i, before: i, vacancies: i, outcome: i, ...of(i) }));

  test('praises what foretells better than the baseline, and says aloud what is worse', () => {
    const shuffled = (i: number) => (i * 17) % 40;
    const better = backtestOf(
      'search-time',
      foretold((i) => ({ before: shuffled(i) })),
    );
    const worse = backtestOf(
      'search-time',
      foretold((i) => ({ core: shuffled(i), before: i + (i % 2) })),
    );

    expect([better.error, better.sameAsBefore?.skill]).toEqual([0, 1]);
    expect(worse.sameAsBefore?.skill).toBeLessThan(0);
    // A baseline without a fault cannot be beaten, and skill would be a division by nothing.
    expect(better.vacanciesAlone).toEqual({ error: 0, skill: null });
  });

  test('compares on the same occupations, and says why where it cannot', () => {
    const half = backtestOf(
      'judgement',
      foretold((i) => ({ before: i < 10 ? i : null })),
    );

    expect([half.n, half.sameAsBefore]).toEqual([40, null]);
    expect(
      backtestOf(
        'judgement',
        foretold(() => ({}), fewestOccupations - 1),
      ).why,
    ).toBe('too-few');
    expect(backtestOf('judgement', [], 'ads-too-short')).toMatchObject({ n: 0, why: 'ads-too-short', error: null });
  });
});

const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
const scores = fc
  .record(Object.fromEntries(indicatorIds.map((id) => [id, score])) as Record<IndicatorId, typeof score>)
  .map((all) => (all.F1 === null ? all : { ...all, F2: null }));

describe('weights', () => {
  test('Core under the official weights is the Core of the index', () => {
    const count = fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined });
    const quantities = fc.record({
      ...{ U: count, E: count, N: count, N0: count, V: count, n_s: count, ra: count, n_f: count, fail: count },
      ...{ R: count, G: count, m: fc.constant(3.2), m0: fc.constant(3.4), ra0: fc.constant(0.1), f0: fc.constant(0.3) },
    });
    fc.assert(
      fc.property(quantities, (q) => {
        const given = Object.fromEntries(Object.entries(q).filter(([, value]) => value !== undefined));
        const { scores: found, core } = compose(given);
        const again = coreUnder(found, officialWeights);
        if (core === null) expect(again).toBeNull();
        else expect(again).toBeCloseTo(core, 10);
      }),
    );
  });

  test('a draw adds up to 1 and is the official weight on average; the same seed draws the same', () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 4000 }, () => dirichlet(random, [0.3, 0.3, 0.15, 0.25], 50));
    const means = [0, 1, 2, 3].map((i) => drawn.reduce((sum, one) => sum + (one[i] ?? 0), 0) / drawn.length);

    for (const one of drawn.slice(0, 50)) expect(one.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(means[0]).toBeCloseTo(0.3, 2);
    expect(means[2]).toBeCloseTo(0.15, 2);
    const sorted = drawn.map(([first = 0]) => first).toSorted((a, b) => a - b);
    expect(sorted[200]).toBeCloseTo(0.2, 1);
    expect([seededRandom(1)(), seededRandom(1)()]).toEqual([seededRandom(1)(), seededRandom(1)()]);
  });

  test('an order that all indicators agree on does not move; one that hangs on one indicator falls without it', () => {
    const agreed = Array.from({ length: 60 }, (_, i) => ({
      ...{ T1: i, T2: i, H1: i, H2: i, H3: i, D1: i, D2: i, F1: i, F2: null },
    }));
    const found = stabilityOf(agreed, 3);

    expect(found).toMatchObject({ n: 60, draws: 1000, topKept: 1, topKeptLow: 1, medianShift: 0 });
    expect(found.without.map(({ indicator }) => indicator)).toEqual(['T1', 'T2', 'H1', 'H2', 'H3', 'D1', 'D2', 'F1']);
    const hanging = agreed.map((one, i) => ({ ...one, H3: 100 - ((i * 37) % 60) * 1.6 }));
    const without = stabilityOf(hanging, 3).without;
    expect(without.find(({ indicator }) => indicator === 'H3')?.medianShift).toBeGreaterThan(
      without.find(({ indicator }) => indicator === 'H2')?.medianShift ?? 0,
    );
    expect(stabilityOf([], 3)).toMatchObject({ n: 0, draws: 0, topKept: null });
  });

  test('is the same for the same seed, and for any occupations within bounds', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 8 }), (rows) => {
        const rated = rows.filter((row) => coreUnder(row, officialWeights) !== null);
        const [one, again] = [stabilityOf(rated, 11), stabilityOf(rated, 11)];
        expect(one).toEqual(again);
        if (one.topKept !== null) expect(one.topKept).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5 },
    );
  });
});

describe('thinning', () => {
  const ids = Array.from({ length: 8000 }, (_, i) => ({ id: String(23_000_000 + i) }));

  test('keeps about the share, the same ads whatever the order, others for another seed', () => {
    const kept = thinnedAds(ids, 0.25, 1);

    expect(kept.length / ids.length).toBeCloseTo(0.25, 1);
    expect(new Set(thinnedAds(ids.toReversed(), 0.25, 1))).toEqual(new Set(kept));
    expect(thinnedAds(ids, 0.25, 2)).not.toEqual(kept);
    expect(hashedShare('', 0)).toBeLessThan(1);
  });

  test('an occupation of a quarter of the size has a quarter of the people, and nothing that was not known', () => {
    const input = { id: '7223', U: 40, E: 400, R: 8, n_f: 9, fail: 5, N: 100, N0: 80, V: 12, n_s: 60, m: 3.5, ra: 6 };
    const ads = { N: 25, V: 3, n_s: 15, ra: 1, m: 3.4 };

    expect(thinnedInput({ input, ads }, 0.25)).toEqual({
      ...{ id: '7223', U: 10, E: 100, R: 2, G: undefined, n_f: 2, fail: 1, N: 25, V: 3, n_s: 15, m: 3.4, ra: 1 },
    });
    expect(thinnedInput({ input: { id: '7223', U: '<5', E: 40 }, ads }, 0.25)).toMatchObject({ U: '<5', E: 10 });
  });

  test('agreement is counted among those that both can rate', () => {
    const rated = { id: '1', E: 400, N: 100, N0: 80, V: 12, n_s: 60, m: 4.2, m0: 3.4, ra: 20, ra0: 0.1, R: 8, U: 20 };
    const unrated = { id: '2', E: 400 };

    expect(thinningOf([{ whole: rated, thin: rated }], { share: 0.25, seed: 1 })).toMatchObject({ n: 1, agreement: 1 });
    expect(thinningOf([{ whole: rated, thin: unrated }], { share: 0.25, seed: 1 })).toMatchObject({
      ...{ n: 0, agreement: null, sure: { n: 0, agreement: null } },
    });
  });
});
