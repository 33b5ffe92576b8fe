import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, jsonLog, type Log } from './log.ts';
import { messages } from './log-messages.ts';
import type { Item } from './table.ts';

export type StreamRecord = { kind: 'INSERT' | 'MODIFY' | 'REMOVE'; item: Item | undefined; was: Item | undefined };

const image = (values: unknown): Item | undefined =>
  values === undefined ? undefined : unmarshall(values as Record<string, AttributeValue>);

const recordOf = (r: DynamoDBRecord): StreamRecord => ({
  kind: r.eventName ?? 'MODIFY',
  item: image(r.dynamodb?.NewImage),
  was: image(r.dynamodb?.OldImage),
});

/**
 * A reader of a table's stream as a Lambda handler. Records are handled in order; the first that fails is handed back
 * with all after it (the shard's order holds), those before it are done and never seen again.
 */
export const streamReader =
  (name: string, handle: (record: StreamRecord) => Promise<void>, log: Log = jsonLog()) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    let done = 0;
    for (const record of event.Records) {
      try {
        await handle(recordOf(record));
        done += 1;
      } catch (error) {
        log.error(messages.recordFailed, { reader: name, ...errorFields(error) });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    log.info(messages.batchDone, { reader: name, records: done });
    return { batchItemFailures: [] };
  };
