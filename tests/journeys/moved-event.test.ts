import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventAnswer, RsvpState } from '../../functions/events/contract.ts';
import { readCalendar } from '../support/changing-events.ts';
import { ask, mailsWith, openEveryLinkTwice, pathTo, placesOf, sendSignal, start } from '../support/journey.ts';
import { type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';
import { openedTwice } from '../support/mail-links.ts';

// An event that is moved and then cancelled, by the front doors alone and in this order.

const breakfast = {
  title: 'Frukostmöte om svets',
  type: 'frukost',
  startsAt: '2026-12-10T06:30:00Z',
  minutes: 75,
  place: { name: 'Exempelhuset', address: 'Exempelgatan 1', municipality: '2180' },
  benefit: 'Du träffar klassen som blir klar i januari.',
  capacity: 1,
  areas: ['gastrikland-ost'],
};
const kim = 'kim@example.com';
const lo = 'lo@example.com';

let region: LocalRegion;
let broker: Record<string, string>;
let event: EventAnswer;
beforeAll(async () => {
  region = await startLocalRegion({ now: start });
  const signal = (name: string, email: string, over: object = {}) =>
    sendSignal(region, email, { contact: { name, email }, consent: { events: true }, ...over });
  const sent = await Promise.all([signal('Kim Exempel', kim), signal('Lo Exempel', lo, { municipality: '2101' })]);
  expect(sent.map(({ status }) => status)).toEqual([201, 201]);
  broker = await bearer('alva.exempel@example.org');
  const planned = await ask<EventAnswer>(region, 'POST', '/api/v1/events', { body: breakfast, headers: broker });
  event = planned.json;
  const path = `/api/v1/events/${event.id}/invitations`;
  expect((await ask(region, 'POST', path, { body: {}, headers: broker })).status).toBe(200);
  expect((await answer(kim, 'yes')).status).toBe(200);
}, 120_000);
afterAll(() => region?.stop());

const bearer = async (email: string) => ({ authorization: `Bearer ${await region.login(email)}` });
const lettersTo = async (address: string) =>
  (await mailsWith(region, breakfast.title)).filter(({ to }) => to === address);
const newest = async (address: string, subject: string) =>
  (await lettersTo(address)).find((mail) => mail.subject.startsWith(subject));
const invitationTo = async (address: string) => (await lettersTo(address)).at(-1);
const tokenOf = (mail: Mail | undefined) => /\/rsvp\/([\w.-]+)/.exec(pathTo(region, mail, 'rsvp'))?.[1] ?? '';
const answer = async (address: string, given: string) =>
  ask<RsvpState>(region, 'POST', `/api/v1/rsvp/${tokenOf(await invitationTo(address))}`, { body: { answer: given } });

const calendarOf = (mail: Mail | undefined) =>
  readCalendar(mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content ?? '');

/** The job of eight o'clock; the other schedules of the days before have no part in this. */
const onMorning = async (at: string) => {
  region.running.clock.advanceTo(new Date(at));
  broker = await bearer('alva.exempel@example.org');
  return region.runSchedule('event-reminders');
};

test('a week before, who has a seat is reminded, and every link of the reminder changes nothing', async () => {
  const reminded = async () => (await lettersTo(kim)).filter(({ subject }) => subject.startsWith('Om en vecka: '));
  expect(await reminded()).toEqual([]);

  expect(await onMorning('2026-12-03T07:00:00Z')).toMatchObject({ reminded: 1 });
  expect(await onMorning('2026-12-03T07:05:00Z')).toMatchObject({ reminded: 0 });

  expect(await reminded()).toHaveLength(1);
  expect(placesOf(await openEveryLinkTwice(region))).toEqual(openedTwice.movedEvent);
});

const changed = <T = EventAnswer>(method: 'PATCH' | 'POST', path: string, body: object, version: number) =>
  ask<T>(region, method, `/api/v1/events/${event.id}${path}`, {
    body,
    headers: { ...broker, 'if-match': `"${version}"` },
  });

test('a move is told to who has a seat by a calendar file that moves the entry, and to who was asked by a new invitation', async () => {
  const moved = await changed('PATCH', '', { startsAt: '2026-12-11T07:00:00Z' }, 1);
  const overtaken = await changed<{ version: number }>('PATCH', '', { title: 'Annat' }, 1);

  expect([moved.status, moved.headers.get('etag'), overtaken.status, overtaken.json.version]).toEqual([
    200,
    '"2"',
    412,
    2,
  ]);
  const [mail, before] = [await newest(kim, 'Ändrad: '), await newest(kim, 'Din plats: ')];
  expect(mail?.text).toContain('fredag 11 december 2026 kl. 08:00');
  expect(mail?.text).toContain('torsdag 10 december 2026 kl. 07:30');
  expect(calendarOf(mail)).toMatchObject({ method: 'REQUEST', sequence: 1, starts: '2026-12-11T08:00:00' });
  expect(calendarOf(mail).uid).toBe(calendarOf(before).uid);
  const asked = await newest(lo, 'Ändrad: ');
  expect(asked?.attachments).toEqual([]);
  expect(asked?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
});

test('a cancellation takes the entry out of the calendar, says why, and no reminder follows', async () => {
  const cancelled = await changed('POST', '/cancellation', { reason: 'Föreläsaren är sjuk.' }, 2);

  expect([cancelled.status, cancelled.json.status]).toEqual([200, 'cancelled']);
  const mail = await newest(kim, 'Inställd: ');
  expect(mail?.text).toContain('Föreläsaren är sjuk.');
  expect(calendarOf(mail)).toMatchObject({ method: 'CANCEL', sequence: 2 });
  const page = await ask(region, 'GET', `/event/${event.id}`);
  expect(page.text).toContain('Träffen är inställd');
  await openEveryLinkTwice(region);
  expect(await onMorning('2026-12-10T07:00:00Z')).toMatchObject({ reminded: 0 });
  expect(await newest(kim, 'I morgon: ')).toBeUndefined();
});
