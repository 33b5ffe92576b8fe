import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { othersStore } from '../../shared/stores/others-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { undeliveredStore } from '../../shared/stores/undelivered-store.ts';
import { CasesStaffEnv } from './env.ts';
import { staffApi } from './staff-api.ts';

const env = environment(CasesStaffEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  staffApi({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    cases: caseStore(casework),
    people: personStore(casework),
    absences: absenceStore(casework),
    signals: signalStore(casework, region.timeZone),
    others: othersStore(casework),
    undelivered: undeliveredStore(casework),
    basis: basisReader(openTable(dynamoClient(), env.MARKET_TABLE)),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
);
