import {
  CreateTableCommand,
  DeleteItemCommand,
  DynamoDBClient,
  ResourceInUseException,
  ScanCommand,
  type StreamViewType,
} from '@aws-sdk/client-dynamodb';
import type { TablePlan } from '../template/region-model.ts';

/** The one account that s3rver knows; nobody else asks who it is. */
export const fakeCredentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
export const cloudRegion = 'eu-north-1';

export const openDynamoDb = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: cloudRegion, credentials: fakeCredentials });

/**
 * Creates a table as the template declares it; one that is there already (`--data`) is left as it is. The engine's own
 * expiry stays off: it would judge by real time. `expireItems` does it by the region's clock.
 */
export const createTable = async (db: DynamoDBClient, { name, streamView, shape }: TablePlan): Promise<void> => {
  try {
    await db.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: shape.AttributeDefinitions,
        KeySchema: shape.KeySchema,
        ...(shape.GlobalSecondaryIndexes && {
          GlobalSecondaryIndexes: shape.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
            IndexName,
            KeySchema,
            Projection: {
              ProjectionType: Projection.ProjectionType,
              ...(Projection.NonKeyAttributes && { NonKeyAttributes: Projection.NonKeyAttributes }),
            },
          })),
        }),
        ...(streamView !== null && {
          StreamSpecification: { StreamEnabled: true, StreamViewType: streamView as StreamViewType },
        }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
};

/** How many items a table holds, counted by reading them: the engines' own counts lag. */
export const countItems = async (db: DynamoDBClient, TableName: string): Promise<number> => {
  let count = 0;
  let start: Record<string, never> | undefined;
  do {
    const page = await db.send(new ScanCommand({ TableName, Select: 'COUNT', ExclusiveStartKey: start }));
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey as typeof start;
  } while (start !== undefined);
  return count;
};

/** Deletes what has expired by the region's clock, as DynamoDB does within days. Answers how many items went. */
export const expireItems = async (
  db: DynamoDBClient,
  { name, ttlAttribute, shape }: TablePlan,
  now: Date,
): Promise<number> => {
  if (ttlAttribute === null) return 0;
  const keys = shape.KeySchema.map(({ AttributeName }) => AttributeName);
  let gone = 0;
  let start: Record<string, never> | undefined;
  do {
    const page = await db.send(
      new ScanCommand({
        TableName: name,
        FilterExpression: '#ttl < :now',
        ProjectionExpression: keys.map((_, i) => `#k${i}`).join(', '),
        ExpressionAttributeNames: {
          '#ttl': ttlAttribute,
          ...Object.fromEntries(keys.map((key, i) => [`#k${i}`, key])),
        },
        ExpressionAttributeValues: { ':now': { N: String(Math.floor(now.getTime() / 1000)) } },
        ExclusiveStartKey: start,
      }),
    );
    for (const Key of page.Items ?? []) {
      await db.send(new DeleteItemCommand({ TableName: name, Key }));
      gone += 1;
    }
    start = page.LastEvaluatedKey as typeof start;
  } while (start !== undefined);
  return gone;
};
