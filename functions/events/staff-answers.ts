import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import { standingOf } from '../../shared/domain/seat.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { InvitationStore } from '../../shared/stores/invitation-store.ts';
import type { LineStore } from '../../shared/stores/line-store.ts';
import type { actingPerson } from './acting-person.ts';
import { type AnsweringDeps, answerInvitation } from './answer-invitation.ts';
import type { GivenAnswer, GivenAnswers } from './contract-answers.ts';

type Acting = ReturnType<typeof actingPerson>;
type Deps = {
  events: Pick<EventStore, 'byId'>;
  invitations: Pick<InvitationStore, 'byId' | 'invitedTo'>;
  line: Pick<LineStore, 'inLine'>;
  acting: Acting;
};

const perPage = 100;

const givenAnswer = (one: Invitation, line: readonly string[]): GivenAnswer => {
  const place = line.indexOf(one.id) + 1;
  const standing = standingOf(one);
  return {
    invitation: one.id,
    name: one.name,
    employer: one.employer,
    answer: one.answer,
    answeredAt: one.answeredAt,
    seat: standing === 'asked' || standing === 'no' || standing === 'keep-me-posted' ? null : standing,
    place: place > 0 ? place : null,
    offeredUntil: one.offeredUntil ?? null,
  };
};

/** The event, where this person works on it. Throws `Refused`. */
const ownEvent =
  ({ events, acting }: Pick<Deps, 'events' | 'acting'>) =>
  async (eventId: string, personId: string | undefined): Promise<{ event: Event; by: string }> => {
    const event = await events.byId(eventId, { consistent: true });
    const person = await acting(personId, event?.areas ?? []);
    if (!event) throw new Refused('not-found');
    return { event, by: person.id };
  };

/** Who answered what, for the event's staff. */
export const listAnswers =
  (deps: Deps) =>
  async (asked: {
    eventId: string;
    personId: string | undefined;
    cursor?: string | undefined;
  }): Promise<GivenAnswers> => {
    const { event } = await ownEvent(deps)(asked.eventId, asked.personId);
    const [page, line] = await Promise.all([
      deps.invitations.invitedTo(event.id, { after: asked.cursor, limit: perPage }),
      deps.line.inLine(event.id),
    ]);
    return { answers: page.invitations.map((one) => givenAnswer(one, line)), next: page.next ?? null };
  };

type AnswerFor = {
  eventId: string;
  personId: string | undefined;
  invitation: string;
  answer: NonNullable<Invitation['answer']>;
};

/** Takes down what somebody said by telephone: their own answer in every way but who gave it. */
export const answerFor = (deps: AnsweringDeps & Deps) => {
  const answer = answerInvitation(deps);
  return async (given: AnswerFor): Promise<GivenAnswer> => {
    const { event, by } = await ownEvent(deps)(given.eventId, given.personId);
    const invitation = await deps.invitations.byId(given.invitation);
    if (invitation?.event !== event.id) throw new Refused('not-found');
    await answer({ invitationId: invitation.id, answer: given.answer, by });
    const [now, line] = await Promise.all([deps.invitations.byId(invitation.id), deps.line.inLine(event.id)]);
    return givenAnswer(now ?? invitation, line);
  };
};
