import { randomUUID } from 'node:crypto';
import type { GivenUp } from './stream-batch.ts';

type Source = {
  readonly mappingId: string;
  readonly functionArn: string;
  readonly streamArn: string;
  readonly shardId: string;
};

/**
 * What Lambda writes into an S3 failure destination: key and body, the whole batch in `payload`.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export const failureRecord = (failure: GivenUp, source: Source, at: Date) => {
  const { records } = failure;
  const day = at.toISOString().slice(0, 10);
  const time = at.toISOString().slice(0, 19).replaceAll(':', '.');
  const arrival = (index: number) =>
    new Date((records.at(index)?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    key: `aws/lambda/${source.mappingId}/${source.shardId}/${day.replaceAll('-', '/')}/${time}-${randomUUID()}`,
    body: {
      requestContext: {
        requestId: randomUUID(),
        functionArn: source.functionArn,
        condition: failure.condition,
        approximateInvokeCount: failure.invokeCount,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: failure.functionError },
      version: '1.0',
      timestamp: at.toISOString(),
      DDBStreamBatchInfo: {
        shardId: source.shardId,
        startSequenceNumber: records.at(0)?.dynamodb.SequenceNumber ?? '',
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber ?? '',
        approximateArrivalOfFirstRecord: arrival(0),
        approximateArrivalOfLastRecord: arrival(-1),
        batchSize: records.length,
        streamArn: source.streamArn,
      },
      payload: JSON.stringify({ Records: records }),
    },
  };
};
