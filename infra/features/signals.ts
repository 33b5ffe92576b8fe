import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { signalsRoutes } from '../../functions/signals/contract.ts';
import type { SignalsEnv } from '../../functions/signals/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/**
 * Intake. The one function that strangers reach with text of their own: on `casework` it can write and read signals,
 * their idempotency records, contacts and the outbox, and has no right to a case, a person or a list of anything.
 */
export class Signals extends Construct {
  readonly publicApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'signals');
    const { house, data, api, linkKeys } = parts;
    const common = commonEnvironment(parts);
    this.publicApi = new HouseFunction(this, 'public-api', {
      house,
      entry: 'signals/public-api',
      purpose: 'Takes signals, answers them at once, shows their status to the holder of the link',
      memoryMb: 1024,
      timeoutSeconds: 10,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        MARKET_TABLE: common.MARKET_TABLE,
        SNAPSHOT_BUCKET: common.SNAPSHOT_BUCKET,
        PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof SignalsEnv>,
    });
    this.publicApi
      .may([...reads, ...writes], [data.CaseworkArn], onlyPartitions('sig_*', 'idem_*', 'contacts#*', 'outbox#*'))
      .may(reads, [data.MarketArn])
      .may(['ssm:GetParameter'], [linkKeys.arn])
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn, 'derived/occupations/');
    api.serve(this.publicApi, signalsRoutes);
  }
}
