import * as z from 'zod/mini';
import { AreaId } from '../../shared/domain/region.ts';

export type WorklistKind = 'open' | 'done';
/** Where a page begins: an area, and the key of the row before it; without one, at the area's first. */
export type WorklistPlace = { kind: WorklistKind; area: string; after: string | undefined };

const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z/.source;
const caseId = /case_[0-9a-z]{26}/.source;
const after = {
  open: new RegExp(`^[1-7]#\\d{4}-\\d{2}-\\d{2}#${instant}#${caseId}$`),
  done: new RegExp(`^${instant}#${caseId}$`),
} as const satisfies Record<WorklistKind, RegExp>;

const Place = z.tuple([z.enum(['open', 'done']), AreaId, z.nullable(z.string())]);

export const cursorOf = (place: WorklistPlace): string =>
  Buffer.from(JSON.stringify([place.kind, place.area, place.after ?? null])).toString('base64url');

/** What a cursor stands for; undefined where it is none of ours. A second spelling of one is none. */
export const placeOfCursor = (cursor: string): WorklistPlace | undefined => {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = Place.safeParse(read);
  if (!parsed.success) return undefined;
  const [kind, area, key] = parsed.data;
  const place = { kind, area, after: key ?? undefined };
  return (key === null || after[kind].test(key)) && cursorOf(place) === cursor ? place : undefined;
};
