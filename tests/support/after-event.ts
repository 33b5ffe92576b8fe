import { askParticipants } from '../../functions/events/ask-participants.ts';
import { eventsRoutes } from '../../functions/events/contract.ts';
import { publicApi } from '../../functions/events/public-api.ts';
import { problemPage } from '../../functions/events/show-event-pages.ts';
import { staffApi } from '../../functions/events/staff-api.ts';
import { Event } from '../../shared/domain/event.ts';
import { Invitation } from '../../shared/domain/invitation.ts';
import type { Person } from '../../shared/domain/person.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
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
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { proposalStore } from '../../shared/stores/proposal-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { surveyStore } from '../../shared/stores/survey-store.ts';
import { aRegion } from './a-region.ts';
import { numberedId, someKeys } from './builders.ts';
import { gatewayTo } from './gateway.ts';

export const origin = 'https://kompetens.example.org';
const keys = someKeys();
const region = aRegion();
const broker: Person = {
  id: 'per_broker-gastrikland-ost',
  name: 'Alva Exempel',
  email: 'alva@example.org',
  roles: ['broker'],
  areas: ['gastrikland-ost'],
  language: 'sv',
  since: '2026-11-01T00:00:00.000Z',
};

/** 07:30 on the wall; 75 minutes. */
export const anEvent = (over: Partial<Event> = {}): Event =>
  Event.parse({
    id: `evt_${'0'.repeat(25)}1`,
    title: 'Frukost om CNC',
    type: 'frukost',
    startsAt: '2027-04-15T05:30:00Z',
    minutes: 75,
    place: { name: 'Verkstan', address: 'Södra Kungsgatan 1', municipality: '2180' },
    benefit: 'Du får tre sökande att ringa.',
    capacity: 100,
    areas: ['gastrikland-ost'],
    topics: ['recruitment'],
    status: 'planned',
    createdBy: broker.id,
    createdAt: '2027-03-01T08:00:00Z',
    version: 1,
    counts: { invited: 0, yes: 0, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
    ...over,
  });

export const emailOf = (i: number): string => `kim${i}@example.com`;

export const anInvited = (event: Event, i: number, over: Partial<Invitation> = {}): Invitation =>
  Invitation.parse({
    id: numberedId('inv', i),
    event: event.id,
    hash: addressHash(keys, emailOf(i)),
    name: `Kim ${String.fromCharCode(65 + (i % 26))} ${i}`,
    email: emailOf(i),
    employer: `Exempel ${i} AB`,
    language: 'sv',
    invitedAt: '2027-03-02T08:00:00Z',
    answer: 'yes',
    answeredAt: '2027-03-03T08:00:00Z',
    answers: 1,
    calendarMails: 1,
    ...over,
  });

/** An event's day and what comes after it, on a table of the real engine, with a clock that the test sets. */
export const afterEventOffice = async (casework: Table) => {
  const clock = { now: '2027-04-15T05:00:00Z' };
  await casework.write(personWrite(broker));
  const deps = (table: Table = casework) => ({
    ...{ region, origin, casework: table, newId: systemIds, clock: () => new Date(clock.now), keys: async () => keys },
    people: personStore(table),
    absences: absenceStore(table),
    events: eventStore(table),
    line: lineStore(casework),
    invitations: invitationStore(table),
    runs: invitationRunStore(table),
    proposals: proposalStore(table),
    coHosts: coHostStore(table),
    contacts: contactStore(table),
    addresses: addressStore(table),
    attendance: attendanceStore(table),
    surveys: surveyStore(table),
    links: shortLinkStore(table),
    reports: caseReportStore(table),
    outbox: outboxStore(table),
    work: eventWorkStore(table),
  });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const staff = gatewayTo(staffApi(deps()), eventsRoutes, { log });
  const people = gatewayTo(publicApi(deps()), eventsRoutes, { log, problemPage: problemPage(region) });
  const path = (event: Event, last: string) => `/api/v1/events/${event.id}/${last}`;

  return {
    clock,
    deps,
    keys,
    broker,
    /** Plans an event and gives these people an invitation with a seat. */
    held: async (event: Event, invited: readonly Invitation[]) => {
      await casework.write(
        eventWrite({ ...event, counts: { ...event.counts, invited: invited.length, yes: invited.length } }),
      );
      for (const invitation of invited) await casework.transact(invitationWrites(invitation));
    },
    list: (event: Event, personId: string | undefined = broker.id) =>
      staff({ method: 'GET', path: path(event, 'attendance'), ...(personId && { personId }) }),
    tick: (event: Event, body: unknown, personId: string | undefined = broker.id) =>
      staff({ method: 'POST', path: path(event, 'attendance'), body, ...(personId && { personId }) }),
    results: (event: Event, personId: string | undefined = broker.id) =>
      staff({ method: 'GET', path: path(event, 'results'), ...(personId && { personId }) }),
    open: (at: string, query = '') => people({ method: 'GET', path: at, query }),
    send: (at: string, form: Record<string, string> | [string, string][]) =>
      people({
        ...{ method: 'POST', path: at, text: new URLSearchParams(form).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    /** The morning's job, on this table or on one that breaks. */
    morning: (table: Table = casework) => askParticipants(deps(table))(),
    mail: async (dedupKey: string) => (await outboxStore(casework).find(dedupKey))?.draft,
    eventNow: (event: Event) => eventStore(casework).byId(event.id, { consistent: true }),
    invitationNow: (invitation: Invitation) => invitationStore(casework).byId(invitation.id),
    feedback: (event: Event) => surveyStore(casework).of(event.id),
  };
};
export type AfterEventOffice = Awaited<ReturnType<typeof afterEventOffice>>;
