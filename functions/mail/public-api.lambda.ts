import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { UnsubscribeEnv } from './env.ts';
import { problemPage } from './problem-page.ts';
import { publicApi } from './public-api.ts';

const env = environment(UnsubscribeEnv);
const region = regionFrom(env.REGION);

export const handler = httpApi(
  publicApi({
    region,
    addresses: addressStore(openTable(dynamoClient(), env.CASEWORK_TABLE)),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
  }),
  { problemPage: problemPage(region) },
);
