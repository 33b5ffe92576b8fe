import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf } from '../../shared/domain/index-class.ts';
import { IndexInput } from '../../shared/domain/index-input.ts';
import { indicatorIds, pillarIds, references } from '../../shared/domain/index-method.ts';
import { scoreIndex } from '../../shared/domain/index-score.ts';
import { scoreByTheText, type TextInput } from './index-by-the-text.ts';
import { caseA, caseB, caseC } from './index-worked-cases.ts';

/** No quantity is measured finer than this; below it a division overflows in either way of writing it. */
const thousandths = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Numbers of the size that a county has, with the edges at which something changes drawn often. */
const count = (max: number) =>
  fc.oneof(
    fc.constantFrom(0, 1, 2, 5, 10, 50),
    fc.double({ min: 0, max, noNaN: true }).map(thousandths),
    fc.integer({ min: 0, max }),
  );
const share = fc.oneof(fc.constantFrom(0, 0.05, 0.14, 0.3, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const lnDays = fc.double({ min: 0, max: 6, noNaN: true });

/** Every quantity present or missing, each for itself: all subsets occur. */
const anyInput = fc
  .record(
    {
      ...{ U: fc.oneof(count(800), fc.constant('<5' as const)), E: count(5000), E_estimated: fc.boolean() },
      ...{ N: count(600), N0: count(600), V: count(120), n_s: count(300), m: lnDays, m0: lnDays },
      ...{ raShare: share, ra0: share, n_f: count(60), failShare: share, f0: share },
      ...{ R: count(120), G: count(120), X: fc.double({ min: 0, max: 100, noNaN: true }) },
      previousClass: fc.constantFrom('stor-brist', 'brist', 'bevakning', 'balans', null),
    },
    { requiredKeys: [] },
  )
  .map(({ raShare, failShare, ...known }) => ({
    ...{ id: 'x', ...known },
    ...(raShare !== undefined && known.n_s !== undefined && { ra: raShare * known.n_s }),
    ...(failShare !== undefined && known.n_f !== undefined && { fail: failShare * known.n_f }),
  })) as fc.Arbitrary<IndexInput>;

/** As an occupation with everything has it, so that the later steps are reached more often than by chance. */
const richInput = fc
  .tuple(anyInput, anyInput, fc.constantFrom(caseA, caseB, caseC))
  .map(([some, others, base]): IndexInput => {
    const { n_s: _s, ra: _r, n_f: _n, fail: _f, ...free } = { ...some, ...others };
    return { ...base, ...free };
  });

const near = (found: number | null | undefined, expected: number | null | undefined): boolean =>
  expected == null
    ? found == null
    : found != null && Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

/** Where the text's own arithmetic stands on a boundary, the last bit decides; such inputs say nothing about the rule. */
const onABoundary = (r: ReturnType<typeof scoreByTheText>): boolean =>
  [r.full, r.pillars.H, r.scores.T2, r.low].some((n) => n != null && [35, 40, 50, 55, 65, 80].some((b) => near(n, b)));

const compare = (input: IndexInput) => {
  const found = scoreIndex(IndexInput.parse(input));
  const expected = scoreByTheText(input as TextInput);
  for (const name of ['core', 'full', 'se', 'low', 'high', 'coverage'] as const)
    if (!near(found[name], expected[name])) throw new Error(`${name}: ${found[name]} for ${expected[name]}`);
  for (const id of indicatorIds) {
    if (!near(found.values[id], expected.values[id])) throw new Error(`${id}: ${found.values[id]}`);
    if (!near(found.indicators[id], expected.scores[id])) throw new Error(`s(${id}): ${found.indicators[id]}`);
  }
  for (const id of pillarIds)
    if (!near(found.pillars[id], expected.pillars[id])) throw new Error(`${id}: ${found.pillars[id]}`);
  if (onABoundary(expected)) return;
  expect(found.class).toBe(expected.class);
  // A probability a hair from a word's bound is on it: the word is then either.
  if (found.certainty !== expected.certainty) {
    const nudged = [1e-7, -1e-7].map(
      (by) => scoreByTheText({ ...input, X: (input.X ?? 0) + by } as TextInput).certainty,
    );
    expect(nudged).toContain(found.certainty);
  }
};

describe('against the same index written from the text alone', () => {
  test('the worked cases agree in both', () => {
    for (const input of [caseA, caseB, caseC]) compare(input);
    expect(scoreByTheText(caseA)).toMatchObject({ class: 'brist', certainty: 'trolig' });
    expect(scoreByTheText(caseA).core).toBeCloseTo(68.7376, 4);
  });

  test('whatever is missing: every number to 1e-9, the class and the word', () => {
    fc.assert(fc.property(anyInput, compare), { numRuns: 2_000 });
  });

  test('where most is known: the same', () => {
    fc.assert(fc.property(richInput, compare), { numRuns: 2_000 });
  });
});

/** The quantities in groups that come together, as sources give them. */
const groups: Record<string, readonly (keyof IndexInput)[]> = {
  seekers: ['U'],
  employed: ['E'],
  stock: ['V'],
  flow: ['N', 'N0'],
  searches: ['n_s', 'm', 'm0'],
  again: ['ra', 'ra0'],
  outcomes: ['n_f', 'fail', 'f0'],
  exits: ['R'],
  qualified: ['G'],
};
const names = Object.keys(groups);

describe('coverage', () => {
  test('is the weight of what can be computed, for every subset of what may be missing', () => {
    const needs: Record<(typeof indicatorIds)[number], readonly string[]> = {
      ...{ T1: ['seekers', 'stock'], T2: ['seekers', 'employed'], H1: ['searches'], H2: ['searches', 'again'] },
      ...{ H3: ['outcomes'], D1: ['employed', 'stock'], D2: ['flow'] },
      ...{ F1: ['exits', 'employed', 'qualified'], F2: ['exits', 'employed'] },
    };
    const hundredths = { T1: 18, T2: 12, H1: 12, H2: 6, H3: 12, D1: 10.5, D2: 4.5, F1: 25, F2: 12.5 };
    for (let subset = 0; subset < 2 ** names.length; subset += 1) {
      const present = new Set(names.filter((_, at) => (subset >> at) & 1));
      const input = Object.fromEntries(
        [...present].flatMap((name) => (groups[name] ?? []).map((q) => [q, caseA[q as keyof typeof caseA]])),
      );
      const result = scoreIndex(IndexInput.parse({ id: 'x', ...input }));
      const computed = indicatorIds.filter(
        (id) => needs[id].every((name) => present.has(name)) && !(id === 'F2' && present.has('qualified')),
      );
      expect(indicatorIds.filter((id) => result.indicators[id] !== null)).toEqual(computed);
      const expected = computed.reduce((sum, id) => sum + hundredths[id], 0) / 100;
      expect(result.coverage).toBeCloseTo(expected, 9);
      const mayBeRated =
        expected >= 0.4 && computed.some((id) => references[id].pillar === 'T' || references[id].pillar === 'H');
      expect(result.core !== null).toBe(mayBeRated);
    }
  });
});

describe('properties of the whole', () => {
  test('the order in which quantities are given is of no matter', () => {
    fc.assert(
      fc.property(
        anyInput.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(Object.keys(input), { minLength: Object.keys(input).length }),
          ),
        ),
        ([input, order]) => {
          const turned = Object.fromEntries(order.map((name) => [name, input[name as keyof IndexInput]]));
          expect(scoreIndex(turned as IndexInput)).toEqual(scoreIndex(input));
        },
      ),
    );
  });

  test('a missing quantity and one that is null are the same', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom('U', 'E', 'V', 'N', 'R', 'G', 'X' as const), (input, name) => {
        const { [name as keyof IndexInput]: _, ...without } = input;
        expect(scoreIndex({ ...input, [name]: null })).toEqual(scoreIndex(without as IndexInput));
      }),
    );
  });

  test('every score, pillar and bound lies in 0..100', () => {
    fc.assert(
      fc.property(richInput, (input) => {
        const { core, full, low, high, pillars, indicators } = scoreIndex(input);
        for (const n of [core, full, low, high, ...Object.values(pillars), ...Object.values(indicators)])
          if (n !== null) expect(n >= -1e-9 && n <= 100 + 1e-9).toBe(true);
      }),
    );
  });

  // F1 and F2 may not be compared with each other: the step from one to the other is a step to another scale.
  test('a better indicator never lowers Core: each in its own direction', () => {
    const moves: readonly (readonly [keyof IndexInput, 1 | -1])[] = [
      ...([
        ['U', -1],
        ['V', 1],
        ['N', 1],
        ['N0', -1],
        ['m', 1],
        ['ra', 1],
        ['fail', 1],
        ['R', 1],
        ['G', -1],
      ] as const),
    ];
    fc.assert(
      fc.property(
        richInput,
        fc.constantFrom(...moves),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (input, [name, sign], by) => {
          const now = input[name];
          if (typeof now !== 'number') return;
          const [before, after] = [scoreIndex(input).core, scoreIndex({ ...input, [name]: now + by }).core];
          if (before === null || after === null) return;
          expect(sign * (after - before)).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  test('the class follows from its signs alone, and moves toward shortage with the index', () => {
    const order = ['overskott', 'balans', 'bevakning', 'brist', 'stor-brist'];
    const index = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const of = (n: number) =>
          order.indexOf(classOf({ index: n, low: n, hiring: 60, unemployment: 60, previousClass: 'brist' }));
        expect(Math.sign(of(a) - of(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
