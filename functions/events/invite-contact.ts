import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { InvitationRun } from '../../shared/domain/invitation-run.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { InvitableContact } from '../../shared/stores/contact-store.ts';
import { invitedCountWrite } from '../../shared/stores/event-store.ts';
import { invitedByRunWrite } from '../../shared/stores/invitation-run-store.ts';
import { invitationWrites } from '../../shared/stores/invitation-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { invitationMail, invitationMailKey } from './invitation-mail.ts';

export type InviteContactDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};

const invitationOf = (event: Event, contact: InvitableContact, id: `inv_${string}`, at: Date): Invitation => ({
  id,
  event: event.id,
  hash: contact.hash,
  name: contact.name,
  email: contact.email,
  employer: contact.employer,
  language: contact.language,
  invitedAt: at.toISOString(),
  answer: null,
  answeredAt: null,
  answers: 0,
  calendarMails: 0,
  told: event.version,
  audience: contact.audience,
  area: contact.area,
});

/**
 * Invites one contact: the mark that they are, the invitation, its mail and the counters in one transaction. `stopped` where
 * the event was changed or cancelled, or the run ended, in between: nobody is invited to what is no longer so.
 */
export const inviteContact =
  (deps: InviteContactDeps) =>
  async (run: InvitationRun, event: Event, contact: InvitableContact): Promise<'invited' | 'already' | 'stopped'> => {
    const now = deps.clock();
    const invitation = invitationOf(event, contact, deps.newId('inv'), now);
    const { region, origin } = deps;
    const draft = invitationMail({ event, invitation, region, origin, keys: await deps.keys(), now });
    const writes = [
      ...invitationWrites(invitation),
      outboxWrite({
        dedupKey: invitationMailKey(event.id, contact.hash),
        cause: invitation.id,
        draft,
        addressHash: contact.hash,
        at: now,
        expiresAt: new Date(event.startsAt),
        consentedAt: new Date(contact.consentedAt),
        event: { id: event.id, version: event.version },
      }),
      auditWrite({
        of: event.id,
        at: now.toISOString(),
        id: deps.newId('aud'),
        who: 'system',
        what: 'contact-invited',
      }),
    ];
    try {
      await deps.casework.transact([...writes, invitedCountWrite(event), invitedByRunWrite(run)]);
      return 'invited';
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      // The first of the writes is the mark, the last two belong to the event and the run.
      return error.failed.some((position) => position < writes.length) ? 'already' : 'stopped';
    }
  };
