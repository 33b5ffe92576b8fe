import type { EducationsState } from '../../shared/domain/educations-state.ts';
import type { Area } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Write } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { contactWrite } from '../../shared/stores/contact-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { signalWrite } from '../../shared/stores/signal-store.ts';
import type { SignalReceived } from './contract.ts';
import { receiptMail } from './receipt-mail.ts';

type Kept = {
  signal: Signal;
  received: SignalReceived;
  area: Area;
  educations: EducationsState;
  now: Date;
  timeZone: string;
  /** The name of the broker who filed it for the employer. */
  filer?: string | undefined;
};

/** To an address alone: who left none has neither a receipt nor a place on the list of the invited. */
const mailWrites = ({ signal, received, area, educations, now, filer }: Kept): Write[] => {
  const { contact, addressHash: hash } = signal;
  if (contact.email === undefined || hash === undefined) return [];
  const to = { name: contact.name, address: contact.email };
  const receipt = outboxWrite({
    dedupKey: `receipt#${signal.id}`,
    cause: signal.id,
    draft: receiptMail({ to, signal, received, area, educations, filer }),
    addressHash: hash,
    at: now,
  });
  if (!signal.consent.events) return [receipt];
  return [
    receipt,
    contactWrite({
      hash,
      area: area.id,
      name: contact.name,
      email: contact.email,
      employer: signal.employer.name,
      municipality: signal.municipality,
      language: signal.language,
      consentedAt: signal.receivedAt,
      consentedIn: signal.id,
    }),
  ];
};

/** What a signal leaves behind beside its idempotency record: itself, its audit entry, the receipt and the consent. */
export const signalWrites = (kept: Kept, newId: NewId): Write[] => [
  signalWrite(kept.signal, kept.timeZone),
  auditWrite({
    of: kept.signal.id,
    at: kept.signal.receivedAt,
    id: newId('aud'),
    who: kept.signal.filedBy ?? 'employer',
    what: 'signal-submitted',
  }),
  ...mailWrites(kept),
];
