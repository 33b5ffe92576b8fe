import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock } from '../../infra/local/clock/movable-clock.ts';
import { type FunctionHost, type FunctionPlan, functionHost } from '../../infra/local/functions/function-host.ts';

let folder: string;
const hosts: FunctionHost[] = [];
const clock = movableClock(new Date('2026-11-23T08:00:00Z'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosts-'));
});
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.stop()));
  await rm(folder, { recursive: true });
});

const aHost = async (code: string, plan: Partial<FunctionPlan> = {}): Promise<FunctionHost> => {
  const bundle = join(folder, `${hosts.length}.mjs`);
  await writeFile(bundle, code);
  const host = functionHost(
    {
      name: 'fn',
      logicalId: 'Fn',
      arn: 'arn',
      bundle,
      exportName: 'handler',
      environment: { OWN: 'yes' },
      timeoutSeconds: 5,
      memoryMegabytes: 128,
      concurrency: 1,
      ...plan,
    },
    { offset: clock.offset, now: clock.now },
  );
  hosts.push(host);
  return host;
};

test('a function sees its own environment and nothing of ours', async () => {
  process.env.LEAKED_INTO_FUNCTIONS = 'yes';
  const host = await aHost('export const handler = async () => Object.keys(process.env);');

  const outcome = await host.invoke({});

  delete process.env.LEAKED_INTO_FUNCTIONS;
  expect(outcome).toEqual({ ok: true, value: ['OWN'] });
});

test('a function is started once and kept warm', async () => {
  const host = await aHost('let n = 0; export const handler = async () => (n += 1);');

  const outcomes = [await host.invoke({}), await host.invoke({}), await host.invoke({})];

  expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual([1, 2, 3]);
});

test('past its time limit a function is ended, and the next event finds a fresh one', async () => {
  const code = 'let n = 0; export const handler = (e) => (n += 1, e.hang ? (() => { for (;;); })() : n);';
  const host = await aHost(code, { timeoutSeconds: 0.3 });
  await host.invoke({});

  const late = await host.invoke({ hang: true });
  const next = await host.invoke({});

  expect(late).toMatchObject({
    ok: false,
    errorType: 'Sandbox.Timedout',
    errorMessage: 'Task timed out after 0.30 seconds',
  });
  expect(next).toEqual({ ok: true, value: 1 });
  expect(host.counts()).toEqual({ invocations: 3, errors: 1 });
});

test.each([
  ['a thrown error', 'export const handler = async () => { throw new RangeError("out"); };', 'RangeError', 'out'],
  ['an error while loading', 'throw new TypeError("no"); export const handler = 1;', 'TypeError', 'no'],
  [
    'an exit',
    'export const handler = () => new Promise(() => process.exit(3));',
    'Runtime.ExitError',
    'The function exited with status 3',
  ],
  ['a missing export', 'export const other = 1;', 'TypeError', 'handler is not exported by the bundle'],
])('%s is a failure that says what happened', async (_, code, errorType, errorMessage) => {
  const host = await aHost(code);

  expect(await host.invoke({})).toMatchObject({ ok: false, errorType, errorMessage });
});

test('events beyond the concurrency wait for their turn', async () => {
  const code = `let running = 0; let most = 0;
    export const handler = async () => { running += 1; most = Math.max(most, running); await new Promise(setImmediate); running -= 1; return most; };`;
  const host = await aHost(code);

  const outcomes = await Promise.all(Array.from({ length: 10 }, () => host.invoke({})));

  expect(outcomes.every((outcome) => outcome.ok && outcome.value === 1)).toBe(true);
});

test('a moved clock is seen by a warm function, and by no other part of the machine', async () => {
  const host = await aHost('export const handler = async () => new Date().toISOString();');
  await host.invoke({});
  const before = Date.now();

  clock.advanceTo(new Date('2027-02-01T00:00:00Z'));
  const outcome = await host.invoke({});

  expect(outcome.ok && String(outcome.value)).toMatch(/^2027-02-01T00:00:0/);
  expect(Date.now() - before).toBeLessThan(60_000);
});

test('what a function writes is kept line by line', async () => {
  const host = await aHost('export const handler = async () => { console.log("{\\"a\\":1}"); console.error("b"); };');

  await host.invoke({});
  await host.stop();

  expect(
    host
      .recent()
      .logs.map(({ text }) => text)
      .toSorted(),
  ).toEqual(['b', '{"a":1}']);
});

test('after stopping, an event is refused instead of starting anything', async () => {
  const host = await aHost('export const handler = async () => 1;');
  await host.stop();

  expect(await host.invoke({})).toMatchObject({ ok: false, errorType: 'Runtime.Stopped' });
});
