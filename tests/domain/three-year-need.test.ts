import fc from 'fast-check';
import { expect, test } from 'vitest';
import { threeYearNeed } from '../../shared/domain/three-year-need.ts';

test.each([
  ['exits and growth', [4.8, 180, 0.02], { replacement: 14.4, change: 10.8, total: 25.2 }],
  ['exits and decline', [4.8, 180, -0.01], { replacement: 14.4, change: -5.4, total: 9 }],
  ['a decline larger than the exits needs nobody', [1, 100, -0.1], { replacement: 3, change: -30, total: 0 }],
  ['no change told: the exits alone', [4.8, 180, null], { replacement: 14.4, change: null, total: 14.4 }],
  ['no exits told: no total, whatever the growth', [null, 180, 0.02], { replacement: null, change: 10.8, total: null }],
  ['nothing is known', [null, null, 0.02], { replacement: null, change: null, total: null }],
  ['nobody leaves', [0, 50, 0], { replacement: 0, change: 0, total: 0 }],
] as const)('%s', (_, [exits, employed, yearlyChange], expected) => {
  expect(threeYearNeed({ exits, employed, yearlyChange })).toEqual(expected);
});

const persons = fc.double({ min: 0, max: 5_000, noNaN: true });
const rate = fc.double({ min: -0.5, max: 0.5, noNaN: true });

test('more exits and more growth never need fewer, and no need is below none', () => {
  fc.assert(
    fc.property(persons, persons, persons, rate, rate, (a, b, employed, one, other) => {
      const total = (exits: number, yearlyChange: number) =>
        threeYearNeed({ exits, employed, yearlyChange }).total ?? -1;
      expect(total(Math.max(a, b), one)).toBeGreaterThanOrEqual(total(Math.min(a, b), one));
      expect(total(a, Math.max(one, other))).toBeGreaterThanOrEqual(total(a, Math.min(one, other)));
      expect(total(a, one)).toBeGreaterThanOrEqual(0);
    }),
  );
});
