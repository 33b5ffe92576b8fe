import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { employerMail, type MailBroker, type MailedSignal } from './employer-mail.ts';

type Acknowledged = { signal: MailedSignal; broker: MailBroker; message: string; statusUrl: string };

/** A person has read the signal, and says what happens now. */
export const acknowledgedMail = ({ signal, broker, message, statusUrl }: Acknowledged): MailDraft => {
  const t = caseTexts(signal.language).acknowledged;
  return employerMail({
    signal,
    broker,
    subject: t.subject(signal.reference),
    heading: t.heading,
    blocks: [
      { kind: 'paragraph', text: t.intro(broker.name) },
      { kind: 'paragraph', text: message },
      { kind: 'actions', links: [{ label: t.follow, href: statusUrl }] },
      { kind: 'paragraph', text: t.reply },
    ],
  });
};
