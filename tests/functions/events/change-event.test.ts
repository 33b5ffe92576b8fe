import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeatState } from '../../../shared/domain/invitation.ts';
import { eventWrite } from '../../../shared/stores/event-store.ts';
import { eventKey } from '../../../shared/stores/keys.ts';
import { placeWrite } from '../../../shared/stores/line-store.ts';
import {
  aGuest,
  anEvent,
  type EventOffice,
  eventOffice,
  readCalendar,
  seated,
  theEvent,
} from '../../support/changing-events.ts';
import { startDynamo, type TestDynamo, type TestTables } from '../../support/engines.ts';

let dynamo: TestDynamo;
let tables: TestTables;
let office: EventOffice;
let now: Date;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.newTables();
  now = new Date('2027-03-10T08:00:00Z');
  office = await eventOffice(tables.casework, () => now);
});

const later = { startsAt: '2027-04-16T06:00:00Z' };
const textOf = (draft: Awaited<ReturnType<EventOffice['change']>>) => JSON.stringify(draft?.blocks);

describe('a change', () => {
  test('is made on the version that was seen, which the answer raises', async () => {
    await office.seed(anEvent(), []);

    const changed = await office.patch({ benefit: 'Du får fyra sökande att ringa.' }, { version: 1 });

    expect([changed.status, changed.headers.etag, changed.json.version]).toEqual([200, '"2"', 2]);
    expect(changed.json).toMatchObject({ benefit: 'Du får fyra sökande att ringa.', title: 'Frukost om svets' });
    expect(Object.keys(changed.json)).not.toContain('formerly');
    expect(await office.event()).toMatchObject({ benefit: 'Du får fyra sökande att ringa.', version: 2 });
  });

  test.each([
    ['without If-Match', undefined, 428, 'precondition-required'],
    ['on an older version', 0, 412, 'stale'],
    ['on a version to come', 7, 412, 'stale'],
  ])('%s is refused', async (_, version, status, code) => {
    await office.seed(anEvent(), []);

    const refused = await office.patch(later, version === undefined ? {} : { version });

    expect([refused.status, refused.json.code]).toEqual([status, code]);
    if (status === 412) expect(refused.json.version).toBe(1);
    expect((await office.event()).version).toBe(1);
  });

  test('of two at once on the same version, one is made and one is told the current version', async () => {
    await office.seed(anEvent(), []);

    const both = await Promise.all([1, 2].map((n) => office.patch({ title: `Frukost ${n}` }, { version: 1 })));

    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.json.version).toBe(2);
  });

  test.each([
    ['startsAt', { startsAt: '2027-03-09T08:00:00Z' }],
    ['place.municipality', { place: { name: 'A', address: 'B', municipality: '0180' } }],
    ['areas', { areas: ['nowhere'] }],
    ['type', { type: 'workshop' }],
    ['title', { title: '' }],
    ['minutes', { minutes: 5 }],
  ])('names the field %s that is wrong', async (field, change) => {
    await office.seed(anEvent(), []);

    const { status, json } = await office.patch(change, { version: 1 });

    expect([status, json.errors.map((error: { field: string }) => error.field)]).toEqual([422, [field]]);
  });

  test('never leaves fewer seats than are taken or held, and says how many that is', async () => {
    await office.seed(anEvent({ counts: { ...anEvent().counts, yes: 3, offered: 1 } }), []);

    const [few, enough] = [
      await office.patch({ capacity: 3 }, { version: 1 }),
      await office.patch({ capacity: 4 }, { version: 1 }),
    ];

    expect([few.status, few.json.errors]).toEqual([
      422,
      [{ field: 'capacity', code: 'range', message: expect.stringContaining('4') }],
    ]);
    expect([enough.status, enough.json.seatsLeft]).toEqual([200, 0]);
  });

  test('of an event that has begun or is cancelled is refused', async () => {
    await office.seed(anEvent(), []);
    await office.cancel('Sjukdom.', 1);
    const cancelled = await office.patch(later, { version: 2 });
    now = new Date('2027-04-15T05:30:00Z');
    await tables.casework.write({
      Update: {
        Key: eventKey(theEvent),
        UpdateExpression: 'SET #status = :planned',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':planned': 'planned' },
      },
    });
    const begun = await office.patch(later, { version: 2 });

    expect([cancelled, begun].map(({ status, json }) => [status, json.code])).toEqual([
      [409, 'event-over'],
      [409, 'event-over'],
    ]);
  });

  test('is for those who work in all of its areas, the old and the new', async () => {
    await office.seed(anEvent(), []);

    const stranger = await office.patch(later, { version: 1, personId: 'per_nobody' });
    const away = await office.patch({ areas: ['halsingland'] }, { version: 1 });

    expect([stranger.status, away.status]).toEqual([403, 422]);
    expect((await office.event()).version).toBe(1);
  });

  test('moves the event in the list by time', async () => {
    await office.seed(anEvent(), []);
    await office.patch({ startsAt: '2028-01-10T07:00:00Z' }, { version: 1 });

    const { events } = office.deps;
    const at = (from: string, until: string) => events.startingBetween(new Date(from), new Date(until));

    expect(await at('2027-04-01T00:00:00Z', '2027-05-01T00:00:00Z')).toEqual([]);
    expect(await at('2028-01-01T00:00:00Z', '2028-02-01T00:00:00Z')).toHaveLength(1);
  });
});

/** Everybody who may have been invited, by what they have answered. */
const guests = [
  ['with a seat', seated(1)],
  ['with a seat from before there were lines', seated(2, { seat: undefined })],
  ['in line', seated(3, { seat: 'waiting', calendarMails: 0 })],
  ['with a seat offered', seated(4, { seat: 'offered', calendarMails: 0 })],
  ['whose offer lapsed', seated(5, { seat: 'lapsed', calendarMails: 0 })],
  ['who asked to be kept posted', seated(6, { answer: 'keep-me-posted', seat: undefined, calendarMails: 0 })],
  ['who has not answered', aGuest(7)],
  ['who said no', seated(8, { answer: 'no', seat: undefined, calendarMails: 0 })],
] as const;

describe.each([
  ['a new time', later],
  ['a new place', { place: { name: 'Lärcentrum', address: 'Storgatan 2', municipality: '2180' } }],
  ['a new name', { title: 'Frukost om trä' }],
  ['another length', { minutes: 90 }],
])('%s', (_, change) => {
  test('is told to everybody but who said no; a calendar file has who has a seat, and the list can be left by who was only asked', async () => {
    await office.seed(
      anEvent(),
      guests.map(([, guest]) => guest),
    );

    expect((await office.patch(change, { version: 1 })).status).toBe(200);

    const told = await Promise.all(guests.map((__, i) => office.change(i + 1, 2)));
    expect(told.map((draft) => [draft?.class, draft?.calendar?.method, draft?.unsubscribe?.list])).toEqual([
      ['service', 'REQUEST', undefined],
      ['service', 'REQUEST', undefined],
      ['service', undefined, undefined],
      ['service', undefined, undefined],
      ['invitation', undefined, 'invitations'],
      ['invitation', undefined, 'invitations'],
      ['invitation', undefined, 'invitations'],
      [undefined, undefined, undefined],
    ]);
    expect((await office.guest(1)).calendarMails).toBe(2);
    expect(readCalendar(told[0]?.calendar?.ics ?? '').sequence).toBe(1);
    expect((await office.guest(1)).answer).toBe('yes');
  });
});

describe.each([
  ['a benefit', { benefit: 'Mer än förut.' }],
  ['a description', { description: 'Kaffe finns.' }],
  ['more seats', { capacity: 60 }],
  ['the same time written otherwise', { startsAt: '2027-04-15T05:30:00.000Z' }],
])('%s', (_, change) => {
  test('is no news to anybody', async () => {
    await office.seed(anEvent(), [seated(1), aGuest(7)]);

    expect((await office.patch(change, { version: 1 })).status).toBe(200);

    expect([await office.change(1, 2), await office.change(7, 2)]).toEqual([undefined, undefined]);
    expect((await office.guest(1)).calendarMails).toBe(1);
  });
});

test('who is told of a move reads what it was before and what it is now', async () => {
  await office.seed(anEvent(), [seated(1, { language: 'sv' }), seated(2, { language: 'en' })]);

  await office.patch({ ...later, title: 'Frukost om trä' }, { version: 1 });

  const [sv, en] = [textOf(await office.change(1, 2)), textOf(await office.change(2, 2))];
  for (const words of ['fredag 16 april 2027 kl. 08:00', 'torsdag 15 april 2027 kl. 07:30', 'Frukost om svets'])
    expect(sv).toContain(words);
  expect(en).toContain('Thursday 15 April 2027 at 07:30');
  expect(sv).not.toContain('Tidigare plats');
});

describe('a cancellation', () => {
  test('is told with its reason to everybody but who said no, and takes the seat out of the calendar', async () => {
    await office.seed(
      anEvent(),
      guests.map(([, guest]) => guest),
    );

    const cancelled = await office.cancel('Föreläsaren är sjuk.', 1);

    expect([cancelled.status, cancelled.json.status, cancelled.json.cancelled.reason]).toEqual([
      200,
      'cancelled',
      'Föreläsaren är sjuk.',
    ]);
    const told = await Promise.all(guests.map((__, i) => office.change(i + 1, 2)));
    expect(told.map((draft) => draft && [draft.class, draft.calendar?.method])).toEqual([
      ['service', 'CANCEL'],
      ['service', 'CANCEL'],
      ['service', undefined],
      ['service', undefined],
      ['invitation', undefined],
      ['invitation', undefined],
      ['invitation', undefined],
      undefined,
    ]);
    for (const draft of told.slice(0, 7)) expect(textOf(draft)).toContain('Föreläsaren är sjuk.');
    expect((await office.guest(1)).answer).toBe('yes');
  });

  test('without a reason is refused', async () => {
    await office.seed(anEvent(), []);

    const { status, json } = await office.cancel(' ', 1);

    expect([status, json.errors[0].field]).toEqual([422, 'reason']);
  });

  test('is not told to who never got the invitation', async () => {
    const [pending, withheld, asked] = [aGuest(1), aGuest(2), aGuest(3)];
    await office.seed(anEvent(), [pending, withheld, asked]);
    for (const guest of [pending, withheld, asked]) await office.putInvitationMail(guest);
    const { outbox } = office.deps;
    const key = (guest: { hash: string }) => `invitation#${theEvent}#con_${guest.hash}`;
    const kept = await outbox.find(key(withheld));
    if (kept) await outbox.withhold(kept, 'overtaken');
    const sent = await outbox.find(key(asked));
    if (sent) await outboxClaimed(sent);

    await office.cancel('Sjukdom.', 1);

    expect((await Promise.all([1, 2, 3].map((n) => office.change(n, 2)))).map(Boolean)).toEqual([false, false, true]);
    expect((await office.mail(key(pending)))?.status).toBe('withheld');
  });
});

const outboxClaimed = async (entry: NonNullable<Awaited<ReturnType<EventOffice['mail']>>>) => {
  const { outboxStore } = await import('../../../shared/stores/outbox-store.ts');
  await outboxStore(tables.casework).claim(entry, 'lea_1', now);
};

describe('an invitation that waits in the outbox while the event moves', () => {
  test('is replaced by one of the event as it now is, which speaks of no change', async () => {
    const guest = aGuest(1);
    await office.seed(anEvent(), [guest]);
    await office.putInvitationMail(guest);

    await office.patch(later, { version: 1 });

    expect((await office.mail(`invitation#${theEvent}#con_${guest.hash}`))?.status).toBe('withheld');
    const asked = await office.change(1, 2);
    expect(asked?.subject).toBe('Inbjudan: Frukost om svets');
    expect(textOf(asked)).toContain('fredag 16 april 2027 kl. 08:00');
  });
});

describe('more seats', () => {
  const waiting = (n: number) =>
    seated(n, { seat: 'waiting', calendarMails: 0, waitingSince: `2027-03-02T09:00:0${n}.000Z` });
  const full = { capacity: 1, counts: { ...anEvent().counts, invited: 3, yes: 1, waiting: 2 } };
  const inLine = async () => {
    await office.seed(anEvent(full), [seated(1), waiting(2), waiting(3)]);
    for (const n of [2, 3])
      await tables.casework.write(placeWrite(theEvent, `2027-03-02T09:00:0${n}.000Z`, waiting(n).id));
  };

  test('are offered to who waits, in their order, with the change', async () => {
    await inLine();

    const { json } = await office.patch({ capacity: 2 }, { version: 1 });

    expect(json.version).toBe(2);
    expect([(await office.guest(2)).seat, (await office.guest(3)).seat]).toEqual(['offered', 'waiting']);
    expect((await office.event()).counts).toMatchObject({ yes: 1, offered: 1, waiting: 1 });
    expect(await office.deps.line.due(now)).toEqual([]);
  });

  test('whose offering fails are due to the sweep', async () => {
    await inLine();
    const dead = { ...tables.casework, query: () => Promise.reject(new Error('died')) };
    const dying = await eventOffice(tables.casework, () => now, dead);

    expect((await dying.patch({ capacity: 2 }, { version: 1 })).status).toBe(200);

    expect(await office.deps.line.due(now)).toEqual([{ event: theEvent, since: now.toISOString() }]);
  });
});

describe('two moves', () => {
  test('are told each, the second as a change of the first', async () => {
    await office.seed(anEvent(), [seated(1)]);
    await office.patch(later, { version: 1 });
    await office.patch({ startsAt: '2027-04-20T06:00:00Z' }, { version: 2 });

    const files = [await office.change(1, 2), await office.change(1, 3)].map((d) =>
      readCalendar(d?.calendar?.ics ?? ''),
    );

    expect(files.map(({ sequence, starts }) => [sequence, starts])).toEqual([
      [1, '2027-04-16T08:00:00'],
      [2, '2027-04-20T08:00:00'],
    ]);
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1);
    expect(textOf(await office.change(1, 3))).toContain('fredag 16 april 2027 kl. 08:00');
  });

  test('made before anybody was told are told once, as one', async () => {
    const dead = { ...tables.casework, query: () => Promise.reject(new Error('died')) };
    await office.seed(anEvent(), [seated(1)]);
    const dying = await eventOffice(tables.casework, () => now, dead);
    expect((await dying.patch(later, { version: 1 })).status).toBe(200);
    expect((await dying.patch({ startsAt: '2027-04-20T06:00:00Z' }, { version: 2 })).status).toBe(200);
    expect(await office.change(1, 2)).toBeUndefined();

    const swept = [await office.sweep(), await office.sweep()];

    expect(swept.map(({ told }) => told)).toEqual([1, 0]);
    expect(await office.change(1, 2)).toBeUndefined();
    expect(textOf(await office.change(1, 3))).toContain('torsdag 15 april 2027 kl. 07:30');
  });
});

test.each([
  ['yes', 'REQUEST', '2027-04-16T08:00:00', 0],
  ['no', undefined, undefined, 0],
] as const)(
  'who answers %s between the change and its telling has heard, by the answer’s own mail',
  async (answer, ...file) => {
    const dead = { ...tables.casework, query: () => Promise.reject(new Error('died')) };
    await office.seed(anEvent(), [aGuest(1)]);
    const dying = await eventOffice(tables.casework, () => now, dead);
    await dying.patch(later, { version: 1 });

    expect((await office.answer(1, answer)).status).toBe(200);
    await office.sweep();

    expect(await office.change(1, 2)).toBeUndefined();
    const own = (await office.mail('confirmation#inv_00000000000000000000000001#1'))?.draft.calendar;
    const read = own && readCalendar(own.ics);
    expect([read?.method, read?.starts, read?.sequence ?? 0]).toEqual(file);
  },
);

test.each(['confirmed', 'waiting', 'offered', 'lapsed'] satisfies SeatState[])(
  'the calendar file of a link is for who has a seat, not for %s without one',
  async (seat) => {
    await office.seed(anEvent(), [seated(1, { seat })]);
    const { keys, origin } = office.deps;
    const { seatCalendarUrl } = await import('../../../functions/events/rsvp-link.ts');
    const url = seatCalendarUrl({ origin, keys: await keys(), invitation: seated(1), event: anEvent() });

    const { status, text, headers } = await office.guests({ method: 'GET', path: new URL(url).pathname });

    expect(status).toBe(seat === 'confirmed' ? 200 : 404);
    if (status === 200) {
      expect(headers['content-type']).toContain('text/calendar');
      expect(readCalendar(text)).toMatchObject({ sequence: 0, starts: '2027-04-15T07:30:00' });
    }
  },
);

describe('the list of events', () => {
  const list = (query = '') =>
    office.staff({ method: 'GET', path: '/api/v1/events', query, personId: 'per_broker-gastrikland-ost' });
  const numbered = (n: number, over = {}) => anEvent({ id: `evt_${String(n).padStart(26, '0')}`, ...over });

  test('has the own areas from ninety days ago on, in order of the start, with counts', async () => {
    await office.seed(numbered(1), []);
    for (const [n, over] of [
      [2, { startsAt: '2027-03-01T08:00:00Z' }],
      [3, { startsAt: '2026-12-01T08:00:00Z' }],
      [4, { startsAt: '2028-03-01T08:00:00Z' }],
      [5, { areas: ['halsingland'] }],
    ] as const)
      await office.seed(numbered(n, over), []);

    const { status, json } = await list();
    const further = await list('from=2026-11-01T00:00:00Z');

    expect(status).toBe(200);
    expect(json.events.map((event: { startsAt: string }) => event.startsAt.slice(0, 10))).toEqual([
      '2027-03-01',
      '2027-04-15',
      '2028-03-01',
    ]);
    expect([json.next, json.events[0].seatsLeft]).toEqual([null, 50]);
    expect(further.json.events).toHaveLength(4);
  });

  test('comes fifty at a time, each event once, also where many begin at the same moment', async () => {
    await office.seed(numbered(1), []);
    for (let n = 2; n <= 120; n += 1) await tables.casework.write(eventWrite(numbered(n)));
    const ids: string[] = [];
    let query = '';
    const sizes: number[] = [];
    do {
      const { json } = await list(query);
      ids.push(...json.events.map((event: { id: string }) => event.id));
      sizes.push(json.events.length);
      query = json.next === null ? '' : `cursor=${json.next}`;
    } while (query !== '');

    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(ids).size).toBe(120);
  });

  test.each(['cursor=nonsense', 'from=yesterday'])('refuses %s', async (query) => {
    await office.seed(anEvent(), []);

    expect([400, 422]).toContain((await list(query)).status);
  });
});
