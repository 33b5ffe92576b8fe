import { audiencesOf, type Event } from '../../shared/domain/event.ts';
import { isPaused } from '../../shared/domain/mail-preference.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { matches, matchOf, type Segment } from '../../shared/domain/segment.ts';
import { bouncePauseEnds } from '../../shared/domain/soft-bounces.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { AddressFacts, AddressStore } from '../../shared/stores/address-store.ts';
import type { ContactStore, InvitableContact } from '../../shared/stores/contact-store.ts';
import type { InvitationStore } from '../../shared/stores/invitation-store.ts';

export type GatheringDeps = {
  region: Pick<RegionSettings, 'timeZone'>;
  clock: Clock;
  contacts: Pick<ContactStore, 'inAreas' | 'silentIn'>;
  invitations: Pick<InvitationStore, 'hashesInvitedTo'>;
  addresses: Pick<AddressStore, 'facts'>;
};

export type Gathered = {
  /** In the order of their hashes, which is the same every time. */
  toInvite: InvitableContact[];
  alreadyInvited: number;
  suppressed: number;
  optedOut: number;
  unknownIndustry: number;
  /** Every contact that was looked at: who is none of them has not consented in these areas. */
  known: InvitableContact[];
};

/** The same questions as at sending, so that nobody is invited by a mail that is then withheld. */
const standing = (facts: AddressFacts, { consentedAt }: InvitableContact, now: Date, today: PlainDay) => {
  const { bouncedAt, complainedAt, softPausedAt, off, preferences = {} } = facts;
  if (bouncedAt || complainedAt) return 'suppressed';
  if (softPausedAt && now < bouncePauseEnds(softPausedAt)) return 'suppressed';
  if (off.invitations && off.invitations >= consentedAt) return 'optedOut';
  return isPaused(preferences.invitations ?? {}, today) ? 'optedOut' : 'toInvite';
};

/** One invitation per address and event: by the event's first audience that the person belongs to, then the newest consent. */
const onePerAddress = (event: Event, contacts: readonly InvitableContact[]): InvitableContact[] => {
  const order = audiencesOf(event);
  const first = new Map<string, InvitableContact>();
  const goesBefore = (a: InvitableContact, b: InvitableContact) =>
    a.audience === b.audience ? a.consentedAt > b.consentedAt : order.indexOf(a.audience) < order.indexOf(b.audience);
  for (const contact of contacts) {
    const known = first.get(contact.hash);
    if (!known || goesBefore(contact, known)) first.set(contact.hash, contact);
  }
  return [...first.values()].toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
};

const atOnce = 25;

/** Who of a segment would be invited to an event, and who would not and why. Reads, and changes nothing. */
export const gatherSegment =
  ({ region, contacts, invitations, addresses, clock }: GatheringDeps) =>
  async (event: Event, segment: Segment): Promise<Gathered> => {
    const now = clock();
    const today = dayIn(now, region.timeZone);
    const [invited, ...lists] = await Promise.all([
      invitations.hashesInvitedTo(event.id),
      ...segment.audiences.map((audience) => contacts.inAreas(segment.areas, audience)),
    ]);
    const known = lists.flat();
    const chosen = onePerAddress(
      event,
      known.filter((contact) => matches(segment, contact)),
    );
    const hashes = new Set(chosen.map(({ hash }) => hash));
    const unknown = known.filter((contact) => matchOf(segment, contact) === 'unknown-industry');
    const gathered: Gathered = {
      ...{ toInvite: [], suppressed: 0, optedOut: 0, known },
      alreadyInvited: chosen.filter(({ hash }) => invited.has(hash)).length,
      unknownIndustry: new Set(unknown.map(({ hash }) => hash)).difference(hashes).size,
    };
    const asked = chosen.filter(({ hash }) => !invited.has(hash));
    for (let from = 0; from < asked.length; from += atOnce) {
      const batch = asked.slice(from, from + atOnce);
      const facts = await Promise.all(batch.map(({ hash }) => addresses.facts(hash)));
      for (const [i, contact] of batch.entries()) {
        const state = standing(facts[i] ?? { off: {} }, contact, now, today);
        if (state === 'toInvite') gathered.toInvite.push(contact);
        else gathered[state] += 1;
      }
    }
    return gathered;
  };
