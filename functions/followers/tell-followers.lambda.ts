import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { editionChain } from '../../shared/stores/edition-chain.ts';
import { followerStore } from '../../shared/stores/follower-store.ts';
import { TellFollowersEnv } from './env.ts';
import { tellFollowers } from './tell-followers.ts';

const env = environment(TellFollowersEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const market = openTable(dynamoClient(), env.MARKET_TABLE);

export const handler = job(
  'tell-followers',
  tellFollowers({
    region: regionFrom(env.REGION),
    origin: env.PUBLIC_ORIGIN,
    casework,
    followers: followerStore(casework),
    addresses: addressStore(casework),
    basis: basisReader(market, { consistent: true }),
    chain: editionChain(market),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    log: jsonLog(),
  }),
);
