import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventAnswer, RsvpState } from '../../functions/events/contract.ts';
import type { AttendanceList, EventResults } from '../../functions/events/contract-after.ts';
import type { InvitationsAnswer } from '../../functions/events/contract-inviting.ts';
import {
  ask,
  casework,
  mailsWith,
  openEveryLinkTwice,
  pathTo,
  placesOf,
  sendSignal,
  start,
} from '../support/journey.ts';
import { type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';
import { openedTwice } from '../support/mail-links.ts';

// An event, from the broker who plans it to the employer's calendar, by the front doors alone and in this order.

const breakfast = {
  title: 'Frukostmöte om svets',
  type: 'frukost',
  startsAt: '2026-12-10T06:30:00Z',
  minutes: 75,
  place: { name: 'Exempelhuset', address: 'Exempelgatan 1', municipality: '2180' },
  benefit: 'Du träffar klassen som blir klar i januari.',
  description: '15 minuter: frukost\n60 minuter: rundtur i verkstaden',
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
  const sent = await Promise.all([
    signal('Kim Exempel', kim),
    signal('Lo Exempel', lo, { municipality: '2101' }),
    signal('Ari Exempel', 'ari@example.com', { consent: { events: false } }),
    signal('Noor Exempel', 'noor@example.com', { municipality: '2184' }),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  broker = await bearer('alva.exempel@example.org');
}, 120_000);
afterAll(() => region?.stop());

const bearer = async (email: string) => ({ authorization: `Bearer ${await region.login(email)}` });
const plan = <T = EventAnswer>(headers: Record<string, string>, over: object = {}) =>
  ask<T>(region, 'POST', '/api/v1/events', { body: { ...breakfast, ...over }, headers });
const invite = (id: string) =>
  ask<InvitationsAnswer>(region, 'POST', `/api/v1/events/${id}/invitations`, { body: {}, headers: broker });
const shown = async () =>
  (await ask<EventAnswer>(region, 'GET', `/api/v1/events/${event.id}`, { headers: broker })).json;
const lettersTo = async (address: string) =>
  (await mailsWith(region, breakfast.title)).filter(({ to }) => to === address);
const invitationTo = async (address: string) => (await lettersTo(address)).at(-1);
const tokenOf = (mail: Mail | undefined) => /\/rsvp\/([\w.-]+)/.exec(pathTo(region, mail, 'rsvp'))?.[1] ?? '';
const answer = async (address: string, given: string) =>
  ask<RsvpState>(region, 'POST', `/api/v1/rsvp/${tokenOf(await invitationTo(address))}`, { body: { answer: given } });

/** The calendar of a mail, read by an independent parser: as a part that mail programs act on, and as a file. */
const calendarOf = (mail: Mail | undefined) => {
  const part = mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content ?? '';
  const file = mail?.attachments.find(({ filename }) => filename.endsWith('.ics'));
  expect(Buffer.from(file?.content ?? '', 'base64').toString()).toBe(part);
  const calendar = new ICAL.Component(ICAL.parse(part));
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  const [attendee] = entry.attendees;
  return {
    method: calendar.getFirstPropertyValue('method'),
    zone: calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid'),
    starts: entry.startDate.toString(),
    ends: entry.endDate.toString(),
    uid: entry.uid,
    sequence: entry.sequence,
    attendee: [attendee?.getFirstValue(), attendee?.getParameter('partstat')],
  };
};

test('only staff plans an event, and only where they work', async () => {
  const nobody = await plan({});
  const forged = await plan({ authorization: `${broker.authorization?.slice(0, -6)}AAAAAA` });
  const elsewhere = await plan<{ code: string }>(await bearer('dag.exempel@example.org'));
  const planned = await plan(broker);

  expect([nobody.status, forged.status]).toEqual([401, 401]);
  expect([elsewhere.status, elsewhere.json.code]).toEqual([403, 'not-yours']);
  expect(planned.status).toBe(201);
  expect(planned.json).toMatchObject({ ...breakfast, status: 'planned', seatsLeft: 1 });
  event = planned.json;
  expect((await casework(region)).filter(({ sk }) => sk === 'event')).toHaveLength(1);
});

test('those who consented in the area are invited once, however often it is asked for', async () => {
  const [once, again] = [await invite(event.id), await invite(event.id)];

  expect([once.status, once.json]).toEqual([
    200,
    { invited: 2, alreadyInvited: 0, suppressed: 0, optedOut: 0, left: 0 },
  ]);
  expect(again.json).toEqual({ invited: 0, alreadyInvited: 2, suppressed: 0, optedOut: 0, left: 0 });
  expect((await mailsWith(region, breakfast.title)).map(({ to }) => to).toSorted()).toEqual([kim, lo]);
});

test('the invitation says time, place, minutes and benefit, and leads to yes, no and the way out', async () => {
  const mail = await invitationTo(kim);

  const facts = [
    'torsdag 10 december 2026 kl. 07:30',
    'Exempelhuset, Exempelgatan 1, Gävle',
    '75 minuter',
    breakfast.benefit,
    '60 minuter: rundtur i verkstaden',
  ];
  for (const words of [...facts, '?answer=yes', '?answer=no']) {
    expect(mail?.text).toContain(words);
    expect(mail?.html).toContain(words);
  }
  expect((await ask(region, 'GET', pathTo(region, mail, 'rsvp'))).text).toContain('60 minuter: rundtur i verkstaden');
  expect(mail?.headers['list-unsubscribe']).toMatch(new RegExp(`^<${region.origin}/unsubscribe/[^>]+>$`));
  expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  expect(mail?.attachments).toEqual([]);
});

test('opening every link twice answers nothing', async () => {
  expect((await openEveryLinkTwice(region)).length).toBeGreaterThanOrEqual(2 * 3 + 4);
  expect((await shown()).counts).toEqual({
    invited: 2,
    yes: 0,
    no: 0,
    keepMePosted: 0,
    waiting: 0,
    offered: 0,
    attended: 0,
    missed: 0,
  });
});

test('yes takes the seat and confirms it with a calendar file', async () => {
  const [yes, again] = [await answer(kim, 'yes'), await answer(kim, 'yes')];

  expect([yes.status, yes.json.answer, again.text]).toEqual([200, 'yes', yes.text]);
  expect((await shown()).counts).toEqual({
    invited: 2,
    yes: 1,
    no: 0,
    keepMePosted: 0,
    waiting: 0,
    offered: 0,
    attended: 0,
    missed: 0,
  });
  const [confirmation, ...before] = await lettersTo(kim);
  expect(before).toHaveLength(1);
  expect(calendarOf(confirmation)).toEqual({
    method: 'REQUEST',
    zone: 'Europe/Stockholm',
    starts: '2026-12-10T07:30:00',
    ends: '2026-12-10T08:45:00',
    uid: expect.any(String),
    sequence: 0,
    attendee: [expect.stringMatching(/^mailto:kim@example\.com$/i), 'ACCEPTED'],
  });
});

test('within capacity: the next yes stands in line, knows its place, and is told so by mail', async () => {
  const [waiting, again] = [await answer(lo, 'yes'), await answer(lo, 'yes')];

  expect([waiting.status, again.text]).toEqual([200, waiting.text]);
  expect(waiting.json).toMatchObject({ answer: 'yes', seat: 'waiting', place: 1 });
  expect((await lettersTo(lo)).map(({ subject }) => subject)).toEqual([
    `Du står i kö: ${breakfast.title}`,
    `Inbjudan: ${breakfast.title}`,
  ]);
  expect((await lettersTo(lo))[0]?.attachments).toEqual([]);
  const page = await ask(region, 'GET', `/rsvp/${tokenOf(await invitationTo(lo))}`);
  expect(page.text).toContain('Du är nummer 1 i kön');
});

const press = (address: string, given: string) =>
  invitationTo(address).then((mail) =>
    ask(region, 'POST', `/rsvp/${tokenOf(mail)}`, { body: new URLSearchParams({ answer: given }) }),
  );

test('who gives up a seat does so by the page without script, and it is offered to the first in line', async () => {
  const no = await press(kim, 'no');

  expect([no.status, no.headers.get('location')]).toEqual([303, `/rsvp/${tokenOf(await invitationTo(kim))}`]);
  const [cancellation, confirmation] = (await lettersTo(kim)).map((mail, i) => (i < 2 ? calendarOf(mail) : undefined));
  expect([confirmation?.method, confirmation?.sequence]).toEqual(['REQUEST', 0]);
  expect([cancellation?.method, cancellation?.sequence]).toEqual(['CANCEL', 1]);
  expect(cancellation?.uid).toBe(confirmation?.uid);
  const [offer] = await lettersTo(lo);
  expect(offer?.subject).toBe(`Det finns en plats åt dig: ${breakfast.title}`);
  expect(offer?.text).toMatch(/Platsen hålls till.*2026 kl\. /s);
  expect((await shown()).counts).toMatchObject({ yes: 0, no: 1, waiting: 0, offered: 1 });
  expect((await shown()).seatsLeft).toBe(0);
  await openEveryLinkTwice(region);
  expect((await shown()).counts).toMatchObject({ yes: 0, no: 1, waiting: 0, offered: 1 });
});

test('a yes meanwhile takes nobody’s seat, and what is not taken in a day goes to the next', async () => {
  expect((await answer(kim, 'yes')).json).toMatchObject({ seat: 'waiting', place: 1 });
  const { now } = (
    await ask<{ clock: { now: string } }>(region, 'GET', '/_local', { headers: { accept: 'application/json' } })
  ).json.clock;
  const later = new Date(new Date(now).getTime() + 24.5 * 3_600_000).toISOString();

  await region.moveClock(later);
  // A login lasts no day.
  broker = await bearer('alva.exempel@example.org');

  expect((await shown()).counts).toMatchObject({ yes: 0, no: 0, waiting: 0, offered: 1 });
  expect((await lettersTo(lo))[0]?.subject).toBe(`Platsen har gått vidare: ${breakfast.title}`);
  expect((await lettersTo(kim))[0]?.subject).toBe(`Det finns en plats åt dig: ${breakfast.title}`);
  const late = await answer(lo, 'no');
  expect([late.status, late.json.answer]).toEqual([200, 'no']);
});

test('an offer that is taken is a seat, with the same entry in the calendar as before', async () => {
  const taken = await press(kim, 'yes');

  expect(taken.status).toBe(303);
  expect((await shown()).counts).toMatchObject({ yes: 1, no: 1, waiting: 0, offered: 0 });
  const calendars = (await lettersTo(kim)).filter(({ attachments }) => attachments.length > 0).map(calendarOf);
  expect(calendars.map(({ method, sequence }) => [method, sequence])).toEqual([
    ['REQUEST', 2],
    ['CANCEL', 1],
    ['REQUEST', 0],
  ]);
  expect(new Set(calendars.map(({ uid }) => uid)).size).toBe(1);
});

test('everybody may see the event in the public calendar, and nobody sees who comes', async () => {
  const [page, feed] = [await ask(region, 'GET', '/events'), await ask(region, 'GET', '/events.ics')];

  expect(page.text).toContain(`/event/${event.id}`);
  expect(feed.text).toContain('METHOD:PUBLISH');
  for (const { text } of [page, feed]) expect(text).not.toMatch(/kim|lo@|Exempel AB|ATTENDEE/i);
});

test('whose mail came back is not invited again, and who left the list neither', async () => {
  const [bounced, leaving] = [await invitationTo(lo), await invitationTo(kim)];
  await region.mailEvent(bounced?.id ?? '', 'bounce');
  const left = await ask(region, 'POST', pathTo(region, leaving, 'unsubscribe'), {
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const next = await plan(broker, { title: 'Nästa träff', startsAt: '2026-12-17T06:30:00Z' });

  const { json } = await invite(next.json.id);

  expect(left.status).toBe(200);
  expect(json).toEqual({ invited: 0, alreadyInvited: 0, suppressed: 1, optedOut: 1, left: 0 });
  expect(await mailsWith(region, 'Nästa träff')).toEqual([]);
});

/** Another event, tomorrow and with a co-host: the day and the morning after it come with few days on the clock. */
const tomorrow = {
  ...{ title: 'Träff i morgon', startsAt: '2026-11-25T06:30:00Z', capacity: 5 },
  coHosts: [{ organisation: 'Teknikföretagen', name: 'Ida Exempel', email: 'ida@example.org' }],
};
const mio = 'mio@example.com';
let near: EventAnswer;

test('at the door who scans the code checks in, and nobody is named by it', async () => {
  // Kim took no more invitations: who wants them again is invited again.
  const page = pathTo(region, (await lettersTo(kim)).at(-1), 'unsubscribe');
  await ask(region, 'POST', page, { body: new URLSearchParams({ action: 'resubscribe' }) });
  const contact = { name: 'Mio Exempel', email: mio };
  await sendSignal(region, mio, { contact, consent: { events: true }, municipality: '2101' });
  near = (await plan(broker, tomorrow)).json;
  expect((await invite(near.id)).json.invited).toBe(2);
  const invited = (await mailsWith(region, tomorrow.title)).filter(({ to }) => [kim, mio].includes(to));
  for (const mail of invited) await ask(region, 'POST', `/api/v1/rsvp/${tokenOf(mail)}`, { body: { answer: 'yes' } });
  await region.moveClock('2026-11-25T06:00:00Z');
  const headers = await bearer('alva.exempel@example.org');
  const { json } = await ask<AttendanceList>(region, 'GET', `/api/v1/events/${near.id}/attendance`, { headers });
  const door = `/check-in/${json.code.code}`;
  expect(json.code.url).toBe(`${region.origin}${door}`);
  expect(json.rows.map(({ name }) => name)).toEqual(['Kim Exempel', 'Mio Exempel']);

  const opened = [await ask(region, 'GET', door), await ask(region, 'GET', door)];
  const arrive = (email: string) => ask(region, 'POST', door, { body: new URLSearchParams({ email }) });
  const [known, stranger] = [await arrive(kim), await arrive('stranger@example.com')];

  expect(opened.map(({ status }) => status)).toEqual([200, 200]);
  expect(opened[0]?.text).not.toContain('Kim');
  expect([known.status, known.text]).toEqual([303, stranger.text]);
  const after = await ask<EventAnswer>(region, 'GET', `/api/v1/events/${near.id}`, { headers });
  expect(after.json.counts).toMatchObject({ attended: 1, missed: 0 });
});

test('who is marked as absent is asked why the next morning; every link of every mail of events changes nothing', async () => {
  const headers = await bearer('alva.exempel@example.org');
  const list = `/api/v1/events/${near.id}/attendance`;
  const { rows } = (await ask<AttendanceList>(region, 'GET', list, { headers })).json;
  const absent = rows.find(({ name }) => name === 'Mio Exempel');
  const ticked = await ask(region, 'POST', list, { body: { invitation: absent?.id, state: 'missed' }, headers });
  expect(ticked.status).toBe(200);

  await region.moveClock('2026-11-26T08:00:00Z');

  const [mail] = (await region.mail()).filter(({ to, text }) => to === mio && text.includes('/missed/'));
  expect(placesOf(await openEveryLinkTwice(region, { more: [`${region.origin}/event/${near.id}`] }))).toEqual(
    openedTwice.event,
  );
  const why = pathTo(region, mail, 'missed');
  const told = await ask(region, 'POST', why, { body: new URLSearchParams({ reason: 'ill' }) });
  expect(told.status).toBe(303);
});

test('the next morning who came is asked once, and one answer alone is hidden', async () => {
  const surveys = async () => (await mailsWith(region, 'Var det värt din tid?')).filter(({ to }) => to === kim);
  const survey = pathTo(region, (await surveys())[0], 'survey');

  const answers = [];
  for (const worthIt of ['yes', 'no'])
    answers.push((await ask(region, 'POST', survey, { body: new URLSearchParams({ worthIt }) })).status);
  await region.runSchedule('event-reminders');
  await region.quiescent();

  expect([(await surveys()).length, answers]).toEqual([1, [303, 409]]);
  const headers = await bearer('alva.exempel@example.org');
  const results = await ask<EventResults>(region, 'GET', `/api/v1/events/${near.id}/results`, { headers });
  expect(results.json.attendance).toMatchObject({ kept: true, attended: 1 });
  expect(results.json.survey).toEqual({ answered: '0-4', worth: null, useful: [], next: [], texts: [] });
});
