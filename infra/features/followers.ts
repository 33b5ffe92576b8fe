import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { followersRoutes } from '../../functions/followers/contract.ts';
import type { FollowersEnv, TellFollowersEnv } from '../../functions/followers/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';

/** People follow occupations by mail, and are told on Mondays after the basis is published, where something changed. */
export class Followers extends Construct {
  readonly publicApi: HouseFunction;
  readonly tellFollowers: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'followers');
    const { house, data, api, linkKeys, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const telling = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      MARKET_TABLE: common.MARKET_TABLE,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof TellFollowersEnv>;

    this.publicApi = new HouseFunction(this, 'public-api', {
      house,
      entry: 'followers/public-api',
      purpose: 'Takes, confirms, shows and ends what people follow',
      memoryMb: 1024,
      timeoutSeconds: 10,
      environment: { ...telling, SNAPSHOT_BUCKET: common.SNAPSHOT_BUCKET } satisfies z.input<typeof FollowersEnv>,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('folask_*', 'fol_*', 'addr_*'))
      .may(writes, [data.CaseworkArn], onlyPartitions('folask_*', 'fol_*', 'follow#*', 'outbox#*'))
      .may(['dynamodb:ConditionCheckItem'], [data.CaseworkArn], onlyPartitions('follow-run'))
      .may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('fol_*', 'follow#*'))
      .may(reads, [data.MarketArn])
      .may(['ssm:GetParameter'], [linkKeys.arn])
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn, 'derived/occupations/');
    api.serve(this.publicApi, followersRoutes);

    this.tellFollowers = new HouseFunction(this, 'tell-followers', {
      house,
      entry: 'followers/tell-followers',
      purpose: 'Puts a mail into the outbox for each follower of an occupation that changed',
      memoryMb: 1024,
      timeoutSeconds: 600,
      environment: telling,
      deadLetters,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('fol_*', 'follow#*', 'follow-run', 'addr_*'))
      .may(writes, [data.CaseworkArn], onlyPartitions('fol_*', 'follow-run', 'outbox#*'))
      .may(reads, [data.MarketArn])
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    new HouseSchedule(this, 'tell', {
      name: 'tell-followers',
      expression: 'cron(40 6 ? * MON *)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.tellFollowers,
      retries: 5,
      maxEventAgeSeconds: 6 * 3600,
      deadLetters,
    });
  }
}
