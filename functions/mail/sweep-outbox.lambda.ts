import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore, mailReports } from '../../shared/stores/address-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { SenderEnv } from './env.ts';
import { outboxMetrics } from './outbox-metrics.ts';
import { postOffice, sesClient } from './post-office.ts';
import { sendEntry } from './send-entry.ts';
import { sweepOutbox } from './sweep-outbox.ts';

const env = environment(SenderEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const outbox = outboxStore(casework);
const log = jsonLog();

const send = sendEntry({
  outbox,
  addresses: addressStore(casework),
  events: eventStore(casework),
  post: postOffice(sesClient(), env.MAIL_CONFIGURATION_SET),
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
    send,
    clock: systemClock,
    log,
    metrics: outboxMetrics(region.id, systemClock),
    budget: 180_000,
  }),
);
