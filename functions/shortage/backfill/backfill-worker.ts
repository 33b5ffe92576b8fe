import { appendFileSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { packCells, scaleCells } from '../../../shared/domain/scale-cells.ts';
import { readHistoricalFile } from './historical-file.ts';
import { adsOfPartition } from './partitions.ts';

/** What the worker is asked: to divide one file, or to count one partition. `number` keeps files of one name apart. */
export type BackfillTask =
  | { kind: 'divide'; path: string; number: number; folder: string }
  | { kind: 'count'; partition: number; folder: string; years: readonly number[] };

const readChunk = 262_144;

const divide = async ({ path, number, folder }: Extract<BackfillTask, { kind: 'divide' }>) =>
  readHistoricalFile({
    file: basename(path),
    body: createReadStream(path, { highWaterMark: readChunk }),
    write: (partition, bytes) => {
      const into = join(folder, String(partition));
      if (!existsSync(into)) mkdirSync(into, { recursive: true });
      appendFileSync(join(into, `${number}.bin`), bytes);
    },
    progress: (bytes, ads) => parentPort?.postMessage({ kind: 'progress', number, bytes, ads }),
  });

const count = ({ partition, folder, years }: Extract<BackfillTask, { kind: 'count' }>) => {
  const from = join(folder, String(partition));
  if (!existsSync(from)) return packCells([]);
  const cells = scaleCells(adsOfPartition(readdirSync(from).map((name) => readFileSync(join(from, name)))), years);
  return packCells(cells);
};

parentPort?.on('message', async (task: BackfillTask) => {
  try {
    const result = task.kind === 'divide' ? await divide(task) : count(task);
    parentPort?.postMessage({ kind: 'done', result });
  } catch (error) {
    parentPort?.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
