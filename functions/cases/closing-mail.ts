import type { Outcome } from '../../shared/domain/case.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { employerMail, type MailBroker, type MailedSignal } from './employer-mail.ts';

type Closing = {
  signal: MailedSignal;
  broker: MailBroker;
  message: string;
  outcome: Outcome;
  yesUrl: string;
  noUrl: string;
};

/** How it ended, in the broker's words and in plain ones, and whether it helped: the two links only open a page. */
export const closingMail = ({ signal, broker, message, outcome, yesUrl, noUrl }: Closing): MailDraft => {
  const texts = caseTexts(signal.language);
  const t = texts.closing;
  return employerMail({
    signal,
    broker,
    subject: t.subject(signal.reference),
    heading: t.heading,
    blocks: [
      { kind: 'paragraph', text: texts.outcomes[outcome] },
      { kind: 'paragraph', text: t.intro(broker.name) },
      { kind: 'paragraph', text: message },
      { kind: 'subheading', text: t.helped },
      { kind: 'paragraph', text: t.ask },
      {
        kind: 'actions',
        links: [
          { label: t.yes, href: yesUrl },
          { label: t.no, href: noUrl },
        ],
      },
      { kind: 'paragraph', text: t.days },
    ],
  });
};
