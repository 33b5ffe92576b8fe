import * as z from 'zod/mini';
import { Event } from '../../shared/domain/event.ts';

/** How an event came to be what it is: for the program alone. */
const keptToItself = { createdBy: true, announced: true, announcedAt: true, formerly: true } as const;

export const EventAnswer = z
  .strictObject({ ...z.omit(Event, keptToItself).shape, seatsLeft: z.int(), url: z.url() })
  .check(z.meta({ id: 'Event' }));
export type EventAnswer = z.infer<typeof EventAnswer>;
