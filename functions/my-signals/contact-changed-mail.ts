import type { AreaBroker, RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { spokenPhone } from '../../shared/i18n/phone.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { mySignalsTexts } from '../../shared/pages/my-signals-texts.ts';

type Changed = {
  region: Pick<RegionSettings, 'timeZone'>;
  /** As it was before the change. */
  signal: Pick<Signal, 'reference' | 'language' | 'contact'>;
  email: string;
  broker: AreaBroker;
  at: Date;
};

/** Tells the old address that the contact is another, and whom to turn to if that is wrong; never who the new one is. */
export const contactChangedMail = ({ region, signal, email, broker, at }: Changed): MailDraft => {
  const { language, reference } = signal;
  const { changed: t, instant } = mySignalsTexts(language).mail;
  return {
    to: { name: signal.contact.name, address: email },
    replyTo: { name: broker.name, address: broker.email },
    language,
    class: 'service',
    subject: t.subject(reference),
    blocks: [
      { kind: 'heading', text: t.heading },
      { kind: 'paragraph', text: t.text(reference, instant(at, region.timeZone)) },
      { kind: 'paragraph', text: t.notYou(broker.name, spokenPhone(language, broker.phone), broker.email) },
      { kind: 'small', text: t.invitations },
    ],
  };
};
