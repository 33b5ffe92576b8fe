import type { Language } from '../domain/language.ts';
import { mailEn } from '../i18n/mail.en.ts';
import { type MailTexts, mailSv } from '../i18n/mail.sv.ts';
import type { MailDraft } from './mail.ts';

const texts: Readonly<Record<Language, MailTexts>> = { sv: mailSv, en: mailEn };
export const mailTexts = (language: Language): MailTexts => texts[language];

/** Who stands behind the mails of a region. */
export type MailContext = { organiser: { name: string } };

type Footer = { why: string; sentBy: string; unsubscribe: { label: string; url: string } | undefined };

/** The end of every mail, the same in text and HTML: why it came, who sent it, how to stop it. */
export const mailFooter = (
  draft: Pick<MailDraft, 'class' | 'language' | 'unsubscribe' | 'why'>,
  { organiser }: MailContext,
): Footer => {
  const t = mailTexts(draft.language);
  return {
    why: draft.why ?? t.why[draft.unsubscribe?.list === 'following' ? 'following' : draft.class],
    sentBy: t.sentBy(organiser.name),
    unsubscribe: draft.unsubscribe && {
      label: t.unsubscribe[draft.unsubscribe.list],
      url: draft.unsubscribe.url,
    },
  };
};
