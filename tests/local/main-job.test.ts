import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openDoor } from '../../infra/local/front-door/door.ts';
import { startLocalRegion } from '../../infra/local/local-region.ts';
import { frontDoorClient } from '../../infra/local/main-job/front-door-client.ts';
import { runSteps, type Step, type StepContext } from '../../infra/local/main-job/step.ts';
import { SourceMissing, StepFailed } from '../../infra/local/main-job/step-failed.ts';
import { mainJob } from '../../infra/local/main-job/steps.ts';
import { storyClock } from '../../infra/local/main-job/story-clock.ts';
import { summary } from '../../infra/local/main-job/summary.ts';
import type { Sources } from '../../infra/local/options.ts';
import { synthesise } from '../../infra/local/synthesis.ts';
import { loadRegion } from '../../infra/regions/load-region.ts';

/** The whole job, and a synthesis before it where somebody has changed a source file. */
const patience = 180_000;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const runMainJob = async (sources: Sources) => {
  const file = await loadRegion('gavleborg');
  const { folder } = await synthesise('gavleborg');
  const faults: Error[] = [];
  const { sunday, monday } = storyClock(new Date('2026-11-25T12:00:00Z'), file.timeZone);
  const region = await startLocalRegion({
    assembly: folder,
    door: await openDoor(0),
    people: file.staff.map(({ id, email, roles }) => ({ id, email, roles })),
    timeZone: file.timeZone,
    now: sunday,
    sources,
    data: null,
    onFault: (error) => faults.push(error),
  });
  closing.push(region.stop);
  const context: StepContext = {
    region,
    file,
    sources,
    http: frontDoorClient(region.origin),
    story: { missingSources: [] },
    monday,
    today: () => new Date('2026-11-25T12:00:00Z'),
  };
  const outcomes = await runSteps(mainJob, context, () => undefined);
  expect(faults).toEqual([]);
  return { outcomes, said: summary(region, outcomes, context.story, sources, 1) };
};

test('sources of others that answer HTML are said to be missing, and without any edition the job fails', {
  timeout: patience,
}, async () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  closing.push(async () => server.close());
  const { port } = server.address() as { port: number };

  const { outcomes, said } = await runMainJob({ kind: 'url', url: `http://127.0.0.1:${port}` });

  const stateOf = (name: string) => outcomes.find((outcome) => outcome.name === name)?.state;
  expect(outcomes.filter(({ name }) => name.startsWith('pull ')).map(({ state }) => state)).toEqual(
    Array(6).fill('missing'),
  );
  expect(stateOf('build the index')).toBe('FAILED');
  expect(said).toMatch(/Source taxonomy failed: .*HTML/);
});

test('steps run in order, a missing source is no failure, and after a decisive failure the rest is left out', async () => {
  const step = (name: string, run: Step['run'], decisive = false): Step => ({ name, run, decisive });
  const told: string[] = [];

  const outcomes = await runSteps(
    [
      step('one', async () => 'done'),
      step('two', () => Promise.reject(new SourceMissing('down'))),
      step('three', () => Promise.reject(new StepFailed('no'))),
      step('four', () => Promise.reject(new Error('never')), true),
      step('five', async () => 'unreached'),
    ],
    {} as StepContext,
    ({ name, state, said }) => told.push(`${name} ${state} ${said}`),
  );

  expect(told).toEqual(['one ok done', 'two missing down', 'three FAILED no', 'four FAILED never']);
  expect(outcomes).toHaveLength(4);
});
