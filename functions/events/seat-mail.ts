import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { calendarFile } from './calendar.ts';
import { eventFacts, replyToOf } from './event-facts.ts';
import { eventTexts, seatTexts } from './event-texts.ts';

/** `moved` and `event-cancelled` come from the region, the other two answer what the person did. */
type SeatLetterKind = 'confirmation' | 'moved' | 'cancellation' | 'event-cancelled';

type Letter = {
  kind: SeatLetterKind;
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  url: string;
  now: Date;
};

const methods = {
  confirmation: 'REQUEST',
  moved: 'REQUEST',
  cancellation: 'CANCEL',
  'event-cancelled': 'CANCEL',
} as const satisfies Record<SeatLetterKind, 'REQUEST' | 'CANCEL'>;

const textsOf = (kind: SeatLetterKind, language: Language) => {
  const own = eventTexts(language);
  const { mail } = seatTexts(language);
  const texts = {
    confirmation: { ...own.confirmation, link: own.confirmation.change },
    moved: mail.moved,
    cancellation: { ...own.cancellation, link: own.cancellation.change },
    'event-cancelled': mail.eventCancelled,
  };
  return texts[kind];
};

/**
 * Confirms a seat, tells that its event changed, or that it is given up or called off; with the calendar file that says
 * the same and carries the invitation's `calendarMails` as SEQUENCE: whoever writes the mail counts it in the same
 * transaction. Nothing is taken out of a calendar into which nothing was ever put.
 */
export const seatMail = ({ kind, event, invitation, region, url, now }: Letter): MailDraft => {
  const { language } = invitation;
  const texts = textsOf(kind, language);
  const replyTo = replyToOf(event, region);
  const method = methods[kind];
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
      { kind: 'actions', links: [{ label: texts.link, href: url }] },
    ],
    ...(inCalendar && { calendar: { method, ics: calendarFile({ method, event, invitation, region, url, now }) } }),
  };
};
