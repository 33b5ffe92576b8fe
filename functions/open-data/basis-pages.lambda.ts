import { problemPage } from '../../shared/pages/problem-page.ts';
import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { assessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { validationStore } from '../../shared/stores/validation-store.ts';
import { basisPages } from './basis-pages.ts';
import { OpenDataEnv } from './env.ts';

const env = environment(OpenDataEnv);
const region = regionFrom(env.REGION);
const market = openTable(dynamoClient(), env.MARKET_TABLE);

const { timeZone } = region;

export const handler = httpApi(
  basisPages({
    region,
    basis: basisReader(market),
    assessments: assessmentsAtHand({ market, timeZone, clock: systemClock }),
    reports: validationStore(market),
  }),
  { problemPage: (problem, { language }) => problemPage({ region, language, problem }) },
);
