import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventsRoutes } from '../../../functions/events/contract.ts';
import { publicApi } from '../../../functions/events/public-api.ts';
import { problemPage } from '../../../functions/events/show-event-pages.ts';
import { staffApi } from '../../../functions/events/staff-api.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { addressHash } from '../../../shared/platform/address-hash.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { attendanceStore } from '../../../shared/stores/attendance-store.ts';
import { caseReportStore } from '../../../shared/stores/case-report-store.ts';
import { coHostStore } from '../../../shared/stores/co-host-store.ts';
import { contactStore, contactWrite } from '../../../shared/stores/contact-store.ts';
import { eventStore } from '../../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../../shared/stores/event-work-store.ts';
import { invitationRunStore } from '../../../shared/stores/invitation-run-store.ts';
import { invitationStore } from '../../../shared/stores/invitation-store.ts';
import { eventKey, outboxKey } from '../../../shared/stores/keys.ts';
import { lineStore } from '../../../shared/stores/line-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { proposalStore } from '../../../shared/stores/proposal-store.ts';
import { shortLinkStore } from '../../../shared/stores/short-link-store.ts';
import { surveyStore } from '../../../shared/stores/survey-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { someKeys } from '../../support/builders.ts';
import { startDynamo, type TestDynamo, type TestTables } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';

const region = aRegion();
const testKeys = someKeys();
const origin = 'https://kompetens.example.org';
const broker: Person = {
  id: 'per_broker-gastrikland-ost',
  name: 'Alva Exempel',
  email: 'alva@example.org',
  roles: ['broker'],
  areas: ['gastrikland-ost'],
  language: 'sv',
  since: '2026-11-01T00:00:00.000Z',
};
const breakfast = {
  title: 'Frukost om CNC, svets & trä',
  type: 'frukost',
  startsAt: '2027-04-15T05:30:00Z',
  minutes: 75,
  place: { name: 'Verkstan', address: 'Södra Kungsgatan 1', municipality: '2180' },
  benefit: 'Du får tre sökande att ringa.',
  capacity: 2,
  areas: ['gastrikland-ost'],
};

let dynamo: TestDynamo;
let tables: TestTables;
let now = '2027-03-01T08:00:00Z';
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.newTables();
  now = '2027-03-01T08:00:00Z';
  await tables.casework.write(personWrite(broker));
});

const deps = () => {
  const { casework } = tables;
  return {
    region,
    origin,
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    events: eventStore(casework),
    invitations: invitationStore(casework),
    runs: invitationRunStore(casework),
    proposals: proposalStore(casework),
    coHosts: coHostStore(casework),
    line: lineStore(casework),
    contention: { pause: async () => {} },
    contacts: contactStore(casework),
    addresses: addressStore(casework),
    outbox: outboxStore(casework),
    work: eventWorkStore(casework),
    attendance: attendanceStore(casework),
    surveys: surveyStore(casework),
    links: shortLinkStore(casework),
    reports: caseReportStore(casework),
    keys: async () => testKeys,
    clock: () => new Date(now),
    newId: systemIds,
  };
};
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const staff = () => gatewayTo(staffApi(deps()), eventsRoutes, { log: silent });
const people = () => gatewayTo(publicApi(deps()), eventsRoutes, { log: silent, problemPage: problemPage(region) });

const consents = async (email: string, over: { area?: string; consentedAt?: string; language?: 'sv' | 'en' } = {}) => {
  const hash = addressHash(testKeys, email);
  await tables.casework.write(
    contactWrite({
      hash,
      area: over.area ?? 'gastrikland-ost',
      name: 'Kim "Exempel"; Åström',
      email,
      employer: 'Exempel AB',
      municipality: '2180',
      language: over.language ?? 'sv',
      consentedAt: over.consentedAt ?? '2027-02-01T08:00:00.000Z',
      consentedIn: 'sig_1',
    }),
  );
  return hash;
};
const create = async (body: unknown = breakfast, headers = {}) =>
  staff()({ method: 'POST', path: '/api/v1/events', body, headers, personId: broker.id });
const invite = async (id: string, personId = broker.id) =>
  staff()({ method: 'POST', path: `/api/v1/events/${id}/invitations`, body: {}, personId });
const mailTo = async (eventId: string, hash: string) =>
  (await outboxStore(tables.casework).find(`invitation#${eventId}#con_${hash}`))?.draft;
const linksOf = (draft: Awaited<ReturnType<typeof mailTo>>) =>
  draft?.blocks.flatMap((b) => (b.kind === 'actions' ? b.links.map((l) => l.href) : [])) ?? [];
const tokenOf = (url: string | undefined) => new URL(url ?? '').pathname.split('/').at(-1) ?? '';
const answer = (token: string, given: string) =>
  people()({ method: 'POST', path: `/api/v1/rsvp/${token}`, body: { answer: given } });

/** An event with one invitation per address; answers the tokens in the same order. */
const invited = async (addresses: readonly string[], over: Partial<typeof breakfast> = {}) => {
  const hashes = await Promise.all(addresses.map((a) => consents(a)));
  const { id } = (await create({ ...breakfast, ...over })).json;
  await invite(id);
  const tokens = await Promise.all(hashes.map(async (h) => tokenOf(linksOf(await mailTo(id, h))[0])));
  return { id, tokens, hashes };
};
const calendarsOf = async (invitation: string) => {
  const store = outboxStore(tables.casework);
  const found = [];
  for (const n of [1, 2, 3, 4])
    for (const kind of ['confirmation', 'cancellation']) {
      const kept = await store.find(`${kind}#${invitation}#${n}`);
      if (kept?.draft.calendar) found.push(kept.draft.calendar);
    }
  return found;
};
const invitationOf = async (eventId: string, hash: string) =>
  (await tables.casework.get(outboxKey(`invitation#${eventId}#con_${hash}`)))?.cause as string;

describe('staff', () => {
  test('plans an event in the own areas and sees its counts', async () => {
    const made = await create();

    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ title: breakfast.title, seatsLeft: 2, counts: { invited: 0, yes: 0 } });
    const read = await staff()({ method: 'GET', path: `/api/v1/events/${made.json.id}`, personId: broker.id });
    expect(read.json).toEqual(made.json);
  });

  test('gets the same event for the same key, and 422 for the same key with another body', async () => {
    const headers = { 'idempotency-key': 'a-key' };
    const [first, again] = [await create(breakfast, headers), await create(breakfast, headers)];
    const other = await create({ ...breakfast, capacity: 3 }, headers);

    expect(again.json.id).toBe(first.json.id);
    expect([other.status, other.json.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('gets 422 for the same key with a body that leaves something out', async () => {
    const headers = { 'idempotency-key': 'a-key' };
    await create({ ...breakfast, description: 'Kaffe finns.' }, headers);

    expect((await create(breakfast, headers)).json.code).toBe('idempotency-key-reused');
  });

  test.each([
    ["another thing's id", 'sig_0123456789abcdefghjkmnpqrs'],
    ['a text longer than any key', 'x'.repeat(3_000)],
    ['an id that is almost one', 'evt_0123456789abcdefghjkmnpqr'],
  ])('finds no event under %s, and the table is not asked for it', async (_, id) => {
    const { casework } = tables;
    const asked: string[] = [];
    tables.casework = {
      ...casework,
      get: async (key, options) => {
        asked.push(key.pk);
        return casework.get(key, options);
      },
    };
    const answers = [
      await staff()({ method: 'GET', path: `/api/v1/events/${id}`, personId: broker.id }),
      await invite(id),
      await people()({ method: 'GET', path: `/event/${id}` }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    // Of other partitions IAM would refuse it, which nobody may learn as an error of ours.
    expect(asked).not.toContain(id);
  });

  test.each([
    ['startsAt', { startsAt: '2027-02-28T08:00:00Z' }],
    ['startsAt', { startsAt: 'tomorrow' }],
    ['minutes', { minutes: 5 }],
    ['capacity', { capacity: 0 }],
    ['areas', { areas: ['nowhere'] }],
    ['place.municipality', { place: { ...breakfast.place, municipality: '0180' } }],
    ['title', { title: 'Rad ett\r\nBcc: x@example.com' }],
    ['colour', { colour: 'red' }],
  ])('is told that %s is wrong', async (field, over) => {
    const { status, json } = await create({ ...breakfast, ...over });

    expect(status).toBe(422);
    expect(json.errors.map((e: { field: string }) => e.field)).toContain(field);
  });

  test('may not plan in areas of others, nor without a token, nor as somebody the table does not know', async () => {
    const elsewhere = await create({ ...breakfast, areas: ['norra-halsingland'] });
    const nobody = await staff()({ method: 'POST', path: '/api/v1/events', body: breakfast });
    const stranger = await staff()({ method: 'POST', path: '/api/v1/events', body: breakfast, personId: 'per_x' });

    expect([elsewhere.status, nobody.status, stranger.status]).toEqual([403, 401, 403]);
  });
});

describe('inviting', () => {
  test('reaches everybody who consented in the areas, each once however often it is done', async () => {
    const hash = await consents('kim@example.com');
    await consents('lo@example.com');
    await consents('far@example.com', { area: 'norra-halsingland' });
    const { id } = (await create()).json;

    const [first, again] = [await invite(id), await invite(id)];

    expect(first.json).toEqual({ invited: 2, alreadyInvited: 0, suppressed: 0, optedOut: 0, left: 0 });
    expect(again.json).toEqual({ invited: 0, alreadyInvited: 2, suppressed: 0, optedOut: 0, left: 0 });
    const draft = await mailTo(id, hash);
    const said = JSON.stringify(draft);
    for (const part of [
      'torsdag 15 april 2027 kl. 07:30',
      'Verkstan, Södra Kungsgatan 1, Gävle',
      '75 minuter',
      breakfast.benefit,
    ])
      expect(said).toContain(part);
    expect(linksOf(draft)).toHaveLength(2);
    expect(draft?.calendar).toBeUndefined();
    expect(draft?.unsubscribe?.list).toBe('invitations');
  });

  test('leaves out who left the list, bounced or complained, and takes back who consented anew', async () => {
    const addresses = addressStore(tables.casework);
    const at = new Date('2027-02-10T00:00:00Z');
    await addresses.leave(await consents('left@example.com'), 'invitations', at);
    await addresses.bounced(await consents('bounced@example.com'), at);
    await addresses.complained(await consents('angry@example.com'), at);
    await addresses.leave(
      await consents('back@example.com', { consentedAt: '2027-02-20T00:00:00.000Z' }),
      'invitations',
      at,
    );
    const { id } = (await create()).json;

    expect((await invite(id)).json).toEqual({ invited: 1, alreadyInvited: 0, suppressed: 2, optedOut: 1, left: 0 });
  });

  test('invites nobody twice when two of the staff press at once', async () => {
    for (let i = 0; i < 6; i += 1) await consents(`p${i}@example.com`);
    const { id } = (await create()).json;

    const runs = await Promise.all([invite(id), invite(id), invite(id)]);

    expect(runs.reduce((sum, r) => sum + r.json.invited, 0)).toBe(6);
    const event = await staff()({ method: 'GET', path: `/api/v1/events/${id}`, personId: broker.id });
    expect(event.json.counts.invited).toBe(6);
  });

  test('is for the areas of the event: nobody is invited to somebody else’s', async () => {
    const strategist = { ...broker, id: 'per_strategist', roles: ['strategist' as const], areas: [] };
    await tables.casework.write(personWrite(strategist));
    const { id } = (await create()).json;

    const asked = await staff()({
      ...{ method: 'POST', path: `/api/v1/events/${id}/invitations`, body: { areas: ['norra-halsingland'] } },
      personId: strategist.id,
    });

    expect([asked.status, asked.json.errors[0].field]).toEqual([422, 'areas']);
  });

  test('is refused after the start', async () => {
    const { id } = (await create()).json;
    now = '2027-04-15T05:30:00Z';

    expect((await invite(id)).json.code).toBe('event-over');
  });

  test('is refused for an event that was cancelled', async () => {
    await consents('kim@example.com');
    const { id } = (await create()).json;
    await tables.casework.write({
      Update: {
        Key: eventKey(id),
        UpdateExpression: 'SET #status = :cancelled',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':cancelled': 'cancelled' },
      },
    });

    expect((await invite(id)).json.code).toBe('event-over');
  });
});

describe('answering', () => {
  test('reading the link, its page and its preselected button changes nothing', async () => {
    const { id, tokens } = await invited(['kim@example.com']);
    const token = tokens[0] ?? '';
    const before = await eventStore(tables.casework).byId(id);

    for (const path of [`/api/v1/rsvp/${token}`, `/rsvp/${token}`, `/en/rsvp/${token}`, `/event/${id}`])
      for (const query of ['', 'answer=yes']) expect((await people()({ method: 'GET', path, query })).status).toBe(200);

    expect(await eventStore(tables.casework).byId(id)).toEqual(before);
    expect((await people()({ method: 'GET', path: `/api/v1/rsvp/${token}` })).json.answer).toBeNull();
  });

  test('yes takes a seat once and confirms with a calendar file that two parsers read alike', async () => {
    const { id, tokens, hashes } = await invited(['kim@example.com']);

    const [first, again] = [await answer(tokens[0] ?? '', 'yes'), await answer(tokens[0] ?? '', 'yes')];

    expect([first.status, first.json.answer, again.json]).toEqual([200, 'yes', first.json]);
    expect((await eventStore(tables.casework).byId(id))?.counts.yes).toBe(1);
    const [calendar, ...more] = await calendarsOf(await invitationOf(id, hashes[0] ?? ''));
    expect(more).toEqual([]);
    const ics = calendar?.ics ?? '';
    expect(calendar?.method).toBe('REQUEST');
    expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const parsed = new ICAL.Component(ICAL.parse(ics));
    expect(parsed.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(parsed.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Stockholm');
    const entry = new ICAL.Event(parsed.getFirstSubcomponent('vevent') ?? undefined);
    expect(entry.startDate.toString()).toBe('2027-04-15T07:30:00');
    expect(entry.endDate.toString()).toBe('2027-04-15T08:45:00');
    expect(entry.summary).toBe(breakfast.title);
    expect(entry.sequence).toBe(0);
    expect(entry.attendees.map((a) => [a.getFirstValue(), a.getParameter('partstat')])).toEqual([
      ['MAILTO:kim@example.com', 'ACCEPTED'],
    ]);
    const other = Object.values(nodeIcal.sync.parseICS(ics)).find((c) => c?.type === 'VEVENT') as unknown as {
      start: Date;
      uid: string;
      dtstamp: Date;
    };
    expect(new Date(other.start).toISOString()).toBe('2027-04-15T05:30:00.000Z');
    expect(other.uid).toBe(entry.uid);
    expect(new Date(other.dtstamp).toISOString()).toBe('2027-03-01T08:00:00.000Z');
  });

  test('yes, no, yes keeps the entry of the calendar: one UID, SEQUENCE 0, 1, 2, REQUEST, CANCEL, REQUEST', async () => {
    const { id, tokens, hashes } = await invited(['kim@example.com']);

    for (const given of ['yes', 'no', 'yes']) expect((await answer(tokens[0] ?? '', given)).status).toBe(200);

    const entries = (await calendarsOf(await invitationOf(id, hashes[0] ?? ''))).map(({ ics, method }) => {
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent') ?? undefined);
      return { method, uid: event.uid, sequence: event.sequence };
    });
    expect(entries.map((e) => [e.method, e.sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
    ]);
    expect(new Set(entries.map((e) => e.uid)).size).toBe(1);
    expect((await eventStore(tables.casework).byId(id))?.counts).toEqual({
      invited: 1,
      yes: 1,
      no: 0,
      ...{ keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
    });
  });

  test('no, and keep me posted, take no seat and send no calendar', async () => {
    const { id, tokens, hashes } = await invited(['kim@example.com']);

    await answer(tokens[0] ?? '', 'no');
    await answer(tokens[0] ?? '', 'keep-me-posted');

    expect((await eventStore(tables.casework).byId(id))?.counts).toEqual({
      invited: 1,
      yes: 0,
      no: 0,
      ...{ keepMePosted: 1, waiting: 0, offered: 0, attended: 0, missed: 0 },
    });
    expect(await calendarsOf(await invitationOf(id, hashes[0] ?? ''))).toEqual([]);
  });

  test('is over at the start, and the link says so', async () => {
    const { tokens } = await invited(['kim@example.com']);
    now = '2027-04-15T05:30:00Z';

    expect((await answer(tokens[0] ?? '', 'yes')).json.code).toBe('event-over');
    expect((await people()({ method: 'GET', path: `/api/v1/rsvp/${tokens[0]}` })).json.over).toBe(true);
  });

  test('a forged link is no link, and an expired one says that it is', async () => {
    const { tokens } = await invited(['kim@example.com']);
    const token = tokens[0] ?? '';
    const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await answer(flipped, 'yes')).status).toBe(404);
    now = '2027-06-15T08:00:00Z';

    expect((await answer(token, 'yes')).status).toBe(410);
  });

  test('the buttons of the page work without script: 303 back to the page, which then says what stands', async () => {
    const { tokens } = await invited(['kim@example.com']);
    const path = `/rsvp/${tokens[0]}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };

    const pressed = await people()({ method: 'POST', path, text: 'answer=yes', headers });

    expect([pressed.status, pressed.headers.location]).toEqual([303, path]);
    expect((await people()({ method: 'GET', path })).text).toContain('du har en plats');
    expect((await people()({ method: 'POST', path, text: 'answer=perhaps', headers })).status).toBe(422);
  });
});
