import { describe, expect, test } from 'vitest';
import {
  isSmallCount,
  reckonedCounts,
  withheldCells,
  withheldCounts,
  withheldParts,
} from '../../shared/domain/index-disclosure.ts';

const areasOf = (counts: readonly number[], shown: readonly number[] = []) =>
  counts.map((count, i) => ({ place: `area-${i}`, own: !shown.includes(i), count }));
const hiddenOf = (total: number, areas: ReturnType<typeof areasOf>) => {
  const { places, total: totalHidden } = withheldCells(total, areas);
  return [areas.map(({ place, count }) => (places.has(place) ? '?' : count)), totalHidden ? '?' : total];
};

describe('one count in the county and its areas', () => {
  test.each([
    ['nothing small', 40, [10, 20, 10, 0], [[10, 20, 10, 0], 40]],
    ['a small county', 3, [3, 0, 0, 0], [['?', 0, 0, 0], '?']],
    ['one small area takes the next smallest with it', 25, [3, 7, 15, 0], [['?', '?', 15, 0], 25]],
    ['two small areas hide each other', 25, [3, 4, 18, 0], [['?', '?', 18, 0], 25]],
    ['two ones would add up to two: a third is hidden', 20, [1, 1, 18, 0], [['?', '?', '?', 0], 20]],
    [
      'the rest lies in unknown municipalities and no area is left to hide: the total goes',
      7,
      [3, 0, 0, 0],
      [['?', 0, 0, 0], '?'],
    ],
  ])('%s', (_, total, counts, expected) => {
    expect(hiddenOf(total, areasOf(counts))).toEqual(expected);
  });

  test('an area that shows the county is hidden too, and does not give its count away as the rest', () => {
    expect(hiddenOf(40, areasOf([12, 13, 14, 3], [3]))).toEqual([['?', 13, 14, '?'], 40]);
  });

  test.each([
    [
      'two equal areas would tell which of them is hidden beside the small one: both are',
      20,
      [8, 8, 4],
      [['?', '?', '?'], 20],
    ],
    ['two fours would add up to eight: a third is hidden', 13, [4, 4, 5], [['?', '?', '?'], 13]],
  ])('%s', (_, total, counts, expected) => {
    expect(hiddenOf(total, areasOf(counts))).toEqual(expected);
  });

  const everyRegion = (areas: number, highest: number): number[][] =>
    Array.from({ length: (highest + 1) ** areas }, (_, at) =>
      Array.from({ length: areas }, (__, i) => Math.floor(at / (highest + 1) ** i) % (highest + 1)),
    );
  const alone = [[], [0], [0, 1], [0, 1, 2]];

  test.each([
    // What an attacker excludes beyond the edge of an enumeration is not excluded: the truths lie far from it.
    ['three', 3, 26, 8],
    ['four', 4, 12, 6],
    ['five', 5, 8, 2],
  ])(
    'of %s areas an attacker who knows the rule is left with two values for each hidden 1 to 4',
    (_, areas, edge, most) => {
      const regions = everyRegion(areas, edge);
      const givenAway = alone.flatMap((shown) => {
        const views = Map.groupBy(regions, (counts) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          return JSON.stringify(hiddenOf(total, areasOf(counts, shown)));
        });
        return [...views.values()].flatMap((alike) => {
          const values = alike[0]?.map((__, i) => new Set(alike.map((other) => other[i])).size) ?? [];
          return alike.filter(
            (truth) => Math.max(...truth) <= most && truth.some((count, i) => isSmallCount(count) && values[i] === 1),
          );
        });
      });
      expect(givenAway).toEqual([]);
    },
  );
});

test('the size gate, which anybody knows, does not bound the vacancies of the one area that shows the county', () => {
  // It has fewer than ten of them, the others ten or more.
  const views = new Map<string, number[]>();
  for (let a = 0; a <= 9; a += 1)
    for (let b = 10; b <= 26; b += 1)
      for (let c = 10; c <= 26; c += 1) {
        const place = (name: string, N: number) => ({ place: name, own: N >= 10, inputs: { E: 100, N } });
        const withheld = withheldCounts(place('county', a + b + c), [place('a', a), place('b', b), place('c', c)]);
        const shown = Object.entries({ b, c, county: a + b + c });
        const view = JSON.stringify(shown.map(([name, N]) => (withheld.get(name)?.has('N') ? '?' : N)));
        views.set(view, [...(views.get(view) ?? []), a]);
      }
  const givenAway = [...views].filter(([, alike]) => alike.some(isSmallCount) && new Set(alike).size < 2);
  // At the upper edge of this enumeration, 26 in both, alternatives lie beyond it.
  expect(givenAway.filter(([view]) => !/5\d/.test(view))).toEqual([]);
});

const ofSpells = (place: string, own: boolean, n_s: number, ra: number) => ({ place, own, inputs: { n_s, ra } });
const withheldIn = (found: ReturnType<typeof withheldCounts>, name: 'n_s' | 'ra') =>
  [...found].filter(([, names]) => names.has(name)).map(([place]) => place);

test('an area that shows the county, and is known to have no spells, has none that were re-advertised', () => {
  const found = withheldCounts(ofSpells('county', true, 35, 10), [
    ...[ofSpells('a', false, 0, 0), ofSpells('b', true, 15, 3), ofSpells('c', true, 20, 7)],
  ]);

  expect(withheldIn(found, 'n_s')).toEqual(['a']);
  expect(withheldIn(found, 'ra')).toEqual(['a', 'b', 'c']);
});

test('a hidden number of spells bounds nothing: what is hidden beside it would tell the number', () => {
  const hiddenWith = (n_s: number) =>
    withheldIn(
      withheldCounts(ofSpells('county', true, 28, 13), [
        ...[ofSpells('a', true, 10, 6), ofSpells('b', true, n_s, 1), ofSpells('c', true, 11, 4)],
        ofSpells('d', false, 7 - n_s, 2),
      ]),
      'ra',
    );

  expect(hiddenWith(1)).toEqual(hiddenWith(2));
});

test.each([
  ['a few vacancies are as many as a number that its source hides', { N: 1, N0: 4 }, { N: 2, N0: 2 }],
  ['none is none, and five are five', { N: 5, N0: 0 }, { N: 5, N0: 0 }],
  ['a few re-advertised of many', { n_s: 8, ra: 1 }, { n_s: 8, ra: 2 }],
  ['all of a few are reckoned as half of them', { n_s: 3, ra: 3 }, { n_s: 2, ra: 1 }],
  ['failed recruitments likewise', { n_f: 4, fail: 1 }, { n_f: 2, fail: 1 }],
  ['none of a few', { n_f: 4, fail: 0 }, { n_f: 2, fail: 0 }],
])('the score is reckoned: %s', (_, counts, expected) => {
  expect(reckonedCounts(counts)).toEqual(expected);
});

describe('what follows from a withheld count', () => {
  const county = { place: 'county', own: true, inputs: { E: 300, N: 60, N0: 50, n_s: 12, ra: 3 } };
  const area = (place: string, inputs: object) => ({ place, own: true, inputs: { E: 150, N: 30, N0: 25, ...inputs } });
  const everything = () => true;

  test('the county keeps what its areas do not give away', () => {
    const found = withheldCounts(county, [area('a', { n_s: 6, ra: 0 }), area('b', { n_s: 6, ra: 3 })]);
    expect(Object.fromEntries([...found].map(([place, names]) => [place, [...names]]))).toEqual({
      county: ['ra'],
      a: [],
      b: ['ra'],
    });
  });

  test('the pillar, its parts and a free variable are withheld, so that the score cannot be solved for the count', () => {
    const { inputs, pillars } = withheldParts(new Set(['ra']), new Set(), everything);
    expect([[...inputs], [...pillars]]).toEqual([['ra', 'm'], ['H']]);
  });

  test("a share of the county is withheld in its areas when the county's count is", () => {
    const { inputs, pillars } = withheldParts(new Set(), new Set(['ra']), everything);
    expect([[...inputs], [...pillars]]).toEqual([['ra0', 'm'], ['H']]);
  });

  test('vacancies take the stock with them, and with it tightness', () => {
    const { inputs, pillars } = withheldParts(new Set(['N']), new Set(), everything);
    expect([[...inputs].toSorted(), [...pillars].toSorted()]).toEqual([
      ['N', 'V'],
      ['D', 'T'],
    ]);
  });

  test('where nothing is withheld, nothing else is', () => {
    const { inputs, pillars } = withheldParts(new Set(), new Set(), everything);
    expect([inputs.size, pillars.size]).toEqual([0, 0]);
  });
});
