import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { problemPage } from './answer-pages.ts';
import { CasesPublicEnv } from './env.ts';
import { publicApi } from './public-api.ts';

const env = environment(CasesPublicEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  publicApi({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    cases: caseStore(casework),
    people: personStore(casework),
    absences: absenceStore(casework),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
  }),
  { problemPage: problemPage(region) },
);
