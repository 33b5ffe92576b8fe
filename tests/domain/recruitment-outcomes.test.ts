import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmallCount, withheldCounts, withheldParts } from '../../shared/domain/index-disclosure.ts';
import { addDays, daysBetween } from '../../shared/domain/plain-day.ts';
import { countedOutcomes, type KnownOutcome, outcomeBasis } from '../../shared/domain/recruitment-outcomes.ts';
import { numberedId } from '../support/builders.ts';

const today = '2026-11-23';
const told = (number: number, over: Partial<KnownOutcome> = {}): KnownOutcome => ({
  area: 'gastrikland-ost',
  ssyk: '7223',
  day: '2026-10-01',
  case: numberedId('case', number),
  employer: `e${number}`,
  outcome: 'unfilled',
  ...over,
});

describe('outcomes that count', () => {
  test('unfilled and otherwise filled recruitments have failed, those filled as wanted have not', () => {
    const known = [told(1), told(2, { outcome: 'other-profile' }), told(3, { outcome: 'as-wanted' })];
    expect(outcomeBasis(countedOutcomes(known, today)).get('7223')).toEqual(
      new Map([
        ['county', { n_f: 3, fail: 2, employers: 3 }],
        ['gastrikland-ost', { n_f: 3, fail: 2, employers: 3 }],
      ]),
    );
  });

  test('a withdrawn recruitment neither counts nor hides the next one', () => {
    const known = [
      told(1, { employer: 'same', outcome: 'withdrawn' }),
      told(2, { employer: 'same', day: '2026-10-02' }),
    ];
    expect(countedOutcomes(known, today).map(({ day }) => day)).toEqual(['2026-10-02']);
  });

  test.each([
    ['the same day', '2026-04-01', 1],
    ['the 182nd day', '2026-09-30', 1],
    ['the 183rd day', '2026-10-01', 2],
  ])('an employer that tells again of the occupation on %s counts %s times', (_, day, times) => {
    const known = [told(1, { employer: 'same', day: '2026-04-01' }), told(2, { employer: 'same', day })];
    expect(countedOutcomes(known, today)).toHaveLength(times);
  });

  test('the second answer does not count in another area of the county either, but for another occupation it does', () => {
    const known = [
      told(1, { employer: 'same' }),
      told(2, { employer: 'same', area: 'norra-halsingland', outcome: 'as-wanted' }),
      told(3, { employer: 'same', ssyk: '5323' }),
    ];
    expect(countedOutcomes(known, today).map(({ case: id }) => id)).toEqual([known[0]?.case, known[2]?.case]);
  });

  test('an answer that has left the twelve months still hides one that came too soon after it', () => {
    const known = [
      told(1, { employer: 'same', day: addDays(today, -400) }),
      told(2, { employer: 'same', day: addDays(today, -300) }),
      told(3, { employer: 'same', day: addDays(today, -200) }),
    ];
    expect(countedOutcomes(known, today).map(({ case: id }) => id)).toEqual([known[2]?.case]);
  });

  test('whatever the order they are read in, the same ones count, half a year apart for each employer and occupation', () => {
    const some = fc.array(
      fc.record({
        employer: fc.constantFrom('a', 'b'),
        ssyk: fc.constantFrom('7223', '5323'),
        day: fc.integer({ min: 0, max: 720 }).map((ago) => addDays(today, -ago)),
        outcome: fc.constantFrom('as-wanted', 'other-profile', 'unfilled', 'withdrawn'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, fc.integer(), (found, seed) => {
        const known = found.map((one, i) => told(i, one as Partial<KnownOutcome>));
        const shuffled = known.toSorted(
          (a, b) => ((seed ^ a.case.length) % 2 === 0 ? -1 : 1) * a.case.localeCompare(b.case),
        );

        const counted = countedOutcomes(known, today);

        expect(countedOutcomes(shuffled, today)).toEqual(counted);
        for (const [i, one] of counted.entries())
          for (const other of counted.slice(i + 1))
            if (one.employer === other.employer && one.ssyk === other.ssyk)
              expect(daysBetween(one.day, other.day)).toBeGreaterThanOrEqual(183);
      }),
    );
  });

  test('the areas of an occupation add up to its county', () => {
    const known = ['a', 'b', 'b', 'c'].map((area, i) => told(i, { area, outcome: i % 2 ? 'unfilled' : 'as-wanted' }));
    const places = [...(outcomeBasis(countedOutcomes(known, today)).get('7223') ?? [])];
    const sum = (of: 'n_f' | 'fail') => places.filter(([p]) => p !== 'county').reduce((all, [, c]) => all + c[of], 0);
    expect(places[0]?.[1]).toEqual({ n_f: sum('n_f'), fail: sum('fail'), employers: 4 });
  });
});

type Cell = { n: number; fail: number; employers?: number };
const place = (name: string, { n, fail, employers = n }: Cell, own = true) => ({
  ...{ place: name, own, employers },
  inputs: { n_f: n, fail },
});
const addedUp = (cells: readonly Cell[]): Cell => ({
  n: cells.reduce((all, { n }) => all + n, 0),
  fail: cells.reduce((all, { fail }) => all + fail, 0),
});
/** What is published of outcomes: the counts where they are shown, and else whether there is an H3 at all. */
const viewOf = (cells: readonly Cell[], shown: readonly boolean[]) => {
  const all = addedUp(cells);
  const withheld = withheldCounts(
    place('county', all),
    cells.map((cell, i) => place(`a${i}`, cell, shown[i])),
  );
  const seen = (name: string, { n, fail }: Cell) => {
    const hidden = withheld.get(name);
    return [hidden?.has('n_f') ? '?' : n, hidden?.has('fail') ? '?' : fail, n > 0];
  };
  return [seen('county', all), ...cells.map((cell, i) => (shown[i] ? seen(`a${i}`, cell) : 'county'))];
};

describe('disclosure of outcomes', () => {
  test.each([
    ['four employers', [{ n: 4, fail: 0 }], [['?', '?', true]]],
    ['five employers, all failed', [{ n: 5, fail: 5 }], [[5, 5, true]]],
    ['few that failed', [{ n: 20, fail: 3 }], [['?', '?', true]]],
    ['few that did not', [{ n: 20, fail: 17 }], [['?', '?', true]]],
    ['six answers of four employers', [{ n: 6, fail: 6, employers: 4 }], [['?', '?', true]]],
    [
      'one area with few takes all areas with it',
      [
        { n: 12, fail: 6 },
        { n: 2, fail: 1 },
      ],
      [
        ['?', '?', true],
        ['?', '?', true],
      ],
    ],
  ])('%s', (_, cells: Cell[], expected) => {
    expect(
      viewOf(
        cells,
        cells.map(() => true),
      ).slice(1),
    ).toEqual(expected);
  });

  test('an attacker who knows the rule and all that is published is left with two values for each hidden count', () => {
    const states: Cell[] = [];
    for (let n = 0; n <= 8; n += 1) for (let fail = 0; fail <= n; fail += 1) states.push({ n, fail });
    for (const shown of [
      [true, true],
      [true, false],
      [true, true, true],
    ]) {
      const pool = shown.length === 3 ? states.filter(({ n }) => n <= 5) : states;
      const truths = new Map<string, Cell[][]>();
      const add = (cells: Cell[]) => {
        if (cells.length < shown.length) for (const next of pool) add([...cells, next]);
        else {
          const view = JSON.stringify(viewOf(cells, shown));
          const alike = truths.get(view);
          if (alike) alike.push(cells);
          else truths.set(view, [cells]);
        }
      };
      add([]);
      const counts = (cells: Cell[]) => [addedUp(cells), ...cells].flatMap(({ n, fail }) => [n, fail, n - fail]);
      for (const alike of truths.values()) {
        const columns = alike.map(counts);
        for (const [i, count] of (columns[0] ?? []).entries())
          if (isSmallCount(count))
            expect(new Set(columns.map((one) => one[i])).size, JSON.stringify(alike[0])).toBeGreaterThan(1);
      }
    }
  });

  test('where hiring rests on outcomes alone, the vacancy stock is withheld, so that the score cannot be solved for them', () => {
    const { inputs, pillars } = withheldParts(new Set(['n_f', 'fail']), new Set(), (id) => id !== 'H1' && id !== 'H2');
    expect([inputs.has('V'), [...pillars].toSorted()]).toEqual([true, ['D', 'H', 'T']]);
  });
});
