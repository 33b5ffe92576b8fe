import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { objectClient, openObjects } from '../../shared/platform/objects.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { outcomeStore } from '../../shared/stores/outcome-store.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { validationStore } from '../../shared/stores/validation-store.ts';
import { BuildIndexEnv } from './env.ts';
import { sources } from './sources/registry.ts';
import { validateIndex } from './validate-index.ts';

const env = environment(BuildIndexEnv);
const market = openTable(dynamoClient(), env.MARKET_TABLE);

export const handler = job(
  'validate-index',
  validateIndex({
    region: regionFrom(env.REGION),
    objects: openObjects(objectClient(), env.SNAPSHOT_BUCKET),
    sources: sourceStore(market),
    outcomes: outcomeStore(openTable(dynamoClient(), env.CASEWORK_TABLE)),
    cards: sources,
    basis: basisReader(market),
    reports: validationStore(market),
    clock: systemClock,
  }),
);
