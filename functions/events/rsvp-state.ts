import { type Event, hasBegun, seatsLeft } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import { isOverdue, standingOf } from '../../shared/domain/seat.ts';
import type { RsvpState } from './contract.ts';
import { coHostsOf, placeOf } from './event-facts.ts';

type Shown = {
  event: Event;
  invitation: Pick<Invitation, 'answer' | 'seat' | 'offeredUntil'>;
  place: number | null;
  now: Date;
};

const seatOf = ({ invitation, now }: Shown): RsvpState['seat'] => {
  if (invitation.answer !== 'yes') return null;
  // Whoever comes before the sweeper must not be promised a seat that cannot be taken any more.
  return isOverdue(invitation, now) ? 'lapsed' : (invitation.seat ?? 'confirmed');
};

/** What the holder of an invitation's link sees. */
export const rsvpState = (shown: Shown): RsvpState => {
  const { event, invitation, place, now } = shown;
  const seat = seatOf(shown);
  return {
    event: {
      id: event.id,
      title: event.title,
      startsAt: event.startsAt,
      minutes: event.minutes,
      place: placeOf(event),
      benefit: event.benefit,
      description: event.description ?? null,
      coHosts: coHostsOf(event),
      status: event.status,
    },
    answer: invitation.answer,
    seat,
    place,
    offeredUntil: seat === 'offered' ? (invitation.offeredUntil ?? null) : null,
    full: standingOf(invitation) !== 'confirmed' && (seatsLeft(event) <= 0 || event.counts.waiting > 0),
    over: hasBegun(event, now),
  };
};
