import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { packCells, scaleCells, scaleSums } from '../../../shared/domain/scale-cells.ts';
import type { JobResult } from '../../../shared/platform/job.ts';
import type { Objects } from '../../../shared/platform/objects.ts';
import { partitionCount } from '../contract-backfill.ts';
import { inBatches } from '../in-batches.ts';
import { FileRead, readHistoricalFile } from './historical-file.ts';
import { adsOfPartition } from './partitions.ts';
import { scaleResult } from './scale-result.ts';

const Run = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/));
const Years = z.array(z.int().check(z.gte(2000), z.lte(2100))).check(z.minLength(1), z.maxLength(20));
/** One step of a backfill in the cloud; the state machine of infra/features/shortage-backfill.ts says which follows which. */
export const BackfillStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('divide'), run: Run, key: z.string(), number: z.int().check(z.gte(0)) }),
  z.object({
    ...{ step: z.literal('count'), run: Run, years: Years, files: z.int().check(z.gte(1)) },
    partition: z.int().check(z.gte(0), z.lt(partitionCount)),
  }),
  z.object({ step: z.literal('merge'), run: Run, years: Years, files: z.array(FileRead).check(z.minLength(1)) }),
]);
type BackfillStep = z.infer<typeof BackfillStep>;
type Step<S extends BackfillStep['step']> = Extract<BackfillStep, { step: S }>;

type Deps = {
  objects: Objects;
  /** An object's bytes as they come: a year's file is larger than any memory. */
  read: (key: string) => Promise<AsyncIterable<Uint8Array>>;
};

const dividedKey = (run: string, partition: number, file: number) => `backfill/${run}/divided/${partition}/${file}.bin`;
const cellsKey = (run: string, partition: number) => `backfill/${run}/cells/${partition}.bin`;
/** Where the result is kept for good. */
export const scaleKey = (run: string): string => `scales/${run}.json`;

const binary = 'application/octet-stream';
const partitionsInOrder = Array.from({ length: partitionCount }, (_, partition) => partition);

const must = async (objects: Objects, key: string): Promise<Uint8Array> => {
  const bytes = await objects.get(key);
  if (bytes === undefined) throw new Error(`${key} is missing`);
  return bytes;
};

const nothingRead = (file: string): FileRead => ({
  ...{ file, bytes: 0, sha256: createHash('sha256').digest('hex'), seen: 0, counted: 0, bad: {}, dropped: {} },
});

/** Divides one file into partitions, each of them an object, the empty ones too: who counts need not ask which there are. */
const divide = async ({ objects, read }: Deps, { run, key, number }: Step<'divide'>): Promise<FileRead> => {
  const folder = mkdtempSync(join(tmpdir(), 'backfill-'));
  const pathOf = (partition: number) => join(folder, String(partition));
  try {
    // The console of S3 marks a folder by an empty object of its name: it is listed too, and is no file.
    const isFolder = key.endsWith('/');
    const found = isFolder
      ? nothingRead(key)
      : await readHistoricalFile({
          file: basename(key),
          body: await read(key),
          write: (partition, bytes) => appendFileSync(pathOf(partition), bytes),
        });
    await inBatches(partitionsInOrder, async (partition) => {
      const bytes = existsSync(pathOf(partition)) ? readFileSync(pathOf(partition)) : new Uint8Array();
      await objects.put(dividedKey(run, partition, number), bytes, binary);
    });
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const count = async (
  { objects }: Deps,
  { run, partition, years, files }: Step<'count'>,
): Promise<{ cells: number }> => {
  const parts: Uint8Array[] = [];
  for (let file = 0; file < files; file += 1) parts.push(await must(objects, dividedKey(run, partition, file)));
  const cells = scaleCells(adsOfPartition(parts), years);
  await objects.put(cellsKey(run, partition), new Uint8Array(packCells(cells).buffer), binary);
  return { cells: cells.length };
};

const merge = async ({ objects }: Deps, { run, years, files }: Step<'merge'>) => {
  const sums = scaleSums();
  await inBatches(partitionsInOrder, async (partition) => {
    // A copy of its own: numbers must begin at a multiple of eight bytes.
    sums.add(new Float64Array(Uint8Array.from(await must(objects, cellsKey(run, partition))).buffer));
  });
  const result = scaleResult(sums.cells(), files, years);
  await objects.put(scaleKey(run), Buffer.from(`${JSON.stringify(result, null, 2)}\n`), 'application/json');
  return { result: scaleKey(run), cells: result.cells.count, ads: result.ads.counted };
};

/**
 * The backfill as steps that may run side by side, anywhere and twice: each writes objects whose names are given by what it
 * was asked. The same as `runBackfill` on one machine.
 */
export const backfillStep =
  (deps: Deps) =>
  async (event: unknown): Promise<JobResult> => {
    const step = BackfillStep.parse(event);
    switch (step.step) {
      case 'divide':
        return divide(deps, step);
      case 'count':
        return count(deps, step);
      case 'merge':
        return merge(deps, step);
      default:
        return step satisfies never;
    }
  };
