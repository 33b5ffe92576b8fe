import type { Language } from '../domain/language.ts';
import { mailEn } from '../i18n/mail.en.ts';
import { type MailTexts, mailSv } from '../i18n/mail.sv.ts';
import { preferencesEn } from '../i18n/preferences.en.ts';
import { type PreferencesTexts, preferencesSv } from '../i18n/preferences.sv.ts';
import type { MailDraft } from './mail.ts';
import { preferencesUrl } from './preferences-url.ts';

const texts: Readonly<Record<Language, MailTexts>> = { sv: mailSv, en: mailEn };
const preferences: Readonly<Record<Language, PreferencesTexts>> = { sv: preferencesSv, en: preferencesEn };
export const preferencesTexts = (language: Language): PreferencesTexts => preferences[language];
export const mailTexts = (language: Language): MailTexts => texts[language];

/** Who stands behind the mails of a region. */
export type MailContext = { organiser: { name: string } };

type Footer = { why: string; sentBy: string; links: readonly { label: string; url: string }[] };

/** The end of every mail, the same in text and HTML: why it came, who sent it, how to choose or stop it. */
export const mailFooter = (
  draft: Pick<MailDraft, 'class' | 'language' | 'unsubscribe' | 'why'>,
  { organiser }: MailContext,
): Footer => {
  const t = mailTexts(draft.language);
  return {
    why: draft.why ?? t.why[draft.unsubscribe?.list === 'following' ? 'following' : draft.class],
    sentBy: t.sentBy(organiser.name),
    links: draft.unsubscribe
      ? [
          {
            label: preferencesTexts(draft.language).link[draft.unsubscribe.list],
            url: preferencesUrl(draft.unsubscribe.url),
          },
          { label: t.unsubscribe[draft.unsubscribe.list], url: draft.unsubscribe.url },
        ]
      : [],
  };
};
