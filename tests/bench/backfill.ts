import { execFile } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import type { ScaleResult } from '../../functions/shortage/backfill/scale-result.ts';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { atMost, type Figure } from './figure.ts';
import type { ReportSection } from './report-text.ts';
import { historicalAds } from './synthetic-ads.ts';

const fileYears = [2021, 2022, 2023, 2024];
const adsInFile = 250_000;
const years = [2022, 2023, 2024];
/** Letters of an ad's text: a third of a real one, so that a million ads are made in a minute. */
const letters = 300;

const run = promisify(execFile);
const Cells = z.object({ count: z.number(), sha256: z.string() });

async function* lines(year: number) {
  for (const ad of historicalAds(year, adsInFile, letters)) yield `${ad}\n`;
}

const historicalFiles = async (folder: string): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const year of fileYears) {
    const path = join(folder, `${year}.jsonl.gz`);
    paths.push(path);
    if (existsSync(path)) continue;
    await pipeline(lines(year), createGzip({ level: 1 }), createWriteStream(`${path}.part`));
    renameSync(`${path}.part`, path);
  }
  return paths;
};

/** The command and its worker, bundled as a function is: loading TypeScript would be measured otherwise. */
const bundled = async (folder: string) => {
  const common = { bundle: true, platform: 'node', target: 'node24', format: 'esm', minify: true } as const;
  const make = (entry: string, outfile: string) =>
    build({ absWorkingDir: projectRoot, entryPoints: [entry], outfile, ...common, logLevel: 'warning' });
  const command = join(folder, 'backfill.mjs');
  await make('functions/shortage/backfill.cli.ts', command);
  await make('functions/shortage/backfill/backfill-worker.ts', join(folder, 'backfill-worker.mjs'));
  // The command asks for its worker by the name of its source.
  writeFileSync(command, readFileSync(command, 'utf8').replaceAll('backfill-worker.ts', 'backfill-worker.mjs'));
  const naive = join(folder, 'naive.mjs');
  await make('tests/support/naive-scale.ts', naive);
  return { command, naive };
};

/** Prints the most memory of the process that it is loaded into, in KiB, at its end; see `ads-feed.child.mjs` for why so. */
const tellPeak = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>{
const status=process.platform==='linux'?readFileSync('/proc/self/status','utf8'):'';
process.stderr.write('PEAK '+(/VmHWM:\\s+(\\d+)/.exec(status)?.[1]??process.resourceUsage().maxRSS)+'\\n')})`.replaceAll(
  '\n',
  '',
);

/** A million historical ads in four packed files to the constants of a method version. */
export const measureBackfill = async (work: string): Promise<ReportSection> => {
  const folder = join(work, 'historical');
  const paths = await historicalFiles(folder);
  const { command, naive } = await bundled(folder);
  const backfill = async (workers: number) => {
    const out = join(folder, `scale-${workers}.json`);
    const words = [
      '--import',
      tellPeak,
      command,
      '--from',
      '2022',
      '--to',
      '2024',
      '--workers',
      String(workers),
      '--out',
      out,
    ];
    const began = performance.now();
    const { stderr } = await run(process.execPath, [...words, ...paths], { maxBuffer: 16 << 20 });
    const seconds = (performance.now() - began) / 1_000;
    const peakMiB = Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1_024;
    return { seconds, peakMiB, text: readFileSync(out, 'utf8') };
  };
  const [one, two] = [await backfill(1), await backfill(2)];
  const reference = await run(
    process.execPath,
    [
      '--max-old-space-size=6144',
      fileURLToPath(new URL('./backfill.child.mjs', import.meta.url)),
      naive,
      years.join(),
      ...paths,
    ],
    { maxBuffer: 16 << 20 },
  );
  const { cells, ads } = JSON.parse(one.text) as ScaleResult;
  const naiveCells = Cells.parse(JSON.parse(reference.stdout));
  if (one.text !== two.text) throw new Error('One worker and two do not agree');
  if (cells.sha256 !== naiveCells.sha256) throw new Error('The naive reference has other cells');
  const figures: Figure[] = [
    atMost('backfill-peak', 'most memory, one worker', one.peakMiB, 'MiB', 128),
    { id: 'backfill-peak-2', name: 'most memory, two workers', value: two.peakMiB, unit: 'MiB' },
    { id: 'backfill-s', name: 'one worker', value: one.seconds, unit: 's' },
    { id: 'backfill-s-2', name: 'two workers', value: two.seconds, unit: 's' },
  ];
  const megabytes = Math.round(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6);
  return {
    title: 'P5 Backfill over historical ads',
    figures,
    notes: [
      `${ads.seen} synthetic ads in ${paths.length} packed files of ${megabytes} MB, years ${years.join(', ')}: ${cells.count} cells, each equal to the naive reference, and the result the same bytes with one worker and with two.`,
    ],
  };
};
