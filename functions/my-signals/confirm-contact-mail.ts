import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { mySignalsTexts } from '../../shared/pages/my-signals-texts.ts';

type Asked = {
  region: Pick<RegionSettings, 'name'>;
  signal: Pick<Signal, 'reference' | 'language'>;
  contact: { name: string; email: string };
  url: string;
};

/**
 * Asks a new address whether it is the contact. It goes to somebody who may never have heard of us, at the word of
 * somebody else: no text of theirs stands in it.
 */
export const confirmContactMail = ({ region, signal, contact, url }: Asked): MailDraft => {
  const t = mySignalsTexts(signal.language).mail.confirm;
  return {
    to: { name: contact.name, address: contact.email },
    language: signal.language,
    class: 'service',
    subject: t.subject(signal.reference),
    blocks: [
      { kind: 'heading', text: t.heading },
      { kind: 'paragraph', text: t.text(region.name, signal.reference) },
      { kind: 'paragraph', text: t.until },
      { kind: 'actions', links: [{ label: t.open, href: url }] },
      { kind: 'small', text: t.notYou },
    ],
    why: t.why,
  };
};
