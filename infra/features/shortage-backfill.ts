import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { historicalPrefix, partitionCount } from '../../functions/shortage/contract-backfill.ts';
import type { BackfillEnv } from '../../functions/shortage/env.ts';
import { type AppParts, commonEnvironment } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseStateMachine } from '../constructs/house-state-machine.ts';

const again = [
  {
    ErrorEquals: ['Lambda.TooManyRequestsException', 'Lambda.ServiceException', 'Lambda.SdkClientException'],
    IntervalSeconds: 5,
    MaxAttempts: 6,
    BackoffRate: 2,
  },
  { ErrorEquals: ['States.Timeout', 'Lambda.Unknown'], IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 2 },
];

/**
 * The constants of a method version, computed in the cloud: a distributed map divides every file of the bucket, a map counts
 * each partition, one step puts them together. It has no schedule: a new version of the method is somebody's decision.
 */
export class ShortageBackfill extends Construct {
  readonly step: HouseFunction;
  readonly machine: HouseStateMachine;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'shortage-backfill');
    const { house, data } = parts;
    const { SNAPSHOT_BUCKET } = commonEnvironment(parts);
    this.step = new HouseFunction(this, 'backfill-step', {
      house,
      entry: 'shortage/backfill-step',
      purpose: 'One step of the backfill: divides a file of historical ads, counts a partition, or merges all',
      memoryMb: 1024,
      timeoutSeconds: 900,
      environment: { SNAPSHOT_BUCKET } satisfies z.input<typeof BackfillEnv>,
    })
      .mayUseObjects(['s3:GetObject'], data.SnapshotsArn, historicalPrefix)
      .mayUseObjects(['s3:GetObject', 's3:PutObject'], data.SnapshotsArn, 'backfill/')
      .mayUseObjects(['s3:PutObject'], data.SnapshotsArn, 'scales/');

    const step = (more: Record<string, unknown>) => ({
      Type: 'Task',
      Resource: `arn:${Stack.of(this).partition}:states:::lambda:invoke`,
      Parameters: { FunctionName: this.step.lambda.functionArn, 'Payload.$': '$' },
      OutputPath: '$.Payload',
      Retry: again,
      ...more,
    });
    this.machine = new HouseStateMachine(this, 'machine', {
      house,
      name: 'backfill',
      invokes: this.step,
      lists: data.SnapshotsArn,
      definition: {
        Comment:
          'Input: {"years": [2022, 2023, 2024]}. Result: scales/<name of the execution>.json in the snapshot bucket.',
        StartAt: 'DivideFiles',
        States: {
          DivideFiles: {
            Type: 'Map',
            ItemReader: {
              Resource: `arn:${Stack.of(this).partition}:states:::s3:listObjectsV2`,
              Parameters: { Bucket: data.SnapshotsName, Prefix: historicalPrefix },
            },
            ItemSelector: {
              step: 'divide',
              'run.$': '$$.Execution.Name',
              'key.$': '$$.Map.Item.Value.Key',
              'number.$': '$$.Map.Item.Index',
            },
            ItemProcessor: {
              ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
              StartAt: 'DivideFile',
              States: { DivideFile: step({ End: true }) },
            },
            MaxConcurrency: 20,
            ResultPath: '$.files',
            Next: 'NamePartitions',
          },
          NamePartitions: {
            Type: 'Pass',
            Parameters: {
              'years.$': '$.years',
              'files.$': '$.files',
              'partitions.$': `States.ArrayRange(0, ${partitionCount - 1}, 1)`,
            },
            Next: 'CountPartitions',
          },
          CountPartitions: {
            Type: 'Map',
            ItemsPath: '$.partitions',
            ItemSelector: {
              step: 'count',
              'run.$': '$$.Execution.Name',
              'partition.$': '$$.Map.Item.Value',
              'years.$': '$.years',
              'files.$': 'States.ArrayLength($.files)',
            },
            ItemProcessor: {
              ProcessorConfig: { Mode: 'INLINE' },
              StartAt: 'CountPartition',
              States: { CountPartition: step({ End: true }) },
            },
            MaxConcurrency: 20,
            ResultPath: null,
            Next: 'Merge',
          },
          Merge: step({
            Parameters: {
              FunctionName: this.step.lambda.functionArn,
              Payload: { step: 'merge', 'run.$': '$$.Execution.Name', 'years.$': '$.years', 'files.$': '$.files' },
            },
            End: true,
          }),
        },
      },
    });
    new CfnOutput(scope, 'BackfillStateMachine', { value: this.machine.machine.ref });
  }

  /** Runs that did not come to their end: failed, too long, or stopped by somebody. */
  get failed(): readonly Metric[] {
    return ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map(
      (metricName) =>
        new Metric({
          namespace: 'AWS/States',
          metricName,
          dimensionsMap: { StateMachineArn: this.machine.machine.ref },
          statistic: 'Sum',
          period: Duration.minutes(15),
        }),
    );
  }
}
