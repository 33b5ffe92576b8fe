import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { objectClient, openObjects } from '../../shared/platform/objects.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { basisBuilder } from '../../shared/stores/basis-builder.ts';
import { outcomeStore } from '../../shared/stores/outcome-store.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { BuildIndexEnv } from './env.ts';
import { buildOrRehearse } from './rehearse-index.ts';
import { sources } from './sources/registry.ts';

const env = environment(BuildIndexEnv);
const market = openTable(dynamoClient(), env.MARKET_TABLE);

export const handler = job(
  'build-index',
  buildOrRehearse({
    region: regionFrom(env.REGION),
    objects: openObjects(objectClient(), env.SNAPSHOT_BUCKET),
    sources: sourceStore(market),
    outcomes: outcomeStore(openTable(dynamoClient(), env.CASEWORK_TABLE)),
    cards: sources,
    basis: basisBuilder(market),
    clock: systemClock,
  }),
);
