import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Invitation, RsvpAnswer } from '../../../shared/domain/invitation.ts';
import { type Standing, standingOf } from '../../../shared/domain/seat.ts';
import { Refused } from '../../../shared/platform/refused.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type SeatsOffice, seatsOffice } from '../../support/seats-harness.ts';

// Everything that can happen to the seats of an event, in any order and at the same time, on a real engine. What must
// hold is said twice: a model that knows no table (one at a time), and what may never be, whoever came first.

const hour = 3_600_000;
const people = 5;
const start = new Date('2027-03-01T08:00:00.000Z').getTime();
const begins = start + 150 * hour;

type Step =
  | { do: 'answer'; who: number; answer: RsvpAnswer }
  /** Somebody who stands there, if anybody does. */
  | { do: 'one-of'; standing: 'confirmed' | 'waiting' | 'offered' | 'lapsed'; answer: RsvpAnswer }
  | { do: 'sweep' }
  | { do: 'room'; capacity: number }
  | { do: 'wait'; hours: number };

const answers = fc.record({
  do: fc.constant('answer' as const),
  who: fc.integer({ min: 1, max: people }),
  answer: fc.constantFrom<RsvpAnswer>('yes', 'yes', 'yes', 'no', 'keep-me-posted'),
});
const oneOf = fc.record({
  do: fc.constant('one-of' as const),
  standing: fc.constantFrom('confirmed' as const, 'waiting' as const, 'offered' as const, 'lapsed' as const),
  answer: fc.constantFrom<RsvpAnswer>('yes', 'no', 'no', 'keep-me-posted'),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: answers, weight: 5 },
  { arbitrary: oneOf, weight: 7 },
  { arbitrary: fc.constant({ do: 'sweep' as const }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('room' as const), capacity: fc.integer({ min: 1, max: 3 }) }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 12, 24) }), weight: 2 },
);

/** One seat and three who want it: so it begins. */
const rush = [1, 2, 3].map((who) => ({ do: 'answer', who, answer: 'yes' }) as const);

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const newOffice = async () => {
  const { casework } = await dynamo.newTables();
  return seatsOffice(casework, {
    invited: people,
    over: { capacity: 1, startsAt: new Date(begins).toISOString() },
  });
};

/** Does a step; a refusal is an answer too. */
const doing = async (at: SeatsOffice, one: Step): Promise<void> => {
  switch (one.do) {
    case 'answer':
      return at.answer(one.who, one.answer).then(
        () => undefined,
        (error: unknown) => {
          if (!(error instanceof Refused)) throw error;
        },
      );
    case 'one-of': {
      const who = (await at.everybody()).findIndex((other) => standingOf(other) === one.standing);
      return who < 0 ? undefined : doing(at, { do: 'answer', who: who + 1, answer: one.answer });
    }
    case 'sweep':
      return at.sweep().then(() => undefined);
    case 'room':
      return at.makeRoom(one.capacity);
    case 'wait':
      at.time.now = new Date(at.time.now.getTime() + one.hours * hour);
      return undefined;
    default:
      return one satisfies never;
  }
};

type Person = { standing: Standing; until: number; mails: string[] };

/** Seats on a sheet of paper. */
const newModel = () => {
  const persons = new Map<number, Person>(
    Array.from({ length: people }, (_, i) => [i + 1, { standing: 'asked', until: 0, mails: [] }]),
  );
  let line: number[] = [];
  let capacity = 1;
  let now = start;
  let roomToOffer = false;
  const person = (n: number) => persons.get(n) as Person;
  const taken = () =>
    [...persons.values()].filter((p) => p.standing === 'confirmed' || p.standing === 'offered').length;
  const go = (n: number, standing: Standing, mail?: string) => {
    person(n).standing = standing;
    if (mail) person(n).mails.push(mail);
  };
  const offerFirst = () => {
    const [first, ...rest] = line;
    if (first === undefined || now >= begins || taken() >= capacity) return false;
    line = rest;
    person(first).until = Math.min(now + 24 * hour, begins);
    go(first, 'offered', 'offer');
    return true;
  };
  const lapse = (n: number) => {
    go(n, 'lapsed', now < begins ? 'lapsed' : undefined);
    offerFirst();
  };
  const overdue = () => [...persons].filter(([, p]) => p.standing === 'offered' && p.until <= now).map(([n]) => n);
  const answer = (n: number, given: RsvpAnswer) => {
    const { standing } = person(n);
    if (now >= begins) return;
    if (given !== 'yes') {
      if (standing === given) return;
      line = line.filter((one) => one !== n);
      go(n, given, standing === 'confirmed' ? 'cancellation' : undefined);
      if (standing === 'confirmed' || standing === 'offered') offerFirst();
    } else if (standing === 'offered') {
      if (person(n).until <= now) lapse(n);
      else go(n, 'confirmed', 'confirmation');
    } else if (standing !== 'confirmed' && standing !== 'waiting') {
      if (taken() < capacity && line.length === 0) go(n, 'confirmed', 'confirmation');
      else {
        line.push(n);
        go(n, 'waiting', 'in-line');
      }
    }
  };
  return {
    persons,
    line: () => line,
    taken,
    step: (one: Step) => {
      if (one.do === 'answer') answer(one.who, one.answer);
      if (one.do === 'one-of') {
        const found = [...persons].find(([, { standing }]) => standing === one.standing);
        if (found) answer(found[0], one.answer);
      }
      if (one.do === 'wait') now += one.hours * hour;
      if (one.do === 'room') {
        capacity = one.capacity;
        roomToOffer = true;
      }
      if (one.do === 'sweep') {
        // In whatever order the sweeper comes to them, the same people lapse and the same are asked.
        for (const n of overdue()) lapse(n);
        while (roomToOffer && offerFirst());
        roomToOffer = false;
      }
    },
  };
};

const tallied = (everybody: readonly Invitation[]) => {
  const how = (standing: Standing) => everybody.filter((one) => standingOf(one) === standing).length;
  return {
    taken: how('confirmed') + how('offered'),
    counts: {
      invited: people,
      yes: how('confirmed'),
      no: how('no'),
      keepMePosted: how('keep-me-posted'),
      waiting: how('waiting'),
      offered: how('offered'),
      attended: 0,
      missed: 0,
    },
  };
};

const inOrder = (everybody: readonly Invitation[]) =>
  everybody
    .filter((one) => standingOf(one) === 'waiting')
    .toSorted((a, b) => ((a.waitingSince ?? '') < (b.waitingSince ?? '') ? -1 : 1))
    .map(({ id }) => id);

/** The counters are what the invitations say, and the line is who waits. */
const holdsTogether = async (at: SeatsOffice): Promise<Invitation[]> => {
  const everybody = await at.everybody();
  expect(await at.kept()).toMatchObject(tallied(everybody));
  expect(await at.line()).toEqual(inOrder(everybody));
  for (const one of everybody) {
    expect(one.offeredUntil === undefined).toBe(standingOf(one) !== 'offered');
    if (one.offeredUntil) expect(new Date(one.offeredUntil).getTime()).toBeLessThanOrEqual(begins);
  }
  return everybody;
};

test('one after the other, all is as on a sheet of paper: seats, line, offers and each one’s mails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const at = await newOffice();
      const model = newModel();
      for (const one of [...rush, ...steps]) {
        await doing(at, one);
        model.step(one);
        const everybody = await holdsTogether(at);
        expect(everybody.map(standingOf)).toEqual([...model.persons.values()].map(({ standing }) => standing));
        expect(await at.line()).toEqual(model.line().map(at.idOf));
      }
      for (const [n, { mails }] of model.persons)
        expect((await at.mailsTo(n)).map((mail) => mail.split(' ')[1])).toEqual(mails);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('at the same time, there is never a seat too many, nobody is passed, and none is asked after the start', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 4, maxLength: 10 }),
      async (turns) => {
        const at = await newOffice();
        await Promise.all(rush.map((one) => doing(at, one)));
        let before = await at.everybody();
        let most = 1;
        for (const turn of turns) {
          const takenBefore = tallied(before).taken;
          // Time does not pass while people press their buttons.
          for (const one of turn) if (one.do === 'wait') await doing(at, one);
          most = Math.max(...turn.map((one) => (one.do === 'room' ? one.capacity : 0)), (await at.kept()).capacity);
          await Promise.all(turn.filter((one) => one.do !== 'wait').map((one) => doing(at, one)));
          const after = await holdsTogether(at);
          expect(tallied(after).taken).toBeLessThanOrEqual(Math.max(most, takenBefore));

          const was = new Map(before.map((one) => [one.id, one]));
          const stillWaiting = after.filter(
            ({ id, answers, seat }) => seat === 'waiting' && was.get(id)?.answers === answers,
          );
          const asked = after.filter((one) => one.seat === 'offered' && was.get(one.id)?.seat === 'waiting');
          for (const one of asked) {
            expect(at.time.now.getTime()).toBeLessThan(begins);
            for (const other of stillWaiting)
              expect(String(was.get(one.id)?.waitingSince) < String(other.waitingSince)).toBe(true);
          }
          before = after;
        }
        await at.sweep();
        const { counts, capacity, taken } = await at.kept();
        const begun = at.time.now.getTime() >= begins;
        expect(counts.waiting === 0 || Number(taken) >= capacity || begun).toBe(true);
        for (let n = 1; n <= people; n += 1) {
          const versions = (await at.mailsTo(n)).map((mail) => mail.split(' ')[0]);
          expect(new Set(versions).size).toBe(versions.length);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
