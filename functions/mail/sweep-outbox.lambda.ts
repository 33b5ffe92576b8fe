import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { systemPause } from '../../shared/platform/retrying.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore, mailReports } from '../../shared/stores/address-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { mailHealthStore } from '../../shared/stores/mail-health-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { undeliveredStore } from '../../shared/stores/undelivered-store.ts';
import { SenderEnv } from './env.ts';
import { outboxMetrics } from './outbox-metrics.ts';
import { postOffice, sesClient } from './post-office.ts';
import { readAccount } from './read-account.ts';
import { sendEntry } from './send-entry.ts';
import { sweepOutbox } from './sweep-outbox.ts';

const env = environment(SenderEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const outbox = outboxStore(casework);
const log = jsonLog();
const health = mailHealthStore(casework);
const undelivered = undeliveredStore(casework);
const ses = sesClient();

const send = sendEntry({
  outbox,
  addresses: addressStore(casework),
  events: eventStore(casework),
  people: personStore(casework),
  health,
  undelivered,
  hold: async () => undefined,
  post: postOffice(ses, env.MAIL_CONFIGURATION_SET),
  region,
  clock: systemClock,
  newId: systemIds,
  random: Math.random,
  log,
});

export const handler = job(
  'sweep-outbox',
  sweepOutbox({
    outbox,
    reports: mailReports(casework),
    health,
    undelivered,
    account: readAccount({ ses, domain: region.sender.address.split('@')[1] ?? '', log }),
    wait: systemPause,
    send,
    clock: systemClock,
    log,
    metrics: outboxMetrics(region.id, systemClock),
    budget: 180_000,
  }),
);
