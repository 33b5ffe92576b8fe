import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignalReceived } from '../../functions/signals/contract.ts';
import { type BreakingEngine, breakingEngine } from '../support/breaking-engine.ts';
import { ask, mailsWith, sendSignal, signalsOf, start } from '../support/journey.ts';
import { type LocalRegion, startLocalRegion } from '../support/local-region.ts';

// What a kill of the machine is in the cloud is here the end of the worker, at a point that the test chooses: a request to
// the table is held, the worker dies, and the client tries again as a client does.

let region: LocalRegion;
let engine: BreakingEngine;
/** The workers of the intake: two at most, started when they are needed. */
let workers: Worker[] = [];
const remember = (made: Worker) => void workers.push(made);

beforeAll(async () => {
  region = await startLocalRegion({ now: start });
  const host = region.running.functions.all.find(({ plan }) => plan.name.endsWith('signals-public-api'));
  if (host === undefined) throw new Error('The template has no function signals-public-api');
  engine = await breakingEngine(region.running.engines.endpointOf('dynamodb'));
  // The one thing that is not the region's own: the intake's address of its table, before its first worker starts.
  Object.assign(host.plan, { environment: { ...host.plan.environment, AWS_ENDPOINT_URL_DYNAMODB: engine.origin } });
  process.on('worker', remember);
  expect((await ask(region, 'GET', '/signal')).status).toBe(200);
  const [intake, ...others] = workers;
  if (intake === undefined || others.length > 0) throw new Error('One worker should have been started, the intake’s');
  expect((await sendSignal(region, 'warm')).status).toBe(201);
  // Cases and mail have their workers now and need no others: from here on every new one is the intake's.
  await region.quiescent();
  workers = [intake];
}, 120_000);
afterAll(async () => {
  process.off('worker', remember);
  await region?.stop();
  await engine?.stop();
});

const kill = async () => {
  const doomed = workers;
  workers = [];
  expect(doomed.length).toBeGreaterThan(0);
  await Promise.all(doomed.map((worker) => worker.terminate()));
};

describe.each([
  ['before the transaction reached the table', 'before', false],
  ['after the transaction, before the answer', 'after', true],
] as const)('killed %s', (_, moment, isKept) => {
  const name = `Exempel ${moment} AB`;
  const key = `killed-${moment}`;
  const send = () => sendSignal<SignalReceived>(region, key, { employer: { name } });

  test('the client gets an error, its retry with the same key gets the one signal, and there is one receipt', async () => {
    const reached = engine.holdNext('TransactWriteItems', moment);

    const answering = send();
    await reached;
    await kill();
    const lost = await answering;
    const keptBefore = await signalsOf(region, name);
    const retried = await send();
    const again = await send();

    expect(lost.status).toBe(500);
    expect(keptBefore).toHaveLength(isKept ? 1 : 0);
    expect(retried.status).toBe(201);
    expect(retried.headers.get('idempotent-replayed')).toBe(isKept ? 'true' : null);
    expect(again.text).toBe(retried.text);
    expect((await signalsOf(region, name)).map(({ reference }) => reference)).toEqual([retried.json.reference]);
    expect(await mailsWith(region, retried.json.reference)).toHaveLength(1);
  });
});

test('twenty clients whose intake dies under some of them end with twenty signals', async () => {
  const name = 'Exempel Många AB';
  const reached = engine.holdNext('TransactWriteItems', 'after');
  const send = async (key: string) => {
    for (;;) {
      const one = await sendSignal<SignalReceived>(region, key, { employer: { name } });
      if (one.status === 201) return one.json.reference;
      expect([500, 409]).toContain(one.status);
    }
  };

  const sending = Array.from({ length: 20 }, (_, i) => send(`many-${i}`));
  await reached;
  await kill();
  const references = await Promise.all(sending);

  expect(new Set(references).size).toBe(20);
  const kept = (await signalsOf(region, name)).map(({ reference }) => reference);
  expect(kept.toSorted()).toEqual(references.toSorted());
  const mails = (await region.mail()).filter(({ text }) => references.some((reference) => text.includes(reference)));
  expect(mails).toHaveLength(20);
});
