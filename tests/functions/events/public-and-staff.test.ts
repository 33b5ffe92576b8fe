import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventsRoutes } from '../../../functions/events/contract.ts';
import { publicApi } from '../../../functions/events/public-api.ts';
import { rsvpUrl } from '../../../functions/events/rsvp-link.ts';
import { staffApi } from '../../../functions/events/staff-api.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { attendanceStore } from '../../../shared/stores/attendance-store.ts';
import { caseReportStore } from '../../../shared/stores/case-report-store.ts';
import { coHostStore } from '../../../shared/stores/co-host-store.ts';
import { contactStore } from '../../../shared/stores/contact-store.ts';
import { eventStore, eventWrite } from '../../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../../shared/stores/event-work-store.ts';
import { invitationRunStore } from '../../../shared/stores/invitation-run-store.ts';
import { invitationStore } from '../../../shared/stores/invitation-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { proposalStore } from '../../../shared/stores/proposal-store.ts';
import { shortLinkStore } from '../../../shared/stores/short-link-store.ts';
import { surveyStore } from '../../../shared/stores/survey-store.ts';
import { aPerson, numberedId } from '../../support/builders.ts';
import { startDynamo, type TestDynamo, type TestTables } from '../../support/engines.ts';
import { anEvent } from '../../support/event-builders.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { type SeatsOffice, seatsOffice } from '../../support/seats-harness.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const broker = aPerson();
const stranger = aPerson({ id: 'per_elsewhere', areas: ['norra-halsingland'] });

let dynamo: TestDynamo;
let tables: TestTables;
let at: SeatsOffice;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.newTables();
  at = await seatsOffice(tables.casework, { invited: 4, over: { capacity: 1 } });
  for (const person of [broker, stranger]) await tables.casework.write(personWrite(person));
});

const visitors = () =>
  gatewayTo(
    publicApi({
      ...at.deps,
      events: eventStore(tables.casework),
      attendance: attendanceStore(tables.casework),
      coHosts: coHostStore(tables.casework),
    }),
    eventsRoutes,
    { log: silent },
  );
const staff = () =>
  gatewayTo(
    staffApi({
      ...at.deps,
      people: personStore(tables.casework),
      absences: absenceStore(tables.casework),
      events: eventStore(tables.casework),
      invitations: invitationStore(tables.casework),
      runs: invitationRunStore(tables.casework),
      proposals: proposalStore(tables.casework),
      contacts: contactStore(tables.casework),
      addresses: addressStore(tables.casework),
      attendance: attendanceStore(tables.casework),
      surveys: surveyStore(tables.casework),
      links: shortLinkStore(tables.casework),
      reports: caseReportStore(tables.casework),
      outbox: outboxStore(tables.casework),
      work: eventWorkStore(tables.casework),
    }),
    eventsRoutes,
    { log: silent },
  );
const path = () => `/api/v1/events/${at.event.id}/answers`;
const answers = (personId = broker.id, query = '') => staff()({ method: 'GET', path: path(), query, personId });
const answerFor = (body: unknown, personId = broker.id) => staff()({ method: 'POST', path: path(), body, personId });

describe('the staff of an event', () => {
  test('sees who answered what, with the place in line', async () => {
    for (const n of [3, 2, 1]) await at.answer(n, 'yes');
    await at.answer(4, 'keep-me-posted');

    const { status, json } = await answers();

    expect([status, json.next]).toEqual([200, null]);
    const shown = (json.answers as { name: string; answer: string; seat: string; place: number }[])
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, answer, seat, place }) => [name, answer, seat, place]);
    expect(shown).toEqual([
      ['Person 1', 'yes', 'waiting', 2],
      ['Person 2', 'yes', 'waiting', 1],
      ['Person 3', 'yes', 'confirmed', null],
      ['Person 4', 'keep-me-posted', null, null],
    ]);
  });

  test('gets all of many, page after page, each once', async () => {
    tables = await dynamo.newTables();
    at = await seatsOffice(tables.casework, { invited: 230 });
    await tables.casework.write(personWrite(broker));
    const seen: string[] = [];
    let pages = 0;
    for (let query = ''; ; pages += 1) {
      const { json } = await answers(broker.id, query);
      seen.push(...json.answers.map((one: { invitation: string }) => one.invitation));
      if (json.next === null) break;
      query = `cursor=${encodeURIComponent(json.next)}`;
    }

    expect(pages).toBe(2);
    expect(new Set(seen).size).toBe(230);
    expect(seen).toHaveLength(230);
  });

  test('answers for somebody who phoned: the same seat and mail, and it is known who did it', async () => {
    const { status, json } = await answerFor({ invitation: at.idOf(1), answer: 'yes' });

    expect([status, json.seat]).toEqual([200, 'confirmed']);
    expect(await at.mailsTo(1)).toEqual(['1 confirmation']);
    expect(await at.audited()).toEqual([`${broker.id} answered-yes ${at.idOf(1)}`]);
    expect((await answerFor({ invitation: at.idOf(2), answer: 'yes' })).json).toMatchObject({
      ...{ seat: 'waiting', place: 1 },
    });
  });

  test('is the staff of its areas, and answers for nobody of another event', async () => {
    const other = anEvent({ id: numberedId('evt', 7) });
    await tables.casework.write(eventWrite(other));

    const elsewhere = await answers(stranger.id);
    const forElse = await answerFor({ invitation: at.idOf(1), answer: 'yes' }, stranger.id);
    const wrongEvent = await staff()({
      ...{ method: 'POST', path: `/api/v1/events/${other.id}/answers`, personId: broker.id },
      body: { invitation: at.idOf(1), answer: 'yes' },
    });
    const wrongWord = await answerFor({ invitation: at.idOf(1), answer: 'perhaps' });
    const wrongCursor = await answers(broker.id, 'cursor=audit%23');

    expect([elsewhere.status, forElse.status, wrongEvent.status]).toEqual([403, 403, 404]);
    expect([wrongWord.status, wrongWord.json.errors[0].field]).toEqual([422, 'answer']);
    expect([wrongCursor.status, wrongCursor.json.errors[0].field]).toEqual([422, 'cursor']);
    expect(await at.invitation(1)).toMatchObject({ answers: 0 });
  });
});

describe('who stands in for the staff of an event', () => {
  test('works with it while the absence lasts, and neither before nor after', async () => {
    const absence = { person: broker.id, substitute: stranger.id, from: '2027-03-02', until: '2027-03-03' };
    await absenceStore(tables.casework).keep(absence);
    const seen: number[] = [];
    for (const day of ['01', '02', '03', '04']) {
      at.time.now = new Date(`2027-03-${day}T08:00:00.000Z`);
      seen.push((await answers(stranger.id)).status);
    }

    expect(seen).toEqual([403, 200, 200, 403]);
  });
});

describe('the page of an invitation', () => {
  test('says the place in line, the offer with its deadline, and what may be pressed', async () => {
    for (const n of [1, 2, 3]) await at.answer(n, 'yes');
    const keys = await at.deps.keys();
    const page = async (n: number) => {
      const link = { origin: at.deps.origin, keys, invitation: await at.invitation(n), event: at.event };
      return (await visitors()({ method: 'GET', path: new URL(rsvpUrl(link)).pathname })).text;
    };
    expect(await page(3)).toContain('Du är nummer 2 i kön');
    expect(await page(4)).toContain('Ställ mig i kön');

    await at.answer(1, 'no');

    expect(await page(2)).toContain('Vi håller platsen till tisdag 2 mars 2027 kl. 09:00');
    expect(await page(3)).toContain('Du är nummer 1 i kön');
    at.time.now = new Date('2027-03-02T08:00:00Z');
    expect(await page(2)).toContain('Ställ mig i kön igen');
  });
});

describe('the public calendar', () => {
  const more = [
    { title: 'Styrgrupp teknik', type: 'styrgrupp', startsAt: '2027-04-16T05:30:00Z' },
    { title: 'Sluten', type: 'workshop', audiences: ['steering-group'], startsAt: '2027-04-16T05:30:00Z' },
    { title: 'Förra månaden', type: 'workshop', startsAt: '2027-02-01T05:30:00Z' },
    { title: 'För länge sedan', type: 'workshop', startsAt: '2026-11-01T05:30:00Z' },
    { title: 'Inställd dag', type: 'arbetsmarknadsdag', startsAt: '2027-05-16T05:30:00Z', status: 'cancelled' },
  ] as const;
  beforeEach(async () => {
    for (const [i, over] of more.entries())
      await tables.casework.write(eventWrite(anEvent({ ...over, id: numberedId('evt', 20 + i) } as never)));
  });

  test.each([
    ['/events', 'Inställd', `href="/event/`],
    ['/en/events', 'Called off', `href="/en/event/`],
  ])('%s shows what is coming for everybody, and nothing of steering groups or of who comes', async (p, said, link) => {
    await at.answer(1, 'yes');

    const { status, text, headers } = await visitors()({ method: 'GET', path: p });

    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    for (const words of ['Frukost om CNC', 'Inställd dag', said, link, '/events.ics']) expect(text).toContain(words);
    for (const words of ['Styrgrupp teknik', 'Sluten', 'Förra månaden', 'Person 1']) expect(text).not.toContain(words);
  });

  test('the feed has the last quarter too, names nobody, and is fetched again only when it changed', async () => {
    await at.answer(1, 'yes');
    const fetch = (headers = {}) => visitors()({ method: 'GET', path: '/events.ics', headers });

    const { status, text, headers } = await fetch();
    const again = await fetch({ 'if-none-match': headers.etag });

    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'))).toEqual([
      'Förra månaden',
      'Frukost om CNC, svets & trä',
      'Inställd dag',
    ]);
    expect(text).not.toMatch(/ATTENDEE|Person 1/);
    expect([again.status, again.text]).toEqual([304, '']);
    at.time.now = new Date('2027-03-01T09:00:00.000Z');
    await at.makeRoom(5);
    expect((await fetch({ 'if-none-match': headers.etag })).status).toBe(200);
  });
});
