import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { objectClient, openObjects } from '../../shared/platform/objects.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { jobseekersStore } from '../../shared/stores/jobseekers-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { StaffEnv } from './env.ts';
import { jobseekersApi } from './jobseekers-api.ts';

const env = environment(StaffEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  jobseekersApi({
    region: regionFrom(env.REGION),
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    versions: jobseekersStore(casework),
    states: sourceStore(openTable(dynamoClient(), env.MARKET_TABLE)),
    objects: openObjects(objectClient(), env.SNAPSHOT_BUCKET),
    clock: systemClock,
    newId: systemIds,
  }),
);
