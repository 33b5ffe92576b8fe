import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { employerMail, type MailBroker, type MailedSignal } from './employer-mail.ts';

type Reopened = { signal: MailedSignal; broker: MailBroker; answerBy: PlainDay; statusUrl: string };

/** What was closed is taken up again, with a new promise. */
export const reopenedMail = ({ signal, broker, answerBy, statusUrl }: Reopened): MailDraft => {
  const texts = caseTexts(signal.language);
  const t = texts.reopened;
  return employerMail({
    signal,
    broker,
    subject: t.subject(signal.reference),
    heading: t.heading,
    blocks: [
      { kind: 'paragraph', text: t.text(broker.name, texts.day(answerBy)) },
      { kind: 'actions', links: [{ label: t.follow, href: statusUrl }] },
    ],
    facts: [{ label: texts.labels.answerBy, value: texts.day(answerBy) }],
  });
};
