import type { Event } from '../../shared/domain/event.ts';
import type { HeardAs } from '../../shared/domain/event-change.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { calendarFile } from './calendar.ts';
import { changeTexts } from './change-texts.ts';
import { eventFacts, replyToOf } from './event-facts.ts';
import { invitationMail } from './invitation-mail.ts';
import { rsvpUrl } from './rsvp-link.ts';

type Letter = {
  as: Exclude<HeardAs, 'nobody'>;
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  origin: string;
  keys: LinkKeys;
  now: Date;
};

/** Tells that the event is cancelled, with the reason in the staff's words, and takes it out of the calendar of a seat. */
export const calledOffMail = (letter: Letter): MailDraft => {
  const { as, event, invitation, region, origin, keys, now } = letter;
  const { language } = invitation;
  const texts = changeTexts(language).cancelled;
  const replyTo = replyToOf(event, region);
  const url = rsvpUrl({ origin, keys, invitation, event });
  const asked = as === 'asked' ? invitationMail(letter) : undefined;
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    // Who was only asked may leave the list by this mail as by the invitation.
    class: asked?.class ?? 'service',
    ...(asked?.unsubscribe && { unsubscribe: asked.unsubscribe }),
    subject: texts.subject(event.title),
    blocks: [
      { kind: 'heading', text: texts.heading },
      { kind: 'paragraph', text: event.title },
      { kind: 'paragraph', text: texts.to[as] },
      {
        kind: 'facts',
        rows: [
          ...(event.cancelled ? [{ label: texts.reason, value: event.cancelled.reason }] : []),
          ...eventFacts({ event, language, timeZone: region.timeZone }).slice(0, 2),
        ],
      },
      { kind: 'actions', links: [{ label: texts.page, href: url }] },
    ],
    ...(as === 'seated' && {
      calendar: {
        method: 'CANCEL' as const,
        ics: calendarFile({ method: 'CANCEL', event, invitation, region, url, now }),
      },
    }),
  };
};
