import { everyItem, type Table, type Write } from '../platform/table.ts';
import { eventDueList, eventWorkKey, eventWorkPrefix, listsIndex, shardOf, shards } from './keys.ts';

/** Work on an event that one request may not bring to its end: found by its due time until it is done. */
export type EventWork = { event: string; kind: string; id: string };

export const eventWorkWrite = ({ event, kind, id }: EventWork, dueAt: Date): Write => ({
  Put: {
    Item: {
      ...eventWorkKey(event, kind, id),
      listPk: eventDueList(shardOf(event)),
      listSk: dueAt.toISOString(),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export const eventWorkStore = (table: Table) => ({
  /** The work of a kind that is due, the earliest first within a shard. */
  dueBy: async (kind: string, now: Date): Promise<EventWork[]> => {
    const due: EventWork[] = [];
    const prefix = eventWorkPrefix(kind);
    for (let shard = 0; shard < shards; shard += 1) {
      const question = {
        index: listsIndex,
        where: 'listPk = :list AND listSk <= :now',
        values: { ':list': eventDueList(shard), ':now': now.toISOString() },
      };
      for await (const { pk, sk } of everyItem(table, question))
        if (String(sk).startsWith(prefix)) due.push({ event: String(pk), kind, id: String(sk).slice(prefix.length) });
    }
    return due;
  },

  /** Done is not due again; doing it twice changes nothing. */
  done: (work: EventWork, now: Date): Promise<void> =>
    table.write({
      Update: {
        Key: eventWorkKey(work.event, work.kind, work.id),
        UpdateExpression: 'SET doneAt = :now REMOVE listPk, listSk',
        ExpressionAttributeValues: { ':now': now.toISOString() },
      },
    }),
});
export type EventWorkStore = ReturnType<typeof eventWorkStore>;
