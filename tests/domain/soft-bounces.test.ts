import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pausedBySoftBounces, type SoftBounce } from '../../shared/domain/soft-bounces.ts';

const on = (mail: string, day: number): SoftBounce => ({ mail, at: new Date(Date.UTC(2026, 10, day)).toISOString() });

describe('three soft bounces in thirty days', () => {
  test.each<[string, SoftBounce[], string | undefined]>([
    ['pause an address from the third on', [on('a', 1), on('b', 10), on('c', 30)], on('c', 30).at],
    ['do not where they are two', [on('a', 1), on('b', 10)], undefined],
    ['count a mail once however often it is reported', [on('a', 1), on('a', 2), on('a', 3), on('b', 4)], undefined],
    ['count to the thirtieth day', [on('a', 1), on('b', 10), on('c', 31)], on('c', 31).at],
    ['do not where the first is older', [on('a', 1), on('b', 10), on('c', 32)], undefined],
  ])('%s', (_, bounces, expected) => {
    expect(pausedBySoftBounces(bounces)).toBe(expected);
  });

  test('before an earlier pause ended do not count again', () => {
    const bounces = [on('a', 1), on('b', 2), on('c', 3)];
    expect(pausedBySoftBounces(bounces, on('', 2).at)).toBeUndefined();
  });

  test('come to the same in every order and with every repetition', () => {
    const bounce = fc.record({ mail: fc.constantFrom('a', 'b', 'c', 'd'), day: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(
        fc
          .array(bounce, { maxLength: 6 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
          ),
        ([all, shuffled]) => {
          const asked = (of: typeof all) => pausedBySoftBounces(of.map(({ mail, day }) => on(mail, day)));
          expect(asked(shuffled)).toBe(asked(all));
        },
      ),
    );
  });
});
