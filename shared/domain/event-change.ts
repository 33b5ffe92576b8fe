import * as z from 'zod/mini';
import { type Event, EventInput, hasBegun, Occasion } from './event.ts';
import type { Invitation } from './invitation.ts';
import { linesOfText } from './line-of-text.ts';

const { type, ...changeable } = EventInput.shape;
/** What may become of a planned event; what is not named stays. Its type is what the event is, and stays. */
export const EventChange = z.partial(z.strictObject(changeable)).check(z.meta({ id: 'EventChange' }));
export type EventChange = z.output<typeof EventChange>;

/** Why an event is cancelled, in words for those who were to come. */
export const EventCancellation = z
  .strictObject({ reason: linesOfText(1_000).check(z.minLength(1)) })
  .check(z.meta({ id: 'EventCancellation' }));
export type EventCancellation = z.output<typeof EventCancellation>;

/** More than anybody moves an event; what was told longer ago is not compared. */
const mostFormer = 20;

const fields = Object.keys(Occasion.shape) as (keyof Occasion)[];
export const occasionOf = ({ title, startsAt, minutes, place }: Occasion): Occasion => ({
  title,
  startsAt,
  minutes,
  place,
});
const written = (occasion: Occasion, field: keyof Occasion): string =>
  // The same instant may be written in two ways, and the fields of a place in any order.
  field === 'startsAt'
    ? new Date(occasion.startsAt).toISOString()
    : field === 'place'
      ? JSON.stringify([occasion.place.name, occasion.place.address, occasion.place.municipality])
      : String(occasion[field]);

/** In which fields two occasions differ. */
export const occasionDiffers = (a: Occasion, b: Occasion): (keyof Occasion)[] =>
  fields.filter((field) => written(a, field) !== written(b, field));

export const announcedIn = ({ announced }: Pick<Event, 'announced'>): number => announced ?? 1;
export const toldOf = ({ told }: Pick<Invitation, 'told'>): number => told ?? 1;

/** Whether anything may still become of it. */
export const isOver = (event: Pick<Event, 'status' | 'startsAt'>, now: Date): boolean =>
  event.status !== 'planned' || hasBegun(event, now);

const announcing = (event: Event, now: Date) => ({
  announced: event.version + 1,
  announcedAt: now.toISOString(),
  formerly: [...(event.formerly ?? []), { version: event.version, ...occasionOf(event) }].slice(-mostFormer),
});

/** The event after a change, and whether those who were told of it must hear. */
export const changedEvent = (event: Event, change: EventChange, now: Date): Event => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after = { ...event, ...(given as Partial<Event>), version: event.version + 1 };
  return occasionDiffers(event, after).length === 0 ? after : { ...after, ...announcing(event, now) };
};

/** The event when it is cancelled: everybody who was told of it must hear. */
export const cancelledEvent = (event: Event, { reason }: EventCancellation, now: Date): Event => ({
  ...event,
  ...announcing(event, now),
  status: 'cancelled',
  cancelled: { at: now.toISOString(), reason },
  version: event.version + 1,
});

/** What somebody believes who was last told of that version. */
export const occasionToldIn = (event: Event, told: number): Occasion =>
  event.formerly?.find(({ version }) => version >= told) ?? event;

export type HeardAs = 'seated' | 'in-line' | 'offered' | 'asked' | 'nobody';

/** As what somebody hears of a change: with a seat, in line, with a seat offered, or as one who was asked. Who said no does not. */
export const heardAs = ({ answer, seat }: Pick<Invitation, 'answer' | 'seat'>): HeardAs => {
  if (answer === 'no') return 'nobody';
  if (answer !== 'yes') return 'asked';
  switch (seat) {
    case undefined:
    case 'confirmed':
      return 'seated';
    case 'waiting':
      return 'in-line';
    case 'offered':
      return 'offered';
    case 'lapsed':
      return 'asked';
    default:
      return seat satisfies never;
  }
};
