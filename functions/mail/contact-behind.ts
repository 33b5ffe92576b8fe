import { caseIdOf } from '../../shared/domain/case.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { ContactStore } from '../../shared/stores/contact-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { InvitationStore } from '../../shared/stores/invitation-store.ts';
import type { KeptMail } from '../../shared/stores/outbox-item.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';

type Deps = {
  region: RegionSettings;
  cases: Pick<CaseStore, 'byId'>;
  signals: Pick<SignalStore, 'byId'>;
  invitations: Pick<InvitationStore, 'byId'>;
  events: Pick<EventStore, 'byId'>;
  contacts: Pick<ContactStore, 'ofAddress'>;
};

/** Whom a mail was for, as far as a broker needs it to phone: whose area, which case, which employer. */
export type ContactBehind = {
  area: string;
  broker: string;
  /** What the mail to the broker is about. */
  cause: string;
  case?: string | undefined;
  employer?: string | undefined;
  phone?: string | undefined;
};

/** Who stands behind an address that mail does not reach, found by what the mail was about; undefined for mail to staff. */
export const contactBehind = ({ region, cases, signals, invitations, events, contacts }: Deps) => {
  const inArea = (area: string, cause: string, employer?: string): ContactBehind | undefined => {
    const named = areaById(region, area)?.broker;
    return named && { area, broker: named.id, cause, employer };
  };
  return async ({
    cause,
    addressHash,
  }: Pick<KeptMail, 'cause' | 'addressHash'>): Promise<ContactBehind | undefined> => {
    if (cause.startsWith('per_')) return undefined;
    if (cause.startsWith('sig_') || cause.startsWith('case_')) {
      const c = (await cases.byId(cause.startsWith('sig_') ? caseIdOf(cause) : cause))?.case;
      const signal = await signals.byId(c?.signal ?? cause);
      const held = c ?? signal;
      if (held)
        return {
          ...{ area: held.area, broker: held.broker, cause, case: c?.id },
          employer: signal?.employer.name,
          phone: signal?.contact.phone,
        };
    }
    const invitation = cause.startsWith('inv_') ? await invitations.byId(cause) : undefined;
    const event = invitation && (await events.byId(invitation.event));
    const known = await contacts.ofAddress(
      region.areas.map(({ id }) => id),
      addressHash,
    );
    const area = event?.areas.find((id) => id === known?.area) ?? event?.areas[0] ?? known?.area;
    return area === undefined ? undefined : inArea(area, cause, invitation?.employer ?? known?.employer);
  };
};
