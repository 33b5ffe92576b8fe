import { type Event, hasBegun, seatsLeft } from '../../shared/domain/event.ts';
import { countsMoved, type Invitation, type RsvpAnswer } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { type EventStore, eventCountsWrite } from '../../shared/stores/event-store.ts';
import { answerWrite, type InvitationStore } from '../../shared/stores/invitation-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { RsvpState } from './contract.ts';
import { invitationIdOfLink, rsvpUrl } from './rsvp-link.ts';
import { rsvpState } from './rsvp-state.ts';
import { seatMail } from './seat-mail.ts';

export type AnsweringDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  events: EventStore;
  invitations: InvitationStore;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};
type Opened = { event: Event; invitation: Invitation };

/** Opens an invitation by its link; reading changes nothing. */
export const openInvitation =
  ({ events, invitations, keys, clock }: Pick<AnsweringDeps, 'events' | 'invitations' | 'keys' | 'clock'>) =>
  async (token: string): Promise<Opened> => {
    const invitation = await invitations.byId(invitationIdOfLink(await keys(), token, clock()));
    const event = invitation && (await events.byId(invitation.event, { consistent: true }));
    if (!invitation || !event) throw new Refused('not-found');
    return { event, invitation };
  };

/** Somebody else answered in between: read again and decide again, this often. */
const attempts = 10;

/**
 * Answers an invitation: the answer, the seat, the counters and the mail in one transaction. A seat is taken only while
 * one is free, the same answer again changes nothing, and the answer can be changed until the start.
 */
export const answerInvitation = (deps: AnsweringDeps) => {
  const open = openInvitation(deps);

  const mailFor = (
    kind: 'confirmation' | 'cancellation',
    { event, invitation }: Opened,
    keys: LinkKeys,
    now: Date,
  ): Write => {
    const url = rsvpUrl({ origin: deps.origin, keys, invitation, event });
    return outboxWrite({
      dedupKey: `${kind}#${invitation.id}#${invitation.answers + 1}`,
      cause: invitation.id,
      draft: seatMail({ kind, event, invitation, region: deps.region, url, now }),
      addressHash: invitation.hash,
      at: now,
      // A seat given up is given up whatever becomes of the event.
      ...(kind === 'confirmation' && { event: { id: event.id, version: event.version } }),
    });
  };

  const keep = async (opened: Opened, answer: RsvpAnswer): Promise<RsvpState> => {
    const { event, invitation } = opened;
    const now = deps.clock();
    const kind = answer === 'yes' ? 'confirmation' : invitation.answer === 'yes' ? 'cancellation' : undefined;
    const moved = countsMoved(invitation.answer, answer);
    const at = now.toISOString();
    await deps.casework.transact([
      answerWrite(invitation, {
        answer,
        at,
        calendarMails: invitation.calendarMails + (kind ? 1 : 0),
        told: event.version,
      }),
      eventCountsWrite(event.id, moved),
      ...(kind ? [mailFor(kind, opened, await deps.keys(), now)] : []),
      auditWrite({ of: event.id, at, id: deps.newId('aud'), who: invitation.id, what: `answered-${answer}` }),
    ]);
    const { counts } = event;
    const after = {
      ...counts,
      yes: counts.yes + moved.yes,
      no: counts.no + moved.no,
      keepMePosted: counts.keepMePosted + moved.keepMePosted,
    };
    return rsvpState({ ...event, counts: after }, { answer }, now);
  };

  return async ({ token, answer }: { token: string; answer: RsvpAnswer }): Promise<RsvpState> => {
    for (let attempt = 1; ; attempt += 1) {
      const opened = await open(token);
      const { event, invitation } = opened;
      if (invitation.answer === answer) return rsvpState(event, invitation, deps.clock());
      if (hasBegun(event, deps.clock()) || event.status !== 'planned') throw new Refused('event-over');
      if (answer === 'yes' && seatsLeft(event) <= 0) throw new Refused('event-full');
      try {
        return await keep(opened, answer);
      } catch (error) {
        if (!(error instanceof TransactionRefused) || attempt >= attempts) throw error;
      }
    }
  };
};
