import * as z from 'zod/mini';
import { statedSources } from '../domain/source-id.ts';
import { ConditionFailed, type Table } from '../platform/table.ts';
import { sourceStateKey } from './keys.ts';

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
  /** Elements of the snapshot that were left out, and why. */
  skipped: z.int(),
  skippedBy: z.record(z.string(), z.int()),
  notes: z.array(z.string()),
  failure: z.nullable(SourceFailure),
  /** Attempts in a row that failed; an alarm looks at it. */
  failures: z.int(),
  waiting: z.optional(WaitingSnapshot),
  decided: z.optional(SnapshotDecision),
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  cursor: z.optional(z.string()),
  /** How the snapshot was read: the source's own number, counted up when the reading changes. */
  reading: z.int(),
  /** Fencing: the number of the run that wrote this. A run with a smaller number cannot write any more. */
  generation: z.int(),
});
export type SourceState = z.infer<typeof SourceState>;

const Stored = z.object({ state: z.optional(SourceState), runs: z.optional(z.int()) });

export type SourceStore = {
  get: (id: string) => Promise<SourceState | undefined>;
  /** The states of all sources that were ever pulled or uploaded, in the order of `statedSources`. */
  all: () => Promise<SourceState[]>;
  /** The same for who only looks: half the cost, and perhaps a moment old. */
  shown: () => Promise<SourceState[]>;
  /** Begins a run: its number is larger than that of every run before. */
  begin: (id: string) => Promise<number>;
  /** Puts the result of a run; false where a later run was faster and this one must not be seen. */
  put: (state: SourceState) => Promise<boolean>;
  /** Puts a state that was made from the one of run `was` (undefined: from none); false where that is no longer there. */
  replace: (was: number | undefined, state: SourceState) => Promise<boolean>;
};

/** Where overlapping runs meet: numbers are handed out one by one, so a collision is another run's progress, not a fault. */
const mostCollisions = 50;

export const sourceStore = (market: Table): SourceStore => {
  const stored = async (id: string, consistent = true) =>
    Stored.parse((await market.get(sourceStateKey(id), { consistent })) ?? {});
  const get = async (id: string) => (await stored(id)).state;
  const write = async (
    state: SourceState,
    { condition, values = {} }: { condition: string; values?: Record<string, number> },
  ): Promise<boolean> => {
    try {
      await market.write({
        Update: {
          Key: sourceStateKey(state.id),
          UpdateExpression: 'SET #state = :state, generation = :generation',
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':state': state, ':generation': state.generation, ...values },
        },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  };
  return {
    get,
    all: async () => (await Promise.all(statedSources.map(get))).filter((state) => state !== undefined),
    shown: async () =>
      (await Promise.all(statedSources.map((id) => stored(id, false)))).flatMap(({ state }) => state ?? []),
    begin: async (id) => {
      for (let collisions = 0; ; collisions += 1) {
        const { runs = 0 } = await stored(id);
        try {
          await market.write({
            Update: {
              Key: sourceStateKey(id),
              UpdateExpression: 'SET runs = :next',
              ConditionExpression: runs === 0 ? 'attribute_not_exists(runs)' : 'runs = :runs',
              ExpressionAttributeValues: { ':next': runs + 1, ...(runs > 0 && { ':runs': runs }) },
            },
          });
          return runs + 1;
        } catch (error) {
          if (!(error instanceof ConditionFailed) || collisions >= mostCollisions) throw error;
        }
      }
    },
    // Equal is allowed: a write whose answer was lost is repeated, and it is the same write.
    put: (state) => write(state, { condition: 'attribute_not_exists(generation) OR generation <= :generation' }),
    replace: (was, state) =>
      write(
        state,
        was === undefined
          ? { condition: 'attribute_not_exists(generation) OR generation = :generation' }
          : { condition: 'generation IN (:was, :generation)', values: { ':was': was } },
      ),
  };
};
