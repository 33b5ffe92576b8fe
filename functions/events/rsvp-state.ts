import { type Event, hasBegun, seatsLeft } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RsvpState } from './contract.ts';
import { placeOf } from './event-facts.ts';

/** What the holder of an invitation's link sees. */
export const rsvpState = (event: Event, invitation: Pick<Invitation, 'answer'>, now: Date): RsvpState => ({
  event: {
    id: event.id,
    title: event.title,
    startsAt: event.startsAt,
    minutes: event.minutes,
    place: placeOf(event),
    benefit: event.benefit,
    status: event.status,
  },
  answer: invitation.answer,
  full: invitation.answer !== 'yes' && seatsLeft(event) <= 0,
  over: hasBegun(event, now),
});
