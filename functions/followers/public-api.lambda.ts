import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { signedObjects } from '../../shared/platform/signed-objects.ts';
import { sendSigned } from '../../shared/platform/signed-request.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { basisAtHand } from '../../shared/stores/basis-at-hand.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { followerStore } from '../../shared/stores/follower-store.ts';
import { FollowersEnv } from './env.ts';
import { problemPage } from './problem-page.ts';
import { publicApi } from './public-api.ts';

const env = environment(FollowersEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const basis = basisReader(openTable(dynamoClient(), env.MARKET_TABLE), { consistent: true });
const objects = signedObjects(sendSigned(dynamoClient()), env.SNAPSHOT_BUCKET);

export const handler = httpApi(
  publicApi({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    followers: followerStore(casework),
    addresses: addressStore(casework),
    basis,
    basisAtHand: basisAtHand({ basis, objects, clock: systemClock }),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
  { problemPage: problemPage(region) },
);
