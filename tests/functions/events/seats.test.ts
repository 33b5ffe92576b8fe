import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../../../shared/platform/refused.ts';
import { type Table, TransactionBusy } from '../../../shared/platform/table.ts';
import { Unavailable } from '../../../shared/platform/unavailable.ts';
import { eventKey } from '../../../shared/stores/keys.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { seatsOffice } from '../../support/seats-harness.ts';
import { virtualPauses } from '../../support/virtual-pauses.ts';

const hours = (n: number) => n * 3_600_000;

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
const office = async (capacity: number, invited: number, over = {}) => {
  const { casework } = await dynamo.newTables();
  return { casework, ...(await seatsOffice(casework, { invited, over: { capacity, ...over } })) };
};

describe('the line', () => {
  test('tells each yes without a seat its place, and a freed seat goes to the first for a day', async () => {
    const at = await office(1, 3);
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');

    const given = await at.answer(1, 'no');

    expect(given).toMatchObject({ answer: 'no', seat: null, full: true });
    expect(await at.invitation(2)).toMatchObject({
      answer: 'yes',
      seat: 'offered',
      offeredUntil: '2027-03-02T08:00:00.000Z',
    });
    expect(await at.line()).toEqual([at.idOf(3)]);
    expect((await at.kept()).counts).toMatchObject({ yes: 0, no: 1, waiting: 1, offered: 1 });
    expect(await at.mailsTo(1)).toEqual(['1 confirmation', '2 cancellation']);
    expect(await at.mailsTo(2)).toEqual(['1 in-line', '2 offer']);
  });

  test('an offer that is taken is a seat, and one that is declined goes to the next', async () => {
    const at = await office(1, 3);
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');
    await at.answer(1, 'no');

    await at.answer(2, 'keep-me-posted');
    const taken = await at.answer(3, 'yes');

    expect(taken).toMatchObject({ answer: 'yes', seat: 'confirmed', place: null, offeredUntil: null });
    expect(await at.mailsTo(2)).toEqual(['1 in-line', '2 offer']);
    expect(await at.mailsTo(3)).toEqual(['1 in-line', '2 offer', '3 confirmation']);
    expect((await at.kept()).counts).toMatchObject({ yes: 1, no: 1, keepMePosted: 1, waiting: 0, offered: 0 });
  });

  test('an offer lapses after a day, the next is asked at once, and a second sweep finds nothing', async () => {
    const at = await office(1, 3);
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');
    await at.answer(1, 'no');
    at.time.now = new Date(at.time.now.getTime() + hours(24) - 1);
    expect(await at.sweep()).toEqual({ lapsed: 0, offered: 0 });
    at.time.now = new Date(at.time.now.getTime() + 1);

    expect(await at.sweep()).toEqual({ lapsed: 1, offered: 0 });
    expect(await at.sweep()).toEqual({ lapsed: 0, offered: 0 });

    expect(await at.invitation(2)).toMatchObject({ answer: 'yes', seat: 'lapsed' });
    expect(await at.invitation(3)).toMatchObject({ seat: 'offered', offeredUntil: '2027-03-03T08:00:00.000Z' });
    expect(await at.mailsTo(2)).toEqual(['1 in-line', '2 offer', '3 lapsed']);
    expect(await at.audited()).toContain(`system seat-lapsed ${at.idOf(2)}`);
  });

  test('who takes an offer too late is told so before any sweeper came, and may stand in line again', async () => {
    const at = await office(1, 3);
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');
    await at.answer(1, 'no');
    at.time.now = new Date(at.time.now.getTime() + hours(24));

    const late = await at.answer(2, 'yes').catch((error: unknown) => error);

    expect(late).toBeInstanceOf(Refused);
    expect((late as Refused).reason).toBe('offer-lapsed');
    expect(await at.invitation(3)).toMatchObject({ seat: 'offered' });
    expect(await at.answer(2, 'yes')).toMatchObject({ seat: 'waiting', place: 1 });
  });

  test('no seat is held past the start, and after the start nobody is asked', async () => {
    const at = await office(1, 4);
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');
    at.time.now = new Date('2027-04-15T04:30:00.000Z');
    await at.answer(1, 'no');
    expect(await at.invitation(2)).toMatchObject({ seat: 'offered', offeredUntil: '2027-04-15T05:30:00.000Z' });
    at.time.now = new Date('2027-04-15T05:30:00.000Z');

    expect(await at.sweep()).toEqual({ lapsed: 1, offered: 0 });

    expect(await at.mailsTo(2)).toEqual(['1 in-line', '2 offer']);
    expect(await at.invitation(3)).toMatchObject({ seat: 'waiting' });
    expect((await at.kept()).taken).toBe(0);
    await expect(at.answer(4, 'yes')).rejects.toMatchObject({ reason: 'event-over' });
  });

  test('nobody passes those who wait, even while a seat is free', async () => {
    const at = await office(1, 4);
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');
    await at.makeRoom(2);

    expect(await at.answer(4, 'yes')).toMatchObject({ seat: 'waiting', place: 3 });
    expect(await at.sweep()).toEqual({ lapsed: 0, offered: 1 });
    expect(await at.invitation(2)).toMatchObject({ seat: 'offered' });
    expect(await at.line()).toEqual([at.idOf(3), at.idOf(4)]);
    expect(await at.sweep()).toEqual({ lapsed: 0, offered: 0 });
  });

  test('seats given away before there was a line count as before', async () => {
    const at = await office(2, 3, {
      counts: { invited: 3, yes: 1, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
    });
    await at.casework.write({
      Update: {
        Key: eventKey(at.event.id),
        UpdateExpression: 'SET #counts = :older REMOVE taken, #version',
        ExpressionAttributeNames: { '#counts': 'counts', '#version': 'version' },
        ExpressionAttributeValues: { ':older': { invited: 3, yes: 1, no: 0, keepMePosted: 0 } },
      },
    });

    expect(await at.answer(1, 'yes')).toMatchObject({ seat: 'confirmed' });
    expect(await at.answer(2, 'yes')).toMatchObject({ seat: 'waiting', place: 1 });
    expect(await at.kept()).toMatchObject({ taken: 2, counts: { yes: 2, waiting: 1 } });
  });

  test('an answer that the table never takes leaves no seat and is an error', async () => {
    const { casework } = await dynamo.newTables();
    const broken: Table = { ...casework };
    const at = await seatsOffice(broken, { invited: 1, over: { capacity: 1 } });
    let refusals = 0;
    broken.transact = async () => {
      refusals += 1;
      throw new TransactionBusy([1]);
    };

    await expect(at.answer(1, 'yes')).rejects.toMatchObject({ name: 'Unavailable' });

    expect(refusals).toBeGreaterThan(20);
    expect(await at.invitation(1)).toMatchObject({ answer: null, answers: 0 });
    expect(await at.kept()).toMatchObject({ taken: 0 });
  });

  test('an answer whose confirmation was lost on the way is found when it is tried again', async () => {
    const { casework } = await dynamo.newTables();
    const lossy: Table = { ...casework };
    const at = await seatsOffice(lossy, { invited: 1 });
    lossy.transact = async (writes) => {
      await casework.transact(writes);
      throw new Unavailable('table');
    };

    expect(await at.answer(1, 'yes')).toMatchObject({ seat: 'confirmed' });
    expect(await at.mailsTo(1)).toEqual(['1 confirmation']);
  });
});

test.each([20, 200])(
  'the last seat under %i answers at once: one gets it, the rest are told their place',
  async (n) => {
    const { casework } = await dynamo.newTables();
    const pauses = virtualPauses(2);
    const at = await seatsOffice(casework, { invited: n, over: { capacity: 1 }, contention: { pause: pauses.pause } });

    const answers = await Promise.all(Array.from({ length: n }, (_, i) => pauses.run(() => at.answer(i + 1, 'yes'))));

    expect(answers.filter(({ seat }) => seat === 'confirmed')).toHaveLength(1);
    const places = answers.flatMap(({ place }) => (place === null ? [] : [place]));
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n - 1 }, (_, i) => i + 1));
    // What each was told is the line as it stands: nobody was pushed back after.
    const told = answers.flatMap(({ place }, i) => (place === null ? [] : [{ place, id: at.idOf(i + 1) }]));
    expect(await at.line()).toEqual(told.toSorted((a, b) => a.place - b.place).map(({ id }) => id));
    expect(await at.kept()).toMatchObject({ taken: 1, counts: { yes: 1, waiting: n - 1 } });
  },
  60_000,
);
