import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { fetchSource } from '../../shared/platform/fetch-source.ts';
import { job } from '../../shared/platform/job.ts';
import { objectClient, openObjects } from '../../shared/platform/objects.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { ShortageEnv } from './env.ts';
import { patienceWith } from './patience.ts';
import { pullSource } from './pull-source.ts';
import { sources } from './sources/registry.ts';
import { sourceRegionOf } from './sources/source-region.ts';

const env = environment(ShortageEnv);
const { courtesy, fetching, longestPull } = patienceWith(env.SOURCES_ORIGIN);

export const handler = job(
  'pull-source',
  pullSource({
    sources,
    region: sourceRegionOf(regionFrom(env.REGION)),
    readSource: fetchSource({ sourcesOrigin: env.SOURCES_ORIGIN, ...fetching }),
    courtesy,
    longestPull,
    objects: openObjects(objectClient(), env.SNAPSHOT_BUCKET),
    states: sourceStore(openTable(dynamoClient(), env.MARKET_TABLE)),
    clock: systemClock,
  }),
);
