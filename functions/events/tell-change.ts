import type { Event } from '../../shared/domain/event.ts';
import { announcedIn, heardAs, toldOf } from '../../shared/domain/event-change.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { EventWork, EventWorkStore } from '../../shared/stores/event-work-store.ts';
import { type InvitationStore, toldWrite } from '../../shared/stores/invitation-store.ts';
import { type OutboxStore, outboxWrite } from '../../shared/stores/outbox-store.ts';
import { calledOffMail } from './called-off-mail.ts';
import { invitationMail, invitationMailKey } from './invitation-mail.ts';
import { movedMail } from './moved-mail.ts';

export type TellDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'byId'>;
  invitations: Pick<InvitationStore, 'byId' | 'ofEvent'>;
  outbox: Pick<OutboxStore, 'find' | 'withhold'>;
  work: Pick<EventWorkStore, 'done'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** An answer or another run came in between: read again and decide again, this often. */
const attempts = 10;
/** Each recipient is an invitation and a mail of their own: so many at a time never meet. */
const atOnce = 8;

/**
 * Tells everybody whom it concerns what has become of an event: the mail, its number in the calendar and that they were
 * told in one transaction each. It tells of the event as it now is, so that who was told of a later change need not hear of
 * an earlier one. May stop anywhere; run again, it tells those who are left and nobody twice.
 */
export const tellChange = (deps: TellDeps) => {
  /** Whose invitation has not gone out, and now never will: they are asked of the event as it is, or hear nothing at all. */
  const neverAsked = async (event: Event, invitation: Invitation): Promise<boolean> => {
    const mail = await deps.outbox.find(invitationMailKey(event.id, invitation.hash));
    if (mail?.event?.version !== toldOf(invitation)) return false;
    if (mail.status === 'withheld') return true;
    return mail.status === 'pending' && (await deps.outbox.withhold(mail, 'overtaken')).done;
  };

  const draftFor = async (event: Event, invitation: Invitation) => {
    const as = heardAs(invitation);
    if (as === 'nobody') return undefined;
    const isNews = as === 'asked' && (await neverAsked(event, invitation));
    const { region, origin } = deps;
    const letter = { as, event, invitation, region, origin, keys: await deps.keys(), now: deps.clock() };
    if (event.status === 'cancelled') return isNews ? undefined : calledOffMail(letter);
    return isNews ? invitationMail(letter) : movedMail(letter);
  };

  const tell = async (eventId: string, invitationId: string): Promise<boolean> => {
    for (let attempt = 1; ; attempt += 1) {
      const invitation = await deps.invitations.byId(invitationId);
      const event = await deps.events.byId(eventId, { consistent: true });
      if (!invitation || !event || toldOf(invitation) >= announcedIn(event)) return false;
      const draft = await draftFor(event, invitation);
      if (!draft) return false;
      const told = event.version;
      try {
        await deps.casework.transact([
          toldWrite(invitation, { told, calendarMails: invitation.calendarMails + (draft.calendar ? 1 : 0) }),
          outboxWrite({
            dedupKey: `change#${invitation.id}#${announcedIn(event)}`,
            cause: invitation.id,
            draft,
            addressHash: invitation.hash,
            at: deps.clock(),
            expiresAt: new Date(event.startsAt),
            // The consent that they were invited by: who has left the list since hears nothing more of it.
            consentedAt: new Date(invitation.invitedAt),
            event: { id: event.id, version: told },
          }),
        ]);
        return true;
      } catch (error) {
        if (!(error instanceof TransactionRefused) || attempt >= attempts) throw error;
      }
    }
  };

  /** Everybody, until the time is over: one who cannot be told keeps no other from it, and is tried again by the next run. */
  return async (work: EventWork, until: Date): Promise<{ told: number; left: number }> => {
    const invitations = await deps.invitations.ofEvent(work.event);
    let told = 0;
    let next = 0;
    const faults: unknown[] = [];
    while (next < invitations.length && (next === 0 || deps.clock() < until)) {
      const some = invitations.slice(next, next + atOnce);
      next += some.length;
      for (const result of await Promise.allSettled(some.map((id) => tell(work.event, id)))) {
        if (result.status === 'rejected') faults.push(result.reason);
        else if (result.value) told += 1;
      }
    }
    if (faults.length > 0) throw faults[0];
    const left = invitations.length - next;
    if (left === 0) await deps.work.done(work, deps.clock());
    return { told, left };
  };
};

type SweepDeps = { work: Pick<EventWorkStore, 'dueBy'>; tell: ReturnType<typeof tellChange>; clock: Clock };

/** Brings to their end the tellings that a request or an earlier run did not. */
export const tellDueChanges =
  ({ work, tell, clock }: SweepDeps) =>
  async (until: Date): Promise<{ told: number; left: number }> => {
    let told = 0;
    let left = 0;
    for (const one of await work.dueBy('change', clock())) {
      const result = await tell(one, until);
      told += result.told;
      left += result.left;
    }
    return { told, left };
  };
