import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { jobseekersRoutes } from '../../functions/shortage/contract.ts';
import { sourceRoutes } from '../../functions/shortage/contract-sources.ts';
import type { BuildIndexEnv, ShortageEnv, StaffEnv } from '../../functions/shortage/env.ts';
import { type ScheduledSource, type SourceSchedule, sourceSchedules } from '../../shared/domain/source-schedule.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';

const cron = ({ everyDays, at }: SourceSchedule): string => {
  const [hour, minute] = at.split(':').map(Number);
  return everyDays === 1 ? `cron(${minute} ${hour} * * ? *)` : `cron(${minute} ${hour} ? * MON *)`;
};

/** When each source is asked, in the region's zone, as EventBridge Scheduler writes it. */
export const pullTimes: Readonly<Record<ScheduledSource, string>> = {
  taxonomy: cron(sourceSchedules.taxonomy),
  jobed: cron(sourceSchedules.jobed),
  scb: cron(sourceSchedules.scb),
  yrkesbarometern: cron(sourceSchedules.yrkesbarometern),
  susanavet: cron(sourceSchedules.susanavet),
  jobstream: cron(sourceSchedules.jobstream),
  jobsearch: cron(sourceSchedules.jobsearch),
};

/** The evidence: public sources become observations, an index, an edition, and what is published of it. */
export class Shortage extends Construct {
  readonly pullSource: HouseFunction;
  readonly buildIndex: HouseFunction;
  readonly publishBasis: HouseFunction;
  readonly validateIndex: HouseFunction;
  readonly freezeEdition: HouseFunction;
  /** Everything that runs by itself, for the alarm. */
  readonly jobs: readonly HouseFunction[];
  readonly jobseekersApi: HouseFunction;
  readonly sourcesApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'shortage');
    const { house, data, api, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const environment = {
      REGION: common.REGION,
      MARKET_TABLE: common.MARKET_TABLE,
      SNAPSHOT_BUCKET: common.SNAPSHOT_BUCKET,
    } satisfies z.input<typeof ShortageEnv>;
    const forIndex = { ...environment, CASEWORK_TABLE: common.CASEWORK_TABLE } satisfies z.input<typeof BuildIndexEnv>;
    const job = (
      name: string,
      purpose: string,
      memoryMb: number,
      timeoutSeconds: number,
      variables: Readonly<Record<string, string>> = environment,
    ) =>
      new HouseFunction(this, name, {
        house,
        entry: `shortage/${name}`,
        purpose,
        memoryMb,
        timeoutSeconds,
        environment: variables,
        deadLetters,
      })
        .may([...reads, ...writes], [data.MarketArn])
        .may(['s3:ListBucket'], [data.SnapshotsArn])
        .mayUseObjects(['s3:GetObject', 's3:PutObject'], data.SnapshotsArn);

    this.pullSource = job('pull-source', 'Fetches one public source, keeps it as it came, and reads it', 1024, 900);
    this.buildIndex = job(
      'build-index',
      'Builds an edition of the shortage index beside the current one',
      1024,
      600,
      forIndex,
    )
      // What employers told after ninety days, and nothing else of theirs.
      .may(reads, [data.CaseworkArn], onlyPartitions('outcomes#*'));
    this.publishBasis = job('publish-basis', 'Publishes the current edition', 512, 300);

    this.validateIndex = new HouseFunction(this, 'validate-index', {
      house,
      entry: 'shortage/validate-index',
      purpose: 'Judges the index by what is known, and says so in public',
      memoryMb: 1024,
      timeoutSeconds: 600,
      environment: forIndex,
      deadLetters,
    })
      .may(reads, [data.MarketArn])
      .may(['dynamodb:PutItem'], [data.MarketArn], onlyPartitions('validation'))
      .may(reads, [data.CaseworkArn], onlyPartitions('outcomes#*'))
      .may(['s3:ListBucket'], [data.SnapshotsArn])
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn);

    this.freezeEdition = new HouseFunction(this, 'freeze-edition', {
      house,
      entry: 'shortage/freeze-edition',
      purpose: 'Freezes the edition of a quarter, and computes the newest one again to compare',
      memoryMb: 1024,
      timeoutSeconds: 600,
      environment: forIndex,
      deadLetters,
    })
      .may(reads, [data.MarketArn])
      .may(['dynamodb:PutItem'], [data.MarketArn], onlyPartitions('frozen'))
      .may(reads, [data.CaseworkArn], onlyPartitions('outcomes#*'))
      .may(['s3:ListBucket'], [data.SnapshotsArn])
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn)
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'frozen/');

    this.jobs = [this.pullSource, this.buildIndex, this.publishBasis, this.validateIndex, this.freezeEdition];
    this.jobseekersApi = new HouseFunction(this, 'jobseekers-api', {
      house,
      entry: 'shortage/jobseekers-api',
      purpose: 'Takes the registered jobseekers that an administrator uploads',
      memoryMb: 1024,
      timeoutSeconds: 29,
      environment: forIndex satisfies z.input<typeof StaffEnv>,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('people', 'absences', 'jobseekers'))
      .may(writes, [data.CaseworkArn], onlyPartitions('jobseekers', 'per_*'))
      .may([...reads, ...writes], [data.MarketArn], onlyPartitions('source#jobseekers'))
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'jobseekers/')
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'derived/jobseekers/');
    api.serve(this.jobseekersApi, jobseekersRoutes);
    this.sourcesApi = new HouseFunction(this, 'sources-api', {
      house,
      entry: 'shortage/sources-api',
      purpose: 'Shows staff how the public sources do, and takes the decision on what waits',
      memoryMb: 1024,
      timeoutSeconds: 29,
      environment: forIndex satisfies z.input<typeof StaffEnv>,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('people', 'absences'))
      .may(writes, [data.CaseworkArn], onlyPartitions('per_*'))
      .may([...reads, ...writes], [data.MarketArn], onlyPartitions('source#*'))
      .may(['s3:ListBucket'], [data.SnapshotsArn])
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn)
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'derived/')
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'editions/');
    api.serve(this.sourcesApi, sourceRoutes);

    new CfnOutput(scope, 'PullSourceFunction', { value: this.pullSource.lambda.functionName });

    const schedule = (name: string, expression: string, target: HouseFunction, payload: Record<string, string> = {}) =>
      new HouseSchedule(this, `schedule-${name}`, {
        name,
        expression,
        timeZone: house.region.timeZone,
        group: parts.schedules,
        target,
        payload,
        retries: 3,
        maxEventAgeSeconds: 3 * 3600,
        deadLetters,
      });
    for (const [source, expression] of Object.entries(pullTimes))
      schedule(`pull-${source}`, expression, this.pullSource, { source });
    schedule('build-index', 'cron(30 4 ? * MON *)', this.buildIndex);
    schedule('publish-basis', 'cron(0 5 ? * MON *)', this.publishBasis);
    // In the month after a quarter it freezes the quarter; in the others it looks whether the newest is still what it was.
    schedule('freeze-edition', 'cron(0 6 5 * ? *)', this.freezeEdition);
    schedule('validate-index', 'cron(30 5 ? * MON *)', this.validateIndex);
  }
}
