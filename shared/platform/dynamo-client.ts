import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

/**
 * One client per instance, made at first use. It never retries by itself: `openTable` does, one effect per attempt. Five
 * attempts without an answer end before the shortest function's time limit of ten seconds. Without
 * `throwOnRequestTimeout` the SDK only warns of a request that takes too long, and waits on.
 */
export const dynamoClient = (): DynamoDBClient => {
  client ??= new DynamoDBClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 1_500, throwOnRequestTimeout: true },
  });
  return client;
};
