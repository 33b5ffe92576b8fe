import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import { projectRoot } from '../../infra/foundation/project-root.ts';
import { atMost, type Figure, median } from './figure.ts';
import type { ReportSection } from './report-text.ts';
import { snapshotAds } from './synthetic-ads.ts';

const adsInSnapshot = 40_000;
const rounds = 3;

const Run = z.object({ ads: z.number(), groups: z.number(), sha256: z.string(), peakMiB: z.number() });
type Measured = z.infer<typeof Run> & { ms: number };

const child = fileURLToPath(new URL('./ads-feed.child.mjs', import.meta.url));

/** Written beside and renamed, so that a file that is there is whole. */
const writeOnce = async (path: string, write: (beside: string) => Promise<void>): Promise<string> => {
  if (existsSync(path)) return path;
  await write(`${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
};

async function* asLines(ads: Iterable<string>) {
  for (const ad of ads) yield `${ad}\n`;
}

async function* asList(ads: Iterable<string>) {
  let before = '[';
  for (const ad of ads) {
    yield `${before}${ad}`;
    before = ',\n';
  }
  yield ']';
}

/** The same snapshot as JSON lines, as one array, and packed. */
const snapshotFiles = async (folder: string) => {
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  const written = (lines: AsyncIterable<string>) => (beside: string) => pipeline(lines, createWriteStream(beside));
  const lines = await writeOnce(at('ads.jsonl'), (beside) => written(asLines(snapshotAds(adsInSnapshot)))(beside));
  const list = await writeOnce(at('ads.json'), (beside) => written(asList(snapshotAds(adsInSnapshot)))(beside));
  const packed = await writeOnce(at('ads.json.gz'), (beside) =>
    pipeline(createReadStream(list), createGzip(), createWriteStream(beside)),
  );
  return { lines, list, packed };
};

/** The peers beside the product, never in it; undefined where they cannot be had. */
const installPeers = (folder: string): string | undefined => {
  mkdirSync(folder, { recursive: true });
  copyFileSync(fileURLToPath(new URL('./peers/package.json', import.meta.url)), join(folder, 'package.json'));
  if (existsSync(join(folder, 'node_modules', 'stream-json'))) return folder;
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
    });
    return folder;
  } catch {
    return undefined;
  }
};

/** The walker as it is deployed, bundled: loading TypeScript would be measured otherwise. */
const bundledWalker = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'walker.mjs');
  await build({
    absWorkingDir: projectRoot,
    stdin: {
      contents: `export * from './shared/platform/json-walker.ts'; export * from './shared/platform/json-wanted.ts';`,
      resolveDir: projectRoot,
      loader: 'ts',
    },
    ...{ outfile, bundle: true, platform: 'node', target: 'node24', format: 'esm', minify: true, logLevel: 'warning' },
  });
  return outfile;
};

/** How the snapshot of the whole country becomes totals, against inflating alone and against what others do. */
export const measureAdsFeed = async (work: string): Promise<ReportSection> => {
  const folder = join(work, 'ads');
  const files = await snapshotFiles(folder);
  const walker = await bundledWalker(folder);
  const peers = installPeers(join(folder, 'peers'));
  const run = (way: string, file: string): Measured => {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [child, way, file, walker, peers ?? ''], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${way}: ${stderr}`);
    return { ...Run.parse(JSON.parse(stdout)), ms: performance.now() - began };
  };
  const candidates: Readonly<Record<string, readonly [way: string, file: string]>> = {
    'inflate only, packed': ['inflate', files.packed],
    'walker, packed': ['walker', files.packed],
    'read only': ['inflate', files.list],
    walker: ['walker', files.list],
    'lines and JSON.parse': ['lines', files.lines],
    ...(peers !== undefined && { DuckDB: ['duckdb', files.lines], 'stream-json': ['stream-json', files.list] }),
  };
  const measured = new Map<string, Measured[]>(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, [way, file]] of Object.entries(candidates)) measured.get(name)?.push(run(way, file));

  const of = (name: string) => measured.get(name) ?? [];
  const counted = [...measured].filter(([name]) => !name.startsWith('inflate') && name !== 'read only');
  const results = new Set(counted.flatMap(([, runs]) => runs.map(({ sha256 }) => sha256)));
  if (results.size !== 1) throw new Error('The ways of reading do not agree on the totals');
  const ratio = (one: string, other: string) =>
    median(of(one).map(({ ms }, i) => ms / (of(other)[i]?.ms ?? Number.NaN)));
  const peak = (name: string) => Math.max(...of(name).map(({ peakMiB }) => peakMiB));
  const id = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const figures: Figure[] = [
    atMost(
      'ads-gz-inflate',
      'walker on gzip / inflating alone',
      ratio('walker, packed', 'inflate only, packed'),
      'x',
      1.25,
    ),
    atMost('ads-peak', 'walker, most memory', Math.max(peak('walker'), peak('walker, packed')), 'MiB', 128),
    ...(peers === undefined
      ? []
      : [
          atMost('ads-duckdb', 'walker / DuckDB (one thread)', ratio('walker', 'DuckDB'), 'x', 0.5),
          atMost('ads-duckdb-memory', 'walker / DuckDB, most memory', peak('walker') / peak('DuckDB'), 'x', 0.5),
        ]),
    ...[...measured].flatMap(([name, runs]): Figure[] => [
      { id: `ads-ms-${id(name)}`, name: `${name}: whole process`, value: median(runs.map(({ ms }) => ms)), unit: 'ms' },
      { id: `ads-mib-${id(name)}`, name: `${name}: most memory`, value: peak(name), unit: 'MiB' },
    ]),
  ];
  const [{ ads = 0, groups = 0 } = {}] = of('walker');
  return {
    title: 'P5 Job ads to totals per occupation and municipality',
    figures,
    notes: [
      `${ads} synthetic ads, ${Math.round(statSync(files.list).size / 1e6)} MB (packed ${Math.round(statSync(files.packed).size / 1e6)} MB), ${groups} totals; all ways agree on every one. ${rounds} rounds, each way in a process of its own, ratios within a round.`,
      ...(peers === undefined ? ['DuckDB and stream-json: not installed, so not measured.'] : []),
    ],
  };
};
