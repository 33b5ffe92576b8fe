import type { CoHost, Event } from '../../shared/domain/event.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { coHostEn } from '../../shared/i18n/co-host.en.ts';
import { type CoHostTexts, coHostSv } from '../../shared/i18n/co-host.sv.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { coHostsOf, eventFacts, organisersOf, replyToOf } from './event-facts.ts';

type Letter = { event: Event; coHost: CoHost; region: RegionSettings; url: string; language?: Language };

const texts: Readonly<Record<Language, CoHostTexts>> = { sv: coHostSv, en: coHostEn };

/** Tells a co-host where to see how many are coming, and that this is all that is to be seen there. */
export const coHostMail = ({ event, coHost, region, url, language = 'sv' }: Letter): MailDraft => {
  const t = texts[language];
  const replyTo = replyToOf(event, region);
  return {
    to: { name: coHost.name, address: coHost.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'service',
    why: t.mail.why,
    subject: t.mail.subject(event.title),
    blocks: [
      { kind: 'heading', text: event.title },
      { kind: 'paragraph', text: t.mail.intro(organisersOf(coHostsOf(event), region, language)) },
      { kind: 'facts', rows: eventFacts({ event, language, timeZone: region.timeZone }) },
      { kind: 'paragraph', text: t.mail.page },
      { kind: 'actions', links: [{ label: t.mail.open, href: url }] },
      { kind: 'small', text: t.mail.note },
    ],
  };
};
