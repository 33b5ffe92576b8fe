import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { staffCaseRoutes } from '../../../functions/cases/contract.ts';
import { caseStore } from '../../../shared/stores/case-store.ts';
import { consumedCapacity } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { type Office, people, refusal, staffOffice, type Who } from './staff-office.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
let at: Office;
let id: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  at = await staffOffice(dynamo, basis);
  id = await at.open(1);
});

const bodies: Record<string, unknown> = {
  transitions: { to: 'in-dialogue', reason: 'Ringde.' },
  notes: { text: 'Hej' },
  contacts: { on: '2026-11-24', parties: 'Kim', channel: 'phone', summary: 'Ringde.' },
  'next-step': { nextStep: null },
  diagnosis: { drivers: ['synlighet'] },
  occupation: { ssyk: '7223' },
  assignment: { broker: people.granne.id, reason: 'Semester.' },
  parent: { parent: null },
};
const lasts = Object.keys(bodies);
const post = (who: Who | undefined, last: string, ifMatch: string | undefined, body: unknown = bodies[last]) =>
  at.call(who, 'POST', `/${id}/${last}`, { body, ...(ifMatch !== undefined && { ifMatch }) });

test('these tests know every route that changes a case', () => {
  const changing = staffCaseRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path.split('/').at(-1));

  expect(changing).toEqual(lasts);
});

describe('who acts', () => {
  const reads = ['', '.csv', `/{id}`];
  const readers: [Who | undefined, number, number][] = [
    [undefined, 401, 401],
    ['skola', 403, 403],
    ['vikarie', 403, 403],
    ['vast', 200, 403],
    ['ost', 200, 200],
    ['granne', 200, 200],
    ['strateg', 200, 200],
    ['admin', 200, 200],
  ];
  test.each(readers)('reads as %s: lists %d, the case %d', async (who, lists, one) => {
    const statuses = await Promise.all(
      reads.map(async (path) => (await at.call(who, 'GET', path.replace('{id}', id))).status),
    );

    expect(statuses).toEqual([lists, lists, one]);
  });

  const workers: [Who | undefined, number][] = [
    ...([
      [undefined, 401],
      ['skola', 403],
      ['vikarie', 403],
      ['vast', 403],
      ['admin', 403],
    ] as [Who | undefined, number][]),
    ...([
      ['ost', 200],
      ['granne', 200],
      ['strateg', 200],
    ] as [Who, number][]),
  ];
  test.each(workers)('changes as %s: %d, by every route, and a refused one changed nothing', async (who, status) => {
    for (const last of lasts) {
      const before = await at.stored(id);
      const answered = await post(who, last, `"${before.version}"`);
      expect([last, answered.status]).toEqual([last, status]);
      if (status !== 200) expect(await at.stored(id)).toEqual(before);
      // Whoever may not is told so, also where what they sent is wrong in other ways.
      if (status !== 200) expect((await post(who, last, undefined, 'x')).status).toBe(status);
    }
    await at.expectWhole(id);
  });

  test('as a substitute while the broker is away, and no day longer', async () => {
    const away = { person: people.ost.id, substitute: people.vikarie.id, from: '2026-11-24', until: '2026-11-25' };
    await at.absences.keep(away);

    expect((await post('vikarie', 'notes', '"1"')).status).toBe(200);
    expect((await at.call('vikarie', 'GET', '')).json.cases).toHaveLength(1);
    at.at.now = '2026-11-25T23:00:00.000Z';
    expect((await post('vikarie', 'notes', '"2"')).status).toBe(403);
    expect((await at.call('vikarie', 'GET', '')).status).toBe(403);
  });

  test('may ask for the own areas alone', async () => {
    const asked = async (who: Who, area: string) => (await at.call(who, 'GET', '', { query: `area=${area}` })).status;

    expect(await asked('ost', 'gastrikland-ost')).toBe(200);
    expect(await asked('ost', 'gastrikland-vast')).toBe(403);
    expect(await asked('ost', 'atlantis')).toBe(403);
    expect(await asked('strateg', 'gastrikland-vast')).toBe(200);
    expect(await asked('strateg', 'atlantis')).toBe(422);
    expect(await asked('strateg', '__proto__')).toBe(422);
    expect((await at.call('ost', 'GET', '.csv', { query: 'area=gastrikland-vast' })).status).toBe(403);
  });
});

describe('an id', () => {
  const hostile = [
    ['that is a signal’s', 'sig_00000000000000000000000100'],
    ['that is almost one', 'case_0000000000000000000000010'],
    ['in capitals', 'CASE_00000000000000000000000100'],
    ['with a key behind it', 'case_00000000000000000000000100#case'],
    ['of another item’s partition', 'people'],
    ['that every object has', '__proto__'],
    ['longer than any key', 'x'.repeat(3_000)],
    ['with a line break behind it', 'case_00000000000000000000000100\n'],
    ['that is nothing', ' '],
  ];
  test.each(hostile)('%s is not found, and the table is not asked for it', async (_, wrong) => {
    const units = consumedCapacity(at.client);
    const path = `/${encodeURIComponent(wrong)}`;
    const bare = `/${wrong.replaceAll('/', '')}`;

    for (const p of [path, bare]) {
      units.taken();
      expect((await at.call('ost', 'GET', p)).status).toBe(404);
      // The person and who is away: nothing else was read.
      expect(units.taken().calls).toHaveLength(2);
      const sent = { body: bodies.notes, ifMatch: '"1"' };
      expect((await at.call('ost', 'POST', `${p}/notes`, sent)).status).toBe(404);
    }
  });

  test('of no case is not found for who has cases, and nobody’s business for who has none', async () => {
    const unknown = '/case_00000000000000000000000zzz';

    for (const who of ['ost', 'vast', 'strateg', 'admin'] as const)
      expect(refusal(await at.call(who, 'GET', unknown))).toEqual([404, 'not-found']);
    for (const who of ['skola', 'vikarie'] as const)
      expect(refusal(await at.call(who, 'GET', unknown))).toEqual([403, 'not-yours']);
  });
});

describe('If-Match', () => {
  test('is needed by every change', async () => {
    for (const last of lasts) {
      expect(refusal(await post('ost', last, undefined))).toEqual([428, 'precondition-required']);
      expect(refusal(await post('ost', last, ' '))).toEqual([428, 'precondition-required']);
    }
  });

  test.each(['"2"', '"01"', '""', 'W/"1"', '*', '"x", "9"', '"1 "'.replace(' ', '!')])(
    'of another version, %s, answers the current one',
    async (ifMatch) => {
      const answered = await post('ost', 'notes', ifMatch);

      expect([...refusal(answered), answered.json.version]).toEqual([412, 'stale', 1]);
    },
  );

  test.each(['1', '"1', '1"', 'W/1', '"1" "2"', '"1",', ',', '"å"', 'w/"1"', '"\u0001"'])(
    'that is no entity tag, %s, is unreadable',
    async (ifMatch) => {
      expect(refusal(await post('ost', 'notes', ifMatch))).toEqual([400, 'malformed']);
    },
  );

  test('may be a list that names the version', async () => {
    expect((await post('ost', 'notes', '"7", "1"')).status).toBe(200);
  });

  test('of the same version by ten at once lets one change it, and the others see what it is now', async () => {
    const answered = await Promise.all(
      Array.from({ length: 10 }, (_, i) => post(i % 2 ? 'ost' : 'granne', 'notes', '"1"', { text: `Nr ${i}` })),
    );

    expect(answered.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const one of answered.filter(({ status }) => status !== 200))
      expect([...refusal(one), one.json.version]).toEqual([412, 'stale', 2]);
    expect((await at.historyOf(id)).length).toBe(1);
    await at.expectWhole(id);
  });

  test('comes before what was sent is read, and a body that is no JSON is unreadable', async () => {
    expect((await at.call('ost', 'POST', `/${id}/notes`, { text: '{' })).status).toBe(428);
    expect((await at.call('ost', 'POST', `/${id}/notes`, { text: '{', ifMatch: '"1"' })).status).toBe(400);
    const sent = { text: 'text=hej', ifMatch: '"1"', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await at.call('ost', 'POST', `/${id}/notes`, sent)).status).toBe(415);
  });
});

test('a change reads the case once and writes no more than its own items', async () => {
  const units = consumedCapacity(at.client);

  await post('ost', 'notes', '"1"');

  const { reads, writes } = units.taken();
  // A person, who is away, the case: a strongly consistent unit each.
  expect(reads / 2).toBeLessThanOrEqual(3);
  // Case, its index, history and row, each twice over in a transaction.
  expect(writes).toBeLessThanOrEqual(12);
  expect(await caseStore(at.casework).byId(id)).toBeDefined();
});
