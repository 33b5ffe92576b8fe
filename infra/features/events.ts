import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { eventsRoutes } from '../../functions/events/contract.ts';
import type { EventsEnv } from '../../functions/events/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/** Staff plan and invite; employers answer by link. Two audiences, two functions, two sets of rights. */
export class Events extends Construct {
  readonly staffApi: HouseFunction;
  readonly publicApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'events');
    const { house, data, api, linkKeys } = parts;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof EventsEnv>;
    const made = (name: string, purpose: string, timeoutSeconds: number) =>
      new HouseFunction(this, name, {
        house,
        entry: `events/${name}`,
        purpose,
        memoryMb: 1024,
        timeoutSeconds,
        environment,
      }).may(['ssm:GetParameter'], [linkKeys.arn]);
    const written = onlyPartitions('evt_*', 'inv_*', 'outbox#*');
    this.staffApi = made('staff-api', 'Staff create events and invite employers who asked for it', 28)
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*', 'people', 'contacts#*', 'addr_*'))
      .may(writes, [data.CaseworkArn], written);
    this.publicApi = made('public-api', 'Employers answer an invitation; anyone may read about an event', 10)
      .may(reads, [data.CaseworkArn], onlyPartitions('evt_*', 'inv_*'))
      .may(writes, [data.CaseworkArn], written);
    api.serve(
      this.staffApi,
      eventsRoutes.filter(({ access }) => access === 'staff'),
    );
    api.serve(
      this.publicApi,
      eventsRoutes.filter(({ access }) => access !== 'staff'),
    );
  }
}
