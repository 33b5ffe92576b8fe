import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod/mini';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { type Partitions, partitions } from './partitions.ts';
import { readHistorical } from './read-historical.ts';

const Counts = z.record(z.string(), z.int());

/** One file as it was read: `sha256` is of its bytes as they lie there, the counts are of `ReadTally`. */
export const FileRead = z.object({
  ...{ file: z.string(), bytes: z.int(), sha256: z.string() },
  ...{ seen: z.int(), counted: z.int(), bad: Counts, dropped: Counts },
});
export type FileRead = z.infer<typeof FileRead>;

/** Bytes inflated at once: smaller chunks make the walker begin anew more often. */
const inflatedChunk = 131_072;

/** Bytes of the file between two lines of progress: some seconds. */
const betweenProgress = 16 << 20;

type Input = {
  file: string;
  body: AsyncIterable<Uint8Array>;
  write: Parameters<typeof partitions>[0];
  progress?: (bytes: number, ads: number) => void;
};

async function* hashed(body: AsyncIterable<Uint8Array>, hash: Hash, count: { bytes: number }) {
  for await (const chunk of body) {
    hash.update(chunk);
    count.bytes += chunk.byteLength;
    yield chunk;
  }
}

/** What goes wrong with the bytes is thrown where they are read; there is nothing to do about it here. */
const inflated = (body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(body, createGunzip({ chunkSize: inflatedChunk }), () => {});

/** A fault of a file names it: of a dozen files, the reader must know which. */
const named = (file: string, error: unknown): unknown => {
  if (error instanceof SourceFault) return new SourceFault(error.code, `${file}: ${error.message}`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new SourceFault('cut-off', `${file}: the packed file ends too early`);
  if (code.startsWith('Z_')) return new SourceFault('not-json', `${file}: not packed by gzip, or damaged`);
  return error;
};

/**
 * Reads one file, packed where its name ends in `.gz`, and hands on its ads by partition. Throws `SourceFault` with the
 * file's name; then what was handed on is worth nothing.
 */
export const readHistoricalFile = async ({ file, body, write, progress = () => {} }: Input): Promise<FileRead> => {
  if (/\.zip$/i.test(file))
    throw new SourceFault('not-json', `${file}: unzip it first, or pack it again by gzip: unzip -p file.zip | gzip`);
  const hash = createHash('sha256');
  const count = { bytes: 0 };
  const raw = hashed(body, hash, count);
  const into: Partitions = partitions(write);
  let told = 0;
  try {
    const tally = await readHistorical(/\.gz$/i.test(file) ? inflated(raw) : raw, into.add, ({ seen }) => {
      if (count.bytes - told < betweenProgress) return;
      told = count.bytes;
      progress(count.bytes, seen);
    });
    into.end();
    return { file, bytes: count.bytes, sha256: hash.digest('hex'), ...tally };
  } catch (error) {
    throw named(file, error);
  }
};
