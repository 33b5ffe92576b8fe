import type { EducationsState } from '../../shared/domain/educations-state.ts';
import type { Area } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Write } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { contactWrite, type SignalKnowledge, silentEmployerWrite } from '../../shared/stores/contact-store.ts';
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

/** What the signal tells of an employer, by which the guests of a meeting are chosen. */
const knowledgeOf = ({ signal, area }: Kept): SignalKnowledge => ({
  area: area.id,
  employerHash: signal.employerHash,
  industry: signal.employer.industry,
  occupations: occupationsOf(signal),
  topics: signal.topics ?? [],
  at: signal.receivedAt,
});

/** The occupation that was chosen, else the one that the text is most likely to mean. */
const occupationsOf = ({ need, occupations }: Signal): string[] =>
  [need.occupation ?? occupations[0]?.ssyk].filter((ssyk) => ssyk !== undefined);

/** On the list of the invited, or counted among those who are not: with an address alone can somebody be invited. */
const consentWrites = (kept: Kept): Write[] => {
  const { contact, addressHash: hash, employer, employerHash, municipality, language, id } = kept.signal;
  const { at, ...knowledge } = knowledgeOf(kept);
  if (kept.signal.consent.events && contact.email !== undefined && hash !== undefined)
    return [
      contactWrite({
        ...knowledge,
        ...{ hash, name: contact.name, email: contact.email, employer: employer.name, municipality, language },
        ...{ consentedAt: at, consentedIn: id },
      }),
    ];
  return employerHash === undefined ? [] : [silentEmployerWrite({ ...knowledge, at, employerHash, addressHash: hash })];
};

/** To an address alone: who left none has no receipt. */
const receiptWrites = ({ signal, received, area, educations, now, filer }: Kept): Write[] => {
  const { contact, addressHash: hash } = signal;
  if (contact.email === undefined || hash === undefined) return [];
  const to = { name: contact.name, address: contact.email };
  return [
    outboxWrite({
      dedupKey: `receipt#${signal.id}`,
      cause: signal.id,
      draft: receiptMail({ to, signal, received, area, educations, filer }),
      addressHash: hash,
      at: now,
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
  ...receiptWrites(kept),
  ...consentWrites(kept),
];
