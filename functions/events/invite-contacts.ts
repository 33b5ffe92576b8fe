import { fieldErrors } from '../../shared/contract/field-errors.ts';
import { type Event, hasBegun } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { ContactStore, InvitableContact } from '../../shared/stores/contact-store.ts';
import { type EventStore, invitedCountWrite } from '../../shared/stores/event-store.ts';
import { type InvitationStore, invitationWrites } from '../../shared/stores/invitation-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { actingPerson } from './acting-person.ts';
import type { InvitationsAnswer } from './contract.ts';
import { invitationMail, invitationMailKey } from './invitation-mail.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  events: EventStore;
  invitations: InvitationStore;
  contacts: ContactStore;
  addresses: Pick<AddressStore, 'facts'>;
  acting: ReturnType<typeof actingPerson>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};
type Request = {
  eventId: string;
  areas: readonly string[] | undefined;
  personId: string | undefined;
  language: Language;
};

/** An event is for its own areas: a broker invites the own contacts to a joint event, nobody's to somebody else's. */
const areasOfOthers = (areas: readonly string[] | undefined, language: Language) =>
  new Refused('invalid', {
    errors: fieldErrors(
      [{ code: 'custom', path: ['areas'], message: 'choice' }],
      { areas },
      problemTexts(language).fields,
    ),
  });

/** One contact per address: the newest consent counts, and its area does not matter. */
const onePerAddress = (contacts: readonly InvitableContact[]): InvitableContact[] => {
  const newest = new Map<string, InvitableContact>();
  for (const contact of contacts) {
    const known = newest.get(contact.hash);
    if (!known || known.consentedAt < contact.consentedAt) newest.set(contact.hash, contact);
  }
  return [...newest.values()].toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
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
  audience: 'employers',
});

/**
 * Invites every contact of the areas who consented and has not left the list since: invitation, mail and counter in one
 * transaction each. May stop anywhere; run again, it invites those who are left and nobody twice.
 */
export const inviteContacts = (deps: Deps) => {
  const invite = async (event: Event, contact: InvitableContact): Promise<keyof InvitationsAnswer> => {
    if (await deps.invitations.isInvited(event.id, contact.hash)) return 'alreadyInvited';
    const facts = await deps.addresses.facts(contact.hash);
    const left = facts.off.invitations;
    if (facts.bouncedAt || facts.complainedAt || (left && left >= contact.consentedAt)) return 'suppressed';
    const now = deps.clock();
    const invitation = invitationOf(event, contact, deps.newId('inv'), now);
    const draft = invitationMail({
      event,
      invitation,
      region: deps.region,
      origin: deps.origin,
      keys: await deps.keys(),
      now,
    });
    try {
      await deps.casework.transact([
        ...invitationWrites(invitation),
        invitedCountWrite(event.id),
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
      ]);
      return 'invited';
    } catch (error) {
      if (error instanceof TransactionRefused) return 'alreadyInvited';
      throw error;
    }
  };

  return async ({ eventId, areas, personId, language }: Request): Promise<InvitationsAnswer> => {
    const event = await deps.events.byId(eventId, { consistent: true });
    if (!event) throw new Refused('not-found');
    const wanted = areas ?? event.areas;
    await deps.acting(personId, wanted);
    if (!wanted.every((area) => event.areas.includes(area))) throw areasOfOthers(areas, language);
    if (hasBegun(event, deps.clock()) || event.status !== 'planned') throw new Refused('event-over');
    const counts: InvitationsAnswer = { invited: 0, alreadyInvited: 0, suppressed: 0 };
    for (const contact of onePerAddress(await deps.contacts.inAreas(wanted))) counts[await invite(event, contact)] += 1;
    return counts;
  };
};
