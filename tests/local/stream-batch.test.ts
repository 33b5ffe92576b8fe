import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Invoked } from '../../infra/local/functions/function-host.ts';
import { failureRecord } from '../../infra/local/triggers/failure-record.ts';
import { type GivenUp, processBatch } from '../../infra/local/triggers/stream-batch.ts';
import type { StreamRecord } from '../../infra/local/triggers/stream-record.ts';

const now = new Date('2026-11-23T08:00:00Z');
const aRecord = (sequence: number): StreamRecord => ({
  eventID: String(sequence),
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-north-1',
  eventSourceARN: 'arn',
  dynamodb: {
    SequenceNumber: String(sequence),
    ApproximateCreationDateTime: now.getTime() / 1000,
    Keys: { pk: { S: `sig_${sequence}` } },
  },
});
const records = (count: number) => Array.from({ length: count }, (_, i) => aRecord(i + 1));
const numbers = (of: readonly StreamRecord[]) => of.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));

/** A reader that fails on the poison, reporting the item or failing as a whole, and counts what it has done. */
const aReader = (poison: ReadonlySet<number>, reports: boolean) => {
  const done: number[] = [];
  const calls: number[][] = [];
  const invoke = async ({ Records }: { Records: readonly StreamRecord[] }): Promise<Invoked> => {
    calls.push(numbers(Records));
    for (const sequence of numbers(Records)) {
      if (!poison.has(sequence)) {
        done.push(sequence);
        continue;
      }
      if (!reports) return { ok: false, errorType: 'Error', errorMessage: 'poison', trace: [] };
      return { ok: true, value: { batchItemFailures: [{ itemIdentifier: String(sequence) }] } };
    }
    return { ok: true, value: { batchItemFailures: [] } };
  };
  return { done, calls, invoke };
};

const run = async (
  reader: ReturnType<typeof aReader>,
  batch: readonly StreamRecord[],
  plan: Partial<Parameters<typeof processBatch>[0]['plan']> = {},
) => {
  const givenUp: GivenUp[] = [];
  await processBatch({
    plan: { bisect: true, maximumAgeSeconds: -1, maximumRetries: 2, reportsItems: true, ...plan },
    invoke: reader.invoke,
    giveUp: async (failure) => {
      givenUp.push(failure);
    },
    now: () => now,
    pause: async () => undefined,
  })(batch);
  return givenUp;
};

test('a poisoned record at any place is given up after its retries, and all others are done once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
      async (size, poisons) => {
        const reader = aReader(new Set(poisons), true);

        const givenUp = await run(reader, records(size));

        const poisoned = poisons.filter((sequence) => sequence <= size).toSorted((a, b) => a - b);
        expect(givenUp.flatMap((failure) => numbers(failure.records))).toEqual(poisoned);
        expect(givenUp.every(({ invokeCount }) => invokeCount === 3)).toBe(true);
        expect(reader.done).toEqual(numbers(records(size)).filter((sequence) => !poisoned.includes(sequence)));
      },
    ),
  );
});

test('a reader that reports no items has its batch bisected down to the poison', async () => {
  const reader = aReader(new Set([3]), false);

  const givenUp = await run(reader, records(4), { reportsItems: false });

  expect(givenUp.map((failure) => numbers(failure.records))).toEqual([[3]]);
  expect(reader.calls.slice(0, 4)).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3]]);
  expect(new Set(reader.done)).toEqual(new Set([1, 2, 4]));
});

test('without bisecting, the whole rest is given up with the poison', async () => {
  const reader = aReader(new Set([2]), true);

  const givenUp = await run(reader, records(4), { bisect: false });

  expect(givenUp.map((failure) => numbers(failure.records))).toEqual([[2, 3, 4]]);
  expect(givenUp[0]?.condition).toBe('RetryAttemptsExhausted');
});

test('records that are too old are given up unseen', async () => {
  const old = {
    ...aRecord(1),
    dynamodb: { ...aRecord(1).dynamodb, ApproximateCreationDateTime: now.getTime() / 1000 - 61 },
  };
  const reader = aReader(new Set(), true);

  const givenUp = await run(reader, [old, aRecord(2)], { maximumAgeSeconds: 60 });

  expect(givenUp).toMatchObject([{ condition: 'MaximumRecordAgeExceeded', records: [old] }]);
  expect(reader.done).toEqual([2]);
});

test('the failure destination keeps the whole record', () => {
  const failure: GivenUp = {
    condition: 'RetryAttemptsExhausted',
    invokeCount: 3,
    functionError: 'Error',
    records: [aRecord(7)],
  };

  const { key, body } = failureRecord(
    failure,
    { mappingId: 'M', functionArn: 'fn', streamArn: 's', shardId: 'shard' },
    now,
  );

  expect(key).toMatch(/^aws\/lambda\/M\/shard\/2026\/11\/23\/2026-11-23T08\.00\.00-/);
  expect(body.DDBStreamBatchInfo).toMatchObject({ startSequenceNumber: '7', endSequenceNumber: '7', batchSize: 1 });
  expect(JSON.parse(body.payload)).toEqual({ Records: [aRecord(7)] });
});
