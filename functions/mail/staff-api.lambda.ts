import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { mailHealthStore } from '../../shared/stores/mail-health-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { MailStaffEnv } from './env.ts';
import { staffApi } from './staff-api.ts';

const env = environment(MailStaffEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  staffApi({
    region: regionFrom(env.REGION),
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    health: mailHealthStore(casework),
    clock: systemClock,
    newId: systemIds,
  }),
);
