import type { SNSEvent } from 'aws-lambda';
import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore, mailReports } from '../../shared/stores/address-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { NoticesEnv } from './env.ts';
import { receiveNotice } from './receive-notice.ts';
import { receiveNotices } from './receive-notices.ts';

const casework = openTable(dynamoClient(), environment(NoticesEnv).CASEWORK_TABLE);

export const handler = job<SNSEvent>(
  'receive-notices',
  receiveNotices(
    receiveNotice({
      outbox: outboxStore(casework),
      addresses: addressStore(casework),
      reports: mailReports(casework),
      clock: systemClock,
      log: jsonLog(),
    }),
  ),
);
