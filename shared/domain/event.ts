import * as z from 'zod/mini';
import { lineOfText, linesOfText } from './line-of-text.ts';
import { MunicipalityCode } from './municipality.ts';
import { AreaId } from './region.ts';
import { Topic } from './signal.ts';

export const EventId = z.string().check(z.regex(/^evt_[0-9a-z]{26}$/));
export type EventId = z.infer<typeof EventId>;

/** The arenas of a region's work; the words are the region's own. */
export const EventType = z.enum(['branschtraff', 'arbetsmarknadsdag', 'workshop', 'frukost', 'styrgrupp']);
export type EventType = z.infer<typeof EventType>;

/** Whom an event is for: each audience has its own list, its own consent and its own words. */
export const Audience = z.enum(['employers', 'study-counsellors', 'employment-service', 'suppliers', 'steering-group']);
export type Audience = z.infer<typeof Audience>;

/** Whom an event of a type is for where staff does not say otherwise. */
export const audiencesOfType = {
  branschtraff: ['employers'],
  arbetsmarknadsdag: ['study-counsellors', 'employment-service', 'suppliers'],
  workshop: ['employers', 'suppliers'],
  frukost: ['employers'],
  styrgrupp: ['steering-group'],
} as const satisfies Record<EventType, readonly Audience[]>;

/** An organisation that invites together with the region; `email` is where its link to the event's counts goes. */
export const CoHost = z.strictObject({
  organisation: lineOfText(120),
  name: lineOfText(120),
  email: z.email().check(z.maxLength(254)),
});
export type CoHost = z.infer<typeof CoHost>;

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
    /** `audiencesOfType` where absent. */
    audiences: z.optional(z.array(Audience).check(z.minLength(1), z.maxLength(Audience.options.length))),
    topics: z.optional(z.array(Topic).check(z.maxLength(Topic.options.length))),
    coHosts: z.optional(z.array(CoHost).check(z.maxLength(5))),
    /** What one audience alone is told, beside the description: its programme, what to bring. */
    notes: z.optional(
      z
        .array(z.strictObject({ audience: Audience, text: linesOfText(2_000).check(z.minLength(1)) }))
        .check(z.maxLength(Audience.options.length)),
    ),
  })
  .check(z.meta({ id: 'EventInput' }));
export type EventInput = z.output<typeof EventInput>;

const { title, startsAt, minutes, place } = EventInput.shape;
/** What stands in a calendar: whoever was told of it is told when it changes. */
export const Occasion = z.strictObject({ title, startsAt, minutes, place });
export type Occasion = z.output<typeof Occasion>;

const count = z._default(z.int(), 0);

/** How many are where: confirmed are `yes`, seats held open for somebody of the waiting list are `offered`. */
export const EventCounts = z.strictObject({
  invited: z.int(),
  yes: z.int(),
  no: z.int(),
  keepMePosted: z.int(),
  waiting: count,
  offered: count,
  attended: count,
  missed: count,
});
export type EventCounts = z.output<typeof EventCounts>;

/** An event as it is kept; the counters move with the answers, in the same transactions. */
export const Event = z.strictObject({
  ...EventInput.shape,
  id: EventId,
  status: z.enum(['planned', 'cancelled']),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  /** What a change builds on; counters move without it. */
  version: z._default(z.int(), 1),
  /** The last version whose occasion changed or that was cancelled; the first where there was none. */
  announced: z.optional(z.int()),
  announcedAt: z.optional(z.iso.datetime()),
  /** What the occasion was up to a version, the oldest first. */
  formerly: z.optional(z.array(z.strictObject({ version: z.int(), ...Occasion.shape }))),
  cancelled: z.optional(z.strictObject({ at: z.iso.datetime(), reason: z.string() })),
  counts: EventCounts,
});
export type Event = z.output<typeof Event>;

export const audiencesOf = (event: Pick<Event, 'type' | 'audiences'>): readonly Audience[] =>
  event.audiences ?? audiencesOfType[event.type];

export const endOf = (event: Pick<Event, 'startsAt' | 'minutes'>): Date =>
  new Date(new Date(event.startsAt).getTime() + event.minutes * 60_000);

export const hasBegun = (event: Pick<Event, 'startsAt'>, now: Date): boolean => now >= new Date(event.startsAt);

/** Seats that nobody has and that are held open for nobody. */
export const seatsLeft = (event: Pick<Event, 'capacity' | 'counts'>): number =>
  event.capacity - event.counts.yes - event.counts.offered;

/** Whether an event stands in the public calendar: a steering group meets by itself. */
export const isPublic = (event: Pick<Event, 'type' | 'audiences'>): boolean =>
  event.type !== 'styrgrupp' && audiencesOf(event).some((audience) => audience !== 'steering-group');
