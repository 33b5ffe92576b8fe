import type { Event } from '../../shared/domain/event.ts';
import type { Invitation, RsvpAnswer } from '../../shared/domain/invitation.ts';
import { answered, lapsed, standingOf } from '../../shared/domain/seat.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { LineStore } from '../../shared/stores/line-store.ts';
import { type ChangingDeps, changeSeat } from './change-seat.ts';
import type { RsvpState } from './contract.ts';
import { invitationIdOfLink } from './rsvp-link.ts';
import { rsvpState } from './rsvp-state.ts';
import { type Contention, whileContended } from './while-contended.ts';

export type AnsweringDeps = ChangingDeps & {
  events: Pick<EventStore, 'byId' | 'withLine'>;
  line: Pick<LineStore, 'inLine' | 'placeInLine'>;
  clock: Clock;
  contention?: Contention;
};
export type Opened = { event: Event; lineEnd: string | undefined; invitation: Invitation };

/** An invitation with its event, as they are now. Throws `Refused` where there is none. */
const opened = async ({ events, invitations }: AnsweringDeps, invitationId: string): Promise<Opened> => {
  const invitation = await invitations.byId(invitationId);
  const found = invitation && (await events.withLine(invitation.event));
  if (!invitation || !found) throw new Refused('not-found');
  return { ...found, invitation };
};

/** Opens an invitation by its link; reading changes nothing. */
export const openInvitation =
  (deps: AnsweringDeps) =>
  async (token: string): Promise<Opened> =>
    opened(deps, invitationIdOfLink(await deps.keys(), token, deps.clock()));

/** What the holder of an invitation is told: where they stand, and in line at which place. */
export const tellState =
  ({ line, clock }: Pick<AnsweringDeps, 'line' | 'clock'>) =>
  async ({ event, invitation }: Pick<Opened, 'event' | 'invitation'>): Promise<RsvpState> => {
    const since = standingOf(invitation) === 'waiting' ? invitation.waitingSince : undefined;
    const place = since === undefined ? 0 : await line.placeInLine(event.id, since, invitation.id);
    return rsvpState({ event, invitation, place: place > 0 ? place : null, now: clock() });
  };

type Given = { invitationId: string; answer: RsvpAnswer; by: string };

/**
 * Answers an invitation: whoever says yes gets a seat or a place in line and is told which. The same answer again changes
 * nothing, and the answer can be changed until the start. An offer whose time has passed is not taken any more.
 */
export const answerInvitation = (deps: AnsweringDeps) => {
  const change = changeSeat(deps);

  const answerOnce = async ({ invitationId, answer, by }: Given): Promise<Refused | undefined> => {
    const { event, lineEnd, invitation } = await opened(deps, invitationId);
    const situation = { event, invitation, now: deps.clock() };
    const decision = answered(situation, answer);
    if (!decision.ok) {
      // The seat goes on at once, not only when the sweeper comes.
      const passed = decision.reason === 'offer-lapsed' ? lapsed(situation) : undefined;
      if (passed) await change({ ...situation, lineEnd, change: passed });
      return new Refused(decision.reason);
    }
    if (decision.change) await change({ ...situation, lineEnd, change: decision.change, given: { answer, by } });
    return undefined;
  };

  return async (given: Given): Promise<RsvpState> => {
    const refused = await whileContended(() => answerOnce(given), deps.contention);
    if (refused) throw refused;
    return tellState(deps)(await opened(deps, given.invitationId));
  };
};

/** The same by the link of a mail: whoever holds it answers for whom it was sent to. */
export const answerByLink = (deps: AnsweringDeps) => {
  const answer = answerInvitation(deps);
  return async ({ token, answer: given }: { token: string; answer: RsvpAnswer }): Promise<RsvpState> => {
    const invitationId = invitationIdOfLink(await deps.keys(), token, deps.clock());
    return answer({ invitationId, answer: given, by: invitationId });
  };
};
