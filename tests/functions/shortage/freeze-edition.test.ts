import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { frozenEditionKey } from '../../../functions/shortage/compute-frozen.ts';
import { EditionDiffers, freezeEdition } from '../../../functions/shortage/freeze-edition.ts';
import { isMonthOfFreezing, quarterBefore } from '../../../shared/domain/frozen-edition.ts';
import type { Objects } from '../../../shared/platform/objects.ts';
import { type FrozenStore, frozenStore } from '../../../shared/stores/frozen-store.ts';
import { basisHarness, fullDocuments, someAds } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const january = '2027-01-05T05:00:00Z';
const april = '2027-04-05T04:00:00Z';

let harness: Awaited<ReturnType<typeof basisHarness>>;
let frozen: FrozenStore;
const freezing = (over: Partial<Parameters<typeof freezeEdition>[0]> = {}) =>
  freezeEdition({ ...harness.deps, frozen, ...over });
const at = (now: string) => {
  harness.clock.now = now;
};
beforeEach(async () => {
  harness = await basisHarness(dynamo);
  frozen = frozenStore(harness.market);
  await harness.leaveAll(fullDocuments('2026-11-22'));
  at(january);
});
const bytesOf = async (card: { quarter: string; sha256: string } | null) =>
  gunzipSync((await harness.objects.get(frozenEditionKey(card?.quarter ?? '', card?.sha256 ?? ''))) ?? '').toString();

test.each([
  ['2026-01-01', '2025Q4'],
  ['2026-03-31', '2025Q4'],
  ['2026-04-01', '2026Q1'],
  ['2026-12-31', '2026Q3'],
  ['2027-01-05', '2026Q4'],
])('the quarter that had ended by %s is %s', (day, quarter) => {
  expect(quarterBefore(day)).toBe(quarter);
  expect(isMonthOfFreezing(day)).toBe(['01', '04', '07', '10'].includes(day.slice(5, 7)));
});

describe('a quarterly edition', () => {
  test('is frozen once with all that it is made of, and computed again it is the same, byte by byte', async () => {
    expect(await freezing()()).toEqual({ quarter: '2026Q4', frozen: true, occupations: 5 });
    const card = await frozen.newest();
    const bytes = await bytesOf(card);

    // The world goes on: the frozen edition does not.
    await harness.leave('jobstream', { until: '2027-01-04', ads: someAds('7223', '2180', '2027-01-04') });
    at('2027-01-20T05:00:00Z');
    expect(await freezing()()).toMatchObject({ quarter: '2026Q4', frozen: false, verified: 'same' });

    expect(await frozen.newest()).toEqual(card);
    expect(await bytesOf(card)).toBe(bytes);
    expect(JSON.parse(bytes)).toMatchObject({ quarter: '2026Q4', previous: null, changes: [] });
    expect((await frozen.rows('2026Q4', 'county'))?.map(({ ssyk }) => ssyk)).toEqual([
      ...['2221', '3151', '4119', '5323', '7223'],
    ]);
    expect([await frozen.rows('2026Q4', 'constructor'), await frozen.rows('2026Q3', 'county')]).toEqual([null, null]);
  });

  test('names no person, and no count of employers’ answers', async () => {
    await freezing()();
    const card = await frozen.newest();

    for (const text of [JSON.stringify(card), await bytesOf(card)]) expect(text).not.toMatch(/Exempel|@|"employers"/);
  });

  test('follows on from the one before, and lists what changed since', async () => {
    await freezing()();
    await harness.leave('yrkesbarometern', { edition: '2026-2', judgements: [] });
    const busier = ['2180', '2184'].flatMap((where) => someAds('7223', where, '2027-03-28', { vacancies: 9 }));
    await harness.leave('jobstream', { until: '2027-03-28', ads: busier });
    at(april);

    expect(await freezing()()).toMatchObject({ quarter: '2027Q1', frozen: true });

    const [now, before, ...others] = await frozen.all();
    expect([now?.previous, before?.quarter, others]).toEqual(['2026Q4', '2026Q4', []]);
    const rows = async (quarter: string) =>
      new Map((await frozen.rows(quarter, 'county'))?.map((row) => [row.ssyk, row.class]));
    const [old, fresh] = [await rows('2026Q4'), await rows('2027Q1')];
    const moved = [...fresh].flatMap(([ssyk, to]) =>
      old.get(ssyk) === to ? [] : [{ ssyk, place: 'county', from: old.get(ssyk), to }],
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(now?.changes.filter(({ place }) => place === 'county')).toEqual(moved);
    // Verified with its predecessor as it was frozen.
    at('2027-05-05T04:00:00Z');
    expect(await freezing()()).toMatchObject({ quarter: '2027Q1', verified: 'same' });
  });

  test('is made in the month after its quarter only, and of known sources only', async () => {
    at('2026-12-05T05:00:00Z');
    expect(await freezing()()).toEqual({ quarter: null, frozen: false, reason: 'nothing-frozen' });
    at(january);
    await harness.leave('scb', fullDocuments('2026-11-22').scb, { licence: '' });
    expect(await freezing()()).toEqual({ quarter: '2026Q4', frozen: false, reason: 'licence-missing' });
    expect(await frozen.newest()).toBeNull();
  });
});

describe('an edition that was touched', () => {
  test.each([
    ['the edition', (key: string) => key.includes('/edition-')],
    ['its inputs', (key: string) => key.includes('/inputs-')],
    ['a document that it was made of', (key: string) => key.startsWith('derived/jobstream/')],
  ])('in %s is found out', async (_, isTouched) => {
    const keys: string[] = [];
    const watched: Objects = {
      ...harness.objects,
      get: (key) => {
        keys.push(key);
        return harness.objects.get(key);
      },
      put: (key, ...rest) => {
        keys.push(key);
        return harness.objects.put(key, ...rest);
      },
    };
    await freezing({ objects: watched })();
    const key = keys.find(isTouched) ?? '';
    const text = gunzipSync((await harness.objects.get(key)) ?? '').toString();
    await harness.objects.put(
      key,
      gzipSync(text.replace('"vacancies":2', '"vacancies":3').replace('2026Q4', '2026Q3')),
      'x',
    );

    await expect(freezing()()).rejects.toThrow(EditionDiffers);
  });
});

describe('whatever happens meanwhile', () => {
  test('of runs side by side one is seen, whole', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => freezing()()));

    expect(results.filter(({ frozen: isMine }) => isMine)).toHaveLength(1);
    expect(JSON.parse(await bytesOf(await frozen.newest())).quarter).toBe('2026Q4');
  });

  test('killed at any step, readers see nothing or all of it, and the next run ends it', async () => {
    for (let step = 1; step <= 3; step += 1) {
      harness = await basisHarness(dynamo);
      frozen = frozenStore(harness.market);
      await harness.leaveAll(fullDocuments('2026-11-22'));
      at(january);
      let left = step;
      const dying =
        <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
        async (...args: A): Promise<R> => {
          left -= 1;
          if (left === 0) throw new Error('killed');
          const result = await work(...args);
          return result;
        };
      const objects = { ...harness.objects, put: dying(harness.objects.put) };
      await expect(freezing({ objects, frozen: { ...frozen, freeze: dying(frozen.freeze) } })()).rejects.toThrow(
        'killed',
      );

      expect(await frozen.newest()).toBeNull();
      expect(await freezing()()).toMatchObject({ frozen: true });
      expect(await freezing()()).toMatchObject({ verified: 'same' });
    }
  });
});
