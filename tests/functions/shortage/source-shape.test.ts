import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { cutAt, type FaultServer, json, startFaultServer, status } from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import { barometerRows } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

const source = 'yrkesbarometern';
const rows = barometerRows(24);
const changed = (change: (row: Record<string, unknown>) => Record<string, unknown>) =>
  json(rows.map((row) => change({ ...row })));
const pulledWell = async () => {
  const harness = await pulls(dynamo, server);
  server.does(json(rows));
  await harness.pull({ source });
  const drift = async () => (await harness.states.get(source))?.drift;
  return { ...harness, drift };
};

describe('the fields of what a source answers', () => {
  test('are kept with the first answer, and the same again is no drift and no second object', async () => {
    const { pull, states, objects, drift } = await pulledWell();
    const shape = (await states.get(source))?.shape ?? '';
    expect(shape).toMatch(/^shapes\/yrkesbarometern\/[0-9a-f]{64}\.json\.gz$/);
    expect(Object.keys(JSON.parse(objects.text(shape)).rows)).toContain('rekryteringssituation');
    await pull({ source });
    expect(await drift()).toBeUndefined();
    expect(objects.puts.filter((key) => key.startsWith('shapes/'))).toEqual([shape]);
  });

  test('that are new, also where they are not used, are told, not refused, and known from then on', async () => {
    const { pull, clock, drift } = await pulledWell();
    clock.now = '2026-11-30T06:00:00Z';
    server.does(changed((row) => ({ ...row, nytt_falt: 1 })));
    expect(await pull({ source })).toMatchObject({ outcome: 'unchanged' });
    const told = await drift();
    expect(told).toEqual({
      at: '2026-11-30T06:00:00.000Z',
      isRefused: false,
      added: ['rows: nytt_falt'],
      retyped: [],
      gone: [],
    });
    clock.now = '2026-12-07T06:00:00Z';
    await pull({ source });
    expect(await drift()).toEqual(told);
  });

  test('that a refused answer lacks are told as its likely cause, until the source answers well again', async () => {
    const { pull, states, drift } = await pulledWell();
    const { shape } = (await states.get(source)) ?? {};
    server.does(changed(({ rekryteringssituation: situation, ...row }) => ({ ...row, situation })));
    expect(await pull({ source })).toMatchObject({ outcome: 'failed' });
    expect(await drift()).toMatchObject({
      ...{ isRefused: true, added: ['rows: situation'], gone: ['rows: rekryteringssituation'] },
    });
    expect((await states.get(source))?.shape).toBe(shape);
    server.does(status(500));
    await pull({ source });
    expect(await drift()).toMatchObject({ isRefused: true });
    server.does(json(rows));
    await pull({ source });
    expect(await drift()).toBeUndefined();
  });

  test('of an answer that broke off tell nothing', async () => {
    const { pull, drift } = await pulledWell();
    server.does(cutAt('[{"a":1},{"b":2}]', 12));
    await pull({ source });
    expect(await drift()).toBeUndefined();
  });
});

test('a pull counts every source that is overdue, its own or another whose schedule has stopped', async () => {
  const { pull, clock } = await pulledWell();
  clock.now = '2026-12-08T05:59:00Z';
  server.does(status(500));
  expect(await pull({ source: 'taxonomy' })).toMatchObject({ outcome: 'failed', overdue: 0 });
  clock.now = '2026-12-08T06:01:00Z';
  expect(await pull({ source: 'taxonomy' })).toMatchObject({ outcome: 'failed', overdue: 2 });
});
