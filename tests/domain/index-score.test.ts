import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyOf, classOf, probabilityOf } from '../../shared/domain/index-class.ts';
import { scoreOf } from '../../shared/domain/index-indicators.ts';
import { IndexInput } from '../../shared/domain/index-input.ts';
import { type IndicatorId, indicatorIds, references } from '../../shared/domain/index-method.ts';
import { scoreIndex } from '../../shared/domain/index-score.ts';
import { normalDistribution } from '../../shared/domain/index-uncertainty.ts';
import { caseA, caseB, caseC } from './index-worked-cases.ts';

describe('the worked cases of index-method.md', () => {
  test.each([
    [
      caseA,
      {
        core: 68.7376,
        full: 72.49,
        se: 8.3881,
        low: 61.45,
        high: 83.53,
        coverage: 1,
        class: 'brist',
        certainty: 'trolig',
      },
    ],
    [
      caseB,
      {
        core: 52.6373,
        full: 52.6373,
        se: 12.3913,
        low: 32.25,
        high: 73.02,
        coverage: 0.63,
        class: 'balans',
        certainty: null,
      },
    ],
    [
      caseC,
      {
        core: 53.397,
        full: 53.397,
        se: 7.4739,
        low: 41.1,
        high: 65.69,
        coverage: 1,
        class: 'paradox',
        certainty: null,
      },
    ],
  ])('case %# comes out as published', (input, expected) => {
    const result = scoreIndex(IndexInput.parse(input));
    expect(result.core).toBeCloseTo(expected.core, 4);
    expect(result.full).toBeCloseTo(expected.full, 4);
    expect(result.se).toBeCloseTo(expected.se, 4);
    expect(result.low).toBeCloseTo(expected.low, 2);
    expect(result.high).toBeCloseTo(expected.high, 2);
    expect(result.coverage).toBe(expected.coverage);
    expect([result.class, result.certainty]).toEqual([expected.class, expected.certainty]);
  });

  test.each([
    [caseA, { T1: 80.285, T2: 42.397, H1: 70.62, H2: 68.75, H3: 79.847, D1: 71.833, D2: 76.655, F1: 64.103 }],
    [caseB, { T1: 82.949, T2: 48.438, H1: 58.978, H2: 44.686, D1: 15.761, D2: 18.122 }],
    [caseC, { T1: 56.267, T2: 0, H1: 85.763, H2: 96.875, H3: 90.741, D1: 100, D2: 66.63, F1: 11.111 }],
  ])('case %#: each indicator scores as in the table', (input, expected) => {
    const { indicators } = scoreIndex(input);
    const shown = Object.fromEntries(Object.entries(indicators).filter(([, score]) => score !== null));
    expect(Object.keys(shown)).toEqual(Object.keys(expected));
    for (const [id, score] of Object.entries(expected)) expect(indicators[id as IndicatorId]).toBeCloseTo(score, 2);
  });

  test.each([
    [caseA, { T: 65.13, H: 73.937, D: 73.279, F: 64.103 }],
    [caseB, { T: 69.145, H: 54.214, D: 16.469, F: null }],
    [caseC, { T: 33.76, H: 89.976, D: 89.989, F: 11.111 }],
  ])('case %#: the pillars are as in the table', (input, expected) => {
    const { pillars } = scoreIndex(input);
    const rounded = Object.fromEntries(
      Object.entries(pillars).map(([p, s]) => [p, s === null ? null : Number(s.toFixed(3))]),
    );
    expect(rounded).toEqual(expected);
  });

  test('case A: the half-differences are those that the page lists', () => {
    const found = Object.fromEntries(scoreIndex(caseA).swings.map((s) => [s.input, Number(s.halfChange.toFixed(4))]));
    expect(found).toEqual({ U: -3.225, 'V&N': 3.4956, m: 0.8347, ra: 0.7906, fail: 1.7172, R: 5.195, G: -4.0598 });
  });

  test('case A: the probability of a shortage is 0.672 on Core and 0.868 on Full', () => {
    const { core, full, se } = scoreIndex(caseA);
    expect(probabilityOf('brist', core ?? 0, se ?? 0)).toBeCloseTo(0.672, 3);
    expect(probabilityOf('brist', full ?? 0, 0.8 * (se ?? 0))).toBeCloseTo(0.868, 3);
  });
});

describe('what is missing', () => {
  test('without new qualified, pillar F rests on R / E and weighs half', () => {
    const { G: _, X: _x, ...withoutG } = caseA;
    const result = scoreIndex(withoutG);
    expect(result.values).toMatchObject({ F1: null, F2: 24 / 5 / 180 });
    expect(result.coverage).toBe(0.875);
    const { T, H, D, F } = result.pillars;
    const expected = (0.3 * (T ?? 0) + 0.3 * (H ?? 0) + 0.15 * (D ?? 0) + 0.125 * (F ?? 0)) / 0.875;
    expect(result.core).toBeCloseTo(expected, 10);
  });

  test('a county with ads, SCB and the barometer alone covers 0.455, is rated, and never more than `trolig`', () => {
    const { U: _u, n_f: _n, fail: _f, f0: _f0, G: _g, ...thin } = { ...caseA, m: Math.log(90), ra: 35, N: 500, X: 100 };
    const result = scoreIndex(thin);
    expect(result.coverage).toBeCloseTo(0.455, 9);
    expect(probabilityOf(result.class, result.full ?? 0, 0.8 * (result.se ?? 0))).toBeGreaterThan(0.9);
    expect([result.class, result.certainty]).toEqual(['brist', 'trolig']);
  });

  test.each([
    ['demand alone', { id: 'x', E: 100, V: 2, N: 20, N0: 10, R: 3, G: 1 }],
    ['neither tightness nor hiring', { id: 'x', E: 100, V: 2, N: 20, N0: 10, R: 3, G: 1, X: 100 }],
    ['coverage below 0.40', { id: 'x', n_s: 5, m: 3, m0: 3, ra: 1, ra0: 0.1, N: 3, N0: 3 }],
    ['nothing', { id: 'x' }],
  ])('not rated: %s', (_, input) => {
    expect(scoreIndex(input)).toMatchObject({
      core: null,
      full: null,
      se: null,
      low: null,
      high: null,
      class: 'ej-bedomd',
      certainty: null,
    });
  });

  test('an indicator whose own n is 0 is missing, whatever the parent says', () => {
    const { indicators } = scoreIndex({ ...caseA, n_s: 0, ra: 0, n_f: 0, fail: 0 });
    expect(indicators).toMatchObject({ H1: null, H2: null, H3: null });
  });

  test('nobody employed and no seeker, or no vacancy, makes T2 or D1 missing', () => {
    expect(scoreIndex({ id: 'x', U: 0, E: 0, V: 0 }).indicators).toMatchObject({ T2: null, D1: null });
  });

  test('a suppressed count of seekers is read as 2', () => {
    expect(scoreIndex({ ...caseA, U: '<5' })).toEqual(scoreIndex({ ...caseA, U: 2 }));
  });

  test('without the barometer Full is Core and keeps the whole standard error', () => {
    const { X: _, ...withoutX } = caseA;
    const { core, full, se, low } = scoreIndex(withoutX);
    expect(full).toBe(core);
    expect(low).toBeCloseTo((core ?? 0) - 1.645 * (se ?? 0), 10);
  });
});

describe('classes, in their order', () => {
  const signs = { index: 70, low: 60, hiring: 60, unemployment: 60, previousClass: null } as const;
  test.each([
    ['paradox', { hiring: 65, unemployment: 35 }],
    ['paradox', { index: 90, low: 80, hiring: 70, unemployment: 0, previousClass: 'stor-brist' }],
    ['brist', { hiring: 70, unemployment: null }],
    ['stor-brist', { index: 80, low: 65, previousClass: 'brist' }],
    ['stor-brist', { index: 80, low: 65, previousClass: 'stor-brist' }],
    ['brist', { index: 80, low: 64.9, previousClass: 'brist' }],
    ['brist', { index: 95, low: 90, previousClass: 'bevakning' }],
    ['brist', { index: 65, hiring: 50 }],
    ['hog-efterfragan', { index: 65, hiring: 49.9 }],
    ['bevakning', { index: 70, hiring: null }],
    ['bevakning', { index: 64.9 }],
    ['bevakning', { index: 55 }],
    ['balans', { index: 54.9 }],
    ['balans', { index: 40 }],
    ['overskott', { index: 39.9 }],
  ] as const)('%s: %o', (expected, over) => {
    expect(classOf({ ...signs, ...over })).toBe(expected);
  });

  test.each([
    [0.95, 1, 'saker'],
    [0.9, 0.6, 'saker'],
    [0.95, 0.59, 'trolig'],
    [0.66, 1, 'trolig'],
    [0.5, 1, 'osaker'],
    [0.49, 1, null],
    [null, 1, null],
  ] as const)('a probability of %d at coverage %d is called %s', (probability, coverage, word) => {
    expect(certaintyOf(probability, coverage)).toBe(word);
  });

  test('without uncertainty a probability is 1 or 0', () => {
    expect([probabilityOf('brist', 65, 0), probabilityOf('brist', 64, 0), probabilityOf('balans', 40, 0)]).toEqual([
      1, 0, 1,
    ]);
    expect(probabilityOf('paradox', 90, 1)).toBeNull();
  });

  test.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [3, 0.9986501019683699],
    [-9, 0],
    [9, 1],
  ])('the normal distribution at %d is %d', (x, expected) => {
    expect(normalDistribution(x)).toBeCloseTo(expected, 12);
  });
});

const count = fc.double({ min: 0, max: 500, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyInput = fc
  .record(
    {
      ...{
        U: fc.oneof(count, fc.constant('<5' as const)),
        E: count,
        N: count,
        N0: count,
        V: count,
        n_s: count,
        n_f: count,
      },
      ...{
        m: fc.double({ min: 0, max: 8, noNaN: true }),
        m0: fc.double({ min: 0, max: 8, noNaN: true }),
        ra0: share,
        f0: share,
      },
      ...{ raShare: share, failShare: share, R: count, G: count, X: fc.double({ min: 0, max: 100, noNaN: true }) },
      E_estimated: fc.boolean(),
      previousClass: fc.constantFrom('brist', 'stor-brist', 'balans', null),
    },
    { requiredKeys: [] },
  )
  .map(({ raShare, failShare, ...rest }) => ({
    id: 'x',
    ...rest,
    ...(raShare !== undefined && rest.n_s !== undefined && { ra: raShare * rest.n_s }),
    ...(failShare !== undefined && rest.n_f !== undefined && { fail: failShare * rest.n_f }),
  })) as fc.Arbitrary<IndexInput>;

describe('whatever is known and whatever is missing', () => {
  test('the input is one that the schema accepts, and every number is finite and in its range', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { core, full, se, low, high, coverage, class: shown, certainty } = scoreIndex(IndexInput.parse(input));
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        const numbers = [core, full, se, low, high];
        if (shown === 'ej-bedomd') {
          expect([...numbers, certainty]).toEqual([null, null, null, null, null, null]);
          return;
        }
        expect(coverage).toBeGreaterThanOrEqual(0.4);
        for (const n of numbers) expect(Number.isFinite(n)).toBe(true);
        expect(low).toBeLessThanOrEqual((full ?? 0) + 1e-9);
        expect(full).toBeLessThanOrEqual((high ?? 0) + 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        if (coverage < 0.6) expect(certainty).not.toBe('saker');
      }),
      { numRuns: 2000 },
    );
  });

  test('each indicator rises toward shortage, from 0 at one end to 100 at the other', () => {
    const value = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...indicatorIds), value, value, (id, a, b) => {
        const [lower, higher] = [scoreOf(id, Math.min(a, b)), scoreOf(id, Math.max(a, b))];
        const rises = references[id].shortage === 'high';
        expect(rises ? higher - lower : lower - higher).toBeGreaterThanOrEqual(0);
        expect(Math.min(lower, higher)).toBeGreaterThanOrEqual(0);
        expect(Math.max(lower, higher)).toBeLessThanOrEqual(100);
      }),
    );
  });

  // E is not among them: more employed lowers both unemployment and the vacancy rate.
  test.each([
    ['U', -1],
    ['V', 1],
    ['N', 1],
    ['N0', -1],
    ['m', 1],
    ['ra', 1],
    ['fail', 1],
    ['R', 1],
    ['G', -1],
  ] as const)('more of %s moves Core in its own direction (%d), or not at all', (name, direction) => {
    const more = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(anyInput, more, (input, by) => {
        const before = input[name];
        if (typeof before !== 'number' || scoreIndex(input).core === null) return;
        const after = scoreIndex({ ...input, [name]: before + by, n_s: input.n_s ?? null, n_f: input.n_f ?? null });
        expect(direction * ((after.core ?? 0) - (scoreIndex(input).core ?? 0))).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 400 },
    );
  });

  test('an estimated number of employed is never more certain than a counted one', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const [estimated, counted] = [true, false].map((E_estimated) => scoreIndex({ ...input, E_estimated }).se ?? 0);
        expect(estimated).toBeGreaterThanOrEqual((counted ?? 0) - 1e-9);
      }),
    );
  });
});

describe('inputs', () => {
  test.each([
    ['U', { id: 'x', U: -1 }],
    ['N', { id: 'x', N: 'many' }],
    ['m', { id: 'x', m: 41 }],
    ['ra', { id: 'x', n_s: 2, ra: 3 }],
    ['fail', { id: 'x', n_f: 2, fail: 3 }],
    ['previousClass', { id: 'x', previousClass: 'värst' }],
    ['id', { U: 1 }],
  ])('a wrong %s is refused at its own name', (field, input) => {
    expect(IndexInput.safeParse(input).error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });

  test('an unknown quantity is refused, so that a misspelt one is not taken for missing', () => {
    expect(IndexInput.safeParse({ id: 'x', n_S: 4 }).success).toBe(false);
  });
});
