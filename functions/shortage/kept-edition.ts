import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { PackedOccupation } from '../../shared/domain/basis-occupation.ts';
import { EditionId, type EditionRecord } from '../../shared/domain/edition.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { sha256 } from './sha256.ts';

/**
 * What lies in the table when a build has ended: the newest item of each occupation, with the edition that it was written
 * in, and a hash of each list of educations. One object instead of eight hundred reads. It is only an answer where no other
 * build has begun since; otherwise, and where it is gone, broken or of an older shape, the table is asked.
 */
const KeptEdition = z.strictObject({
  occupations: z.array(z.strictObject({ edition: EditionId, hash: z.string(), packed: PackedOccupation })),
  /** By occupation; left out where the build had no lists to keep. */
  educations: z.optional(z.record(Ssyk4, z.string())),
});
export type KeptEdition = z.infer<typeof KeptEdition>;

const keyOf = (edition: EditionId, sha: string): string => `derived/editions/${edition}-${sha}.json.gz`;

/** Keeps it under its content's hash, and answers that key. */
export const keepEdition = async (
  objects: Pick<Objects, 'put'>,
  edition: EditionId,
  kept: KeptEdition,
): Promise<string> => {
  const text = JSON.stringify(kept);
  const key = keyOf(edition, sha256(text));
  await objects.put(key, gzipSync(text), 'application/gzip');
  return key;
};

/** What the newest edition left behind; undefined where `build`, which has just begun, cannot trust it. */
export const keptEdition = async (
  objects: Pick<Objects, 'get'>,
  newest: EditionRecord | null,
  build: number,
): Promise<KeptEdition | undefined> => {
  // Nobody has ever begun before: there is nothing in the table.
  if (newest === null && build === 1) return { occupations: [], educations: {} };
  if (newest?.kept === undefined || newest.build !== build - 1) return undefined;
  try {
    const bytes = await objects.get(newest.kept);
    const text = bytes && gunzipSync(bytes).toString('utf8');
    if (text === undefined || newest.kept !== keyOf(newest.edition, sha256(text))) return undefined;
    const parsed = KeptEdition.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    // Bytes that cannot be unpacked are like none: a store that does not answer is another matter.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return undefined;
    throw error;
  }
};
