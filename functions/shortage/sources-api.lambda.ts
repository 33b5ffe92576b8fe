import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { objectClient, openObjects } from '../../shared/platform/objects.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { StaffEnv } from './env.ts';
import { decideOnSnapshot } from './pull-source.ts';
import { sources } from './sources/registry.ts';
import { sourceRegionOf } from './sources/source-region.ts';
import { sourcesApi } from './sources-api.ts';

const env = environment(StaffEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const states = sourceStore(openTable(dynamoClient(), env.MARKET_TABLE));
const objects = openObjects(objectClient(), env.SNAPSHOT_BUCKET);

export const handler = httpApi(
  sourcesApi({
    region,
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    states,
    decide: decideOnSnapshot({ sources, region: sourceRegionOf(region), objects, states, clock: systemClock }),
    clock: systemClock,
    newId: systemIds,
  }),
);
