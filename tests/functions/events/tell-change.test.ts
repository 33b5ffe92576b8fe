import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../../shared/platform/table.ts';
import { everyItem } from '../../../shared/platform/table.ts';
import {
  aGuest,
  anEvent,
  type EventOffice,
  eventOffice,
  readCalendar,
  seated,
  theEvent,
} from '../../support/changing-events.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const start = new Date('2027-03-10T08:00:00Z');
/** 500 by `EVENT_RECIPIENTS=500`: the same promise, some minutes long. */
const recipients = Number(process.env.EVENT_RECIPIENTS ?? 40);

/** A table whose program dies at the next transaction, before it is done or after; nothing of it lives on. */
const mortal = (table: Table) => {
  let dies: 'before' | 'after' | 'dead' | undefined;
  const gone = () => Promise.reject(new Error('died'));
  const through: Table = {
    get: (...asked) => (dies === 'dead' ? gone() : table.get(...asked)),
    query: (...asked) => (dies === 'dead' ? gone() : table.query(...asked)),
    write: (...asked) => (dies === 'dead' ? gone() : table.write(...asked)),
    transact: async (writes) => {
      const moment = dies;
      dies &&= 'dead';
      if (moment === 'before' || moment === 'dead') return gone();
      await table.transact(writes);
      if (moment === 'after') return gone();
    },
  };
  return { through, dieAt: (moment: 'before' | 'after' | undefined) => (dies = moment) };
};

test.each([
  ['moved', 'REQUEST'],
  ['cancelled', 'CANCEL'],
] as const)(
  `${recipients} guests of a %s event, the program dying at each of them: each gets exactly one mail`,
  async (what, method) => {
    const { casework } = await dynamo.newTables();
    const { through, dieAt } = mortal(casework);
    const office = await eventOffice(casework, () => start);
    const guests = Array.from({ length: recipients }, (_, i) => (i % 3 === 0 ? aGuest(i + 1) : seated(i + 1)));
    await office.seed(anEvent({ capacity: 2_000 }), guests);
    const mails: { key: string; method: string | undefined }[] = [];
    const dying = await eventOffice(casework, () => start, through);
    // The change itself is made; the telling dies at its first recipient.
    const query: Table['query'] = () => Promise.reject(new Error('died'));
    const changing = await eventOffice(casework, () => start, { ...casework, query });
    const made =
      what === 'moved'
        ? await changing.patch({ startsAt: '2027-04-16T06:00:00Z' }, { version: 1 })
        : await changing.cancel('Sjukdom.', 1);
    expect(made.status).toBe(200);

    let runs = 0;
    for (let done = false; !done; runs += 1) {
      dieAt(runs % 2 === 0 ? 'before' : 'after');
      done = await dying.sweep().then(
        () => true,
        () => false,
      );
    }
    await office.sweep();

    for (const [i, guest] of guests.entries()) {
      const draft = await office.change(i + 1, 2);
      mails.push({ key: guest.id, method: draft?.calendar?.method });
      expect((await office.guest(i + 1)).calendarMails).toBe(guest.answer === 'yes' ? 2 : 0);
      expect(draft?.to.address).toBe(guest.email);
    }
    expect(mails.map((mail) => mail.method)).toEqual(
      guests.map(({ answer }) => (answer === 'yes' ? method : undefined)),
    );
    expect(runs).toBeGreaterThanOrEqual(recipients);
  },
  recipients > 40 ? 1_200_000 : 60_000,
);

/** Every calendar file that lies in the outbox for a guest, in the order of their numbers. */
const filesOf = async (office: EventOffice, n: number, most: number) => {
  const id = (await office.guest(n)).id;
  const keys = Array.from({ length: most + 1 }, (_, i) => [
    `change#${id}#${i}`,
    `confirmation#${id}#${i}`,
    `cancellation#${id}#${i}`,
  ]).flat();
  const files = [];
  for (const key of keys) {
    const draft = (await office.mail(key))?.draft;
    if (draft?.calendar) files.push(readCalendar(draft.calendar.ics));
  }
  return files.toSorted((a, b) => a.sequence - b.sequence);
};

type Step =
  | { kind: 'move'; day: number; told: boolean }
  | { kind: 'place'; n: number; told: boolean }
  | { kind: 'answer'; guest: number; answer: 'yes' | 'no' | 'keep-me-posted' }
  | { kind: 'sweep' }
  | { kind: 'cancel'; told: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      day: fc.integer({ min: 1, max: 9 }),
      told: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('place' as const), n: fc.nat(3), told: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      guest: fc.integer({ min: 1, max: 3 }),
      answer: fc.constantFrom('yes' as const, 'no' as const, 'keep-me-posted' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sweep' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), told: fc.boolean() }) },
);

test('after any moves, cancellations and answers, everybody’s last calendar file is what is so; numbers rise, the name stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const { casework } = await dynamo.newTables();
      const office = await eventOffice(casework, () => start);
      const query: Table['query'] = () => Promise.reject(new Error('died'));
      const untold = await eventOffice(casework, () => start, { ...casework, query });
      await office.seed(anEvent(), [aGuest(1), aGuest(2), aGuest(3)]);

      for (const one of steps) {
        const { version } = await office.event();
        const by = 'told' in one && !one.told ? untold : office;
        if (one.kind === 'move') await by.patch({ startsAt: `2027-04-1${one.day}T06:00:00Z` }, { version });
        if (one.kind === 'place')
          await by.patch(
            { place: { name: `Sal ${one.n}`, address: 'Storgatan 1', municipality: '2180' } },
            { version },
          );
        if (one.kind === 'cancel') await by.cancel('Sjukdom.', version);
        if (one.kind === 'answer') await office.answer(one.guest, one.answer);
        if (one.kind === 'sweep') await office.sweep();
      }
      await office.sweep();

      const event = await office.event();
      for (const n of [1, 2, 3]) {
        const files = await filesOf(office, n, 2 * steps.length + 2);
        const guest = await office.guest(n);
        expect(files.map(({ sequence }) => sequence)).toEqual(files.map((_, i) => i));
        expect(guest.calendarMails).toBe(files.length);
        expect(new Set(files.map(({ uid }) => uid)).size).toBeLessThanOrEqual(1);
        const last = files.at(-1);
        const comes = guest.answer === 'yes' && event.status === 'planned';
        expect(last?.method ?? 'CANCEL').toBe(comes ? 'REQUEST' : 'CANCEL');
        if (comes) {
          expect(last?.starts).toBe(
            `${event.startsAt.slice(0, 10)}T0${event.startsAt.startsWith('2027-04-15T05') ? '7:30' : '8:00'}:00`,
          );
          expect(last?.place).toContain(event.place.name);
        }
      }
    }),
    { numRuns: Number(process.env.EVENT_RUNS ?? 25) },
  );
}, 120_000);

test('what is done leaves no work behind', async () => {
  const { casework } = await dynamo.newTables();
  const office = await eventOffice(casework, () => start);
  await office.seed(anEvent(), [seated(1), seated(2)]);
  await office.patch({ title: 'Frukost om trä' }, { version: 1 });

  const work = [];
  const question = {
    where: 'pk = :event AND begins_with(sk, :work)',
    values: { ':event': theEvent, ':work': 'work#' },
  };
  for await (const item of everyItem(casework, question)) work.push(item);

  expect(work).toMatchObject([{ sk: 'work#change#000002', doneAt: start.toISOString() }]);
  expect(work[0]).not.toHaveProperty('listPk');
  expect(await office.deps.work.dueBy('change', new Date('2028-01-01T00:00:00Z'))).toEqual([]);
});

test('a guest who cannot be told keeps no other from being told, and is told by the next run', async () => {
  const { casework } = await dynamo.newTables();
  const office = await eventOffice(casework, () => start);
  const guests = [1, 2, 3].map((n) => seated(n));
  await office.seed(anEvent(), guests);
  const failing: Table = {
    ...casework,
    get: (key, options) =>
      key.pk === guests[1]?.id ? Promise.reject(new Error('unreadable')) : casework.get(key, options),
  };
  const broken = await eventOffice(casework, () => start, failing);
  expect((await broken.patch({ title: 'Frukost om trä' }, { version: 1 })).status).toBe(200);
  expect((await Promise.all([1, 2, 3].map((n) => office.change(n, 2)))).map(Boolean)).toEqual([true, false, true]);
  await expect(broken.sweep()).rejects.toThrow('unreadable');

  expect(await office.sweep()).toEqual({ told: 1, left: 0 });
});
