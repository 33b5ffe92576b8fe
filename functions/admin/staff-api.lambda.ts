import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { templateStore } from '../../shared/stores/template-store.ts';
import { AdminStaffEnv } from './env.ts';
import { staffApi } from './staff-api.ts';

const env = environment(AdminStaffEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  staffApi({
    region: regionFrom(env.REGION),
    origin: env.PUBLIC_ORIGIN,
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    templates: templateStore(casework),
    links: shortLinkStore(casework),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
);
