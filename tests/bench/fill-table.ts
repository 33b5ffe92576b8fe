import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '../../shared/platform/table.ts';
import type { TestDynamo } from '../support/engines.ts';

const perBatch = 25;
const batchesAtOnce = 8;

/** Writes the items 0 to `count` - 1 into a table, many at a time and few in memory. */
export const fillTable = async (
  { client }: TestDynamo,
  table: string,
  count: number,
  itemOf: (number: number) => Item,
): Promise<void> => {
  for (let next = 0; next < count; ) {
    const writing: Promise<unknown>[] = [];
    while (writing.length < batchesAtOnce && next < count) {
      const puts = Array.from({ length: Math.min(perBatch, count - next) }, (_, i) => ({
        PutRequest: { Item: marshall(itemOf(next + i), { removeUndefinedValues: true }) },
      }));
      next += puts.length;
      writing.push(client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } })));
    }
    await Promise.all(writing);
  }
};
