import type { Event } from '../../shared/domain/event.ts';
import type { ReminderKind } from '../../shared/domain/event-reminder.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { changeTexts } from './change-texts.ts';
import { eventFacts, replyToOf } from './event-facts.ts';
import { rsvpUrl, seatCalendarUrl } from './rsvp-link.ts';

type Letter = {
  kind: ReminderKind;
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  origin: string;
  keys: LinkKeys;
};

/** What one needs to come, and the way out for who cannot. */
export const reminderMail = ({ kind, event, invitation, region, origin, keys }: Letter): MailDraft => {
  const { language, audience } = invitation;
  const texts = changeTexts(language).reminder;
  const replyTo = replyToOf(event, region);
  const note = event.notes?.find((one) => one.audience === audience)?.text;
  const told = [event.description, note].filter((text) => text !== undefined && text !== '');
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'service',
    subject: texts[kind].subject(event.title),
    blocks: [
      { kind: 'heading', text: texts[kind].heading },
      { kind: 'paragraph', text: event.title },
      { kind: 'facts', rows: eventFacts({ event, language, timeZone: region.timeZone }) },
      ...told.map((text): MailBlock => ({ kind: 'paragraph', text: String(text) })),
      { kind: 'paragraph', text: texts.text },
      {
        kind: 'actions',
        links: [
          { label: texts.giveUp, href: rsvpUrl({ origin, keys, invitation, event, answer: 'no' }) },
          { label: texts.calendar, href: seatCalendarUrl({ origin, keys, invitation, event }) },
        ],
      },
    ],
  };
};
