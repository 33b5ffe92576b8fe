import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { streamReader } from '../../shared/platform/stream.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { CasesEnv } from './env.ts';
import { openCase } from './open-case.ts';
import { openCaseOnRecord } from './open-case-on-record.ts';

const env = environment(CasesEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = streamReader(
  'open-case',
  openCaseOnRecord(
    openCase({ region, casework, absences: absenceStore(casework), clock: systemClock, newId: systemIds }),
  ),
);
