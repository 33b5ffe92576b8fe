import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RunUnfinished } from '../../../functions/digests/run-unfinished.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { addDays } from '../../../shared/domain/plain-day.ts';
import type { Table, Write } from '../../../shared/platform/table.ts';
import { digestWindowKey } from '../../../shared/stores/keys.ts';
import { personWrite } from '../../../shared/stores/person-store.ts';
import { aPerson, aSignal, numberedId } from '../../support/builders.ts';
import { digestJob, openCaseOf } from '../../support/digest-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

// Promises M11 and M12.
const recipients = 16;
/** With DIGEST_RECIPIENTS=500 runs die one after the other at each of as many; it takes minutes. */
const many = Number(process.env.DIGEST_RECIPIENTS ?? 60);

let dynamo: TestDynamo;
let casework: Table;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  ({ casework } = await dynamo.newTables());
});

const areas = ['gastrikland-ost', 'gastrikland-vast', 'sodra-halsingland', 'norra-halsingland'];
const staff = async (count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, (_, i) =>
    aPerson({
      ...{ id: `per_broker-${String(i).padStart(4, '0')}`, email: `b${i}@example.org` },
      areas: [areas[i % areas.length] ?? ''],
    }),
  );
  for (const person of people) await casework.write(personWrite(person));
  // A case that is late in each area: everybody has something to be told, week after week.
  for (const [i, area] of areas.entries()) await openCaseOf(casework, aSignal({ id: numberedId('sig', i), area }));
  return people;
};

const mondays = (count: number): string[] =>
  Array.from({ length: count }, (_, week) => `${addDays('2026-12-07', 7 * week)}T06:00:00Z`);

/** Counts the letters that really came into the table. */
const counting = (table: Table, letters: Map<string, number>): Table => ({
  ...table,
  transact: async (writes) => {
    await table.transact(writes);
    for (const key of letterKeys(writes)) letters.set(key, (letters.get(key) ?? 0) + 1);
  },
});
const letterKeys = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) => {
    const pk = 'Put' in write ? String(write.Put.Item.pk) : '';
    return pk.startsWith('outbox#') ? [pk] : [];
  });

/** The run dies at its `at`th letter, before or after it is kept: from then on nothing of it reaches the table. */
const dying = (table: Table, at: number, moment: 'before' | 'after'): Table => {
  let letters = 0;
  let dead = false;
  const alive = <A extends readonly unknown[], R>(call: (...a: A) => Promise<R>) => {
    return async (...a: A): Promise<R> => {
      if (dead) throw new Error('killed');
      return call(...a);
    };
  };
  return {
    ...{ get: alive(table.get), query: alive(table.query), write: alive(table.write) },
    transact: alive(async (writes) => {
      dead = letters === at;
      letters += 1;
      if (!dead) return table.transact(writes);
      if (moment === 'after') await table.transact(writes);
      throw new Error('killed');
    }),
  };
};

describe('a run that dies', () => {
  test(`at any of ${recipients} letters, before or after it, is finished by the next: each gets exactly one`, async () => {
    const weeks = mondays(Math.min(recipients, 20));
    for (let at = 0; at < recipients; at += 1) {
      // A week for each; new tables now and then, since the embedded engine slows with what it holds.
      const now = weeks[at % weeks.length] ?? '';
      if (now === weeks[0]) {
        ({ casework } = await dynamo.newTables());
        await staff(recipients);
      }
      const letters = new Map<string, number>();
      const table = counting(casework, letters);
      const moment = at % 2 === 0 ? 'before' : 'after';
      await expect(digestJob({ casework: dying(table, at, moment), now })()).rejects.toThrow('killed');
      const before = at + Number(moment === 'after');
      expect(letters.size).toBe(before);

      const counts = await digestJob({ casework: table, now })();

      const kept = recipients - before;
      expect(counts).toEqual({ kept, empty: 0, unsubscribed: 0, 'not-now': 0, 'sent-before': before });
      expect(letters.size).toBe(recipients);
      expect(new Set(letters.values())).toEqual(new Set([1]));
    }
  }, 60_000);

  test(
    `at each of ${many} letters in turn, run after run, leaves one letter for each in the end`,
    async () => {
      await staff(many);
      const [now = ''] = mondays(1);
      const letters = new Map<string, number>();
      const table = counting(casework, letters);
      for (let at = 0; at < many; at += 1) {
        // The run finds those that were kept and dies at its own first letter: kept and not told, or at the next one.
        const [dies, moment] = at % 2 === 0 ? ([0, 'after'] as const) : ([1, 'before'] as const);
        const run = digestJob({ casework: dying(table, dies, moment), now })();
        if (at < many - 1 || dies === 0) await expect(run).rejects.toThrow('killed');
        else await run;
        expect(letters.size).toBe(at + 1);
      }

      expect(await digestJob({ casework: table, now })()).toMatchObject({ kept: 0, 'sent-before': many });
      expect(new Set(letters.values())).toEqual(new Set([1]));
    },
    many > 100 ? 1_800_000 : 60_000,
  );

  test('before its first letter, or after its last, costs nobody anything', async () => {
    const people = await staff(8);
    const [first = '', second = ''] = mondays(2);
    const unread: Table = { ...casework, query: () => Promise.reject(new Error('killed')) };
    await expect(digestJob({ casework: unread, now: first })()).rejects.toThrow('killed');
    expect((await digestJob({ casework, now: first })()).kept).toBe(people.length);

    await digestJob({ casework, now: second })();

    expect(await digestJob({ casework, now: second })()).toMatchObject({ kept: 0, 'sent-before': people.length });
  });
});

test.each([2, 3, 5, 10])('%d runs of a week at once write one letter to each', async (runs) => {
  const people = await staff(12);
  const letters = new Map<string, number>();
  const table = counting(casework, letters);
  const [now = ''] = mondays(1);

  const counts = await Promise.all(Array.from({ length: runs }, () => digestJob({ casework: table, now })()));

  expect(counts.reduce((sum, { kept }) => sum + kept, 0)).toBe(people.length);
  expect(letters.size).toBe(people.length);
  expect(new Set(letters.values())).toEqual(new Set([1]));
});

describe('a fault', () => {
  test('with one reader holds back no other, whichever it is', async () => {
    const people = await staff(6);
    for (const [i, now] of mondays(people.length).entries()) {
      const unreadable = digestWindowKey(people[i]?.id ?? '').pk;
      const table: Table = {
        ...casework,
        get: (key, options) =>
          key.pk === unreadable ? Promise.reject(new Error('unreadable')) : casework.get(key, options),
      };
      await expect(digestJob({ casework: table, now })()).rejects.toThrow('unreadable');

      expect(await digestJob({ casework, now })()).toMatchObject({ kept: 1, 'sent-before': people.length - 1 });
    }
  });

  test('while an area is read meets one reader of it, and the next one reads again', async () => {
    await staff(8);
    const [now = ''] = mondays(1);
    let faults = 1;
    const table: Table = {
      ...casework,
      query: (question) => {
        if (question.values[':pk'] !== 'worklist#gastrikland-ost' || faults === 0) return casework.query(question);
        faults -= 1;
        return Promise.reject(new Error('throttled'));
      },
    };
    await expect(digestJob({ casework: table, now })()).rejects.toThrow('throttled');

    expect(await digestJob({ casework, now })()).toMatchObject({ kept: 1, 'sent-before': 7 });
  });
});

test('a run whose time is up stops between two letters and says so, and the next one goes on', async () => {
  const people = await staff(10);
  const [monday = ''] = mondays(1);
  // Each look at the clock finds it forty seconds later.
  let looks = 0;
  const slow = () => new Date(Date.parse(monday) + 40_000 * looks++);

  await expect(digestJob({ casework, now: slow, budget: 300_000 })()).rejects.toBeInstanceOf(RunUnfinished);

  const { kept, 'sent-before': before } = await digestJob({ casework, now: monday })();
  expect(before).toBeGreaterThan(0);
  expect(kept).toBeGreaterThan(0);
  expect(kept + before).toBe(people.length);
});

test('ten readers of an area cost one reading of it, not ten', async () => {
  const readsOf = async (count: number): Promise<{ areas: number; others: number }> => {
    ({ casework } = await dynamo.newTables());
    await staff(count);
    const reads = { areas: 0, others: 0 };
    const isOfArea = (pk: unknown) => /^(worklist|done-cases|warnings|news)#/.test(String(pk));
    const table: Table = {
      ...casework,
      get: (...a) => {
        reads.others += 1;
        return casework.get(...a);
      },
      query: (question) => {
        reads[isOfArea(question.values[':pk'] ?? question.values[':list']) ? 'areas' : 'others'] += 1;
        return casework.query(question);
      },
    };
    await digestJob({ casework: table, now: '2026-12-07T06:00:00Z' })();
    return reads;
  };
  const [four, forty] = [await readsOf(4), await readsOf(40)];

  expect(forty.areas).toBe(four.areas);
  // What is a person's own: the last letter, what is known of the address, and the edition that is known.
  expect(forty.others - four.others).toBe(36 * 3);
});
