import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { spokenInstant } from '../../shared/i18n/days.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { eventFacts, replyToOf } from './event-facts.ts';
import { seatTexts } from './event-texts.ts';

type Letter = {
  kind: 'in-line' | 'offer' | 'lapsed';
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  url: string;
  /** Until when an offered seat is held. */
  until: Date | undefined;
};

/** Tells of a place in line, of a seat that is held open, or that it is not any more. No calendar: there is no seat yet. */
export const lineMail = ({ kind, event, invitation, region, url, until }: Letter): MailDraft => {
  const { language } = invitation;
  const { mail } = seatTexts(language);
  const texts = { 'in-line': mail.inLine, offer: mail.offer, lapsed: mail.lapsed }[kind];
  const replyTo = replyToOf(event, region);
  const held = until && { label: mail.heldUntil, value: spokenInstant(language, until, region.timeZone) };
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'service',
    subject: texts.subject(event.title),
    blocks: [
      { kind: 'heading', text: texts.heading },
      { kind: 'paragraph', text: event.title },
      {
        kind: 'facts',
        rows: [...(held ? [held] : []), ...eventFacts({ event, language, timeZone: region.timeZone })],
      },
      { kind: 'paragraph', text: texts.text },
      { kind: 'actions', links: [{ label: texts.link, href: url }] },
    ],
  };
};
