import * as z from 'zod/mini';
import { statedSources } from '../domain/source-id.ts';
import { SourceState } from '../domain/source-state.ts';
import { ConditionFailed, type Table } from '../platform/table.ts';
import { sourceStateKey } from './keys.ts';

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
