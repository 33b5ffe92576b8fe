import type { Event } from '../../shared/domain/event.ts';
import { type HeardAs, occasionDiffers, occasionToldIn, toldOf } from '../../shared/domain/event-change.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { spokenInstant } from '../../shared/i18n/days.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { calendarFile } from './calendar.ts';
import { changeTexts } from './change-texts.ts';
import { eventFacts, placeOf, replyToOf } from './event-facts.ts';
import { eventTexts } from './event-texts.ts';
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

/** What it was when this person last heard of it, for what is no longer so. */
const formerFacts = (event: Event, invitation: Invitation, language: Language, timeZone: string) => {
  const before = occasionToldIn(event, toldOf(invitation));
  const { formerly } = changeTexts(language).moved;
  const rows = {
    title: { label: formerly.title, value: before.title },
    startsAt: { label: formerly.when, value: spokenInstant(language, new Date(before.startsAt), timeZone) },
    minutes: { label: formerly.minutes, value: eventTexts(language).minutesOf(before.minutes) },
    place: { label: formerly.where, value: placeOf(before) },
  };
  return occasionDiffers(before, event).map((field) => rows[field]);
};

/**
 * Tells that time, place or name have changed: with a seat by a calendar file that moves the entry, in line by words
 * alone, and who was only asked is asked again, as an invitation that can be left.
 */
export const movedMail = (letter: Letter): MailDraft => {
  const { as, event, invitation, region, origin, keys, now } = letter;
  const { language } = invitation;
  const { timeZone } = region;
  const texts = changeTexts(language).moved;
  const former = formerFacts(event, invitation, language, timeZone);
  const subject = texts.subject(event.title);
  const heading: MailBlock = { kind: 'heading', text: texts.heading };
  if (as === 'asked') {
    const asked = invitationMail(letter);
    const rest = asked.blocks.filter(({ kind }) => kind !== 'heading');
    const known: MailBlock[] = former.length > 0 ? [{ kind: 'facts', rows: former }] : [];
    return { ...asked, subject, blocks: [heading, { kind: 'paragraph', text: texts.asked }, ...known, ...rest] };
  }
  const url = rsvpUrl({ origin, keys, invitation, event });
  const replyTo = replyToOf(event, region);
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'service',
    subject,
    blocks: [
      heading,
      { kind: 'paragraph', text: event.title },
      { kind: 'paragraph', text: texts.text },
      { kind: 'facts', rows: [...eventFacts({ event, language, timeZone }), ...former] },
      { kind: 'paragraph', text: texts.to[as] },
      { kind: 'actions', links: [{ label: texts.change, href: url }] },
    ],
    ...(as === 'seated' && {
      calendar: {
        method: 'REQUEST' as const,
        ics: calendarFile({ method: 'REQUEST', event, invitation, region, url, now }),
      },
    }),
  };
};
