import { continueInvitations } from '../../functions/events/continue-invitations.ts';
import { eventsRoutes } from '../../functions/events/contract.ts';
import { staffApi } from '../../functions/events/staff-api.ts';
import type { Person } from '../../shared/domain/person.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import type { Table } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { attendanceStore } from '../../shared/stores/attendance-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { coHostStore } from '../../shared/stores/co-host-store.ts';
import { type Consent, contactStore, contactWrite } from '../../shared/stores/contact-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../shared/stores/event-work-store.ts';
import { invitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { proposalStore } from '../../shared/stores/proposal-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { surveyStore } from '../../shared/stores/survey-store.ts';
import { aRegion } from './a-region.ts';
import { aPerson, someKeys } from './builders.ts';
import type { TestDynamo } from './engines.ts';
import { gatewayTo } from './gateway.ts';

export const aBreakfast = {
  title: 'Frukost om CNC',
  type: 'frukost',
  startsAt: '2027-04-15T05:30:00Z',
  minutes: 75,
  place: { name: 'Verkstan', address: 'Södra Kungsgatan 1', municipality: '2180' },
  benefit: 'Du får tre sökande att ringa.',
  capacity: 2,
  areas: ['gastrikland-ost'],
};

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Staff who invite, on the real engine, with a clock that a test moves. */
export const invitingOffice = async (dynamo: TestDynamo) => {
  const { casework } = await dynamo.newTables();
  const region = aRegion();
  const broker = aPerson();
  const at = { now: '2027-03-01T08:00:00.000Z', tickMs: 0 };
  await casework.write(personWrite(broker));
  const deps = (table: Table = casework) => ({
    ...{ region, origin: 'https://kompetens.example.org', casework: table, newId: systemIds },
    ...{
      people: personStore(table),
      absences: absenceStore(table),
      events: eventStore(table),
      invitations: invitationStore(table),
    },
    ...{ runs: invitationRunStore(table), contacts: contactStore(table), addresses: addressStore(table) },
    ...{ proposals: proposalStore(table), coHosts: coHostStore(table), attendance: attendanceStore(table) },
    ...{ outbox: outboxStore(table), work: eventWorkStore(table) },
    ...{ line: lineStore(table), contention: { pause: async () => {} } },
    ...{ surveys: surveyStore(table), links: shortLinkStore(table), reports: caseReportStore(table) },
    keys: async () => someKeys(),
    clock: () => {
      const now = new Date(at.now);
      at.now = new Date(now.getTime() + at.tickMs).toISOString();
      return now;
    },
  });
  const call =
    (table?: Table) =>
    (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, who: Person = broker) =>
      gatewayTo(staffApi(deps(table)), eventsRoutes, { log: silent })({
        ...{ method, path: path.split('?')[0] ?? '', query: path.split('?')[1] ?? '', personId: who.id },
        ...(body !== undefined && { body: body as never }),
      });
  return {
    at,
    broker,
    casework,
    region,
    deps,
    /** As somebody of the staff; over another table where one is given. */
    call: call(),
    callOver: call,
    sweep: (table?: Table) => continueInvitations(deps(table))(new Date(new Date(at.now).getTime() + 200_000)),
    hashOf: (email: string) => addressHash(someKeys(), email),
    event: async (over: object = {}): Promise<string> =>
      (await call()('POST', '/api/v1/events', { ...aBreakfast, ...over })).json.id,
    consents: async (email: string, over: Partial<Consent> = {}): Promise<string> => {
      const hash = addressHash(someKeys(), email);
      await casework.write(
        contactWrite({
          ...{ hash, area: 'gastrikland-ost', name: 'Kim Exempel', email, employer: 'Exempel AB' },
          ...{ municipality: '2180', language: 'sv', consentedAt: '2027-02-01T08:00:00.000Z', consentedIn: 'sig_1' },
          ...over,
        }),
      );
      return hash;
    },
    mailTo: async (event: string, hash: string) =>
      (await outboxStore(casework).find(`invitation#${event}#con_${hash}`))?.draft,
  };
};
export type InvitingOffice = Awaited<ReturnType<typeof invitingOffice>>;
