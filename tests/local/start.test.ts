import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { synthesise } from '../../infra/local/synthesis.ts';

// The command itself, as `npm start` runs it, in a temporary folder of its own so that what it leaves behind is seen.

/** Somebody may have changed a source file: then the first start takes as long as a synthesis. */
const patience = 120_000;
vi.setConfig({ testTimeout: patience });

let temporary: string;
const running = new Set<ChildProcess>();
beforeAll(() => synthesise('gavleborg'), patience);
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(temporary, { recursive: true, force: true });
});

const start = (...args: string[]) => {
  const child = spawn(process.execPath, ['infra/local/start.ts', ...args], {
    cwd: projectRoot,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const waiting: [RegExp, (match: RegExpExecArray) => void][] = [];
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    for (const [pattern, heard] of waiting) {
      const match = pattern.exec(said);
      if (match) heard(match);
    }
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code: code as number | null, signal: signal as string | null, said: () => said };
  });
  const until = (pattern: RegExp) => new Promise<RegExpExecArray>((resolve) => waiting.push([pattern, resolve]));
  return { child, ended, until };
};

/** The child processes of a region, from Linux's own account of them: one, the DynamoDB engine. */
const childrenOf = async (pid = 0): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').filter(Boolean).map(Number);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('a taken port is a clear error, before anything has started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };

  const { code, said } = await start('--once', '--port', String(port)).ended;
  other.close();

  expect(code).toBe(1);
  expect(said()).toContain(`Port ${port} is taken: choose another with PORT or --port`);
  expect(said()).not.toContain('synthesise');
  expect(await readdir(temporary)).toEqual([]);
});

test('an unknown region is refused by name', async () => {
  const { code, said } = await start('--once', '--region', 'atlantis').ended;

  expect(code).toBe(1);
  expect(said()).toContain('gavleborg');
  expect(said()).not.toContain('    at ');
});

describe.skipIf(process.platform !== 'linux')(
  'what is left behind (skipped but on Linux: children are looked up in /proc)',
  () => {
    test.each(['SIGINT', 'SIGTERM'] as const)(
      '%s stops engines and workers and leaves neither process nor file',
      async (signal) => {
        const { child, ended, until } = start('--port', '0');
        await until(/start the engines/);
        const children = await childrenOf(child.pid);
        expect(children).toHaveLength(1);
        expect(await readdir(temporary)).toHaveLength(1);

        child.kill(signal);
        const { code } = await ended;

        expect(code).toBe(130);
        expect(children.filter(isAlive)).toEqual([]);
        expect(await readdir(temporary)).toEqual([]);
      },
    );

    test('an engine that ends by itself is reported and ends the run with status 1', async () => {
      const { child, ended, until } = start('--port', '0');
      await until(/start the engines/);
      const [engine = 0] = await childrenOf(child.pid);

      process.kill(engine, 'SIGKILL');
      const { code, said } = await ended;

      expect(code).toBe(1);
      expect(said()).toContain('An engine ended by itself: dynamodb: dynoxide ended with SIGKILL');
      expect(await readdir(temporary)).toEqual([]);
    });
  },
);
