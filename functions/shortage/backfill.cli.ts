import { appendFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { csvLine, plainCsv } from '../../shared/domain/csv.ts';
import type { ScaleCell } from '../../shared/domain/scale-cells.ts';
import { type BackfillProgress, runBackfill } from './backfill/run-backfill.ts';

const usage = `npm run backfill -- [--from 2022] [--to 2024] [--workers 2] [--out scale.json] [--cells cells.csv] <files and folders>

Computes the national constants and the reference points of the index from files of historical ads (.jsonl, .json, .gz).
The years are those at whose end the ads are counted; for each, the ads of that year and of the year before must be there.`;

const options = {
  from: { type: 'string', default: '2022' },
  to: { type: 'string', default: '2024' },
  workers: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  out: { type: 'string' },
  cells: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const fail = (text: string): never => {
  say(text);
  process.exit(1);
};

const whole = (name: string, text: string, least: number, most: number): number => {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most
    ? number
    : fail(`--${name}: ${text} is not a whole number from ${least} to ${most}`);
};

const filesIn = (path: string): string[] => {
  if (!statSync(path, { throwIfNoEntry: false })) return fail(`${path} does not exist`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.(jsonl|json)(\.gz)?$/.test(name))
    .toSorted()
    .map((name) => join(path, name));
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const told = (progress: BackfillProgress): void => {
  if (progress.kind === 'file') {
    const share = Math.round((100 * progress.bytes) / Math.max(1, statSync(progress.path).size));
    say(`${progress.path}: ${share} %, ${progress.ads} ads`);
  } else if (progress.kind === 'read') {
    const { file, bytes, counted, seen, bad, dropped } = progress.read;
    const left = [...Object.entries(bad), ...Object.entries(dropped)].map(([why, count]) => `${count} ${why}`);
    say(
      `${file}: ${megabytes(bytes)}, ${counted} of ${seen} ads count${left.length === 0 ? '' : `; left out: ${left.join(', ')}`}`,
    );
  } else if (progress.done === progress.of || progress.done % 64 === 0)
    say(`Counted ${progress.done} of ${progress.of} partitions`);
};

const cellColumns = ['year', 'county', 'ssyk', 'N', 'N0', 'vacancyDays', 'n_s', 'ra', 'lnDays'] as const;
const writeCells = (path: string, cells: readonly ScaleCell[]): void => {
  writeFileSync(path, csvLine(cellColumns, plainCsv));
  for (let at = 0; at < cells.length; at += 1_000) {
    const lines = cells.slice(at, at + 1_000).map((cell) => cellColumns.map((column) => cell[column]));
    appendFileSync(path, lines.map((line) => csvLine(line, plainCsv)).join(''));
  }
};

const main = async (): Promise<void> => {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch (error) {
      return fail(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    }
  })();
  if (values.help) return say(usage);
  const paths = positionals.flatMap(filesIn);
  if (paths.length === 0) fail(usage);
  const from = whole('from', values.from, 2000, 2100);
  const to = whole('to', values.to, from, 2100);
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const workers = whole('workers', values.workers, 1, 64);
  const { result, cells } = await runBackfill({ paths, years, workers, progress: told });
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (values.cells !== undefined) writeCells(values.cells, cells);
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
};

await main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
