import { createHash } from 'node:crypto';
import { createGunzip, gzipSync } from 'node:zlib';
import { jsonElements } from '../../shared/platform/json-elements.ts';
import { SourceFault } from '../../shared/platform/source-fault.ts';
import type { RawElement } from './sources/source.ts';

/** Uncompressed bytes that are held until they are packed. */
const blockSize = 1 << 20;

/** Largest packed snapshot; several times what a county's sources give. */
const largestSnapshot = 96 << 20;

export type SnapshotWriter = {
  add: (part: string, element: unknown) => void;
  /** Remembers where it stands and answers how to go back there: a part that breaks off leaves nothing behind. */
  mark: () => () => void;
  /** The sha256 over the uncompressed lines, so that the same content has the same name, and the packed lines. */
  finish: () => { sha256: string; bytes: Uint8Array; lines: number };
};

/** A raw snapshot being written: JSON lines `{part, element}`, packed block by block, so that memory holds packed lines only. */
export const snapshotWriter = (): SnapshotWriter => {
  let hash = createHash('sha256');
  let packed: Uint8Array[] = [];
  let packedSize = 0;
  let block: string[] = [];
  let blockLength = 0;
  let lines = 0;
  const pack = () => {
    if (block.length === 0) return;
    const text = block.join('');
    hash.update(text);
    const bytes = gzipSync(text, { level: 6 });
    packedSize += bytes.length;
    if (packedSize > largestSnapshot)
      throw new SourceFault('too-large', `The snapshot is larger than ${largestSnapshot} bytes`);
    packed.push(bytes);
    block = [];
    blockLength = 0;
  };
  return {
    add: (part, element) => {
      const text = `${JSON.stringify({ part, element } satisfies RawElement)}\n`;
      block.push(text);
      blockLength += text.length;
      lines += 1;
      if (blockLength >= blockSize) pack();
    },
    mark: () => {
      const then = { hash: hash.copy(), packed: [...packed], packedSize, block: [...block], blockLength, lines };
      return () => {
        // A hash can be copied but not taken back: the copy is copied again, so that one mark serves every try.
        ({ packedSize, blockLength, lines } = then);
        hash = then.hash.copy();
        packed = [...then.packed];
        block = [...then.block];
      };
    },
    finish: () => {
      pack();
      return { sha256: hash.digest('hex'), bytes: Buffer.concat(packed), lines };
    },
  };
};

/** The lines of a stored snapshot, in order and in constant memory. Throws where it is damaged: we wrote it ourselves. */
export async function* readSnapshot(bytes: Uint8Array): AsyncGenerator<RawElement> {
  if (bytes.length === 0) return;
  const gunzip = createGunzip({ chunkSize: 131_072 });
  gunzip.end(bytes);
  for await (const line of jsonElements(gunzip)) yield JSON.parse(line.toString('utf8')) as RawElement;
}

export const rawKey = (source: string, sha256: string): string => `raw/${source}/${sha256}.jsonl.gz`;
export const derivedKey = (source: string, sha256: string): string => `derived/${source}/${sha256}.json.gz`;
/** Where a source's edition is kept for good; a corrected one takes its place, and the raw snapshots of both stay. */
export const keptEditionKey = (source: string, edition: string): string => `editions/${source}/${edition}.json.gz`;
