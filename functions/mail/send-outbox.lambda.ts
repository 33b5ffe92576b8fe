import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { streamReader } from '../../shared/platform/stream.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { mailHealthStore } from '../../shared/stores/mail-health-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { undeliveredStore } from '../../shared/stores/undelivered-store.ts';
import { SenderEnv } from './env.ts';
import { postOffice, sesClient } from './post-office.ts';
import { sendEntry } from './send-entry.ts';
import { sendNew } from './send-new.ts';
import { storedHold } from './stored-hold.ts';

const env = environment(SenderEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const health = mailHealthStore(casework);

export const handler = streamReader(
  'send-outbox',
  sendNew(
    sendEntry({
      outbox: outboxStore(casework),
      addresses: addressStore(casework),
      events: eventStore(casework),
      people: personStore(casework),
      health,
      undelivered: undeliveredStore(casework),
      hold: storedHold(health),
      post: postOffice(sesClient(), env.MAIL_CONFIGURATION_SET),
      region: regionFrom(env.REGION),
      clock: systemClock,
      newId: systemIds,
      random: Math.random,
      log: jsonLog(),
    }),
  ),
);
