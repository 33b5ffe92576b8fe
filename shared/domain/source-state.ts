import * as z from 'zod/mini';
import { SourceDrift } from './source-shape.ts';

/** Why the last attempt failed; the data shown are then those of the last success. */
export const SourceFailure = z.strictObject({ at: z.string(), code: z.string(), message: z.string() });
export type SourceFailure = z.infer<typeof SourceFailure>;

/** A snapshot that a person must look at before it may take the place of the last good one. `snapshot` is its key. */
export const WaitingSnapshot = z.strictObject({
  snapshot: z.string(),
  since: z.string(),
  code: z.string(),
  message: z.string(),
  /** Rows of the data that are shown meanwhile. */
  rows: z.int(),
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  cursor: z.optional(z.string()),
});
export type WaitingSnapshot = z.infer<typeof WaitingSnapshot>;

/** What an administrator last decided of a waiting snapshot, and why. */
export const SnapshotDecision = z.strictObject({
  snapshot: z.string(),
  verdict: z.enum(['approved', 'rejected']),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
});
export type SnapshotDecision = z.infer<typeof SnapshotDecision>;

/** What is known of a public source: its card, when it last answered, and where its last good snapshot lies. */
export const SourceState = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  homepage: z.string(),
  /** Instants, UTC. `lastSuccess` is when the source last answered well, also with "unchanged". */
  lastAttempt: z.string(),
  lastSuccess: z.nullable(z.string()),
  /** The day until which the data speak. */
  dataUntil: z.nullable(z.string()),
  /** Keys in the snapshot bucket: the raw snapshot and the normalised document made from it. */
  snapshot: z.nullable(z.string()),
  normalised: z.nullable(z.string()),
  rows: z.int(),
  /** Rows of the good document before this one; absent where this is the first. */
  rowsBefore: z.optional(z.int()),
  /** Elements of the snapshot that were left out, and why. */
  skipped: z.int(),
  skippedBy: z.record(z.string(), z.int()),
  notes: z.array(z.string()),
  failure: z.nullable(SourceFailure),
  /** Attempts in a row that failed; an alarm looks at it. */
  failures: z.int(),
  waiting: z.optional(WaitingSnapshot),
  decided: z.optional(SnapshotDecision),
  /** Key in the snapshot bucket of the fields that its answers have had so far, and how they last differed. */
  shape: z.optional(z.string()),
  drift: z.optional(SourceDrift),
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  cursor: z.optional(z.string()),
  /** How the snapshot was read: the source's own number, counted up when the reading changes. */
  reading: z.int(),
  /** Fencing: the number of the run that wrote this. A run with a smaller number cannot write any more. */
  generation: z.int(),
});
export type SourceState = z.infer<typeof SourceState>;
