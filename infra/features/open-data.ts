import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { openDataRoutes } from '../../functions/open-data/contract.ts';
import { basisPageRoutes } from '../../functions/open-data/contract-pages.ts';
import type { OpenDataEnv } from '../../functions/open-data/env.ts';
import { type AppParts, commonEnvironment, reads } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/** What everyone may read. It knows of one table, and that table holds no person. */
export class OpenData extends Construct {
  readonly publicApi: HouseFunction;
  readonly basisPages: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'open-data');
    const { house, data, api } = parts;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      MARKET_TABLE: common.MARKET_TABLE,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
    } satisfies z.input<typeof OpenDataEnv>;
    this.publicApi = new HouseFunction(this, 'public-api', {
      house,
      entry: 'open-data/public-api',
      purpose: 'The current edition as JSON and CSV, and the description of the whole API',
      memoryMb: 1024,
      timeoutSeconds: 15,
      environment,
    }).may(reads, [data.MarketArn]);
    api.serve(this.publicApi, openDataRoutes);

    this.basisPages = new HouseFunction(this, 'basis-pages', {
      house,
      entry: 'open-data/basis-pages',
      purpose: 'The current edition as pages for people, the method, and how well the index does',
      memoryMb: 1024,
      timeoutSeconds: 15,
      environment,
    }).may(reads, [data.MarketArn]);
    api.serve(this.basisPages, basisPageRoutes);
  }
}
