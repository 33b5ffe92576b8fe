import { InvitationRun } from '../domain/invitation-run.ts';
import { ConditionFailed, everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import { eventDueList, eventWorkKey, eventWorkPrefix, listsIndex, shardOf, shards } from './keys.ts';

const kind = 'invite';
const runPrefix = eventWorkPrefix(kind);
type Named = Pick<InvitationRun, 'id' | 'event'>;
const keyOf = ({ event, id }: Named) => eventWorkKey(event, kind, id);

/** A run as it begins. It is due from `dueAt` on, so that a sweep leaves it to whoever works on it now. */
export const invitationRunWrite = (run: InvitationRun, dueAt: Date): Write => ({
  Put: {
    Item: { ...keyOf(run), listPk: eventDueList(shardOf(run.id)), listSk: dueAt.toISOString(), ...run },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Somebody is invited by a run: refused where the run has ended. */
export const invitedByRunWrite = (run: Named): Write => ({
  Update: {
    Key: keyOf(run),
    UpdateExpression: 'ADD invited :one',
    ConditionExpression: '#state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':one': 1, ':open': 'open' },
  },
});

const runOf = ({ pk, sk, listPk, listSk, ...rest }: Item): InvitationRun => InvitationRun.parse(rest);

/** Runs of invitations: kept with their event, found by when they are due. */
export const invitationRunStore = (table: Table) => {
  /** True where the run was still open. */
  const change = async (run: Named, expression: string, values: Item): Promise<boolean> => {
    try {
      await table.write({
        Update: {
          Key: keyOf(run),
          UpdateExpression: expression,
          ConditionExpression: '#state = :open',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ...values, ':open': 'open' },
        },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  };
  return {
    byId: async (event: string, id: string): Promise<InvitationRun | undefined> => {
      const item = await table.get(keyOf({ event, id }), { consistent: true });
      return item && runOf(item);
    },

    /** The runs of an event, newest first. */
    ofEvent: async (event: string): Promise<InvitationRun[]> => {
      const runs: InvitationRun[] = [];
      const question = {
        where: 'pk = :event AND begins_with(sk, :runs)',
        values: { ':event': event, ':runs': runPrefix },
        consistent: true,
      };
      for await (const item of everyItem(table, question)) runs.push(runOf(item));
      return runs.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
    },

    /** Open runs that are due, of all events. */
    dueBy: async function* (now: Date): AsyncGenerator<InvitationRun> {
      for (let shard = 0; shard < shards; shard += 1) {
        const question = {
          index: listsIndex,
          where: 'listPk = :list AND listSk <= :now',
          values: { ':list': eventDueList(shard), ':now': now.toISOString() },
        };
        for await (const { pk, sk } of everyItem(table, question)) {
          if (!String(sk).startsWith(runPrefix)) continue;
          const item = await table.get({ pk: String(pk), sk: String(sk) }, { consistent: true });
          // The index lags behind: the run itself tells whether anything is left of it.
          if (item?.state === 'open') yield runOf(item);
        }
      }
    },

    waitUntil: (run: Named, dueAt: Date) => change(run, 'SET listSk = :due', { ':due': dueAt.toISOString() }),
    end: (run: Named, state: 'done' | 'event-over') =>
      change(run, 'SET #state = :end REMOVE listPk, listSk', { ':end': state }),
  };
};
export type InvitationRunStore = ReturnType<typeof invitationRunStore>;
