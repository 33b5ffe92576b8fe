import { execFile, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { type BenchRegion, exampleEvent } from './bench-region.ts';
import { ascending, atMost, type Figure, median, percentile } from './figure.ts';

const Run = z.object({
  import: z.number(),
  first: z.number(),
  cpu: z.number(),
  status: z.literal(201),
  calls: z.array(z.string()),
  warmCalls: z.number(),
  times: z.array(z.number()),
});
type Run = z.infer<typeof Run>;

const child = fileURLToPath(new URL('./cold-start.child.mjs', import.meta.url));
const pairs = 11;
const warmInvocations = 200;

/** The last of the processors, where taskset exists: the engines then have the others for themselves. */
const pinned = (): string[] => {
  const pin = ['taskset', '-c', `${availableParallelism() - 1}`];
  const [program = '', ...words] = pin;
  try {
    execFileSync(program, [...words, 'true'], { stdio: 'ignore' });
    return pin;
  } catch {
    return [];
  }
};

/** Bundled as is usual: ESM, minified, the SDK left to the runtime, nothing done about how built-in modules are loaded. */
const usualBuild = async (entry: string, outfile: string): Promise<string> => {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    external: ['@aws-sdk/*', '@smithy/*'],
    logLevel: 'warning',
  });
  return outfile;
};

const counted = (calls: readonly string[]): string =>
  [...Map.groupBy(calls, (call) => call)].map(([call, all]) => `${all.length} ${call}`).join(', ');

export type MeasuredIntake = { figures: Figure[]; notes: string[] };

/**
 * P1: cold start of the intake function to its first answer against real engines, in alternating pairs with the usual
 * build of a smaller program and with the usual build of the very same one; then warm invocations of both programs.
 */
export const measureIntake = async (region: BenchRegion, bundle: string, folder: string): Promise<MeasuredIntake> => {
  const pin = pinned();
  let made = 0;
  const run = async (file: string, warm = 0, listCalls = false): Promise<Run> => {
    made += 1;
    const node = [process.execPath, child, file, JSON.stringify(exampleEvent(`bench-${process.pid}-${made}`))];
    const [program = '', ...words] = [...pin, ...node, `${warm}`, ...(listCalls ? ['calls'] : [])];
    const { stdout } = await promisify(execFile)(program, words, {
      env: { PATH: process.env.PATH ?? '', ...region.environment },
      maxBuffer: 2 ** 26,
    });
    return Run.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
  };
  const usual = await usualBuild('tests/bench/usual-intake.lambda.ts', join(folder, 'usual', 'index.mjs'));
  const same = await usualBuild('functions/signals/public-api.lambda.ts', join(folder, 'same', 'index.mjs'));

  // The first runs also read the files from disk; they count calls instead of time.
  const called = { lean: await run(bundle, 1, true), usual: await run(usual, 1, true), same: await run(same) };
  const runs: Record<keyof typeof called, Run[]> = { lean: [], usual: [], same: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    runs.lean.push(await run(bundle));
    runs.usual.push(await run(usual));
    runs.same.push(await run(same));
  }
  const total = (of: Run): number => of.import + of.first;
  const ratio = (other: Run[], of: (run: Run) => number): number =>
    median(runs.lean.map((one, i) => of(one) / of(other[i] as Run)));
  const shown = (id: string, name: string, value: number): Figure => ({ id, name, value, unit: 'ms' });
  const medianOf = (of: Run[], what: (run: Run) => number): number => median(of.map(what));

  const [warmLean, warmUsual] = [await run(bundle, warmInvocations), await run(usual, warmInvocations)];
  const warm = (id: string, name: string, { times }: Run): Figure[] => [
    shown(`warm-${id}`, `Warm, ${name}, median`, median(times)),
    shown(`warm-${id}-p99`, `Warm, ${name}, p99`, percentile(ascending(times), 0.99)),
  ];
  return {
    figures: [
      atMost(
        'cold-intake',
        'Cold start of the intake function, import + first answer',
        medianOf(runs.lean, total),
        'ms',
        70,
      ),
      shown(
        'cold-intake-import',
        '  of which import',
        medianOf(runs.lean, (r) => r.import),
      ),
      shown(
        'cold-intake-first',
        '  of which first answer',
        medianOf(runs.lean, (r) => r.first),
      ),
      shown('cold-intake-fastest', '  fastest of all', Math.min(...runs.lean.map(total))),
      shown(
        'cold-intake-cpu',
        '  processor time',
        medianOf(runs.lean, (r) => r.cpu),
      ),
      shown('cold-usual', 'The usual build of a smaller program', medianOf(runs.usual, total)),
      shown(
        'cold-usual-cpu',
        '  processor time',
        medianOf(runs.usual, (r) => r.cpu),
      ),
      atMost('cold-ratio', 'Intake over the smaller program, median of pairs', ratio(runs.usual, total), 'x', 0.65),
      { id: 'cold-ratio-cpu', name: '  by processor time', value: ratio(runs.usual, (r) => r.cpu), unit: 'x' },
      shown('cold-same', 'The usual build of the very same program', medianOf(runs.same, total)),
      atMost('cold-same-ratio', 'Intake over the same program built as usual', ratio(runs.same, total), 'x', 0.65),
      { id: 'cold-same-ratio-cpu', name: '  by processor time', value: ratio(runs.same, (r) => r.cpu), unit: 'x' },
      ...warm('intake', 'intake function, one signal', warmLean),
      ...warm('usual', 'the smaller program, one signal', warmUsual),
    ],
    notes: [
      `${pairs} alternating runs of each, every one a fresh process${pin.length > 0 ? ' on one processor' : ' (no taskset: not pinned)'}; medians. On a machine that does other things too, trust the ratios and the processor time.`,
      `The intake function makes ${called.lean.calls.length} calls at its first signal (${counted(called.lean.calls)}) and ${called.lean.warmCalls} at the next; the smaller program makes ${called.usual.calls.length} (${counted(called.usual.calls)}): it reads no occupation index, no key ring, no shortage and no education.`,
    ],
  };
};
