import type { Event } from '../domain/event.ts';
import type { SeatChange } from '../domain/seat.ts';
import { ConditionFailed, everyItem, type Table, type Write } from '../platform/table.ts';
import {
  eventDueList,
  eventKey,
  eventWorkKey,
  listsIndex,
  shardOf,
  shards,
  waitingKey,
  waitingPrefix,
} from './keys.ts';

// Events of before there was a line have no `taken`, and conditions can neither add nor give a default.
const seatFree = '(taken < #capacity OR (attribute_not_exists(taken) AND #counts.yes < #capacity))';
const noSeatFree = '(taken >= #capacity OR (attribute_not_exists(taken) AND #counts.yes >= #capacity))';
const nobodyWaits = '(attribute_not_exists(#counts.waiting) OR #counts.waiting = :zero)';
const somebodyWaits = '#counts.waiting > :zero';

const conditionOf = {
  'seat-and-no-line': `${seatFree} AND ${nobodyWaits}`,
  line: `(${noSeatFree} OR ${somebodyWaits}) AND (attribute_not_exists(lineEnd) OR lineEnd < :lineEnd)`,
  'no-line': nobodyWaits,
  room: 'taken <= #capacity',
  'over-capacity': 'taken > #capacity',
  seat: seatFree,
  none: undefined,
} as const satisfies Record<SeatChange['assumes'], string | undefined>;

type Counted = { event: Pick<Event, 'id' | 'version'>; change: SeatChange; planned: boolean; lineEnd: string };

/**
 * Moves the counters of an event with a change of seat, while what the change assumes still holds. Who joins the line
 * must come after the last one in it (`lineEnd`), so that the order in which answers were written is the order of the
 * line, whatever the clocks of two machines say. The event's facts must be those that were read: the mails tell them.
 */
export const seatCountsWrite = ({ event, change: { moved, assumes }, planned, lineEnd }: Counted): Write => {
  const assumed = conditionOf[assumes];
  const conditions = [
    event.version === 1 ? '(attribute_not_exists(#version) OR #version = :version)' : '#version = :version',
    ...(planned ? ['#status = :planned'] : []),
    ...(assumed ? [assumed] : []),
  ];
  const joins = assumes === 'line';
  const uses = (word: string) => conditions.some((condition) => condition.includes(word));
  const plus = (name: string, by: string) => `${name} = if_not_exists(${name}, :zero) + ${by}`;
  return {
    Update: {
      Key: eventKey(event.id),
      UpdateExpression: `SET ${[
        '#counts.yes = #counts.yes + :yes',
        '#counts.#no = #counts.#no + :no',
        '#counts.keepMePosted = #counts.keepMePosted + :keepMePosted',
        plus('#counts.waiting', ':waiting'),
        plus('#counts.offered', ':offered'),
        'taken = if_not_exists(taken, #counts.yes) + :taken',
        ...(joins ? ['lineEnd = :lineEnd'] : []),
      ].join(', ')}`,
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: {
        '#counts': 'counts',
        '#no': 'no',
        '#version': 'version',
        ...(uses('#status') && { '#status': 'status' }),
        ...(uses('#capacity') && { '#capacity': 'capacity' }),
      },
      ExpressionAttributeValues: {
        ':zero': 0,
        ':version': event.version,
        ...Object.fromEntries(Object.entries(moved).map(([name, by]) => [`:${name}`, by])),
        ...(planned && { ':planned': 'planned' }),
        ...(joins && { ':lineEnd': lineEnd }),
      },
    },
  };
};

/** A place in the line; its key is its order. */
export const placeWrite = (eventId: string, since: string, invitationId: string): Write => ({
  Put: {
    Item: { ...waitingKey(eventId, since, invitationId), invitation: invitationId },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export const placeGone = (eventId: string, since: string, invitationId: string): Write => ({
  Delete: { Key: waitingKey(eventId, since, invitationId), ConditionExpression: 'attribute_exists(pk)' },
});

const seatsWork = 'seats';
const seatsWorkPlace = (eventId: string) => eventWorkKey(eventId, seatsWork, 'free');

/**
 * Seats became free by something else than an answer: more room. For the transaction that makes it; the sweeper offers
 * them to the line, and whoever wrote it may do so at once (`offerFreeSeats`).
 */
export const freeSeatsWorkWrite = (eventId: string, at: Date): Write => ({
  Put: { Item: { ...seatsWorkPlace(eventId), listPk: eventDueList(shardOf(eventId)), listSk: at.toISOString() } },
});

/** What is due of events' seats: an offer whose time has passed, or an event with seats to offer. */
export type SeatsDue = { invitation: string } | { event: string; since: string };

export const lineStore = (table: Table) => ({
  /** Everybody in line, the first one first, as ids of invitations; `limit` where the first ones are enough. */
  inLine: async (eventId: string, limit?: number): Promise<string[]> => {
    const found: string[] = [];
    const question = {
      where: 'pk = :event AND begins_with(sk, :waiting)',
      values: { ':event': eventId, ':waiting': waitingPrefix },
      consistent: true,
      ...(limit && { limit }),
    };
    for await (const { invitation } of everyItem(table, question)) {
      found.push(String(invitation));
      if (found.length === limit) break;
    }
    return found;
  },

  /** The place in line of who has stood there since then: 1 is the first. */
  placeInLine: async (eventId: string, since: string, invitationId: string): Promise<number> => {
    const { sk } = waitingKey(eventId, since, invitationId);
    const question = {
      where: 'pk = :event AND sk BETWEEN :first AND :own',
      values: { ':event': eventId, ':first': waitingPrefix, ':own': sk },
      consistent: true,
    };
    let place = 0;
    for await (const _ of everyItem(table, question)) place += 1;
    return place;
  },

  /** What is due until now, in no order. */
  due: async (now: Date): Promise<SeatsDue[]> => {
    const found: SeatsDue[] = [];
    for (let shard = 0; shard < shards; shard += 1) {
      const question = {
        index: listsIndex,
        where: 'listPk = :list AND listSk <= :now',
        values: { ':list': eventDueList(shard), ':now': now.toISOString() },
      };
      for await (const { pk, sk, listSk } of everyItem(table, question)) {
        if (sk === 'invitation') found.push({ invitation: String(pk) });
        else if (sk === seatsWorkPlace(String(pk)).sk) found.push({ event: String(pk), since: String(listSk) });
      }
    }
    return found;
  },

  /** Takes an event's seats off the list of what is due, unless more became free since. */
  seatsOffered: async (eventId: string, since: string): Promise<void> => {
    try {
      await table.write({
        Delete: {
          Key: seatsWorkPlace(eventId),
          ConditionExpression: 'listSk = :since',
          ExpressionAttributeValues: { ':since': since },
        },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  },
});
export type LineStore = ReturnType<typeof lineStore>;
