import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseList, type ListedCase } from '../../../functions/cases/contract.ts';
import { cursorOf } from '../../../functions/cases/worklist-cursor.ts';
import { CaseState, isDone } from '../../../shared/domain/case-state.ts';
import { addDays } from '../../../shared/domain/plain-day.ts';
import { worklistKey } from '../../../shared/stores/keys.ts';
import { consumedCapacity } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { noBasis, type PublishedBasis } from '../../support/intake-basis.ts';
import { type Office, refusal, staffOffice, type Who } from './staff-office.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
let at: Office;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await noBasis(dynamo);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  at = await staffOffice(dynamo, basis);
});

const asked = (who: Who, query = '') => at.call(who, 'GET', '', { query });
/** Every page of a list, one after the other. */
const pages = async (who: Who, query: string, most = 100): Promise<ListedCase[][]> => {
  const found: ListedCase[][] = [];
  let cursor: string | null = '';
  while (cursor !== null && found.length < most) {
    const answered = await asked(who, `${query}${cursor && `&cursor=${cursor}`}`);
    expect(answered.status).toBe(200);
    const page = CaseList.parse(answered.json);
    found.push(page.cases);
    cursor = page.next;
  }
  expect(cursor).toBeNull();
  return found;
};
const referencesOf = (rows: readonly ListedCase[]) => rows.map(({ reference }) => reference);
const west = { area: 'gastrikland-vast', broker: 'per_broker-gastrikland-vast', municipality: '2181' };

describe('the worklist', () => {
  test('is in the order of urgency: seriously late, late, due soon, reopening asked for, new, the rest, waiting', async () => {
    at.at.now = '2026-12-11T08:00:00.000Z';
    const received = { receivedAt: '2026-12-09T08:00:00.000Z' };
    const waiting = {
      id: 'ask_1',
      question: 'Vad?',
      from: 'received' as const,
      askedOn: '2026-12-10',
      until: '2026-12-20',
    };
    await at.standing(7, { due: '2026-12-30', ...received, state: 'waiting-employer', waiting });
    await at.standing(6, { due: '2026-12-30', ...received, state: 'reopened' });
    await at.standing(5, { due: '2026-12-30', ...received });
    await at.standing(4, { due: '2026-12-30', ...received, state: 'reopen-requested' });
    await at.standing(3, { due: '2026-12-13', ...received });
    await at.standing(2, { due: '2026-12-10', ...received });
    await at.standing(22, { due: '2026-12-30', ...received, nextStep: { what: 'Ring', on: '2026-12-09' } });
    await at.standing(1, { due: '2026-11-25', ...received });

    const { cases, next } = (await asked('ost')).json;

    expect(cases.map(({ reference, rank }: ListedCase) => [reference, rank])).toEqual([
      ...[
        ['REF-1', 1],
        ['REF-22', 2],
        ['REF-2', 2],
        ['REF-3', 3],
        ['REF-4', 4],
        ['REF-5', 5],
        ['REF-6', 6],
        ['REF-7', 7],
      ],
    ]);
    expect(next).toBeNull();
  });

  test('under equal urgency is in the order of arrival, then of the ids: always the same', async () => {
    for (const number of [5, 3, 4, 1, 2])
      await at.open(number, { receivedAt: number < 3 ? '2026-11-23T07:00:00.000Z' : '2026-11-23T06:00:00.000Z' });

    const orders = [
      referencesOf((await asked('ost')).json.cases),
      (await pages('ost', 'limit=2')).flatMap(referencesOf),
    ];

    for (const order of orders) expect(order).toEqual(['REF-3', 'REF-4', 'REF-5', 'REF-1', 'REF-2']);
  });

  test('tells the urgency of today, also where the day’s job has not been yet', async () => {
    const id = await at.open(1);
    at.at.now = '2026-12-01T08:00:00.000Z';

    expect((await asked('ost')).json.cases).toMatchObject([{ id, rank: 2, due: '2026-11-30' }]);
  });

  test('shows each actor the own areas, one after the other, in pages of any size', async () => {
    for (let i = 1; i <= 7; i += 1) await at.open(i, i % 3 === 0 ? west : {});

    const all = ['REF-1', 'REF-2', 'REF-4', 'REF-5', 'REF-7', 'REF-3', 'REF-6'];
    for (const limit of [1, 2, 3, 5, 7, 50])
      expect((await pages('strateg', `limit=${limit}`)).flatMap(referencesOf)).toEqual(all);
    expect((await pages('ost', 'limit=2')).flatMap(referencesOf)).toEqual(all.slice(0, 5));
    expect((await pages('vast', '')).flatMap(referencesOf)).toEqual(all.slice(5));
    expect((await pages('strateg', 'area=gastrikland-vast')).flatMap(referencesOf)).toEqual(all.slice(5));
  });

  test('by a state finds every case in it and no other, also the done ones, newest first', async () => {
    const states = CaseState.options;
    for (let i = 0; i < 44; i += 1) {
      const state = states[i % states.length] ?? 'received';
      const day = addDays('2026-11-01', i % 20);
      const way = [{ state, at: `${day}T08:00:00.000Z` }];
      await at.standing(i + 1, { state, way }, i % 2 ? west : {});
    }

    for (const state of states) {
      const found = (await pages('strateg', `state=${state}&limit=3`)).flat();
      expect([state, found.length, new Set(found.map(({ id }) => id)).size]).toEqual([state, 4, 4]);
      expect(new Set(found.map((row) => row.state))).toEqual(new Set([state]));
      expect(found.every(({ rank }) => (rank === null) === isDone(state))).toBe(true);
    }
  });

  test('by a rare state reads a bounded number of rows for a page, and comes to the end all the same', async () => {
    for (let i = 1; i <= 60; i += 1) await at.open(i);
    await at.standing(61, { state: 'reopened', due: '2026-12-30' });
    const units = consumedCapacity(at.client);

    const first = await asked('ost', 'state=reopened&limit=5');

    expect(units.taken().calls.length).toBeLessThanOrEqual(12);
    expect(first.json).toMatchObject({ cases: [] });
    expect(first.json.next).not.toBeNull();
    expect((await pages('ost', 'state=reopened&limit=5')).flatMap(referencesOf)).toEqual(['REF-61']);
  });

  test('read while cases move in it shows none twice on one page, and what stood still exactly once', async () => {
    const ids: string[] = [];
    for (let i = 1; i <= 9; i += 1) ids.push(await at.open(i));
    const first = (await asked('ost', 'limit=4')).json;

    // The last row of the page that the cursor stands for, and one behind it.
    await at.move('granne', ids[3] ?? '', 'in-dialogue');
    await at.change('granne', ids[6] ?? '', 'next-step', { nextStep: { what: 'Ring', on: '2026-11-24' } });
    const rest = (await asked('ost', `limit=50&cursor=${first.next}`)).json;

    expect(
      [...first.cases, ...rest.cases].filter(({ id }) => id !== ids[3] && id !== ids[6]).map(({ id }) => id),
    ).toEqual(ids.filter((_, i) => i !== 3 && i !== 6));
    expect(new Set(rest.cases.map(({ id }: ListedCase) => id)).size).toBe(rest.cases.length);
  });
});

describe('a cursor', () => {
  const key = worklistKey(
    'gastrikland-ost',
    5,
    '2026-11-30',
    '2026-11-23T08:00:00.000Z',
    'case_00000000000000000000000100',
  ).sk;
  const wrong: [string, string][] = [
    ['that is no base64', '%%%'],
    ['that is empty JSON', Buffer.from('{}').toString('base64url')],
    ['of another actor’s area', cursorOf({ kind: 'open', area: 'gastrikland-vast', after: undefined })],
    ['of no area', cursorOf({ kind: 'open', area: 'atlantis', after: undefined })],
    ['of the other list', cursorOf({ kind: 'done', area: 'gastrikland-ost', after: undefined })],
    ['with another item’s key', cursorOf({ kind: 'open', area: 'gastrikland-ost', after: 'per_admin' })],
    ['with a key of the other list', cursorOf({ kind: 'open', area: 'gastrikland-ost', after: key.slice(13) })],
    ['with something behind the key', cursorOf({ kind: 'open', area: 'gastrikland-ost', after: `${key}x` })],
    ['spelled otherwise', `${cursorOf({ kind: 'open', area: 'gastrikland-ost', after: key })}=`],
    ['longer than any', 'A'.repeat(501)],
  ];
  test.each(wrong)('%s is refused, naming it', async (_, cursor) => {
    const answered = await asked('ost', `cursor=${encodeURIComponent(cursor)}`);

    expect(refusal(answered).slice(0, 2)).toEqual([422, 'invalid']);
    expect(answered.json.errors[0].field).toBe('cursor');
  });

  test('of any text whatever is refused or read, and never a fault', async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc
        .tuple(fc.constantFrom('open', 'done', 'x'), fc.constantFrom('gastrikland-ost', 'x'), fc.option(fc.string()))
        .map((place) => Buffer.from(JSON.stringify(place)).toString('base64url')),
    );

    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect([200, 422]).toContain((await asked('ost', `cursor=${encodeURIComponent(text)}`)).status);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

test.each(['limit=0', 'limit=101', 'limit=1e1', 'limit=', 'state=open', 'area=Gävle'])(
  '%s is refused',
  async (query) => {
    const answered = await asked('strateg', query);

    expect([answered.status, answered.json.errors[0].field]).toEqual([422, query.split('=')[0]]);
  },
);

test('a page costs at most 4 read units, however many cases there are', async () => {
  const costs: number[] = [];
  const summary = { municipality: '2180', headcount: 12, channel: 'web', language: 'sv' } as const;
  const units = consumedCapacity(at.client);
  for (const [from, to] of [
    [1, 60],
    [61, 300],
  ] as const) {
    await Promise.all(
      Array.from({ length: to - from + 1 }, (_, i) =>
        at.standing(from + i, {
          // Names and needs as they are; the longest that a row shows would cost some more.
          summary: {
            ...summary,
            employer: 'Exempel Mekaniska Verkstad i Gävle AB',
            need: 'CNC-operatör, femaxlig fräs',
          },
        }),
      ),
    );
    units.taken();
    const answered = (await asked('ost')).json;
    expect(answered.cases.length).toBeGreaterThanOrEqual(40);
    costs.push(units.taken().reads);
  }

  expect(costs[0]).toBe(costs[1]);
  expect(costs[0]).toBeLessThanOrEqual(4);
});
