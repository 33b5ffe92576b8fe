import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DynamoProgram,
  dynamoDbLocal,
  dynoxide,
  startDynamoDb,
} from '../../infra/local/engines/dynamodb-engine.ts';
import type { Engine } from '../../infra/local/engines/engine.ts';
import { countItems, createTable, expireItems, openDynamoDb } from '../../infra/local/engines/tables.ts';
import type { Invoked } from '../../infra/local/functions/function-host.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { type RegionModel, readRegionModel } from '../../infra/local/template/region-model.ts';
import type { StreamRecord } from '../../infra/local/triggers/stream-record.ts';
import { type Positions, startStreams } from '../../infra/local/triggers/streams.ts';
import { aFunction, anAssembly, arnOf, aTable } from './an-assembly.ts';

const engines: [string, () => DynamoProgram | null, string][] = [
  ['dynoxide', dynoxide, 'npm installed no dynoxide binary for this platform'],
  ['DynamoDB Local', dynamoDbLocal, 'no Java was found'],
];

const now = () => new Date('2026-11-23T08:00:00Z');
const mapping = {
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    FunctionName: { Ref: 'Reader' },
    BatchSize: 4,
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 1,
    StartingPosition: 'TRIM_HORIZON',
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"sig_"}]}}}}' }] },
    DestinationConfig: { OnFailure: { Destination: arnOf('Failures') } },
  },
};

for (const [name, program, missing] of engines) {
  const found = program();
  describe.skipIf(found === null)(`streams of ${name}${found === null ? ` (skipped: ${missing})` : ''}`, () => {
    let engine: Engine;
    let db: DynamoDBClient;
    let model: RegionModel;
    let folder: string;

    beforeAll(async () => {
      const assembly = await anAssembly(
        { ...aTable(), Failures: { Type: 'AWS::S3::Bucket' }, Mapping: mapping },
        { Reader: aFunction('') },
      );
      model = readRegionModel(await readAssembly(assembly.folder));
      await assembly.remove();
      folder = await mkdtemp(join(tmpdir(), 'dynamo-'));
      engine = await startDynamoDb({ folder, keep: false, onCrash: (_, reason) => expect.fail(reason) }, '', [program]);
      db = openDynamoDb(engine.endpoint);
    });
    afterAll(async () => {
      db?.destroy();
      await engine?.stop();
      if (folder) await rm(folder, { recursive: true });
    });

    const put = (TableName: string, pk: string, extra = {}) =>
      db.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: 'x' }, ...extra } }));

    /** A fresh table and a reader that fails on what `poison` says. */
    const reading = async (table: string, poison: (pk: string) => boolean = () => false, positions: Positions = {}) => {
      const [plan] = model.tables;
      if (plan === undefined) throw new Error('the model has a table');
      const own = { ...plan, name: table };
      await createTable(db, own);
      const seen: string[] = [];
      const records: StreamRecord[] = [];
      const kept: { destination: string | null; body: unknown }[] = [];
      const invoke = async (_: unknown, { Records }: { Records: readonly StreamRecord[] }): Promise<Invoked> => {
        for (const record of Records) {
          const pk = (record.dynamodb.Keys as { pk: { S: string } }).pk.S;
          if (poison(pk))
            return { ok: true, value: { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] } };
          seen.push(pk);
          records.push(record);
        }
        return { ok: true, value: null };
      };
      const streams = await startStreams({
        endpoint: engine.endpoint,
        db,
        tables: [own],
        mappings: model.mappings,
        positions,
        now,
        invoke,
        functionArn: () => 'fn',
        keepFailure: async (destination, _key, body) => {
          kept.push({ destination, body });
        },
      });
      return { streams, seen, records, kept };
    };

    test('every record that passes the filter is brought once, in the order of its key, binaries as base64', async () => {
      const { streams, seen, records } = await reading('ordered');
      await db.send(
        new TransactWriteItemsCommand({
          TransactItems: ['sig_1', 'case_1', 'sig_2'].map((pk) => ({
            Put: {
              TableName: 'ordered',
              Item: { pk: { S: pk }, sk: { S: 'x' }, packed: { B: new Uint8Array([1, 2]) } },
            },
          })),
        }),
      );
      for (let i = 0; i < 9; i += 1) await put('ordered', 'sig_1', { n: { N: String(i) } });

      await streams.drain();
      await streams.drain();
      await streams.stop();

      expect(seen.toSorted()).toEqual([...Array(10).fill('sig_1'), 'sig_2']);
      const versions = records.flatMap(({ dynamodb }) => (dynamodb.NewImage as { n?: { N: string } }).n?.N ?? []);
      expect(versions).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
      expect(records[0]).toMatchObject({
        eventName: 'INSERT',
        eventSourceARN: model.tables[0]?.streamArn,
        dynamodb: { NewImage: { packed: { B: 'AQI=' } }, ApproximateCreationDateTime: now().getTime() / 1000 },
      });
    });

    test('a poisoned record goes to the failure destination, the others proceed', async () => {
      const { streams, seen, kept } = await reading('poisoned', (pk) => pk === 'sig_3');
      for (let i = 1; i <= 6; i += 1) await put('poisoned', `sig_${i}`);

      await streams.drain();
      await streams.stop();

      expect(new Set(seen)).toEqual(new Set(['sig_1', 'sig_2', 'sig_4', 'sig_5', 'sig_6']));
      expect(kept.map(({ destination }) => destination)).toEqual([model.buckets[0]?.arn]);
      expect(JSON.stringify(kept[0]?.body)).toContain('sig_3');
    });

    test('a reader that starts again goes on where it stopped', async () => {
      const first = await reading('resumed');
      await put('resumed', 'sig_1');
      await first.streams.drain();
      await first.streams.stop();
      await put('resumed', 'sig_2');

      const second = await reading('resumed', undefined, first.streams.positions());
      await second.streams.drain();
      await second.streams.stop();

      expect(first.seen).toEqual(['sig_1']);
      expect(second.seen).toEqual(['sig_2']);
    });

    test("what has expired by the region's clock goes when it is told to", async () => {
      const [plan] = model.tables;
      if (plan === undefined) throw new Error('the model has a table');
      const own = { ...plan, name: 'expiring' };
      await createTable(db, own);
      await put('expiring', 'old', { ttl: { N: String(now().getTime() / 1000 - 1) } });
      await put('expiring', 'new', { ttl: { N: String(now().getTime() / 1000 + 1) } });
      await put('expiring', 'forever');

      expect(await expireItems(db, own, now())).toBe(1);
      expect(await countItems(db, 'expiring')).toBe(2);
    });
  });
}

test('without any engine the message says what can be done', async () => {
  await expect(startDynamoDb({ folder: '', keep: false, onCrash: () => undefined }, '', [() => null])).rejects.toThrow(
    'Install Java 17, or set DYNAMODB_ENDPOINT',
  );
});

test('an endpoint that is given is taken', async () => {
  const engine = await startDynamoDb({ folder: '', keep: false, onCrash: () => undefined }, 'http://127.0.0.1:8000');

  expect(engine).toMatchObject({ engine: 'DYNAMODB_ENDPOINT', endpoint: 'http://127.0.0.1:8000' });
});
