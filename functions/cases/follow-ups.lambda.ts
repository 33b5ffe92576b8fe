import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { CasesMailJobEnv } from './env.ts';
import { sendFollowUps } from './follow-ups.ts';

const env = environment(CasesMailJobEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = job(
  'follow-ups',
  sendFollowUps({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    cases: caseStore(casework),
    signals: signalStore(casework, region.timeZone),
    people: personStore(casework),
    absences: absenceStore(casework),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
);
