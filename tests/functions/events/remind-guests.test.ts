import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { remindGuests } from '../../../functions/events/remind-guests.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { aGuest, anEvent, type EventOffice, eventOffice, seated } from '../../support/changing-events.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
let table: Table;
let office: EventOffice;
let now: Date;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  table = (await dynamo.newTables()).casework;
  now = new Date('2027-03-10T08:00:00Z');
  office = await eventOffice(table, () => now);
});

const remind = () => remindGuests(office.deps)();
/** The job at eight of a day, as the schedule calls it. */
const onDays = async (first: string, count: number) => {
  const reminded = [];
  for (let day = 0; day < count; day += 1) {
    now = new Date(Date.parse(`${first}T06:00:00Z`) + day * 86_400_000);
    reminded.push((await remind()).reminded);
  }
  return reminded;
};
const reminder = (n: number, kind: string, day: string) =>
  office.mail(`reminder#inv_${String(n).padStart(26, '0')}#${kind}#${day}`);

test('who has a seat is reminded a week and a day before, each once however often the job runs', async () => {
  await office.seed(anEvent(), [seated(1), aGuest(2), seated(3, { answer: 'no', seat: undefined })]);

  expect(await onDays('2027-04-05', 11)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]);
  now = new Date('2027-04-14T09:00:00Z');
  expect(await remind()).toEqual({ events: 1, reminded: 0 });
  const [week, day] = [await reminder(1, '7d', '2027-04-15'), await reminder(1, '1d', '2027-04-15')];
  expect([week?.draft.subject, day?.draft.subject]).toEqual([
    'Om en vecka: Frukost om svets',
    'I morgon: Frukost om svets',
  ]);
  expect([week?.expiresAt, day?.draft.calendar]).toEqual(['2027-04-15T05:30:00.000Z', undefined]);
});

test('a reminder has time, place, what to bring, the calendar and the way to give up the seat', async () => {
  const notes = [
    { audience: 'employers' as const, text: 'Ta med en ritning.' },
    { audience: 'suppliers' as const, text: 'Ta med ett bord.' },
  ];
  await office.seed(anEvent({ description: 'Kaffe finns.', notes }), [seated(1)]);
  await onDays('2027-04-08', 1);

  const draft = (await reminder(1, '7d', '2027-04-15'))?.draft;

  const blocks = JSON.stringify(draft?.blocks);
  for (const words of ['torsdag 15 april 2027 kl. 07:30', 'Verkstan', 'Kaffe finns.', 'Ta med en ritning.'])
    expect(blocks).toContain(words);
  expect(blocks).not.toContain('Ta med ett bord.');
  const links = draft?.blocks.flatMap((block) => (block.kind === 'actions' ? block.links.map(({ href }) => href) : []));
  expect(links).toEqual([
    expect.stringMatching(/\/rsvp\/[^/]+\?answer=no$/),
    expect.stringMatching(/\/rsvp\/[^/]+\/calendar\.ics$/),
  ]);
});

test('a moved event is reminded of on its new days, and not of the old one', async () => {
  await office.seed(anEvent(), [seated(1)]);
  await onDays('2027-04-08', 1);
  now = new Date('2027-04-09T08:00:00Z');
  await office.patch({ startsAt: '2027-04-22T05:30:00Z' }, { version: 1 });

  expect(await onDays('2027-04-10', 13)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]);
  expect(await reminder(1, '7d', '2027-04-22')).toBeDefined();
  expect(await reminder(1, '1d', '2027-04-15')).toBeUndefined();
});

test('moved to another hour of the same day, it is not reminded of twice', async () => {
  await office.seed(anEvent(), [seated(1)]);
  expect(await onDays('2027-04-08', 1)).toEqual([1]);
  now = new Date('2027-04-08T07:00:00Z');
  await office.patch({ startsAt: '2027-04-15T11:00:00Z' }, { version: 1 });

  expect(await onDays('2027-04-09', 6)).toEqual([0, 0, 0, 0, 0, 1]);
});

test('a cancelled event is not reminded of', async () => {
  await office.seed(anEvent(), [seated(1)]);
  await office.cancel('Sjukdom.', 1);

  expect(await onDays('2027-04-08', 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('a run that was missed is made up for', async () => {
  await office.seed(anEvent(), [seated(1)]);

  expect(await onDays('2027-04-09', 2)).toEqual([1, 0]);
});

test('who changes the answer while the reminder is written is not reminded', async () => {
  await office.seed(anEvent(), [seated(1)]);
  now = new Date('2027-04-08T06:00:00Z');
  const racing: Table = {
    ...table,
    transact: async (writes) => {
      await office.answer(1, 'no');
      return table.transact(writes);
    },
  };

  expect(await remindGuests({ ...office.deps, casework: racing })()).toEqual({ events: 1, reminded: 0 });
  expect(await reminder(1, '7d', '2027-04-15')).toBeUndefined();
});
