import * as z from 'zod/mini';
import { mayActIn } from '../../shared/domain/actor.ts';
import { type Event, EventId } from '../../shared/domain/event.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { EventPlace, EventStore } from '../../shared/stores/event-store.ts';
import type { actingPerson } from './acting-person.ts';

type Deps = { events: Pick<EventStore, 'pagedBetween'>; acting: ReturnType<typeof actingPerson>; clock: Clock };
type Asked = { from: string | undefined; cursor: string | undefined; personId: string | undefined };

const days = 86_400_000;
/** How far back a list begins where nobody says, and how far ahead anybody plans. */
const lookBack = 90 * days;
const lookAhead = 3 * 366 * days;
const pageSize = 50;

const Place = z.tuple([z.iso.datetime(), EventId]);
const cursorOf = ({ startsAt, id }: EventPlace): string =>
  Buffer.from(JSON.stringify([startsAt, id])).toString('base64url');

/** What a cursor stands for. Throws `Refused('malformed')` where it is none of ours. */
const placeOf = (cursor: string): EventPlace => {
  try {
    const [startsAt, id] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { startsAt, id };
  } catch {
    throw new Refused('malformed');
  }
};

/** The events of the person's areas from a day on, in order of their start, a page at a time. */
export const listEvents =
  ({ events, acting, clock }: Deps) =>
  async ({ from, cursor, personId }: Asked): Promise<{ events: Event[]; next: string | null }> => {
    const person = await acting(personId, []);
    const now = clock().getTime();
    const begin = from === undefined ? new Date(now - lookBack) : new Date(from);
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const shown: Event[] = [];
    let last: EventPlace | undefined;
    for await (const [place, event] of events.pagedBetween(begin, new Date(now + lookAhead), after)) {
      if (!mayActIn(person, event.areas)) continue;
      if (last && shown.length === pageSize) return { events: shown, next: cursorOf(last) };
      shown.push(event);
      last = place;
    }
    return { events: shown, next: null };
  };
