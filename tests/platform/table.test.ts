import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import {
  ConditionFailed,
  everyItem,
  openTable,
  type TransactionBusy,
  TransactionRefused,
} from '../../shared/platform/table.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import { clientOf, startDynamo, type TestDynamo } from '../support/engines.ts';
import { cancelled, faultsUnder, throttled, timedOut } from '../support/intake-faults.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const struck = async (attempts?: number) => {
  const { caseworkName } = await dynamo.newTables();
  const client = clientOf(dynamo);
  const pauses: number[] = [];
  const retry = { pause: async (ms: number) => void pauses.push(ms), ...(attempts !== undefined && { attempts }) };
  return { faults: faultsUnder(client), pauses, table: openTable(client, caseworkName, retry) };
};
const key = { pk: 'a', sk: 'b' };
const once = { Put: { Item: { ...key, n: 1 }, ConditionExpression: 'attribute_not_exists(pk)' } };

describe('a passing fault', () => {
  const passing = [
    ...['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'InternalServerError'],
    ...['TransactionInProgressException', 'TransactionConflictException', 'ServiceUnavailable'],
  ];

  test.each(passing)('%s is tried again with a growing pause, five times in all, then unavailable', async (name) => {
    const { faults, pauses, table } = await struck();
    faults.follow(() => ({ before: throttled(name) }));

    await expect(table.get(key)).rejects.toBeInstanceOf(Unavailable);

    expect(faults.callsOf('GetItem')).toBe(5);
    expect(pauses).toHaveLength(4);
    for (const [i, pause] of pauses.entries()) expect(pause).toBeLessThanOrEqual(Math.min(320, 10 * 2 ** (i + 1)));
  });

  test('of a server that answers 5xx, by whatever name, is one too', async () => {
    const { faults, table } = await struck();
    faults.follow((_, nth) =>
      nth < 4
        ? { before: Object.assign(new Error('<html>'), { name: 'SyntaxError', $metadata: { httpStatusCode: 502 } }) }
        : undefined,
    );

    expect(await table.get(key)).toBeUndefined();
  });

  test('strikes any call at most as often as there are attempts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8), fc.integer({ min: 1, max: 7 }), async (faultsBefore, attempts) => {
        const { faults, table } = await struck(attempts);
        faults.follow((_, nth) => (nth < faultsBefore ? { before: throttled() } : undefined));
        const ended = await table.write({ Put: { Item: key } }).then(
          () => 'written',
          (error: unknown) => (error instanceof Unavailable ? 'unavailable' : 'fault'),
        );
        expect(ended).toBe(faultsBefore < attempts ? 'written' : 'unavailable');
        expect(faults.callsOf('PutItem')).toBe(Math.min(faultsBefore + 1, attempts));
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});

describe('a condition that does not hold', () => {
  test('is told with the item that stands there, and never tried again', async () => {
    const { faults, table } = await struck();
    await table.write(once);
    faults.follow(() => undefined);

    const failed = await table.write(once).catch((error: unknown) => error);

    expect(failed).toBeInstanceOf(ConditionFailed);
    expect((failed as ConditionFailed).item).toEqual({ ...key, n: 1 });
    expect(faults.callsOf('PutItem')).toBe(1);
  });

  test('in a transaction is told by its place, and nothing of the transaction is written', async () => {
    const { table } = await struck();
    await table.write(once);
    const other = { Put: { Item: { pk: 'c', sk: 'd' } } };

    const failed = await table.transact([other, once]).catch((error: unknown) => error);

    expect((failed as TransactionRefused).failed).toEqual([1]);
    expect(await table.get({ pk: 'c', sk: 'd' }, { consistent: true })).toBeUndefined();
  });

  const codes = [
    'None',
    'ConditionalCheckFailed',
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ];
  const deadly = ['ValidationError', 'ItemCollectionSizeLimitExceeded', 'DuplicateItem'];
  test('among any other reasons decides: conditions first, then what passes, then faults', async () => {
    const { faults, table } = await struck();
    const vectors = fc.array(fc.constantFrom(...codes, ...deadly), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(vectors, async (reasons) => {
        faults.follow(() => ({ before: cancelled(reasons) }));
        const failed = await table.transact([once]).catch((error: unknown) => error);
        if (reasons.includes('ConditionalCheckFailed')) {
          expect(failed).toBeInstanceOf(TransactionRefused);
          expect((failed as TransactionRefused).failed).toEqual(
            reasons.flatMap((code, i) => (code === 'ConditionalCheckFailed' ? [i] : [])),
          );
        } else if (reasons.includes('TransactionConflict')) {
          expect(failed).toBeInstanceOf(Unavailable);
          expect((failed as TransactionBusy).at).toEqual(
            reasons.flatMap((code, i) => (code === 'TransactionConflict' ? [i] : [])),
          );
        } else if (reasons.some((code) => /Throttling|Provisioned/.test(code)))
          expect(failed).toBeInstanceOf(Unavailable);
        else expect((failed as Error).name).toBe('TransactionCanceledException');
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});

test('a call whose answer was lost is made again, so that its effect is certain', async () => {
  const { faults, table } = await struck();
  faults.follow((_, nth) => (nth === 0 ? { after: timedOut() } : undefined));

  await expect(table.write(once)).rejects.toBeInstanceOf(ConditionFailed);
  expect(await table.get(key, { consistent: true })).toEqual({ ...key, n: 1 });
});

test('a fault that no retry mends is thrown as it is, once', async () => {
  const { faults, table } = await struck();
  const broken = Object.assign(new Error('bad'), { name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
  faults.follow(() => ({ before: broken }));

  await expect(table.get(key)).rejects.toBe(broken);
  expect(faults.callsOf('GetItem')).toBe(1);
});

test('every page of a question is read, in order', async () => {
  const { table } = await struck();
  for (let i = 0; i < 7; i += 1) await table.write({ Put: { Item: { pk: 'p', sk: `${i}` } } });
  const seen: unknown[] = [];

  for await (const item of everyItem(table, { where: 'pk = :p', values: { ':p': 'p' }, limit: 2, newestFirst: true }))
    seen.push(item.sk);

  expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
});

test('the client of every function makes one attempt and gives up on a table that never answers', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  process.env.AWS_REGION = 'eu-north-1';
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
  process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${port}`;
  try {
    const client: DynamoDBClient = dynamoClient();

    expect(await client.config.maxAttempts()).toBe(1);
    const table = openTable(client, 'casework', { attempts: 1 });
    await expect(table.get(key)).rejects.toBeInstanceOf(Unavailable);
    client.destroy();
  } finally {
    delete process.env.AWS_ENDPOINT_URL_DYNAMODB;
    silent.closeAllConnections();
    silent.close();
  }
}, 10_000);
