import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventAnswer, InvitationsAnswer, RsvpState } from '../../functions/events/contract.ts';
import type { AttendanceList, EventResults } from '../../functions/events/contract-after.ts';
import { ask, casework, mailsWith, openEveryLinkTwice, pathTo, sendSignal, start } from '../support/journey.ts';
import { type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';

// An event, from the broker who plans it to the employer's calendar, by the front doors alone and in this order.

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

  expect([once.status, once.json]).toEqual([200, { invited: 2, alreadyInvited: 0, suppressed: 0 }]);
  expect(again.json).toEqual({ invited: 0, alreadyInvited: 2, suppressed: 0 });
  expect((await mailsWith(region, breakfast.title)).map(({ to }) => to).toSorted()).toEqual([kim, lo]);
});

test('the invitation says time, place, minutes and benefit, and leads to yes, no and the way out', async () => {
  const mail = await invitationTo(kim);

  const facts = [
    'torsdag 10 december 2026 kl. 07:30',
    'Exempelhuset, Exempelgatan 1, Gävle',
    '75 minuter',
    breakfast.benefit,
  ];
  for (const words of [...facts, '?answer=yes', '?answer=no']) {
    expect(mail?.text).toContain(words);
    expect(mail?.html).toContain(words);
  }
  expect(mail?.headers['list-unsubscribe']).toMatch(new RegExp(`^<${region.origin}/unsubscribe/[^>]+>$`));
  expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  expect(mail?.attachments).toEqual([]);
});

test('opening every link twice answers nothing', async () => {
  expect(await openEveryLinkTwice(region)).toBeGreaterThanOrEqual(2 * 3 + 4);
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

test('within capacity: the next yes is told that all seats are taken, and may ask to be kept posted', async () => {
  const [full, posted] = [await answer(lo, 'yes'), await answer(lo, 'keep-me-posted')];

  expect(full.status).toBe(409);
  expect(full.json).toMatchObject({ code: 'event-full' });
  expect([posted.status, posted.json.answer]).toEqual([200, 'keep-me-posted']);
  expect(await lettersTo(lo)).toHaveLength(1);
});

test('who changes their mind does so by the page without script, and the calendar entry follows', async () => {
  const page = `/rsvp/${tokenOf(await invitationTo(kim))}`;
  const press = (given: string) => ask(region, 'POST', page, { body: new URLSearchParams({ answer: given }) });

  const [no, yes] = [await press('no'), await press('yes')];

  expect([no.status, no.headers.get('location'), yes.status]).toEqual([303, page, 303]);
  const letters = (await lettersTo(kim)).slice(0, -1).map(calendarOf).toReversed();
  expect(letters.map(({ method, sequence }) => [method, sequence])).toEqual([
    ['REQUEST', 0],
    ['CANCEL', 1],
    ['REQUEST', 2],
  ]);
  expect(new Set(letters.map(({ uid }) => uid)).size).toBe(1);
  expect((await shown()).counts).toEqual({
    invited: 2,
    yes: 1,
    no: 0,
    keepMePosted: 1,
    waiting: 0,
    offered: 0,
    attended: 0,
    missed: 0,
  });
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
  expect(json).toEqual({ invited: 0, alreadyInvited: 0, suppressed: 2 });
  expect(await mailsWith(region, 'Nästa träff')).toEqual([]);
});

/** Another event, tomorrow: the day and the morning after it come with few days on the clock. */
const tomorrow = { title: 'Träff i morgon', startsAt: '2026-11-24T06:30:00Z', capacity: 5 };
let near: EventAnswer;

test('at the door who scans the code checks in, and nobody is named by it', async () => {
  // Kim took no more invitations: who wants them again is invited again.
  const page = pathTo(region, (await lettersTo(kim)).at(-1), 'unsubscribe');
  await ask(region, 'POST', page, { body: new URLSearchParams({ action: 'resubscribe' }) });
  near = (await plan(broker, tomorrow)).json;
  expect((await invite(near.id)).json.invited).toBe(1);
  const [mail] = await mailsWith(region, tomorrow.title);
  await ask(region, 'POST', `/api/v1/rsvp/${tokenOf(mail)}`, { body: { answer: 'yes' } });
  await region.moveClock('2026-11-24T06:00:00Z');
  const headers = await bearer('alva.exempel@example.org');
  const { json } = await ask<AttendanceList>(region, 'GET', `/api/v1/events/${near.id}/attendance`, { headers });
  const door = `/check-in/${json.code.code}`;
  expect([json.code.url, json.rows.map(({ name }) => name)]).toEqual([`${region.origin}${door}`, ['Kim Exempel']]);

  const opened = [await ask(region, 'GET', door), await ask(region, 'GET', door)];
  const arrive = (email: string) => ask(region, 'POST', door, { body: new URLSearchParams({ email }) });
  const [invited, stranger] = [await arrive(kim), await arrive('stranger@example.com')];

  expect(opened.map(({ status }) => status)).toEqual([200, 200]);
  expect(opened[0]?.text).not.toContain('Kim');
  expect([invited.status, invited.text]).toEqual([303, stranger.text]);
  const after = await ask<EventAnswer>(region, 'GET', `/api/v1/events/${near.id}`, { headers });
  expect(after.json.counts).toMatchObject({ attended: 1, missed: 0 });
});

test('the next morning who came is asked once, and one answer alone is hidden', async () => {
  await region.moveClock('2026-11-25T08:00:00Z');
  await region.quiescent();
  const surveys = async () => (await mailsWith(region, 'Var det värt din tid?')).filter(({ to }) => to === kim);
  const survey = pathTo(region, (await surveys())[0], 'survey');
  await openEveryLinkTwice(region);

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
