import { audiencesOf, type Event, seatsLeft } from '../../shared/domain/event.ts';
import type { EventAnswer } from './contract.ts';

/** An event as staff sees it, with the address of its public page. */
export const eventAnswer = (
  { createdBy, announced, announcedAt, formerly, ...event }: Event,
  origin: string,
): EventAnswer => ({
  ...event,
  audiences: [...audiencesOf(event as Event)],
  seatsLeft: seatsLeft(event as Event),
  url: `${origin}/event/${event.id}`,
});
