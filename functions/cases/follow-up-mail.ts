import { RecruitmentOutcome } from '../../shared/domain/case.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { employerMail, type MailBroker, type MailedSignal } from './employer-mail.ts';

type FollowUp = {
  signal: MailedSignal;
  broker: MailBroker;
  /** The page's address with each answer preselected. */
  urlOf: (answer: RecruitmentOutcome) => string;
  reminder: boolean;
};

/** Ninety days after closing: one question, four links that only open a page. */
export const followUpMail = ({ signal, broker, urlOf, reminder }: FollowUp): MailDraft => {
  const t = caseTexts(signal.language).followUp;
  return employerMail({
    signal,
    broker,
    subject: reminder ? t.subjectReminder(signal.reference) : t.subject(signal.reference),
    heading: t.heading,
    blocks: [
      { kind: 'paragraph', text: t.intro(signal.reference) },
      ...(reminder ? ([{ kind: 'paragraph', text: t.reminder }] as const) : []),
      { kind: 'paragraph', text: t.ask },
      {
        kind: 'actions',
        links: RecruitmentOutcome.options.map((answer) => ({ label: t.answers[answer], href: urlOf(answer) })),
      },
      { kind: 'paragraph', text: t.thanks },
    ],
  });
};
