import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressSignals } from '../../shared/stores/address-signals.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { contactChangeStore } from '../../shared/stores/contact-change-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { MySignalsEnv } from './env.ts';
import { problemPage } from './problem-page.ts';
import { publicApi } from './public-api.ts';

const env = environment(MySignalsEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  publicApi({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    addresses: addressSignals(casework),
    signals: signalStore(casework, region.timeZone),
    cases: caseStore(casework),
    contactChanges: contactChangeStore(casework),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
  { problemPage: problemPage(region) },
);
