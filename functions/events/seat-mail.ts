import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { calendarFile } from './calendar.ts';
import { eventFacts, replyToOf } from './event-facts.ts';
import { eventTexts } from './event-texts.ts';

type Letter = {
  kind: 'confirmation' | 'cancellation';
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  url: string;
  now: Date;
};

/**
 * Confirms a seat, or that it is given up, with the calendar file that says the same and carries the invitation's `calendarMails` as SEQUENCE: whoever writes the mail counts it in the same
 * transaction. Nothing is taken out of a calendar into which nothing was ever put.
 */
export const seatMail = ({ kind, event, invitation, region, url, now }: Letter): MailDraft => {
  const { language } = invitation;
  const texts = eventTexts(language)[kind];
  const replyTo = replyToOf(event, region);
  const method = kind === 'confirmation' ? 'REQUEST' : 'CANCEL';
  const inCalendar = method === 'REQUEST' || invitation.calendarMails > 0;
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'service',
    subject: texts.subject(event.title),
    blocks: [
      { kind: 'heading', text: texts.heading },
      { kind: 'paragraph', text: event.title },
      { kind: 'facts', rows: eventFacts({ event, language, timeZone: region.timeZone }) },
      { kind: 'paragraph', text: texts.text },
      { kind: 'actions', links: [{ label: texts.change, href: url }] },
    ],
    ...(inCalendar && { calendar: { method, ics: calendarFile({ method, event, invitation, region, url, now }) } }),
  };
};
