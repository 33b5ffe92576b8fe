import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedPeople } from '../../../functions/admin/seed-people.ts';
import { loadRegion } from '../../../infra/regions/load-region.ts';
import { personStore } from '../../../shared/stores/person-store.ts';
import { aPerson } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const office = async () => {
  const { casework } = await dynamo.newTables();
  const at = { now: '2026-11-23T05:00:00.000Z' };
  return {
    at,
    people: personStore(casework),
    seed: seedPeople({ casework, known: personStore(casework), clock: () => new Date(at.now) }),
  };
};
const inFile = ({ since: _, ...person } = aPerson()) => person;

describe('the people of the region file', () => {
  test('are all there after a deployment', async () => {
    const { seed, people, at } = await office();
    const { staff } = await loadRegion('gavleborg');

    expect(await seed({ people: staff })).toEqual({ people: staff.length, left: 0 });

    expect(await people.all()).toEqual(
      staff.map((p) => ({ ...p, since: at.now })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  test('keep the day since which they are here, and follow the file in everything else', async () => {
    const { seed, people, at } = await office();
    await seed({ people: [inFile()] });

    at.now = '2027-02-01T05:00:00.000Z';
    const { phone: _, ...changed } = inFile(
      aPerson({ name: 'Beda Exempel', roles: ['strategist'], areas: [], language: 'en' }),
    );
    await seed({ people: [changed] });

    expect(await people.byId(changed.id)).toEqual({ ...changed, since: '2026-11-23T05:00:00.000Z' });
  });

  test('who left the file keeps the name and loses every role and area', async () => {
    const { seed, people } = await office();
    const leaver = aPerson({ id: 'per_broker-norra-halsingland', areas: ['norra-halsingland'] });
    await seed({ people: [inFile(), inFile(leaver)] });

    expect(await seed({ people: [inFile()] })).toEqual({ people: 1, left: 1 });

    expect(await people.byId(leaver.id)).toMatchObject({ name: leaver.name, roles: [], areas: [] });
    expect(await seed({ people: [inFile()] })).toEqual({ people: 1, left: 0 });
  });

  test('seeded ten times at once are the same people', async () => {
    const { seed, people } = await office();

    await Promise.all(Array.from({ length: 10 }, () => seed({ people: [inFile()] })));

    expect(await people.all()).toHaveLength(1);
  });

  test.each([
    ['nothing', undefined],
    ['no list', {}],
    ['an empty list, which would shut everybody out', { people: [] }],
    ['an unknown role', { people: [{ ...inFile(), roles: ['king'] }] }],
    ['an id that is no person', { people: [{ ...inFile(), id: 'sig_1' }] }],
    ['a field that is nobody’s to set', { people: [{ ...inFile(), since: '2020-01-01T00:00:00Z' }] }],
  ])('handed over as %s are refused, and nobody is written', async (_, event) => {
    const { seed, people } = await office();

    await expect(seed(event)).rejects.toThrow();
    expect(await people.all()).toEqual([]);
  });
});
