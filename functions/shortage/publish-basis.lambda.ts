import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { openTable } from '../../shared/platform/table.ts';
import { basisBuilder } from '../../shared/stores/basis-builder.ts';
import { ShortageEnv } from './env.ts';
import { publishBasis } from './publish-basis.ts';

const env = environment(ShortageEnv);

export const handler = job(
  'publish-basis',
  publishBasis({ basis: basisBuilder(openTable(dynamoClient(), env.MARKET_TABLE)) }),
);
