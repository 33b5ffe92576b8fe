import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDynamo, type TestDynamo } from '../support/engines.ts';
import { underFaults } from './faults.ts';
import { broken } from './invariants.ts';
import type { Variant } from './mail-parts.ts';
import { allPairs, allSingles, type Plan, planText } from './plan.ts';
import { digestThenSignal, oneSignal } from './scenarios.ts';
import { type Reports, type Trigger, World } from './world.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
  underFaults(dynamo.client);
});
afterAll(() => dynamo.stop());

const played = async (scenario: readonly Trigger[], plan: Plan, reports: Reports = 'on', variant: Variant = {}) => {
  const { caseworkName: casework } = await dynamo.newTables();
  return new World({ client: dynamo.client, casework, plan, reports, variant }).play(scenario);
};

/** The plans that break a promise, and how. A few worlds at a time: each waits for the engine most of its life. */
const failures = async (
  scenario: readonly Trigger[],
  plans: readonly Plan[],
  reports: Reports = 'on',
  variant: Variant = {},
) => {
  const found: string[] = [];
  const left = [...plans];
  const one = async () => {
    for (let plan = left.shift(); plan; plan = left.shift()) {
      const wrong = await broken(await played(scenario, plan, reports, variant), reports);
      if (wrong.length > 0) found.push(`${planText(plan)}: ${wrong.join('; ')}`);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
  return found.toSorted();
};

/** The named points of an intake and a send; C8 and C4 are the moments at which a result is handed over. */
const points = {
  C1: 'submit/GetItem',
  'C2, C3': 'submit/TransactWriteItems',
  C4: 'submit/answer',
  'before C5': 'send/GetItem',
  C5: 'send/UpdateItem',
  C6: 'send/SendRawEmail',
  C8: 'send/result',
} as const;

test('without a fault the run passes every named point', async () => {
  const world = await played(oneSignal(), []);
  const names = world.run.effects.map((e) => e.name);
  expect(await broken(world, 'on')).toEqual([]);
  for (const name of Object.values(points)) expect(names).toContain(name);
  // C7 is the second update of a send: the mark.
  expect(names.filter((name) => name === points.C5)).toHaveLength(2);
});

describe('a signal and its receipt', () => {
  test.each<Reports>(['on', 'off'])('survive each fault at each effect, with reports %s', async (reports) => {
    const { run } = await played(oneSignal(), [], reports);
    const plans = allSingles(run.effects);
    expect(plans.length).toBeGreaterThan(30);
    expect(await failures(oneSignal(), plans, reports)).toEqual([]);
  });

  test('survive each pair of faults at the named points', async () => {
    const plans = allPairs(Object.values(points));
    expect(plans.length).toBeGreaterThan(900);
    const t = performance.now();
    expect(await failures(oneSignal(), plans)).toEqual([]);
    console.log(plans.length, performance.now() - t);
  });
});

describe('a letter that nobody asked for', () => {
  test('is neither lost nor doubled by any fault at any effect, once the next mail shows that reports arrive', async () => {
    const { run } = await played(digestThenSignal, []);
    expect(await failures(digestThenSignal, allSingles(run.effects))).toEqual([]);
  });

  test('is never sent twice where reports are silent: it waits for a person and is given up loudly', async () => {
    const { run } = await played(digestThenSignal, [], 'off');
    for (const plan of allSingles(run.effects)) {
      const world = await played(digestThenSignal, plan, 'off');
      const taken = world.ses.accepted.filter((a) => a.dedupKey.startsWith('digest#')).length;
      const kept = await world.parts.outbox.find('digest#per_broker#2026-W48');
      expect({ plan: planText(plan), ok: taken === 1 || (taken === 0 && kept?.status === 'unknown') }).toMatchObject({
        ok: true,
      });
    }
  });
});

/** Ways in which the program could have been written wrongly. Each must turn the harness red. */
const seeded: Record<string, { variant: Variant; scenario?: readonly Trigger[] }> = {
  'marks a mail sent before it is sent': {
    variant: {
      outbox: (outbox) => ({
        ...outbox,
        claim: async (...args) => {
          const claimed = await outbox.claim(...args);
          if (claimed) await outbox.learn(claimed.dedupKey, 'sent');
          return claimed;
        },
      }),
    },
  },
  "leaves SES's client its default retries": { variant: { sesAttempts: 3 } },
  'has no lease: what a dead sender held stays with it': {
    variant: {
      outbox: (outbox) => ({
        ...outbox,
        find: async (key) => {
          const mail = await outbox.find(key);
          return mail?.status === 'sending' ? undefined : mail;
        },
      }),
    },
  },
  'sends without a claim': {
    variant: {
      outbox: (outbox) => ({
        ...outbox,
        find: async (key) => {
          const mail = await outbox.find(key);
          return mail && { ...mail, status: 'pending' as const };
        },
        claim: async (entry, lease) => ({ ...entry, status: 'sending', attempts: entry.attempts + 1, lease }),
      }),
    },
  },
  'sends again at once what has an unknown end': {
    variant: {
      outbox: (outbox) => ({ ...outbox, loseTrack: (entry, _, reason) => outbox.release(entry, new Date(0), reason) }),
    },
  },
  'answers before it has committed': {
    variant: {
      intake: (table, later) => ({ ...table, transact: async (writes) => later(table.transact(writes)) }),
    },
  },
  'forgets idempotency keys': {
    variant: {
      forgetsKeys: true,
      intake: (table) => ({ ...table, transact: (writes) => table.transact(writes.slice(1)) }),
    },
  },
  'writes the receipt beside the transaction': {
    variant: {
      intake: (table) => ({
        ...table,
        transact: async (writes) => {
          const isMail = (w: (typeof writes)[number]) => 'Put' in w && w.Put.Item.sk === 'outbox';
          await table.transact(writes.filter((w) => !isMail(w)));
          for (const mail of writes.filter(isMail)) await table.write(mail);
        },
      }),
    },
  },
  'has no sweeper': { variant: { neverSweeps: true } },
};

test(`the harness finds each of ${Object.keys(seeded).length} seeded bugs`, async () => {
  const caught: string[] = [];
  for (const [bug, { variant }] of Object.entries(seeded)) {
    const scenario = oneSignal(variant);
    const { run } = await played(scenario, [], 'on', variant);
    const found = await failures(scenario, allSingles(run.effects), 'on', variant);
    if (found.length > 0) caught.push(bug);
  }
  console.info(`seeded bugs caught: ${caught.length}/${Object.keys(seeded).length}`);
  expect(caught).toEqual(Object.keys(seeded));
});
