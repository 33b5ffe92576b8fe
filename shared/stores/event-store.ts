import { Event, EventId } from '../domain/event.ts';
import type { Table, Write } from '../platform/table.ts';
import { eventKey } from './keys.ts';

export const eventWrite = (event: Event): Write => ({
  Put: { Item: { ...eventKey(event.id), ...event }, ConditionExpression: 'attribute_not_exists(pk)' },
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

export type EventStore = { byId: (id: string, options?: { consistent?: boolean }) => Promise<Event | undefined> };

export const eventStore = (table: Table): EventStore => ({
  byId: async (id, options) => {
    // An id comes from an address: asked for a key of another kind, the table's rights would make a fault of it.
    if (!EventId.safeParse(id).success) return undefined;
    const item = await table.get(eventKey(id), options);
    if (!item) return undefined;
    const { pk, sk, ...rest } = item;
    return Event.parse(rest);
  },
});
