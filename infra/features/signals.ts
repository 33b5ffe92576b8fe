import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { publicSignalsRoutes, staffSignalsRoutes } from '../../functions/signals/contract.ts';
import type { SignalsEnv, SignalsStaffEnv } from '../../functions/signals/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/**
 * Intake. The one function that strangers reach with text of their own: on `casework` it can write and read signals,
 * their idempotency records, contacts and the outbox, and has no right to a case, a person or a list of anything.
 */
export class Signals extends Construct {
  readonly publicApi: HouseFunction;
  readonly staffApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'signals');
    const { house, data, api, linkKeys } = parts;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      MARKET_TABLE: common.MARKET_TABLE,
      SNAPSHOT_BUCKET: common.SNAPSHOT_BUCKET,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof SignalsEnv> & z.input<typeof SignalsStaffEnv>;
    const made = (name: string, purpose: string) =>
      new HouseFunction(this, name, {
        house,
        entry: `signals/${name}`,
        purpose,
        memoryMb: 1024,
        timeoutSeconds: 10,
        environment,
      })
        .may([...reads, ...writes], [data.CaseworkArn], onlyPartitions('sig_*', 'idem_*', 'contacts#*', 'outbox#*'))
        .may(reads, [data.MarketArn])
        .may(['ssm:GetParameter'], [linkKeys.arn])
        .mayUseObjects(['s3:GetObject'], data.SnapshotsArn, 'derived/occupations/');
    this.publicApi = made(
      'public-api',
      'Takes signals, answers them at once, shows their status to the holder of the link',
    ).may(reads, [data.CaseworkArn], onlyPartitions('links', 'others#*'));
    this.staffApi = made('staff-api', 'Brokers file signals for employers they have met').may(
      reads,
      [data.CaseworkArn],
      onlyPartitions('people', 'absences', 'links'),
    );
    api.serve(this.publicApi, publicSignalsRoutes);
    api.serve(this.staffApi, staffSignalsRoutes);
  }
}
