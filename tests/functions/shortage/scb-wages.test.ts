import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nuts2Areas, nuts2Of } from '../../../shared/domain/nuts2.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type FaultServer, json, startFaultServer, status } from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import { scbTable } from '../../support/source-samples.ts';
import { dimensions, order, wages, wageTable } from '../../support/wage-table.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

const pulledWith = async (table: unknown) => {
  const harness = await pulls(dynamo, server);
  server.does((request, response) => {
    const name = request.url.split('/').at(-1);
    const answer = name === 'YREG54BAS' ? json(scbTable()) : name === 'LonYrkeRegion4AN' ? json(table) : status(404);
    return answer(request, response);
  });
  return { ...harness, result: await harness.pull({ source: 'scb' }) };
};

test("a county's wages are those of the counties around it, each of SCB's codes for itself", async () => {
  const { document } = await pulledWith(wageTable(order));
  const wage = (occupation: string, code: string, sek: number, flags: string[]) => ({
    ...{ table: 'LonYrkeRegion4AN', occupation, code, level: 'nuts2', place: 'SE31', year: 2024, wage: sek, flags },
  });
  expect((await document('scb')).wages).toEqual([
    wage('1210', '1211', 82_300, ['part-of-group']),
    wage('1210', '1212', 61_200, ['part-of-group']),
    wage('2221', '2221', 44_100, []),
  ]);
});

test('in whatever order the dimensions come, the same wages are read', async () => {
  const expected = (await (await pulledWith(wageTable(order))).document('scb')).wages;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(order, { minLength: order.length }), async (shuffled) => {
      const { document } = await pulledWith(wageTable(shuffled));
      const byCode = ((await document('scb')).wages ?? []).toSorted((a, b) => a.code.localeCompare(b.code));
      expect(byCode).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test('it is asked for by the NUTS 2 area, which has a name', async () => {
  server.requests.length = 0;
  await pulledWith(wageTable(order));
  const asked = server.requests.find(({ url }) => url.endsWith('LonYrkeRegion4AN'))?.body ?? '';
  expect(JSON.parse(asked).query[0]).toEqual({ code: 'Region', selection: { filter: 'item', values: ['SE31'] } });
  expect(nuts2Of('21')).toMatchObject({ code: 'SE31', name: 'Norra Mellansverige', counties: ['17', '20', '21'] });
  expect(nuts2Areas.flatMap(({ counties }) => counties)).toHaveLength(21);
  expect(() => nuts2Of('02')).toThrow('County 02');
});

test('without the table the counts are there all the same, and the gap is told', async () => {
  const { pull, states, document } = await pulls(dynamo, server);
  server.does((request, response) =>
    (request.url.endsWith('YREG54BAS') ? json(scbTable()) : status(404))(request, response),
  );
  expect(await pull({ source: 'scb' })).toMatchObject({ outcome: 'changed' });
  expect((await states.get('scb'))?.notes).toContain('Table LonYrkeRegion4AN is missing: status-404');
  expect(await document('scb')).not.toHaveProperty('wages');
});

test.each<[string, unknown]>([
  [
    'two contents that could be the mean',
    wageTable(order, { ...dimensions, ContentsCode: { a: 'Månadslön', b: 'Månadslön, median' } }),
  ],
  [
    'no content that is a monthly wage',
    wageTable(order, { ...dimensions, ContentsCode: { a: 'Grundlön', b: 'Antal' } }),
  ],
  ['no sector that is all of them', wageTable(order, { ...dimensions, Sektor: { '0': 'offentlig', '4-5': 'privat' } })],
  ['a year of another kind', wageTable(order, { ...dimensions, Tid: { '2024K1': 'x' } })],
  ['a county for a region', wageTable(order, { ...dimensions, Region: { '21': 'Gävleborg' } })],
  ['an hourly wage', wageTable(order, dimensions, { ...wages, '2221': { '0': [200, 210] } })],
  ['wages in öre', wageTable(order, dimensions, { ...wages, '2221': { '0': [1, 4_410_000] } })],
  ['a dimension that nobody asked for', wageTable([...order, 'Alder'], { ...dimensions, Alder: { x: 'x' } })],
  ['a dimension too few', wageTable(order.filter((name) => name !== 'Sektor'))],
])('wages with %s are refused, and with them the whole', async (_, table) => {
  const { result } = await pulledWith(table);
  expect([result.outcome, result.failureCode]).toEqual(['failed', 'schema']);
});

test('a table without a single wage is empty', async () => {
  const { result } = await pulledWith(wageTable(order, dimensions, {}));
  expect(result.failureCode).toBe('empty');
});
