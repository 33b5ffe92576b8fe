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
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { idempotencyStore } from '../../shared/stores/idempotency-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { SignalsStaffEnv } from './env.ts';
import { staffApi } from './staff-api.ts';

const env = environment(SignalsStaffEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  staffApi({
    region: regionFrom(env.REGION),
    origin: env.PUBLIC_ORIGIN,
    casework,
    idempotency: idempotencyStore(casework),
    shortLinks: shortLinkStore(casework),
    people: personStore(casework),
    absences: absenceStore(casework),
    basis: basisReader(openTable(dynamoClient(), env.MARKET_TABLE)),
    objects: signedObjects(sendSigned(dynamoClient()), env.SNAPSHOT_BUCKET),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
    newReference: systemReferences,
    log: jsonLog(),
  }),
);
