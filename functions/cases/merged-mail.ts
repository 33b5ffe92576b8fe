import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { employerMail, type MailBroker, type MailedSignal } from './employer-mail.ts';

type Merged = {
  signal: MailedSignal;
  broker: MailBroker;
  /** The reference of the case that remains. */
  into: string;
};

/** Two signals of the same employer about the same need are now one. */
export const mergedMail = ({ signal, broker, into }: Merged): MailDraft => {
  const t = caseTexts(signal.language).merged;
  return employerMail({
    signal,
    broker,
    subject: t.subject(signal.reference),
    heading: t.heading,
    blocks: [
      { kind: 'paragraph', text: t.text(signal.reference, into) },
      { kind: 'paragraph', text: t.next(broker.name) },
    ],
  });
};
