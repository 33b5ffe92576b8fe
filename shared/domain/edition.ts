import * as z from 'zod/mini';
import type { PlainDay } from './plain-day.ts';
import { ShortageClass } from './shortage.ts';
import { SourceId } from './source-id.ts';
import { Ssyk4 } from './ssyk.ts';

/** A sortable UTC day, `2026-11-23`; later ones of the same day are `-2` … `-9`, then `-91` …, so that text order is time order. */
export const EditionId = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(-9*[1-9])?$/));
export type EditionId = z.infer<typeof EditionId>;

/** The next id after all that exist. A clock that went backward continues the newest day: ids only move forward. */
export const nextEditionId = (today: PlainDay, newest: EditionId | null): EditionId => {
  if (newest === null || today > newest.slice(0, 10)) return today;
  const day = newest.slice(0, 10);
  const suffix = newest.slice(11);
  if (suffix === '') return `${day}-2`;
  const last = Number(suffix.slice(-1));
  return last === 9 ? `${day}-${suffix}1` : `${day}-${suffix.slice(0, -1)}${last + 1}`;
};

/** A source as an edition used it: `stale` is old but used, `missing` was not there at all; `reason` says why in a code. */
export const EditionSource = z.strictObject({
  id: SourceId,
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  homepage: z.string(),
  dataUntil: z.nullable(z.string()),
  snapshot: z.nullable(z.string()),
  state: z.enum(['fresh', 'stale', 'missing']),
  reason: z.nullable(z.string()),
});
export type EditionSource = z.infer<typeof EditionSource>;

/** One class that changed since the edition that readers had. `place` is an area id or `county`. */
export const ClassChange = z.strictObject({
  ssyk: Ssyk4,
  place: z.string(),
  from: z.nullable(ShortageClass),
  to: ShortageClass,
});
export type ClassChange = z.infer<typeof ClassChange>;

/** What an edition is made of. Written once, with the edition complete, and never changed. */
export const EditionRecord = z.strictObject({
  edition: EditionId,
  /** The edition that readers had when this one was built; classes and hysteresis follow on from it. */
  previous: z.nullable(EditionId),
  methodVersion: z.string(),
  builtAt: z.string(),
  /** Hash of every input: the same inputs make no second edition. */
  fingerprint: z.string(),
  /** Hash of what classes are computed from; the same as the previous edition's: its classes stay. */
  evidence: z.optional(z.string()),
  /** By occupation with known recruitment outcomes: a hash of those that count. Made of random ids, so that it tells no count. */
  outcomes: z.optional(z.record(z.string(), z.string())),
  /** The day to which the rolling numbers reach. */
  dataUntil: z.string(),
  sources: z.array(EditionSource),
  counts: z.strictObject({ occupations: z.int(), rated: z.int(), changed: z.int() }),
  /** Key of the occupation matcher's binary in the snapshot bucket. */
  occupationIndex: z.string(),
  changes: z.array(ClassChange),
  /** The number of the build that made it, and the key of what lay in the table then; editions from before these have neither. */
  build: z.optional(z.int()),
  kept: z.optional(z.string()),
});
export type EditionRecord = z.infer<typeof EditionRecord>;

/** What readers take first. It only moves forward. */
export const EditionPointer = z.strictObject({
  edition: EditionId,
  dataUntil: z.string(),
  sources: z.array(
    z.strictObject({ id: SourceId, dataUntil: z.nullable(z.string()), state: EditionSource.shape.state }),
  ),
  occupationIndex: z.string(),
  methodVersion: z.string(),
});
export type EditionPointer = z.infer<typeof EditionPointer>;

export const pointerTo = (record: EditionRecord): EditionPointer => ({
  edition: record.edition,
  dataUntil: record.dataUntil,
  sources: record.sources.map(({ id, dataUntil, state }) => ({ id, dataUntil, state })),
  occupationIndex: record.occupationIndex,
  methodVersion: record.methodVersion,
});

export type PublishRefusal = 'no-edition' | 'not-newer' | 'no-occupations' | 'too-few-occupations' | 'licence-missing';

/** Whether readers may have the edition, or why not. An edition that lost half of its occupations is a fault, not news. */
export const publishable = (
  staged: EditionRecord,
  current: EditionRecord | null,
): { ok: true } | { ok: false; reason: PublishRefusal; sources?: readonly string[] } => {
  if (current !== null && staged.edition <= current.edition) return { ok: false, reason: 'not-newer' };
  if (staged.counts.occupations === 0) return { ok: false, reason: 'no-occupations' };
  if (current !== null && staged.counts.occupations < current.counts.occupations * 0.5)
    return { ok: false, reason: 'too-few-occupations' };
  const unlicensed = staged.sources.filter(({ licence, attribution, publisher }) =>
    [licence, attribution, publisher].some((text) => text.trim() === ''),
  );
  if (unlicensed.length > 0) return { ok: false, reason: 'licence-missing', sources: unlicensed.map(({ id }) => id) };
  return { ok: true };
};
