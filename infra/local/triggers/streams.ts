import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { cloudRegion, fakeCredentials } from '../engines/tables.ts';
import type { Invoked } from '../functions/function-host.ts';
import type { MappingPlan } from '../template/read-triggers.ts';
import type { TablePlan } from '../template/region-model.ts';
import { failureRecord } from './failure-record.ts';
import { processBatch } from './stream-batch.ts';
import { streamFilter } from './stream-filter.ts';
import { type StreamRecord, streamRecord } from './stream-record.ts';

/** Where each mapping has read to: mapping, then shard, then sequence number. */
export type Positions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type StreamsDeps = {
  readonly endpoint: string;
  readonly db: DynamoDBClient;
  readonly tables: readonly TablePlan[];
  readonly mappings: readonly MappingPlan[];
  readonly positions: Positions;
  readonly now: () => Date;
  readonly invoke: (mapping: MappingPlan, event: { Records: readonly StreamRecord[] }) => Promise<Invoked>;
  readonly functionArn: (mapping: MappingPlan) => string;
  /** Keeps what was given up; `destination` is null where the mapping has none. */
  readonly keepFailure: (destination: string | null, key: string, body: unknown) => Promise<void>;
};

export type Streams = {
  /** Something may have been written: look soon. */
  readonly wake: () => void;
  /** Reads every stream to its end; resolves when a whole round found nothing new. */
  readonly drain: () => Promise<void>;
  /** How many records were ever read. */
  readonly records: () => number;
  readonly positions: () => Positions;
  readonly stop: () => Promise<void>;
};

/** How often streams are looked at when nothing wakes them, in ms: another program may write to the tables too. */
const lookEvery = 1000;
const retryPause = (attempt: number) => wait(Math.min(1000, 25 * 2 ** attempt));

const liveStreamArn = async (db: DynamoDBClient, { tables }: StreamsDeps, mapping: MappingPlan): Promise<string> => {
  const table = tables.find(({ streamArn }) => streamArn === mapping.streamArn);
  const { Table } = await db.send(new DescribeTableCommand({ TableName: table?.name ?? '' }));
  if (Table?.LatestStreamArn === undefined) throw new Error(`${mapping.logicalId}: the table has no stream`);
  return Table.LatestStreamArn;
};

const reader = async (client: DynamoDBStreamsClient, deps: StreamsDeps, mapping: MappingPlan) => {
  const StreamArn = await liveStreamArn(deps.db, deps, mapping);
  const passes = streamFilter(mapping.patterns);
  const positions = new Map(Object.entries(deps.positions[mapping.logicalId] ?? {}));
  const iterators = new Map<string, string>();
  const closed = new Set<string>();
  let open: readonly string[] = [];

  const iteratorOf = async (ShardId: string): Promise<string | undefined> => {
    const SequenceNumber = positions.get(ShardId);
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ...(SequenceNumber === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }),
      }),
    );
    return ShardIterator;
  };

  const bring = (shardId: string) =>
    processBatch({
      plan: mapping,
      invoke: (event) => deps.invoke(mapping, event),
      now: deps.now,
      pause: retryPause,
      giveUp: async (failure) => {
        const source = {
          mappingId: mapping.logicalId,
          functionArn: deps.functionArn(mapping),
          streamArn: mapping.streamArn,
          shardId,
        };
        const { key, body } = failureRecord(failure, source, deps.now());
        await deps.keepFailure(mapping.failureArn, key, body);
      },
    });

  /** One batch of one shard; answers how many records it held. */
  const step = async (shardId: string): Promise<number> => {
    const ShardIterator = iterators.get(shardId) ?? (await iteratorOf(shardId));
    if (ShardIterator === undefined) return 0;
    const page = await client.send(new GetRecordsCommand({ ShardIterator, Limit: mapping.batchSize }));
    const records = (page.Records ?? []).map((record) => streamRecord(record, mapping.streamArn, deps.now()));
    const wanted = records.filter(passes);
    if (wanted.length > 0) await bring(shardId)(wanted);
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    if (last !== undefined) positions.set(shardId, last);
    if (page.NextShardIterator === undefined) closed.add(shardId);
    else iterators.set(shardId, page.NextShardIterator);
    return records.length;
  };

  const readShard = async (shardId: string): Promise<number> => {
    let read = 0;
    for (;;) {
      const records = await step(shardId).catch((error: Error) => {
        // Iterators expire after a while without reading; the position finds the place again.
        if (!iterators.delete(shardId)) throw error;
        return step(shardId);
      });
      if (records === 0) return read;
      read += records;
    }
  };

  /** Shards that may still bring something. Only where one has closed are there others, its children. */
  const openShards = async (): Promise<readonly string[]> => {
    if (open.length === 0 || open.some((shardId) => closed.has(shardId))) {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
      const all = (StreamDescription?.Shards ?? []).map(({ ShardId = '' }) => ShardId);
      open = all.filter((shardId) => !closed.has(shardId));
    }
    return open;
  };

  return {
    readToEnd: async (): Promise<number> => {
      let read = 0;
      for (const shardId of await openShards()) read += await readShard(shardId);
      return read;
    },
    positions: () => Object.fromEntries(positions),
  };
};

/** Reads the tables' streams for every event source mapping, each in its own order, one batch at a time. */
export const startStreams = async (deps: StreamsDeps): Promise<Streams> => {
  const client = new DynamoDBStreamsClient({
    endpoint: deps.endpoint,
    region: cloudRegion,
    credentials: fakeCredentials,
  });
  const enabled = deps.mappings.filter((mapping) => mapping.enabled);
  let stopped = false;
  let total = 0;

  const consumers = await Promise.all(
    enabled.map(async (mapping) => {
      const { readToEnd, positions } = await reader(client, deps, mapping);
      let turn: Promise<void> = Promise.resolve();
      let queued = false;
      const next = () => {
        turn = turn
          .catch(() => undefined)
          .then(async () => {
            queued = false;
            if (!stopped) total += await readToEnd();
          });
        return turn;
      };
      const wake = () => {
        if (queued || stopped) return;
        queued = true;
        next().catch(() => undefined); // the engine is gone: its own watch ends the run
      };
      return { id: mapping.logicalId, next, wake, positions };
    }),
  );

  const wake = () => {
    for (const consumer of consumers) consumer.wake();
  };
  const timer = setInterval(wake, lookEvery);
  timer.unref();

  return {
    wake,
    drain: async () => {
      let last: number;
      do {
        last = total;
        await Promise.all(consumers.map(({ next }) => next()));
      } while (total > last && !stopped);
    },
    records: () => total,
    positions: () => Object.fromEntries(consumers.map(({ id, positions }) => [id, positions()])),
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.race([
        Promise.allSettled(consumers.map(({ next }) => next())),
        wait(2000, undefined, { ref: false }),
      ]);
      client.destroy();
    },
  };
};
