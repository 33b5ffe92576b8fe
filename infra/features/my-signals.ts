import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { mySignalsRoutes } from '../../functions/my-signals/contract.ts';
import type { MySignalsEnv } from '../../functions/my-signals/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { mayChangeCases } from './case-partitions.ts';

/** Employers find their own signals again by mail: correct, withdraw, name another contact. */
export class MySignals extends Construct {
  readonly publicApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'my-signals');
    const { house, data, api, linkKeys } = parts;
    const common = commonEnvironment(parts);
    this.publicApi = new HouseFunction(this, 'public-api', {
      house,
      entry: 'my-signals/public-api',
      purpose: 'Lists the signals of a mail address to who reads its mail, and takes their changes',
      memoryMb: 1024,
      timeoutSeconds: 10,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof MySignalsEnv>,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('addr_*', 'sig_*', 'case_*', 'ask_*'))
      .may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('addr_*'))
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    mayChangeCases(this.publicApi, data.CaseworkArn, 'addr_*', 'ask_*');
    api.serve(this.publicApi, mySignalsRoutes);
  }
}
