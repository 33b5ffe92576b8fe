import { describe, expect, test } from 'vitest';
import { mostAttempts, Overtaken, pauseBefore, whileContended } from '../../../functions/events/while-contended.ts';
import { Unavailable } from '../../../shared/platform/unavailable.ts';

/** Repeatable, and good enough to spread pauses. */
const randomFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

type Rush = { answers: number; seed: number; readMs: number; holdMs: number };

/**
 * So many answers at the same instant against one item as DynamoDB keeps it: a transaction holds the item for `holdMs`,
 * any other that wants it meanwhile is cancelled at once, and one that read the item before the last was written is
 * refused by its condition. Milliseconds of a clock of its own; answers when each was written, and after how many attempts.
 */
const rush = ({ answers, seed, readMs, holdMs }: Rush) => {
  const random = randomFrom(seed);
  const agenda: { at: number; go: (at: number) => void }[] = [];
  const later = (at: number, go: (at: number) => void) => void agenda.push({ at, go });
  const about = (ms: number) => ms * (0.7 + 0.6 * random());
  const written: { at: number; attempts: number }[] = [];
  let heldUntil = 0;
  let version = 0;
  const answer = (at: number, attempt: number): void => {
    const again = (failedAt: number) => later(failedAt + pauseBefore(attempt, random), (t) => answer(t, attempt + 1));
    const seen = version;
    later(at + about(readMs), (began) => {
      if (began < heldUntil) return again(began + about(readMs));
      heldUntil = began + about(holdMs);
      later(heldUntil, (ended) => {
        if (version !== seen) return again(ended);
        version += 1;
        written.push({ at: ended, attempts: attempt });
      });
    });
  };
  for (let i = 0; i < answers; i += 1) later(50 * random(), (at) => answer(at, 1));
  while (agenda.length > 0) {
    let first = 0;
    for (let i = 1; i < agenda.length; i += 1) if ((agenda[i]?.at ?? 0) < (agenda[first]?.at ?? 0)) first = i;
    const [{ at, go }] = agenda.splice(first, 1) as [{ at: number; go: (at: number) => void }];
    go(at);
  }
  return { last: Math.max(...written.map(({ at }) => at)), most: Math.max(...written.map(({ attempts }) => attempts)) };
};

describe('two hundred answers at once, played against one item of DynamoDB', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('are all written long before a function must end (%i)', (seed) => {
    const { last, most } = rush({ answers: 200, seed, readMs: 10, holdMs: 20 });

    expect(last).toBeLessThan(20_000);
    expect(most).toBeLessThan(mostAttempts);
  });

  test('twenty are written within three seconds, and one at once', () => {
    expect(rush({ answers: 20, seed: 1, readMs: 10, holdMs: 20 }).last).toBeLessThan(3_000);
    expect(rush({ answers: 1, seed: 1, readMs: 10, holdMs: 20 }).most).toBe(1);
  });
});

describe('a step that others come before', () => {
  const pause = async () => {};

  test('is taken again until it holds', async () => {
    let tries = 0;
    const step = async () => {
      tries += 1;
      if (tries < 5) throw new Overtaken();
      return 'done';
    };

    expect(await whileContended(step, { pause })).toBe('done');
    expect(tries).toBe(5);
  });

  test('ends as unavailable where it never holds, and soon where the table does not answer', async () => {
    let tries = 0;
    const never = (error: Error) => async () => {
      tries += 1;
      throw error;
    };

    await expect(whileContended(never(new Overtaken()), { pause })).rejects.toBeInstanceOf(Unavailable);
    expect(tries).toBe(mostAttempts);
    tries = 0;
    await expect(whileContended(never(new Unavailable('table')), { pause })).rejects.toBeInstanceOf(Unavailable);
    expect(tries).toBe(3);
  });

  test('is not taken again after a fault of our own', async () => {
    let tries = 0;
    const wrong = async () => {
      tries += 1;
      throw new TypeError('wrong');
    };

    await expect(whileContended(wrong, { pause })).rejects.toBeInstanceOf(TypeError);
    expect(tries).toBe(1);
  });
});
