import type { Event } from '../../shared/domain/event.ts';
import { type Invitation, MissedReason } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { afterEventEn } from '../../shared/i18n/after-event.en.ts';
import { type AfterEventTexts, afterEventSv } from '../../shared/i18n/after-event.sv.ts';
import { spokenDay } from '../../shared/i18n/days.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { unsubscribeUrl } from '../../shared/platform/unsubscribe-url.ts';
import { afterLinkExpires, afterUrl } from './after-link.ts';
import { replyToOf } from './event-facts.ts';

const texts: Readonly<Record<Language, AfterEventTexts>> = { sv: afterEventSv, en: afterEventEn };

type Letter = {
  purpose: 'survey' | 'missed';
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  origin: string;
  keys: LinkKeys;
  now: Date;
};

/**
 * One question after an event: was it worth it, or why nobody came. It belongs to the invitations and can be left with
 * them: nobody needs an answer of it, so that it is no service to who gets it.
 */
export const afterMail = ({ purpose, event, invitation, region, origin, keys, now }: Letter): MailDraft => {
  const { language } = invitation;
  const t = texts[language].mail;
  const replyTo = replyToOf(event, region);
  const expires = afterLinkExpires(now);
  const link = (reason?: MissedReason) => afterUrl({ origin, keys, invitation, purpose, expires }, reason);
  const until = spokenDay(language, dayIn(expires, region.timeZone));
  const held = spokenDay(language, dayIn(new Date(event.startsAt), region.timeZone));
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'invitation',
    subject: t[purpose].subject(event.title),
    why: t[purpose].why,
    unsubscribe: {
      list: 'invitations',
      url: unsubscribeUrl(keys, origin, 'invitations', invitation.hash, now, language),
    },
    blocks: [
      { kind: 'heading', text: t[purpose].heading },
      { kind: 'paragraph', text: t[purpose].text(event.title, held) },
      {
        kind: 'actions',
        links:
          purpose === 'survey'
            ? [{ label: t.survey.answer, href: link() }]
            : MissedReason.options.map((reason) => ({ label: texts[language].reasons[reason], href: link(reason) })),
      },
      { kind: 'small', text: t[purpose].note(until) },
    ],
  };
};
