import type { SNSEvent } from 'aws-lambda';
import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { actingBroker } from '../../shared/stores/acting-broker.ts';
import { addressStore, mailReports } from '../../shared/stores/address-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { contactStore } from '../../shared/stores/contact-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { mailHealthStore } from '../../shared/stores/mail-health-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { undeliveredStore } from '../../shared/stores/undelivered-store.ts';
import { contactBehind } from './contact-behind.ts';
import { NoticesEnv } from './env.ts';
import { receiveNotice } from './receive-notice.ts';
import { receiveNotices } from './receive-notices.ts';
import { softBounced } from './soft-bounced.ts';

const env = environment(NoticesEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const addresses = addressStore(casework);
const log = jsonLog();

export const handler = job<SNSEvent>(
  'receive-notices',
  receiveNotices(
    receiveNotice({
      outbox: outboxStore(casework),
      addresses,
      health: mailHealthStore(casework),
      undelivered: undeliveredStore(casework),
      softBounced: softBounced({
        timeZone: region.timeZone,
        origin: env.PUBLIC_ORIGIN,
        casework,
        addresses,
        behind: contactBehind({
          region,
          cases: caseStore(casework),
          signals: signalStore(casework, region.timeZone),
          invitations: invitationStore(casework),
          events: eventStore(casework),
          contacts: contactStore(casework),
        }),
        brokerOf: actingBroker({ region, people: personStore(casework), absences: absenceStore(casework) }),
        keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
        clock: systemClock,
        log,
      }),
      reports: mailReports(casework),
      clock: systemClock,
      log,
    }),
  ),
);
