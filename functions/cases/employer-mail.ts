import type { Signal } from '../../shared/domain/signal.ts';
import { spokenPhone } from '../../shared/i18n/phone.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';

/** What a mail needs of a signal whose contact has an address. */
export type MailedSignal = Pick<Signal, 'reference' | 'language'> & { contact: { name: string; email: string } };

/** Who is filed for by phone may have no address: then nothing is mailed. */
export const hasMail = (signal: Signal): signal is Signal & MailedSignal => signal.contact.email !== undefined;

/** The person who acts: a reply goes to them. */
export type MailBroker = { name: string; email: string; phone?: string | undefined };

export const replyTo = ({ name, email }: MailBroker) => ({ name, address: email });

/** How the broker is reached, in a mail's facts. */
export const brokerRow = (language: Signal['language'], { name, phone }: MailBroker) => ({
  label: caseTexts(language).labels.broker,
  value: phone === undefined ? name : `${name}, ${spokenPhone(language, phone)}`,
});

type EmployerMail = {
  signal: MailedSignal;
  broker: MailBroker;
  subject: string;
  heading: string;
  blocks: readonly MailBlock[];
  /** Facts before the reference. */
  facts?: readonly { label: string; value: string }[];
};

/** The frame of every mail to the employer: about a signal, from a broker who can be answered. */
export const employerMail = ({ signal, broker, subject, heading, blocks, facts = [] }: EmployerMail): MailDraft => ({
  to: { name: signal.contact.name, address: signal.contact.email },
  replyTo: replyTo(broker),
  language: signal.language,
  class: 'service',
  subject,
  blocks: [
    { kind: 'heading', text: heading },
    ...blocks,
    {
      kind: 'facts',
      rows: [
        ...facts,
        { label: caseTexts(signal.language).labels.reference, value: signal.reference },
        brokerRow(signal.language, broker),
      ],
    },
  ],
});
