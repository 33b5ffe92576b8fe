import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { mainJob } from '../../infra/local/main-job/steps.ts';
import { synthesise } from '../../infra/local/synthesis.ts';
import { start } from '../support/journey.ts';
import { hasRealData, startRealDataServer } from '../support/real-data-server.ts';
import { type UnsteadySources, unsteadySources } from '../support/unsteady-sources.ts';

// The newcomer's command, to its end: the whole main job as a program, and what remains of it.

const patience = 120_000;
let temporary: string;
beforeAll(async () => {
  await synthesise('gavleborg');
}, patience);
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'journey-'));
});
afterEach(() => rm(temporary, { recursive: true, force: true }));

/** Runs it once, in a temporary folder and a process group of its own; answers its status, and who of the group is left. */
const runOnce = async (...args: string[]) => {
  const child = spawn(process.execPath, ['infra/local/start.ts', '--once', '--port', '0', '--now', start, ...args], {
    cwd: projectRoot,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said, left: isGroupAlive(child.pid ?? 0), files: await readdir(temporary) };
};

const isGroupAlive = (group: number): boolean => {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
};

const nothingLeft = { left: false, files: [] };
const steps = (said: string, outcome: 'FAILED' | 'ok') =>
  said
    .split('\n')
    .filter((line) => line.startsWith(`${outcome} `))
    .map((line) => line.slice(17).split(':')[0]);

test(
  'once: every step of the main job is told and done, the status is 0, and nothing is left behind',
  async () => {
    const { status, said, ...after } = await runOnce();

    expect([status, steps(said, 'FAILED')]).toEqual([0, []]);
    expect(steps(said, 'ok')).toEqual(['synthesise', 'start the engines', ...mainJob.map(({ name }) => name)]);
    expect(said).toMatch(
      /answer the example signal: \S+ in \d+ ms: 7223 .* \(\S+\), [1-5] educations; Östra Gästrikland answers by 2026-11-30/,
    );
    expect(said).toMatch(/All \d+ steps done in [\d.]+ s\./);
    expect(said).toMatch(/Functions: \d+ invocations, 0 errors/);
    expect(said).toMatch(/Mailbox {7}http:\/\/127\.0\.0\.1:\d+\/_local\/mail/);
    expect(said).toMatch(/Dashboard {5}http:\/\/127\.0\.0\.1:\d+\/_local/);
    expect(after).toEqual(nothingLeft);
  },
  patience,
);

const why = hasRealData ? '' : ' (skipped: there is no ../shared/data beside the project)';

describe.skipIf(!hasRealData)(`with real answers of the sources${why}`, () => {
  let real: Awaited<ReturnType<typeof startRealDataServer>>;
  let sources: UnsteadySources;
  beforeAll(async () => {
    real = await startRealDataServer();
    sources = await unsteadySources(real.origin);
  });
  afterAll(async () => {
    await sources?.stop();
    await real?.close();
  });

  test(
    'an edition is built from what there is; when the server answers HTML the next day, it stays, and each failure is told',
    async () => {
      const folder = join(temporary, 'kept');

      const first = await runOnce('--sources', sources.origin, '--data', folder);
      sources.behaves('html');
      const second = await runOnce('--sources', sources.origin, '--data', folder);

      expect([steps(first.said, 'FAILED'), steps(second.said, 'FAILED')]).toEqual([[], []]);
      expect([first.status, second.status, first.left, second.left]).toEqual([0, 0, false, false]);
      expect(first.said).toMatch(/publish the basis: edition 2026-11-23 is what readers see/);
      // None of the ten ads lies in the county: that is an answer, and says nothing about vacancies.
      expect(first.said.match(/^Source \S+ failed: .*$/gm)).toEqual([
        expect.stringMatching(/^Source susanavet failed: educationEvents .*: The source answered with status 503$/),
        expect.stringMatching(/^Source jobed failed: match-by-occupation .*: The source answered with status 503$/),
      ]);
      expect(second.said.match(/^Source \S+ failed: .*$/gm)).toEqual(
        ['taxonomy', 'jobstream', 'yrkesbarometern', 'scb', 'susanavet', 'jobed'].map((source) =>
          expect.stringMatching(`^Source ${source} failed: .+: The answer is a page of HTML, not JSON$`),
        ),
      );
      expect(second.said).toMatch(/publish the basis: edition 2026-11-23 stays \(current\)/);
      expect(second.files).toEqual(['kept']);
    },
    patience,
  );
});
