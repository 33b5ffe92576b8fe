import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ScaleCell, scaleSums } from '../../../shared/domain/scale-cells.ts';
import { partitionCount } from '../contract-backfill.ts';
import type { BackfillTask } from './backfill-worker.ts';
import type { FileRead } from './historical-file.ts';
import { type ScaleResult, scaleResult } from './scale-result.ts';

export type BackfillProgress =
  | { kind: 'file'; path: string; bytes: number; ads: number }
  | { kind: 'read'; read: FileRead }
  | { kind: 'partitions'; done: number; of: number };

type Input = {
  paths: readonly string[];
  years: readonly number[];
  workers: number;
  progress?: (of: BackfillProgress) => void;
};

type Told =
  | { kind: 'progress'; number: number; bytes: number; ads: number }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; message: string };

/** A worker holds one chunk, 128 blocks and one partition; more would be a mistake, and is to be seen as one. */
const limits = { maxOldGenerationSizeMb: 40, maxYoungGenerationSizeMb: 3 };

/** Has the tasks done by so many workers, each one after the other; the first that fails ends all. */
const inWorkers = async <T>(
  workers: number,
  tasks: readonly BackfillTask[],
  each: (result: T, task: BackfillTask) => void,
  progress: (told: Extract<Told, { kind: 'progress' }>) => void,
): Promise<void> => {
  const waiting = [...tasks];
  const threads = Array.from(
    { length: Math.min(workers, tasks.length) },
    () => new Worker(new URL('./backfill-worker.ts', import.meta.url), { resourceLimits: limits }),
  );
  const work = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let task = waiting.shift();
      thread.on('error', reject);
      thread.on('message', (told: Told) => {
        if (told.kind === 'progress') return progress(told);
        if (told.kind === 'failed' || task === undefined)
          return reject(new Error(told.kind === 'failed' ? told.message : 'A worker answered what nobody asked'));
        each(told.result as T, task);
        task = waiting.shift();
        if (task === undefined) resolve();
        else thread.postMessage(task);
      });
      if (task === undefined) resolve();
      else thread.postMessage(task);
    });
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
};

/**
 * Computes the reference scale from files of historical ads: each file is divided into partitions by employer, each
 * partition is counted by itself, and the counts add up. Nothing remains of the partitions. Throws where a file is cut off or
 * of another shape, and names it.
 */
export const runBackfill = async (input: Input): Promise<{ result: ScaleResult; cells: ScaleCell[] }> => {
  const { paths, years, workers, progress = () => {} } = input;
  const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-backfill-'));
  try {
    const files: FileRead[] = [];
    await inWorkers<FileRead>(
      workers,
      paths.map((path, number) => ({ kind: 'divide', path, number, folder })),
      (read) => {
        files.push(read);
        progress({ kind: 'read', read });
      },
      ({ number, bytes, ads }) => progress({ kind: 'file', path: paths[number] ?? '', bytes, ads }),
    );
    const sums = scaleSums();
    let done = 0;
    await inWorkers<Float64Array>(
      workers,
      Array.from({ length: partitionCount }, (_, partition) => ({ kind: 'count', partition, folder, years })),
      (cells) => {
        sums.add(cells);
        done += 1;
        progress({ kind: 'partitions', done, of: partitionCount });
      },
      () => {},
    );
    const cells = sums.cells();
    return { result: scaleResult(cells, files, years), cells };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
