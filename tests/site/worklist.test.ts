import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedCase } from '../../functions/cases/contract.ts';
import {
  everything,
  filterCases,
  groupCases,
  isNarrowed,
  occurring,
  searchable,
} from '../../site/console/src/worklist/filter.ts';
import { datingOf, sortKey, urgencyOf } from '../../site/console/src/worklist/order.ts';

const aRow = (of: Partial<ListedCase> = {}): ListedCase => ({
  id: 'case_00000000000000000000000001',
  reference: 'K7QM-2XTD-9F',
  state: 'received',
  area: 'gastrikland-ost',
  broker: 'per_broker-gastrikland-ost',
  need: 'CNC-operatör',
  employer: 'Exempel Mekaniska AB',
  municipality: '2180',
  headcount: 2,
  ssyk: null,
  receivedAt: '2026-11-20T08:00:00.000Z',
  due: '2026-11-27',
  next: null,
  until: null,
  tags: [],
  version: 1,
  rank: 5,
  ...of,
});

const names: Record<string, string> = { '2180': 'Gävle', '2184': 'Hudiksvall' };
const shown = (of: Partial<ListedCase> = {}) => searchable(aRow(of), (code) => names[code] ?? code);
const inOrder = (rows: readonly ListedCase[]) =>
  rows.map((row) => ({ row, key: sortKey(row) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

test('the order is rank, then the nearest day, then when it came, then its id', () => {
  const late = aRow({ id: 'case_a', rank: 2, due: '2026-11-01' });
  const soonest = aRow({ id: 'case_b', rank: 3, due: '2026-12-01', next: '2026-11-25' });
  const sooner = aRow({ id: 'case_c', rank: 3, due: '2026-11-26' });
  const undated = aRow({ id: 'case_d', rank: 3, due: null });
  const first = aRow({ id: 'case_e', rank: 5, receivedAt: '2026-11-20T07:00:00.000Z' });
  const second = aRow({ id: 'case_f', rank: 5 });
  const third = aRow({ id: 'case_g', rank: 5 });

  const ordered = inOrder([third, undated, second, first, sooner, soonest, late]).map(({ row }) => row.id);

  expect(ordered).toEqual(['case_a', 'case_b', 'case_c', 'case_d', 'case_e', 'case_f', 'case_g']);
});

test('the order is the same however the pages came in', () => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    aRow({ id: `case_${i}`, rank: (i % 7) + 1, due: i % 3 === 0 ? null : `2026-12-${10 + (i % 5)}` }),
  );
  const expected = inOrder(rows).map(({ row }) => row.id);

  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(inOrder(shuffled).map(({ row }) => row.id)).toEqual(expected);
    }),
  );
});

test('a search finds every word, in reference, need, employer and municipality, whatever its case', () => {
  const rows = [shown(), shown({ id: 'case_2', municipality: '2184', employer: 'Norrvård' })];
  const found = (search: string) => filterCases(rows, { ...everything, search }).map(({ id }) => id);

  expect(found('cnc')).toHaveLength(2);
  expect(found('OPERATÖR gävle')).toEqual([rows[0]?.id]);
  expect(found('2xtd norrvård')).toEqual(['case_2']);
  expect(found('  ')).toHaveLength(2);
  expect(found('gävle hudiksvall')).toEqual([]);
  expect(found('(.*')).toEqual([]);
});

test('choices narrow together', () => {
  const rows = [
    shown({ id: 'case_1', tags: ['okodad'] }),
    shown({ id: 'case_2', state: 'in-dialogue', tags: ['okodad'] }),
    shown({ id: 'case_3', area: 'norra-halsingland', broker: 'per_x', tags: ['okodad'] }),
  ];
  const found = (choice: object) => filterCases(rows, { ...everything, ...choice }).map(({ id }) => id);

  expect(found({ tag: 'okodad' })).toHaveLength(3);
  expect(found({ tag: 'okodad', state: 'received' })).toEqual(['case_1', 'case_3']);
  expect(found({ area: 'gastrikland-ost', state: 'received' })).toEqual(['case_1']);
  expect(found({ broker: 'per_x', tag: 'utan-utbildning' })).toEqual([]);
  expect(isNarrowed(everything)).toBe(false);
  expect(isNarrowed({ ...everything, tag: 'okodad' })).toBe(true);
});

test('only what occurs is offered, once and in order', () => {
  const rows = [shown({ tags: ['b', 'a'] }), shown({ tags: ['a'] })];

  expect(occurring(rows, ({ tags }) => tags)).toEqual(['a', 'b']);
});

test('every row stands in one group, and only as many as asked for are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 60 }), fc.nat(80), (ranks, most) => {
      const rows = ranks.toSorted().map((rank, i) => shown({ id: `case_${i}`, rank }));

      const groups = groupCases(rows, most);

      expect(groups.flatMap((group) => group.rows.map(({ id }) => id))).toEqual(
        rows.slice(0, most).map(({ id }) => id),
      );
      for (const { urgency, total } of groups) expect(total).toBe(ranks.filter((rank) => rank === urgency).length);
      expect(groups.every((group) => group.rows.length > 0)).toBe(true);
    }),
  );
});

test('a case without a rank has ended', () => {
  expect(urgencyOf({ rank: null })).toBe(0);
  expect(urgencyOf({ rank: 1 })).toBe(1);
  expect(urgencyOf({ rank: 12 })).toBe(0);
});

test('a row tells of its nearest day and what that day is', () => {
  expect(datingOf({ due: '2026-11-27', next: '2026-11-25', until: null })).toEqual({ kind: 'next', day: '2026-11-25' });
  expect(datingOf({ due: null, next: null, until: '2026-12-01' })).toEqual({ kind: 'wait', day: '2026-12-01' });
  expect(datingOf({ due: null, next: null, until: null })).toBeNull();
});

test('ten thousand rows are searched within a tenth of a second', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => shown({ id: `case_${i}`, reference: `R-${i}` }));
  filterCases(rows, { ...everything, search: 'warm' });

  const begun = performance.now();
  const found = filterCases(rows, { ...everything, search: 'cnc r-77' });
  const taken = performance.now() - begun;

  expect(found).toHaveLength(111);
  expect(taken).toBeLessThan(100);
});
