import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { HouseFunction } from './house-function.ts';

export interface TableReaderProps {
  readonly reader: HouseFunction;
  readonly streamArn: string;
  /** Which records are worth an invocation, in Lambda's filter language. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly batchSize: number;
  readonly failuresBucketArn: string;
}

/**
 * Reads a table's stream. A record that fails is handed back alone, the batch is halved around it, and after a bounded
 * number of tries the whole record is kept in the failures bucket (a queue would keep only where it once stood, and a
 * stream forgets after a day). At most two readers on a stream.
 */
export class TableReader extends Construct {
  readonly mapping: CfnEventSourceMapping;

  constructor(scope: Construct, id: string, props: TableReaderProps) {
    super(scope, id);
    const { reader, streamArn, failuresBucketArn } = props;
    reader.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [streamArn],
    );
    reader.may(['s3:ListBucket'], [failuresBucketArn]);
    reader.mayUseObjects(['s3:PutObject'], failuresBucketArn);
    this.mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: reader.lambda.functionName,
      eventSourceArn: streamArn,
      startingPosition: 'TRIM_HORIZON',
      batchSize: props.batchSize,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 6,
      maximumRecordAgeInSeconds: 12 * 60 * 60,
      functionResponseTypes: ['ReportBatchItemFailures'],
      filterCriteria: { filters: [{ pattern: JSON.stringify(props.filter) }] },
      destinationConfig: { onFailure: { destination: failuresBucketArn } },
      metricsConfig: { metrics: ['EventCount'] },
    });
    this.mapping.node.addDependency(reader);
  }
}
