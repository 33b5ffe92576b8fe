import type { Event } from '../../shared/domain/event.ts';
import type { EventFeedback } from '../../shared/domain/event-survey.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { InvitationStore } from '../../shared/stores/invitation-store.ts';
import { surveyWrites } from '../../shared/stores/survey-store.ts';
import { invitationIdAfter } from './after-link.ts';

export type AfterDeps = {
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'byId'>;
  invitations: Pick<InvitationStore, 'byId'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};

export type AskedAfter = { event: Event; invitation: Invitation };

/** What somebody is asked after an event, by the link of the mail; reading changes nothing. */
export const openAfter =
  ({ events, invitations, keys, clock }: Omit<AfterDeps, 'casework' | 'newId'>) =>
  async (purpose: EventFeedback['kind'], token: string): Promise<AskedAfter> => {
    const invitation = await invitations.byId(invitationIdAfter(await keys(), purpose, token, clock()));
    const event = invitation && (await events.byId(invitation.event));
    if (!invitation || !event) throw new Refused('not-found');
    return { event, invitation };
  };

/** Keeps an answer, one for each invitation, apart from who gave it. A second one is refused, whatever it says. */
export const answerAfter =
  ({ casework, newId, clock }: Pick<AfterDeps, 'casework' | 'newId' | 'clock'>) =>
  async ({ invitation }: AskedAfter, feedback: EventFeedback): Promise<void> => {
    if (invitation.surveyedAt) throw new Refused('already-answered');
    try {
      await casework.transact(surveyWrites(invitation, { feedback, random: newId('sur'), at: clock() }));
    } catch (error) {
      throw error instanceof TransactionRefused ? new Refused('already-answered') : error;
    }
  };
