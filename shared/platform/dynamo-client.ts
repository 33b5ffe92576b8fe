import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

/** One client per instance, made at first use. It never retries by itself: `openTable` does, one effect per attempt. */
export const dynamoClient = (): DynamoDBClient => {
  client ??= new DynamoDBClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 },
  });
  return client;
};
