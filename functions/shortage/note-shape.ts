import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { driftOf, type SourceDrift, SourceShape, shapeAfter } from '../../shared/domain/source-shape.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { SourceFaultCode } from '../../shared/platform/source-fault.ts';

export type NotedShape = Pick<SourceState, 'shape' | 'drift'>;
type Pulled = { seen: SourceShape; previous: NotedShape | undefined; at: Date };

const shapeKey = (source: string, sha256: string): string => `shapes/${source}/${sha256}.json.gz`;

/** Refusals of answers that came whole: only of those a difference says anything. */
const answered: readonly SourceFaultCode[] = ['schema', 'empty', 'shrunk', 'grown', 'older-edition', 'rejected'];

/** What is noted after a good answer that shows nothing new: what a refused one lacked is there. */
export const shapeStill = ({ shape, drift }: NotedShape): NotedShape => ({
  ...(shape !== undefined && { shape }),
  ...(drift !== undefined && !drift.isRefused && { drift }),
});

const known = async (objects: Pick<Objects, 'get'>, key: string | undefined): Promise<SourceShape | undefined> => {
  const stored = key === undefined ? undefined : await objects.get(key);
  return stored && SourceShape.parse(JSON.parse(gunzipSync(stored).toString('utf8')));
};

/**
 * Compares the fields of a good pull's answers with those that the source has had so far, and keeps them: an object named
 * by its content, put before the state that tells of it.
 */
export const noteShape = async (
  objects: Pick<Objects, 'get' | 'put'>,
  source: string,
  { seen, previous = {}, at }: Pulled,
): Promise<NotedShape> => {
  const still = shapeStill(previous);
  if (Object.keys(seen).length === 0) return still;
  const before = await known(objects, previous.shape);
  const drift = before && driftOf(before, seen, { at: at.toISOString(), isRefused: false });
  const json = JSON.stringify(shapeAfter(before ?? {}, seen));
  const shape = shapeKey(source, createHash('sha256').update(json).digest('hex'));
  if (shape !== previous.shape) await objects.put(shape, gzipSync(json), 'application/gzip');
  return { ...still, shape, ...(drift && { drift }) };
};

/** How the fields of a refused pull differ, which may be why it was refused; what is known stays as it was. */
export const driftOfRefused = async (
  objects: Pick<Objects, 'get'>,
  code: SourceFaultCode,
  { seen, previous, at }: Pulled,
): Promise<SourceDrift | null> => {
  if (!answered.includes(code)) return null;
  const before = await known(objects, previous?.shape);
  return before === undefined ? null : driftOf(before, seen, { at: at.toISOString(), isRefused: true });
};
