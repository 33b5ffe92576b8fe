import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds, systemReferences } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { signedObjects } from '../../shared/platform/signed-objects.ts';
import { sendSigned } from '../../shared/platform/signed-request.ts';
import { openTable } from '../../shared/platform/table.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { idempotencyStore } from '../../shared/stores/idempotency-store.ts';
import { othersStore } from '../../shared/stores/others-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { SignalsEnv } from './env.ts';
import { problemPage } from './problem-page.ts';
import { publicApi } from './public-api.ts';

const env = environment(SignalsEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  publicApi({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    idempotency: idempotencyStore(casework),
    signals: signalStore(casework, region.timeZone),
    shortLinks: shortLinkStore(casework),
    others: othersStore(casework),
    basis: basisReader(openTable(dynamoClient(), env.MARKET_TABLE)),
    objects: signedObjects(sendSigned(dynamoClient()), env.SNAPSHOT_BUCKET),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
    newReference: systemReferences,
    log: jsonLog(),
  }),
  { problemPage: problemPage(region) },
);
