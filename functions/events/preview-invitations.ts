import { seatsLeft } from '../../shared/domain/event.ts';
import { matches, type Segment } from '../../shared/domain/segment.ts';
import type { InvitableContact, SilentEmployer } from '../../shared/stores/contact-store.ts';
import type { InvitationsPreview } from './contract-inviting.ts';
import { type GatheringDeps, gatherSegment } from './gather-segment.ts';
import { type AskedSegment, type OpeningDeps, openSegment } from './open-segment.ts';

/** Employers who fit and of whom nobody has agreed: neither the employer nor the address is a contact's. */
const withoutConsent = (
  segment: Segment,
  silent: readonly SilentEmployer[],
  known: readonly InvitableContact[],
): number => {
  const employers = new Set(known.map(({ employerHash }) => employerHash));
  const addresses = new Set(known.map(({ hash }) => hash));
  const fitting = silent.filter(
    ({ employerHash, addressHash, ...rest }) =>
      !employers.has(employerHash) &&
      !(addressHash !== undefined && addresses.has(addressHash)) &&
      matches(segment, { ...rest, audience: 'employers', attended: 0 }),
  );
  return new Set(fitting.map(({ employerHash }) => employerHash)).size;
};

/** What inviting a segment would do, in counts alone. Nothing is written and nothing is sent. */
export const previewInvitations = (deps: OpeningDeps & GatheringDeps) => {
  const open = openSegment(deps);
  const gather = gatherSegment(deps);
  return async (asked: AskedSegment): Promise<InvitationsPreview> => {
    const { event, segment } = await open(asked);
    const isForEmployers = segment.audiences.includes('employers');
    const [gathered, silent] = await Promise.all([
      gather(event, segment),
      isForEmployers ? deps.contacts.silentIn(segment.areas) : [],
    ]);
    return {
      wouldInvite: gathered.toInvite.length,
      alreadyInvited: gathered.alreadyInvited,
      suppressed: gathered.suppressed,
      optedOut: gathered.optedOut,
      withoutConsent: withoutConsent(segment, silent, gathered.known),
      unknownIndustry: gathered.unknownIndustry,
      capacity: event.capacity,
      seatsLeft: seatsLeft(event),
    };
  };
};
