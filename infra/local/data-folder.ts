import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { keepValue, keptValue } from './engines/kept-value.ts';
import type { Positions } from './triggers/streams.ts';

const Remembered = z.object({
  /** The region's time when it stopped. */
  now: z.nullable(z.iso.datetime()),
  positions: z.record(z.string(), z.record(z.string(), z.string())),
});

export type DataFolder = {
  readonly path: string;
  readonly keep: boolean;
  readonly stoppedAt: Date | null;
  readonly positions: Positions;
  /** Remembers where the region stood, or removes the folder where nothing is kept. */
  readonly close: (now: Date, positions: Positions | null) => Promise<void>;
};

/** The folder of the run: the one given, kept, or a temporary one that goes with the run however it ends. */
export const openDataFolder = async (given: string | null): Promise<DataFolder> => {
  if (given === null) {
    const path = await mkdtemp(join(tmpdir(), 'kompetenssignal-'));
    const remove = () => rmSync(path, { recursive: true, force: true });
    process.once('exit', remove);
    return {
      path,
      keep: false,
      stoppedAt: null,
      positions: {},
      close: async () => {
        await rm(path, { recursive: true, force: true, maxRetries: 3 });
        process.off('exit', remove);
      },
    };
  }
  await mkdir(given, { recursive: true });
  const file = join(given, 'region.json');
  const { now, positions } = await keptValue(file, Remembered, () => ({ now: null, positions: {} }));
  return {
    path: given,
    keep: true,
    stoppedAt: now === null ? null : new Date(now),
    positions,
    close: (at, read) => keepValue(file, { now: at.toISOString(), positions: read ?? positions }),
  };
};
