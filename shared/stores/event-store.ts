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

/**
 * An event in the place of the version that was read. Refused where somebody changed it since, it is no longer planned, or
 * more seats are taken than it would have.
 */
export const eventChangeWrite = (was: Event, after: Event): Write => {
  // What stays is not written: others keep things of their own in the item.
  const names = (Object.keys(after) as (keyof Event)[]).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(was[name]),
  );
  const { listPk, listSk } = eventPlace(after.startsAt);
  return {
    Update: {
      Key: eventKey(was.id),
      UpdateExpression: `SET ${[...names.map((name) => `#${name} = :${name}`), 'listPk = :listPk', 'listSk = :listSk'].join(', ')}`,
      ConditionExpression: [
        was.version === 1 ? '(attribute_not_exists(#version) OR #version = :was)' : '#version = :was',
        '#status = :planned',
        // Seats are counted apart since there is a waiting list; before it every yes was one.
        '(taken <= :capacity OR (attribute_not_exists(taken) AND #counts.yes <= :capacity))',
      ].join(' AND '),
      ExpressionAttributeNames: {
        ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
        '#version': 'version',
        '#status': 'status',
        '#counts': 'counts',
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(names.map((name) => [`:${name}`, after[name]])),
        ':capacity': after.capacity,
        ':listPk': listPk,
        ':listSk': listSk,
        ':was': was.version,
        ':planned': 'planned',
      },
    },
  };
};

/** Counts an invitation, of a planned event alone. Seats and answers are counted by `seatCountsWrite`. */
export const invitedCountWrite = ({ id, version }: Pick<Event, 'id' | 'version'>): Write => ({
  Update: {
    Key: eventKey(id),
    UpdateExpression: 'SET #counts.invited = #counts.invited + :one',
    // An event of before it could be changed has no version, which is the first.
    ConditionExpression: `#status = :planned AND (#version = :version${version === 1 ? ' OR attribute_not_exists(#version)' : ''})`,
    ExpressionAttributeNames: { '#counts': 'counts', '#status': 'status', '#version': 'version' },
    ExpressionAttributeValues: { ':planned': 'planned', ':one': 1, ':version': version },
  },
});

const eventOf = (item: Item): Event => {
  const { pk, sk, listPk, listSk, taken, lineEnd, ...rest } = item;
  return Event.parse(rest);
};

/** Where a list of events goes on: behind the event that starts then and has this id. */
export type EventPlace = { startsAt: string; id: string };
const isBehind = (a: EventPlace, b: EventPlace) =>
  a.startsAt > b.startsAt || (a.startsAt === b.startsAt && a.id > b.id);

export const eventStore = (table: Table) => {
  const byId = async (id: string, options?: { consistent?: boolean }): Promise<Event | undefined> => {
    // An id comes from an address: asked for a key of another kind, the table's rights would make a fault of it.
    if (!EventId.safeParse(id).success) return undefined;
    const item = await table.get(eventKey(id), options);
    return item && eventOf(item);
  };
  const keysBetween = async (from: Date, until: Date): Promise<EventPlace[]> => {
    const places: EventPlace[] = [];
    for (let year = from.getUTCFullYear(); year <= until.getUTCFullYear(); year += 1) {
      const question = {
        index: listsIndex,
        where: 'listPk = :list AND listSk BETWEEN :from AND :until',
        values: { ':list': eventsList(String(year)), ':from': from.toISOString(), ':until': until.toISOString() },
      };
      for await (const { pk, listSk } of everyItem(table, question))
        places.push({ id: String(pk), startsAt: String(listSk) });
    }
    return places.toSorted((a, b) => (isBehind(a, b) ? 1 : -1));
  };
  return {
    byId,
    /** The same stretch of time event by event, each read when it is asked for, behind a place where one is given. */
    pagedBetween: async function* (from: Date, until: Date, after?: EventPlace): AsyncGenerator<[EventPlace, Event]> {
      for (const place of await keysBetween(from, until)) {
        if (after && !isBehind(place, after)) continue;
        const event = await byId(place.id);
        if (event) yield [place, event];
      }
    },
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
