import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceState } from '../../shared/domain/source-state.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { startDynamo, type TestDynamo } from '../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const newStore = async () => sourceStore((await dynamo.newTables()).market);

const aState = (over: Partial<SourceState> = {}): SourceState => ({
  id: 'scb',
  title: 'Yrkesregistret',
  publisher: 'SCB',
  licence: 'CC0 1.0',
  attribution: 'SCB',
  homepage: 'https://www.scb.se',
  lastAttempt: '2026-11-23T06:00:00.000Z',
  lastSuccess: null,
  dataUntil: null,
  snapshot: null,
  normalised: null,
  rows: 0,
  skipped: 0,
  skippedBy: {},
  notes: [],
  failure: null,
  failures: 0,
  reading: 1,
  generation: 1,
  ...over,
});

test('what is put is got, also with everything that may be absent', async () => {
  const states = await newStore();
  expect(await states.get('scb')).toBeUndefined();
  const full = aState({
    etag: '"one"',
    lastModified: 'Mon',
    cursor: '2026',
    failure: { at: 'now', code: 'html', message: 'x' },
    skippedBy: { bad: 1 },
  });
  expect(await states.put(full)).toBe(true);
  expect(await states.get('scb')).toEqual(full);
});

test('a run that has begun has no state yet', async () => {
  const states = await newStore();
  await states.begin('scb');
  expect(await states.get('scb')).toBeUndefined();
  expect(await states.all()).toEqual([]);
});

test('runs are numbered one by one, also where they begin at once', async () => {
  const states = await newStore();
  const numbers = await Promise.all(Array.from({ length: 10 }, () => states.begin('scb')));
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await states.begin('taxonomy')).toBe(1);
});

test('a run that was overtaken puts nothing, and the same put again is no fault', async () => {
  const states = await newStore();
  await states.put(aState({ generation: 2, rows: 2 }));
  expect(await states.put(aState({ generation: 1, rows: 1 }))).toBe(false);
  expect(await states.put(aState({ generation: 2, rows: 2 }))).toBe(true);
  expect(await states.get('scb')).toMatchObject({ rows: 2 });
  expect(await states.put(aState({ generation: 3, rows: 3 }))).toBe(true);
});

test('a state made from another replaces only that one', async () => {
  const states = await newStore();
  expect(await states.replace(undefined, aState({ generation: 1, rows: 1 }))).toBe(true);
  expect(await states.replace(undefined, aState({ generation: 2, rows: 2 }))).toBe(false);
  expect(await states.replace(1, aState({ generation: 2, rows: 2 }))).toBe(true);
  expect(await states.replace(1, aState({ generation: 3, rows: 3 }))).toBe(false);
  expect(await states.replace(1, aState({ generation: 2, rows: 2 }))).toBe(true);
  expect(await states.get('scb')).toMatchObject({ rows: 2 });
});

test('a new run can begin while a state is there, and leaves it as it is', async () => {
  const states = await newStore();
  await states.begin('scb');
  await states.put(aState({ rows: 7 }));
  expect(await states.begin('scb')).toBe(2);
  expect(await states.get('scb')).toMatchObject({ rows: 7, generation: 1 });
});

test('all sources come in the order of pulling', async () => {
  const states = await newStore();
  for (const id of ['susanavet', 'taxonomy', 'scb']) await states.put(aState({ id }));
  expect((await states.all()).map(({ id }) => id)).toEqual(['taxonomy', 'scb', 'susanavet']);
});
