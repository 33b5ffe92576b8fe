import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { reportsRoutes } from '../../functions/reports/contract.ts';
import type { ReportsEnv } from '../../functions/reports/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';

/** What the cases say together: where they stop, who else lacks the same, and what rises faster than it used to. */
export class Reports extends Construct {
  readonly reportCases: HouseFunction;
  readonly staffApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'reports');
    const { house, data, api, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      MARKET_TABLE: common.MARKET_TABLE,
      SNAPSHOT_BUCKET: common.SNAPSHOT_BUCKET,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof ReportsEnv>;
    this.reportCases = new HouseFunction(this, 'report-cases', {
      house,
      entry: 'reports/report-cases',
      purpose: 'Counts the cases by night: times, early warnings, others with the same need',
      memoryMb: 1024,
      timeoutSeconds: 600,
      environment,
      deadLetters,
    })
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions(
          'facts#*',
          'sig_*',
          'warnings#*',
          'others#*',
          'case-report',
          'people',
          'absences',
          'proposals',
          'divergences',
        ),
      )
      .may(reads, [data.MarketArn], onlyPartitions('edition'))
      .may(
        writes,
        [data.CaseworkArn],
        onlyPartitions('warnings#*', 'others#*', 'case-report', 'proposals', 'divergences', 'outbox#*'),
      )
      .may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('others#*', 'divergences'))
      .may(['ssm:GetParameter'], [parts.linkKeys.arn])
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'reports/');
    this.staffApi = new HouseFunction(this, 'staff-api', {
      house,
      entry: 'reports/staff-api',
      purpose: 'Shows staff the report on cases and the early warnings, and takes the region’s own assessments',
      memoryMb: 512,
      timeoutSeconds: 15,
      environment,
    })
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions('people', 'absences', 'warnings#*', 'case-report', 'divergences', 'assessments'),
      )
      .may(writes, [data.CaseworkArn], onlyPartitions('divergences', 'assessments', 'per_*'))
      .may(reads, [data.MarketArn], onlyPartitions('edition', 'occ#*'))
      // What is published of an assessment is put and taken away with what is kept of it, in one transaction.
      .may(['dynamodb:PutItem', 'dynamodb:DeleteItem'], [data.MarketArn], onlyPartitions('assessments'))
      .may(['s3:ListBucket'], [data.SnapshotsArn])
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn, 'reports/');
    api.serve(this.staffApi, reportsRoutes);
    new HouseSchedule(this, 'nightly', {
      name: 'report-cases',
      expression: 'cron(15 4 * * ? *)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.reportCases,
      retries: 3,
      maxEventAgeSeconds: 3 * 3600,
      deadLetters,
    });
  }
}
