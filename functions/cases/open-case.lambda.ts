import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { streamReader } from '../../shared/platform/stream.ts';
import { openTable } from '../../shared/platform/table.ts';
import { CasesEnv } from './env.ts';
import { openCase } from './open-case.ts';
import { openCaseOnRecord } from './open-case-on-record.ts';

const env = environment(CasesEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = streamReader(
  'open-case',
  openCaseOnRecord(openCase({ casework, clock: systemClock, newId: systemIds })),
);
