import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { employerMail, type MailBroker, type MailedSignal } from './employer-mail.ts';

type Question = { signal: MailedSignal; broker: MailBroker; question: string; until: PlainDay; url: string };

/** The broker's question to the employer, with the page that takes the answer. */
export const questionMail = ({ signal, broker, question, until, url }: Question): MailDraft => {
  const texts = caseTexts(signal.language);
  const t = texts.question;
  return employerMail({
    signal,
    broker,
    subject: t.subject(signal.reference),
    heading: t.heading,
    blocks: [
      { kind: 'paragraph', text: t.intro(broker.name) },
      { kind: 'paragraph', text: question },
      { kind: 'actions', links: [{ label: t.answer, href: url }] },
      { kind: 'paragraph', text: t.until(texts.day(until)) },
      { kind: 'paragraph', text: t.reply },
    ],
    facts: [{ label: texts.labels.answerBy, value: texts.day(until) }],
  });
};
