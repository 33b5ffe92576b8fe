import ICAL from 'ical.js';
import { eventsRoutes } from '../../functions/events/contract.ts';
import { publicApi } from '../../functions/events/public-api.ts';
import { rsvpUrl } from '../../functions/events/rsvp-link.ts';
import { problemPage } from '../../functions/events/show-event-pages.ts';
import { staffApi } from '../../functions/events/staff-api.ts';
import { tellChange, tellDueChanges } from '../../functions/events/tell-change.ts';
import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Person } from '../../shared/domain/person.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import type { Table } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { attendanceStore } from '../../shared/stores/attendance-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { coHostStore } from '../../shared/stores/co-host-store.ts';
import { contactStore } from '../../shared/stores/contact-store.ts';
import { eventStore, eventWrite } from '../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../shared/stores/event-work-store.ts';
import { invitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { invitationStore, invitationWrites } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { outboxStore, outboxWrite } from '../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { proposalStore } from '../../shared/stores/proposal-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { surveyStore } from '../../shared/stores/survey-store.ts';
import { aRegion } from './a-region.ts';
import { someKeys } from './builders.ts';
import { gatewayTo } from './gateway.ts';
import { anInvitation as anInvitationMail } from './mail-samples.ts';

const id = (n: number) => String(n).padStart(26, '0');
export const theEvent = `evt_${id(1)}`;

export const anEvent = (over: Partial<Event> = {}): Event => ({
  id: theEvent,
  title: 'Frukost om svets',
  type: 'frukost',
  startsAt: '2027-04-15T05:30:00Z',
  minutes: 75,
  place: { name: 'Verkstan', address: 'Södra Kungsgatan 1', municipality: '2180' },
  benefit: 'Du får tre sökande att ringa.',
  capacity: 50,
  areas: ['gastrikland-ost'],
  status: 'planned',
  createdBy: 'per_broker',
  createdAt: '2027-03-01T08:00:00.000Z',
  version: 1,
  counts: { invited: 0, yes: 0, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
  ...over,
});

export const aGuest = (n: number, over: Partial<Invitation> = {}): Invitation => ({
  id: `inv_${id(n)}`,
  event: theEvent,
  hash: `hash${n}`,
  name: `Kim Exempel ${n}`,
  email: `kim${n}@example.com`,
  employer: 'Exempel AB',
  language: 'sv',
  invitedAt: '2027-03-01T09:00:00.000Z',
  answer: null,
  answeredAt: null,
  answers: 0,
  calendarMails: 0,
  told: 1,
  audience: 'employers',
  ...over,
});

/** Somebody with a seat, and the calendar mail of it. */
export const seated = (n: number, over: Partial<Invitation> = {}): Invitation =>
  aGuest(n, {
    answer: 'yes',
    answeredAt: '2027-03-02T09:00:00.000Z',
    answers: 1,
    calendarMails: 1,
    seat: 'confirmed',
    ...over,
  });

export const theBroker: Person = {
  id: 'per_broker-gastrikland-ost',
  name: 'Alva Exempel',
  email: 'alva@example.org',
  roles: ['broker'],
  areas: ['gastrikland-ost'],
  language: 'sv',
  since: '2026-11-01T00:00:00.000Z',
};

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Events with their staff, their guests and their jobs on a table. `through` is the table as the program writes to it. */
export const eventOffice = async (table: Table, clock: () => Date, through: Table = table) => {
  const region = aRegion();
  const origin = 'https://kompetens.example.org';
  const keys = someKeys();
  const deps = {
    region,
    origin,
    casework: through,
    people: personStore(table),
    absences: absenceStore(table),
    events: eventStore(through),
    invitations: invitationStore(through),
    runs: invitationRunStore(table),
    proposals: proposalStore(table),
    coHosts: coHostStore(table),
    contacts: contactStore(table),
    addresses: addressStore(table),
    outbox: outboxStore(through),
    work: eventWorkStore(through),
    line: lineStore(through),
    attendance: attendanceStore(table),
    surveys: surveyStore(table),
    links: shortLinkStore(table),
    reports: caseReportStore(table),
    keys: async () => keys,
    clock,
    newId: systemIds,
  };
  const staff = gatewayTo(staffApi(deps), eventsRoutes, { log: silent });
  const guests = gatewayTo(publicApi(deps), eventsRoutes, { log: silent, problemPage: problemPage(region) });
  const outbox = outboxStore(table);
  const invitations = invitationStore(table);
  const event = async (which = theEvent) => {
    const found = await eventStore(table).byId(which, { consistent: true });
    if (!found) throw new Error(`No event ${which}`);
    return found;
  };
  const tell = tellChange(deps);
  return {
    deps,
    staff,
    guests,
    event,
    guest: async (n: number) => (await invitations.byId(`inv_${id(n)}`)) as Invitation,
    sweep: () => tellDueChanges({ work: deps.work, tell, clock })(new Date(clock().getTime() + 180_000)),
    seed: async (what: Event, guests: readonly Invitation[]) => {
      await table.write(personWrite(theBroker));
      await table.write(eventWrite(what));
      for (const guest of guests) await table.transact(invitationWrites(guest));
    },
    /** The invitation of a guest as it lies in the outbox, not sent yet. */
    putInvitationMail: (guest: Invitation, version = 1) =>
      table.write(
        outboxWrite({
          dedupKey: `invitation#${guest.event}#con_${guest.hash}`,
          cause: guest.id,
          draft: anInvitationMail(),
          addressHash: guest.hash,
          at: clock(),
          event: { id: guest.event, version },
        }),
      ),
    patch: (body: object, over: { version?: number; which?: string; personId?: string } = {}) =>
      staff({
        method: 'PATCH',
        path: `/api/v1/events/${over.which ?? theEvent}`,
        body,
        headers: over.version === undefined ? {} : { 'if-match': `"${over.version}"` },
        personId: over.personId ?? theBroker.id,
      }),
    cancel: (reason: string, version: number) =>
      staff({
        method: 'POST',
        path: `/api/v1/events/${theEvent}/cancellation`,
        body: { reason },
        headers: { 'if-match': `"${version}"` },
        personId: theBroker.id,
      }),
    answer: async (n: number, answer: string) => {
      const invitation = (await invitations.byId(`inv_${id(n)}`)) as Invitation;
      const token = new URL(rsvpUrl({ origin, keys, invitation, event: await event() })).pathname.split('/').at(-1);
      return guests({ method: 'POST', path: `/api/v1/rsvp/${token}`, body: { answer } });
    },
    change: async (n: number, version: number) => (await outbox.find(`change#inv_${id(n)}#${version}`))?.draft,
    mail: async (key: string) => outbox.find(key),
  };
};
export type EventOffice = Awaited<ReturnType<typeof eventOffice>>;

/** What a calendar program reads of a file. */
export const readCalendar = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: entry.uid,
    sequence: entry.sequence,
    title: entry.summary,
    place: entry.location,
    starts: entry.startDate.toString(),
    ends: entry.endDate.toString(),
  };
};
