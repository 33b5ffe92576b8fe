import { Event, EventId } from '../domain/event.ts';
import { everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import { eventKey, eventsList, listsIndex } from './keys.ts';

/** Where an event is found by its time. */
export const eventPlace = (startsAt: string) => {
  const listSk = new Date(startsAt).toISOString();
  return { listPk: eventsList(listSk.slice(0, 4)), listSk };
};

export const eventWrite = (event: Event): Write => ({
  Put: {
    Item: {
      ...eventKey(event.id),
      ...eventPlace(event.startsAt),
      ...event,
      taken: event.counts.yes + event.counts.offered,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Counts an invitation, of a planned event alone. Seats and answers are counted by `seatCountsWrite`. */
export const invitedCountWrite = (eventId: string): Write => ({
  Update: {
    Key: eventKey(eventId),
    UpdateExpression: 'SET #counts.invited = #counts.invited + :one',
    ConditionExpression: '#status = :planned',
    ExpressionAttributeNames: { '#counts': 'counts', '#status': 'status' },
    ExpressionAttributeValues: { ':planned': 'planned', ':one': 1 },
  },
});

const eventOf = (item: Item): Event => {
  const { pk, sk, listPk, listSk, taken, lineEnd, ...rest } = item;
  return Event.parse(rest);
};

export const eventStore = (table: Table) => {
  const byId = async (id: string, options?: { consistent?: boolean }): Promise<Event | undefined> => {
    // An id comes from an address: asked for a key of another kind, the table's rights would make a fault of it.
    if (!EventId.safeParse(id).success) return undefined;
    const item = await table.get(eventKey(id), options);
    return item && eventOf(item);
  };
  return {
    byId,
    /** The event as it is now, and since when the last one in its line has stood there. */
    withLine: async (id: string): Promise<{ event: Event; lineEnd: string | undefined } | undefined> => {
      const item = await table.get(eventKey(id), { consistent: true });
      return item && { event: eventOf(item), lineEnd: typeof item.lineEnd === 'string' ? item.lineEnd : undefined };
    },
    /** Every event that starts from `from` on and before `until`, in order of its start; one read for each beside the list. */
    startingBetween: async (from: Date, until: Date): Promise<Event[]> => {
      const events: Event[] = [];
      for (let year = from.getUTCFullYear(); year <= until.getUTCFullYear(); year += 1) {
        const question = {
          index: listsIndex,
          where: 'listPk = :list AND listSk BETWEEN :from AND :until',
          values: { ':list': eventsList(String(year)), ':from': from.toISOString(), ':until': until.toISOString() },
        };
        for await (const { pk } of everyItem(table, question)) {
          const event = await byId(String(pk));
          // The index lags behind: the event itself tells when it starts.
          if (event && new Date(event.startsAt) >= from && new Date(event.startsAt) < until) events.push(event);
        }
      }
      return events.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    },
  };
};
export type EventStore = ReturnType<typeof eventStore>;
