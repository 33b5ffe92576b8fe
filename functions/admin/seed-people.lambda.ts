import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { openTable } from '../../shared/platform/table.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { AdminEnv } from './env.ts';
import { seedPeople } from './seed-people.ts';

const env = environment(AdminEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = job('seed-people', seedPeople({ casework, known: personStore(casework), clock: systemClock }));
