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
    Item: { ...eventKey(event.id), ...eventPlace(event.startsAt), ...event },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

type Moved = { invited?: number; yes?: number; no?: number; keepMePosted?: number };

/**
 * Moves the counters of a planned event. A seat is taken only while one is free: with `yes: 1` the write is refused when
 * the capacity is reached.
 */
export const eventCountsWrite = (
  eventId: string,
  { invited = 0, yes = 0, no = 0, keepMePosted = 0 }: Moved,
): Write => ({
  Update: {
    Key: eventKey(eventId),
    UpdateExpression:
      'SET #counts.invited = #counts.invited + :invited, #counts.yes = #counts.yes + :yes, #counts.#no = #counts.#no + :no, #counts.keepMePosted = #counts.keepMePosted + :posted',
    ConditionExpression: `#status = :planned${yes > 0 ? ' AND #counts.yes < #capacity' : ''}`,
    ExpressionAttributeNames: {
      '#counts': 'counts',
      '#no': 'no',
      '#status': 'status',
      ...(yes > 0 && { '#capacity': 'capacity' }),
    },
    ExpressionAttributeValues: {
      ':planned': 'planned',
      ':invited': invited,
      ':yes': yes,
      ':no': no,
      ':posted': keepMePosted,
    },
  },
});

const eventOf = (item: Item): Event => {
  const { pk, sk, listPk, listSk, ...rest } = item;
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
