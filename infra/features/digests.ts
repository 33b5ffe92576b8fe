import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { DigestsEnv } from '../../functions/digests/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';

/** Monday 07:00 in the region's own time, summer and winter: what is new since the last digest that was sent. */
export class Digests extends Construct {
  readonly weeklyDigests: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'digests');
    const { house, data, linkKeys, deadLetters } = parts;
    const common = commonEnvironment(parts);
    this.weeklyDigests = new HouseFunction(this, 'weekly-digests', {
      house,
      entry: 'digests/weekly-digests',
      purpose: 'Puts the weekly letters to brokers, strategists and education providers into the outbox',
      memoryMb: 1024,
      timeoutSeconds: 600,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        MARKET_TABLE: common.MARKET_TABLE,
        PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof DigestsEnv>,
      deadLetters,
    });
    this.weeklyDigests
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions(
          ...['people', 'absences', 'addr_*', 'digest#*', 'sig_*', 'case_*', 'worklist#*', 'done-cases#*'],
          ...['warnings#*', 'case-report', 'evt_*'],
        ),
      )
      .may(writes, [data.CaseworkArn], onlyPartitions('digest#*', 'outbox#*'))
      .may(['dynamodb:Query'], [`${data.CaseworkArn}/index/lists`], onlyPartitions('news#*', 'events#*', 'warned#*'))
      .may(reads, [data.MarketArn])
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    new HouseSchedule(this, 'weekly', {
      name: 'weekly-digests',
      expression: 'cron(0 7 ? * MON *)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.weeklyDigests,
      retries: 5,
      maxEventAgeSeconds: 6 * 3600,
      deadLetters,
    });
  }
}
