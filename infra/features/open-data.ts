import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { openDataRoutes } from '../../functions/open-data/contract.ts';
import type { OpenDataEnv } from '../../functions/open-data/env.ts';
import { type AppParts, commonEnvironment, reads } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/** What everyone may read. It knows of one table, and that table holds no person. */
export class OpenData extends Construct {
  readonly publicApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'open-data');
    const { house, data, api } = parts;
    const common = commonEnvironment(parts);
    this.publicApi = new HouseFunction(this, 'public-api', {
      house,
      entry: 'open-data/public-api',
      purpose: 'The current edition as JSON and CSV, and the description of the whole API',
      memoryMb: 1024,
      timeoutSeconds: 15,
      environment: {
        REGION: common.REGION,
        MARKET_TABLE: common.MARKET_TABLE,
        PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      } satisfies z.input<typeof OpenDataEnv>,
    }).may(reads, [data.MarketArn]);
    api.serve(this.publicApi, openDataRoutes);
  }
}
