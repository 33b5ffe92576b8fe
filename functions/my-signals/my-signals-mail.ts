import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { mySignalsTexts } from '../../shared/pages/my-signals-texts.ts';

/** The link to the own signals, to an address and nobody by name: what the signals hold is not repeated. */
export const mySignalsMail = ({
  email,
  language,
  url,
}: {
  email: string;
  language: Language;
  url: string;
}): MailDraft => {
  const t = mySignalsTexts(language).mail.link;
  return {
    to: { name: '', address: email },
    language,
    class: 'service',
    subject: t.subject,
    blocks: [
      { kind: 'heading', text: t.heading },
      { kind: 'paragraph', text: t.text },
      { kind: 'actions', links: [{ label: t.open, href: url }] },
      { kind: 'small', text: t.notYou },
    ],
  };
};
