import { randomUUID } from 'node:crypto';
import type { AttributeValue, DynamoDBClient, QueryCommandInput, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Pause, retrying } from './retrying.ts';
import { Unavailable } from './unavailable.ts';

export type Item = Record<string, unknown>;
export type Key = { pk: string; sk: string };

/** A condition and the names and values that it uses, as in DynamoDB's expressions but with plain values. */
export type Condition = {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Item;
};

/** One write of a transaction, DynamoDB's own shape with plain values and without the table's name. */
export type Write =
  | { Put: { Item: Item } & Condition }
  | { Update: { Key: Key; UpdateExpression: string } & Condition }
  | { Delete: { Key: Key } & Condition }
  | { ConditionCheck: { Key: Key } & Condition };

export type Question = {
  where: string;
  names?: Record<string, string>;
  values: Item;
  index?: string;
  limit?: number;
  newestFirst?: boolean;
  consistent?: boolean;
  after?: Item;
};

/** A condition did not hold: what was assumed is no longer so. `item` is the stored one where it was asked for. */
export class ConditionFailed extends Error {
  readonly item: Item | undefined;
  constructor(item?: Item) {
    super('A condition of the write did not hold');
    this.name = 'ConditionFailed';
    this.item = item;
  }
}

/** A transaction was cancelled by conditions; `failed` holds the positions of the writes whose condition did not hold. */
export class TransactionRefused extends Error {
  readonly failed: readonly number[];
  constructor(failed: readonly number[]) {
    super(`Conditions of the transaction did not hold at ${failed.join(', ')}`);
    this.name = 'TransactionRefused';
    this.failed = failed;
  }
}

/** Other transactions kept writing the same items through all attempts; `at` holds the positions of those writes. */
export class TransactionBusy extends Unavailable {
  readonly at: readonly number[];
  constructor(at: readonly number[], options?: ErrorOptions) {
    super('table', options);
    this.name = 'TransactionBusy';
    this.at = at;
  }
}

export type Table = {
  get: (key: Key, options?: { consistent?: boolean }) => Promise<Item | undefined>;
  query: (question: Question) => Promise<{ items: Item[]; next: Item | undefined }>;
  write: (write: Write) => Promise<void>;
  transact: (writes: readonly Write[]) => Promise<void>;
};

const options = { removeUndefinedValues: true } as const;
const plain = (item: Record<string, AttributeValue>): Item => unmarshall(item);

/** Only what the expressions name may be handed over: an empty map is refused by DynamoDB. */
const conditionOf = (c: Condition) => ({
  ...(c.ConditionExpression === undefined ? {} : { ConditionExpression: c.ConditionExpression }),
  ...(c.ExpressionAttributeNames === undefined ? {} : { ExpressionAttributeNames: c.ExpressionAttributeNames }),
  ...(c.ExpressionAttributeValues === undefined
    ? {}
    : { ExpressionAttributeValues: marshall(c.ExpressionAttributeValues, options) }),
});

const commandPart = (TableName: string, w: Write): TransactWriteItem => {
  if ('Put' in w) return { Put: { TableName, Item: marshall(w.Put.Item, options), ...conditionOf(w.Put) } };
  if ('Update' in w)
    return {
      Update: {
        TableName,
        Key: marshall(w.Update.Key),
        UpdateExpression: w.Update.UpdateExpression,
        ...conditionOf(w.Update),
      },
    };
  if ('Delete' in w) return { Delete: { TableName, Key: marshall(w.Delete.Key), ...conditionOf(w.Delete) } };
  return {
    ConditionCheck: {
      TableName,
      Key: marshall(w.ConditionCheck.Key),
      ConditionExpression: 'attribute_exists(pk)',
      ...conditionOf(w.ConditionCheck),
    },
  };
};

type Sent = Error & { code?: string; $metadata?: { httpStatusCode?: number } };
const wasThrottled = (error: Sent) =>
  /Throttl|ProvisionedThroughput|RequestLimit|InternalServer|ServiceUnavailable/.test(error.name) ||
  (error.$metadata?.httpStatusCode ?? 0) >= 500;
const hasNoAnswer = (error: Sent) =>
  /Timeout|ETIMEDOUT|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|NetworkingError/.test(
    `${error.name} ${error.code ?? ''}`,
  );

/** What a failed call means to the program: the domain's answer, a passing fault worth another try, or a fault. */
const meaning = (error: unknown): { again: boolean; as: unknown } => {
  if (error instanceof ConditionalCheckFailedException)
    return { again: false, as: new ConditionFailed(error.Item && plain(error.Item)) };
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    const at = (code: RegExp) => reasons.flatMap((r, i) => (code.test(r.Code ?? '') ? [i] : []));
    const failed = at(/^ConditionalCheckFailed$/);
    if (failed.length > 0) return { again: false, as: new TransactionRefused(failed) };
    const busy = at(/^TransactionConflict$/);
    if (busy.length > 0) return { again: true, as: new TransactionBusy(busy, { cause: error }) };
    if (at(/Throttling|ProvisionedThroughput/).length > 0)
      return { again: true, as: new Unavailable('table', { cause: error }) };
    return { again: false, as: error };
  }
  if (!(error instanceof Error)) return { again: false, as: error };
  if (/TransactionInProgress|TransactionConflict/.test(error.name) || wasThrottled(error))
    return { again: true, as: new Unavailable('table', { cause: error }) };
  // Every write here is conditional or idempotent by key, so that a call without an answer may be repeated.
  if (hasNoAnswer(error)) return { again: true, as: new Unavailable('table', { cause: error }) };
  return { again: false, as: error };
};

type Retry = { attempts?: number; pause?: Pause };

const triedWith =
  ({ attempts = 5, pause }: Retry) =>
  <T>(call: () => Promise<T>): Promise<T> =>
    retrying(call, { attempts, ...(pause && { pause }), meaning });

const transaction = async (client: DynamoDBClient, TransactItems: TransactWriteItem[], retry: Retry): Promise<void> => {
  // One token for all tries: a try whose answer was lost is then known again, not refused by its own writes.
  const ClientRequestToken = randomUUID();
  await triedWith(retry)(() => client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })));
};

/**
 * A DynamoDB table behind four verbs. Passing faults (throttling, conflicts, a lost connection) are tried again with
 * jitter, at most `attempts` times, then thrown as `Unavailable`; conditions as `ConditionFailed` or
 * `TransactionRefused`. The client itself must not retry (`maxAttempts: 1`), so that each attempt is one effect.
 */
export const openTable = (client: DynamoDBClient, TableName: string, retry: Retry = {}): Table => {
  const tried = triedWith(retry);
  return {
    get: async (key, { consistent = false } = {}) => {
      const { Item } = await tried(() =>
        client.send(new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: consistent })),
      );
      return Item && plain(Item);
    },
    query: async (q) => {
      const input: QueryCommandInput = {
        TableName,
        KeyConditionExpression: q.where,
        ExpressionAttributeValues: marshall(q.values, options),
        ScanIndexForward: q.newestFirst !== true,
        ConsistentRead: q.consistent ?? false,
        ...(q.names && { ExpressionAttributeNames: q.names }),
        ...(q.index && { IndexName: q.index }),
        ...(q.limit && { Limit: q.limit }),
        ...(q.after && { ExclusiveStartKey: marshall(q.after, options) }),
      };
      const page = await tried(() => client.send(new QueryCommand(input)));
      return { items: (page.Items ?? []).map(plain), next: page.LastEvaluatedKey && plain(page.LastEvaluatedKey) };
    },
    write: async (w) => {
      const part = commandPart(TableName, w);
      await tried(async () => {
        if (part.Put)
          return client.send(new PutItemCommand({ ...part.Put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
        if (part.Update)
          return client.send(new UpdateItemCommand({ ...part.Update, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
        if (part.Delete) return client.send(new DeleteItemCommand(part.Delete));
        return client.send(new TransactWriteItemsCommand({ TransactItems: [part] }));
      });
    },
    transact: (writes) =>
      transaction(
        client,
        writes.map((w) => commandPart(TableName, w)),
        retry,
      ),
  };
};

/** One fact that stands in several tables: all of it is written or nothing. Fails as `Table.transact` does. */
export type Across<Name extends string> = (writes: readonly (readonly [Name, Write])[]) => Promise<void>;

export const transactAcross =
  <Name extends string>(
    client: DynamoDBClient,
    names: Readonly<Record<Name, string>>,
    retry: Retry = {},
  ): Across<Name> =>
  (writes) =>
    transaction(
      client,
      writes.map(([table, w]) => commandPart(names[table], w)),
      retry,
    );

/** All pages of a question, in order, one page in memory at a time. */
export async function* everyItem(table: Table, question: Question): AsyncGenerator<Item> {
  let after = question.after;
  do {
    const page = await table.query({ ...question, ...(after && { after }) });
    yield* page.items;
    after = page.next;
  } while (after);
}
