import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { assessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { frozenStore } from '../../shared/stores/frozen-store.ts';
import { validationStore } from '../../shared/stores/validation-store.ts';
import { OpenDataEnv } from './env.ts';
import { publicApi } from './public-api.ts';

const env = environment(OpenDataEnv);

const { timeZone } = regionFrom(env.REGION);
const market = openTable(dynamoClient(), env.MARKET_TABLE);

export const handler = httpApi(
  publicApi({
    basis: basisReader(market),
    assessments: assessmentsAtHand({ market, timeZone, clock: systemClock }),
    frozen: frozenStore(market),
    reports: validationStore(market),
  }),
);
