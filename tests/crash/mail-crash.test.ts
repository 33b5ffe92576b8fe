import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDynamo, type TestDynamo } from '../support/engines.ts';
import { caseworkDefinition } from '../support/table-definitions.ts';
import { underFaults } from './faults.ts';
import { broken } from './invariants.ts';
import type { Variant } from './mail-parts.ts';
import { allPairs, allSingles, type Effect, type Plan, planText, strikingPart } from './plan.ts';
import { digestThenSignal, oneSignal } from './scenarios.ts';
import { type Reports, type Trigger, World } from './world.ts';

// Hundreds of whole runs: seconds on a calm machine, a minute on a busy one.
vi.setConfig({ testTimeout: 180_000 });

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
  underFaults(dynamo.client);
});
afterAll(() => dynamo?.stop());

let worlds = 0;
const played = async (scenario: readonly Trigger[], plan: Plan, reports: Reports = 'on', variant: Variant = {}) => {
  worlds += 1;
  const casework = `casework-${worlds}`;
  await dynamo.client.send(new CreateTableCommand(caseworkDefinition(casework)));
  return new World({ client: dynamo.client, casework, plan, reports, variant }).play(scenario);
};

/** Plays plans, a few worlds at a time: each waits for the engine most of its life. Stops early where one is enough. */
const failures = async (
  scenario: readonly Trigger[],
  plans: readonly Plan[],
  {
    reports = 'on',
    variant = {},
    enough = Number.POSITIVE_INFINITY,
    wrongs = broken,
  }: { reports?: Reports; variant?: Variant; enough?: number; wrongs?: typeof broken } = {},
) => {
  const found: string[] = [];
  const left = [...plans];
  const one = async () => {
    for (let plan = left.shift(); plan && found.length < enough; plan = left.shift()) {
      const wrong = await wrongs(await played(scenario, plan, reports, variant), reports);
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

/** Places for pairs; all of them where the run has an hour, as `npm run report` does. */
const inPairs: readonly string[] =
  process.env.CRASH_PLANS === 'all'
    ? Object.values(points)
    : [points['C2, C3'], points.C4, points.C5, points.C6, points.C8];

test('without a fault the run passes every named point', async () => {
  const world = await played(oneSignal(), []);
  const names = world.run.effects.map((e) => e.name);
  expect(await broken(world, 'on')).toEqual([]);
  for (const name of Object.values(points)) expect(names).toContain(name);
  // C7 is the second update of a send: the mark. The third counts the mail among the day's.
  expect(names.filter((name) => name === points.C5)).toHaveLength(3);
});

describe('a signal and its receipt', () => {
  test.each<Reports>(['on', 'off'])('survive each fault at each effect, with reports %s', async (reports) => {
    const { run } = await played(oneSignal(), [], reports);
    const plans = allSingles(run.effects);
    expect(plans.length).toBeGreaterThan(30);
    expect(await failures(oneSignal(), plans, { reports })).toEqual([]);
  });

  test('survive each pair of faults at the points from the transaction to the result', async () => {
    const pairs = allPairs(inPairs);
    expect(pairs.length).toBeGreaterThan(400);

    // Each first fault alone tells which second ones can strike behind it; a pair of which only one strikes is that one.
    const alone = new Map<string, readonly Effect[]>();
    for (const first of pairs.map((pair) => pair.slice(0, 1)))
      if (!alone.has(planText(first))) alone.set(planText(first), (await played(oneSignal(), first)).run.effects);
    const striking = pairs.map((pair) => strikingPart(pair, (first) => alone.get(planText(first)) ?? []));
    const plans = [...new Map(striking.map((plan) => [planText(plan), plan])).values()];
    expect(plans.length).toBeGreaterThan(200);
    expect(await failures(oneSignal(), plans)).toEqual([]);
  });
});

describe('a letter that nobody asked for', () => {
  test('is neither lost nor doubled by any fault at any effect, once the next mail shows that reports arrive', async () => {
    const { run } = await played(digestThenSignal, []);
    expect(await failures(digestThenSignal, allSingles(run.effects))).toEqual([]);
  });

  test('is never sent twice where reports are silent: sent, or waiting for a person', async () => {
    const { run } = await played(digestThenSignal, [], 'off');
    const wrongs = async (world: World) => {
      const taken = world.ses.accepted.filter((a) => a.dedupKey.startsWith('digest#')).length;
      const kept = await world.parts.outbox.find('digest#per_broker#2026-W48');
      return taken === 1 || (taken === 0 && kept?.status === 'unknown')
        ? []
        : [`taken ${taken} times, ${kept?.status}`];
    };
    expect(await failures(digestThenSignal, allSingles(run.effects), { reports: 'off', wrongs })).toEqual([]);
  });
});

/** Ways in which the program could have been written wrongly. Each must turn the harness red. */
const seeded: Record<string, Variant> = {
  'marks a mail sent before it is sent': {
    outbox: (outbox) => ({
      ...outbox,
      claim: async (...args) => {
        const claimed = await outbox.claim(...args);
        if (claimed) await outbox.learn(claimed.dedupKey, 'sent');
        return claimed;
      },
    }),
  },
  "leaves SES's client its default retries": { sesAttempts: 3 },
  'has no lease: what a dead sender held stays with it': {
    outbox: (outbox) => ({
      ...outbox,
      find: async (key) => {
        const mail = await outbox.find(key);
        return mail?.status === 'sending' ? undefined : mail;
      },
    }),
  },
  'sends without a claim': {
    outbox: (outbox) => ({
      ...outbox,
      find: async (key) => {
        const mail = await outbox.find(key);
        return mail && { ...mail, status: 'pending' as const };
      },
      claim: async (entry, lease) => ({ ...entry, status: 'sending', attempts: entry.attempts + 1, lease }),
    }),
  },
  'sends again at once what has an unknown end': {
    outbox: (outbox) => ({ ...outbox, loseTrack: (entry, _, reason) => outbox.release(entry, new Date(0), reason) }),
  },
  'answers before it has committed': {
    intake: (table, later) => ({ ...table, transact: async (writes) => later(table.transact(writes)) }),
  },
  'forgets idempotency keys': {
    forgetsKeys: true,
    intake: (table) => ({ ...table, transact: (writes) => table.transact(writes.slice(1)) }),
  },
  'writes the receipt beside the transaction': {
    intake: (table) => ({
      ...table,
      transact: async (writes) => {
        const isMail = (w: (typeof writes)[number]) => 'Put' in w && w.Put.Item.sk === 'outbox';
        await table.transact(writes.filter((w) => !isMail(w)));
        for (const mail of writes.filter(isMail)) await table.write(mail);
      },
    }),
  },
  'has no sweeper': { neverSweeps: true },
};

test(`the harness finds each of ${Object.keys(seeded).length} seeded bugs`, async () => {
  const caught: string[] = [];
  for (const [bug, variant] of Object.entries(seeded)) {
    const scenario = oneSignal(variant);
    const { run } = await played(scenario, [], 'on', variant);
    const named = run.effects.filter((e) => inPairs.includes(e.name));
    const found = await failures(scenario, allSingles(named), { variant, enough: 1 });
    if (found.length > 0) caught.push(bug);
  }
  console.info(`seeded bugs caught: ${caught.length}/${Object.keys(seeded).length}`);
  expect(caught).toEqual(Object.keys(seeded));
});
