import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { attendanceStore } from '../../shared/stores/attendance-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { contactStore } from '../../shared/stores/contact-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../shared/stores/event-work-store.ts';
import { invitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { proposalStore } from '../../shared/stores/proposal-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { surveyStore } from '../../shared/stores/survey-store.ts';
import { EventsEnv } from './env.ts';
import { staffApi } from './staff-api.ts';

const env = environment(EventsEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  staffApi({
    region: regionFrom(env.REGION),
    origin: env.PUBLIC_ORIGIN,
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    events: eventStore(casework),
    invitations: invitationStore(casework),
    runs: invitationRunStore(casework),
    contacts: contactStore(casework),
    proposals: proposalStore(casework),
    addresses: addressStore(casework),
    outbox: outboxStore(casework),
    work: eventWorkStore(casework),
    attendance: attendanceStore(casework),
    surveys: surveyStore(casework),
    links: shortLinkStore(casework),
    reports: caseReportStore(casework),
    line: lineStore(casework),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
);
