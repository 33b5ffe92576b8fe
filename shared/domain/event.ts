import * as z from 'zod/mini';
import { lineOfText, linesOfText } from './line-of-text.ts';
import { MunicipalityCode } from './municipality.ts';
import { AreaId } from './region.ts';

export const EventId = z.string().check(z.regex(/^evt_[0-9a-z]{26}$/));
export type EventId = z.infer<typeof EventId>;

/** The arenas of a region's work; the words are the region's own. */
export const EventType = z.enum(['branschtraff', 'arbetsmarknadsdag', 'workshop', 'frukost', 'styrgrupp']);
export type EventType = z.infer<typeof EventType>;

/** What staff says of an event. `benefit` is what a participant takes home, in a sentence; `minutes` is what it costs. */
export const EventInput = z
  .strictObject({
    title: lineOfText(120),
    type: EventType,
    startsAt: z.iso.datetime(),
    minutes: z.int().check(z.gte(15), z.lte(600)),
    place: z.strictObject({ name: lineOfText(120), address: lineOfText(200), municipality: MunicipalityCode }),
    benefit: lineOfText(300),
    description: z.optional(linesOfText(4_000)),
    capacity: z.int().check(z.gte(1), z.lte(2_000)),
    areas: z.array(AreaId).check(z.minLength(1), z.maxLength(20)),
  })
  .check(z.meta({ id: 'EventInput' }));
export type EventInput = z.output<typeof EventInput>;

/** An event as it is kept; the counters move with the answers, in the same transactions. */
export const Event = z.strictObject({
  ...EventInput.shape,
  id: EventId,
  status: z.enum(['planned', 'cancelled']),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  counts: z.strictObject({ invited: z.int(), yes: z.int(), no: z.int(), keepMePosted: z.int() }),
});
export type Event = z.infer<typeof Event>;

export const endOf = (event: Pick<Event, 'startsAt' | 'minutes'>): Date =>
  new Date(new Date(event.startsAt).getTime() + event.minutes * 60_000);

export const hasBegun = (event: Pick<Event, 'startsAt'>, now: Date): boolean => now >= new Date(event.startsAt);

export const seatsLeft = (event: Pick<Event, 'capacity' | 'counts'>): number => event.capacity - event.counts.yes;
