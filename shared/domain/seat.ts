import { type Event, hasBegun, seatsLeft } from './event.ts';
import type { Invitation, RsvpAnswer, SeatState } from './invitation.ts';

/** Where somebody who was invited stands. */
export type Standing = 'asked' | 'no' | 'keep-me-posted' | SeatState;

/** An old yes has no word of its seat: there was no line then, and each yes had one. */
export const standingOf = ({ answer, seat }: Pick<Invitation, 'answer' | 'seat'>): Standing =>
  answer === 'yes' ? (seat ?? 'confirmed') : (answer ?? 'asked');

/** Whether a standing takes a seat away from the others: confirmed, or held open for somebody of the line. */
const holdsSeat = (standing: Standing): boolean => standing === 'confirmed' || standing === 'offered';

/** How many stand where, and how many seats are taken: what moves with a change. */
export type SeatCounts = Readonly<Record<'yes' | 'no' | 'keepMePosted' | 'waiting' | 'offered' | 'taken', -1 | 0 | 1>>;

/**
 * What must still hold of the event when the change is written. `seat-and-no-line`: a seat is free and nobody waits for
 * it. `line`: no seat is free, or somebody waits. `no-line`: nobody waits for the seat that becomes free. `room`: the seat
 * that becomes free does not exceed the capacity. `over-capacity`: it does. `seat`: a seat is free.
 */
export type Assumption = 'seat-and-no-line' | 'line' | 'no-line' | 'room' | 'over-capacity' | 'seat' | 'none';

export type SeatChange = {
  from: Standing;
  to: Standing;
  moved: SeatCounts;
  assumes: Assumption;
  /** Until when the seat that becomes free is held for the first in line; absent where it is offered to nobody. */
  passedOnUntil?: Date;
};

export type SeatDecision =
  | { ok: true; change: SeatChange | undefined }
  | { ok: false; reason: 'event-over' | 'offer-lapsed' };

export type SeatSituation = {
  event: Pick<Event, 'startsAt' | 'status' | 'capacity' | 'counts'>;
  invitation: Pick<Invitation, 'answer' | 'seat' | 'offeredUntil'>;
  now: Date;
};

export const offerHours = 24;

/** A seat is held for a day, and never past the start. */
export const offeredUntil = (event: Pick<Event, 'startsAt'>, now: Date): Date =>
  new Date(Math.min(now.getTime() + offerHours * 3_600_000, new Date(event.startsAt).getTime()));

/** Whether the time of an offer has passed. */
export const isOverdue = (invitation: SeatSituation['invitation'], now: Date): boolean =>
  standingOf(invitation) === 'offered' && now >= new Date(invitation.offeredUntil ?? 0);

const isAhead = (event: SeatSituation['event'], now: Date): boolean =>
  event.status === 'planned' && !hasBegun(event, now);

const countedAs = {
  asked: undefined,
  no: 'no',
  'keep-me-posted': 'keepMePosted',
  confirmed: 'yes',
  waiting: 'waiting',
  offered: 'offered',
  lapsed: undefined,
} as const satisfies Record<Standing, keyof SeatCounts | undefined>;

const unmoved: SeatCounts = { yes: 0, no: 0, keepMePosted: 0, waiting: 0, offered: 0, taken: 0 };

const sign = (n: number): -1 | 0 | 1 => (n > 0 ? 1 : n < 0 ? -1 : 0);

/** How the counters move when one goes from a standing to another. */
const movedBy = (from: Standing, to: Standing): SeatCounts => {
  const by = (key: keyof SeatCounts) => sign(Number(countedAs[to] === key) - Number(countedAs[from] === key));
  return {
    yes: by('yes'),
    no: by('no'),
    keepMePosted: by('keepMePosted'),
    waiting: by('waiting'),
    offered: by('offered'),
    taken: sign(Number(holdsSeat(to)) - Number(holdsSeat(from))),
  };
};

/** The first in line gets an offer: one fewer waits, one more seat is held. */
const plusOffer = (moved: SeatCounts): SeatCounts => ({
  ...moved,
  waiting: sign(moved.waiting - 1),
  offered: sign(moved.offered + 1),
  taken: sign(moved.taken + 1),
});

const changeTo = (to: Standing, { event, invitation, now }: SeatSituation): SeatChange => {
  const from = standingOf(invitation);
  const moved = movedBy(from, to);
  if (moved.taken === 1) return { from, to, moved, assumes: 'seat-and-no-line' };
  if (to === 'waiting') return { from, to, moved, assumes: 'line' };
  // Whoever leaves a seat leaves it to the line; after the start nobody is asked any more.
  if (moved.taken === -1 && isAhead(event, now)) {
    if (event.counts.waiting === 0) return { from, to, moved, assumes: 'no-line' };
    // A capacity that was lowered below the seats given away is reached first.
    if (seatsLeft(event) < 0) return { from, to, moved, assumes: 'over-capacity' };
    return { from, to, moved: plusOffer(moved), assumes: 'room', passedOnUntil: offeredUntil(event, now) };
  }
  return { from, to, moved, assumes: 'none' };
};

/** What an answer does: who says yes gets a free seat where nobody waits, else a place at the end of the line. */
export const answered = (situation: SeatSituation, answer: RsvpAnswer): SeatDecision => {
  const { event, invitation, now } = situation;
  const from = standingOf(invitation);
  if (!isAhead(event, now))
    return from === answer || (answer === 'yes' && from === 'confirmed')
      ? { ok: true, change: undefined }
      : { ok: false, reason: 'event-over' };
  if (answer !== 'yes') return { ok: true, change: from === answer ? undefined : changeTo(answer, situation) };
  if (from === 'confirmed' || from === 'waiting') return { ok: true, change: undefined };
  if (from === 'offered')
    return isOverdue(invitation, now)
      ? { ok: false, reason: 'offer-lapsed' }
      : { ok: true, change: changeTo('confirmed', situation) };
  const free = seatsLeft(event) > 0 && event.counts.waiting === 0;
  return { ok: true, change: changeTo(free ? 'confirmed' : 'waiting', situation) };
};

/** What the passing of an offer's time does; nothing where it has not passed or the offer was answered. */
export const lapsed = (situation: SeatSituation): SeatChange | undefined =>
  isOverdue(situation.invitation, situation.now) ? changeTo('lapsed', situation) : undefined;

/** A seat that is free while somebody waits (the capacity was raised) is offered to the first in line. */
export const offered = ({ event, invitation, now }: SeatSituation): SeatChange | undefined => {
  const from = standingOf(invitation);
  if (from !== 'waiting' || seatsLeft(event) <= 0 || !isAhead(event, now)) return undefined;
  return { from, to: 'offered', moved: plusOffer(unmoved), assumes: 'seat' };
};

/** The mail that tells of a change: none where the person just pressed the button and no calendar has to follow. */
export type SeatMailKind = 'confirmation' | 'cancellation' | 'in-line' | 'offer' | 'lapsed';

export const mailOf = ({ from, to }: Pick<SeatChange, 'from' | 'to'>, event: SeatSituation['event'], now: Date) => {
  const kinds = {
    asked: undefined,
    confirmed: 'confirmation',
    waiting: 'in-line',
    offered: 'offer',
    // Once it has begun, or does not take place, there is no line to stand in again.
    lapsed: isAhead(event, now) ? 'lapsed' : undefined,
    no: from === 'confirmed' ? 'cancellation' : undefined,
    'keep-me-posted': from === 'confirmed' ? 'cancellation' : undefined,
  } as const satisfies Record<Standing, SeatMailKind | undefined>;
  return kinds[to];
};
