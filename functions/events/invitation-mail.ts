import type { Event } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { unsubscribeUrl } from '../../shared/platform/unsubscribe-url.ts';
import { coHostsOf, eventFacts, organisersOf, replyToOf } from './event-facts.ts';
import { eventTexts } from './event-texts.ts';
import { rsvpUrl } from './rsvp-link.ts';

type Letter = {
  event: Event;
  invitation: Invitation;
  region: RegionSettings;
  origin: string;
  keys: LinkKeys;
  now: Date;
};

/** What staff wrote for one audience, a paragraph for each that they made. */
const paragraphsOf = (text = ''): MailBlock[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part.trim() }));

/** What happens, part by part, so that a person can see what the time is for. */
const programmeOf = ({ description = '' }: Event, language: Language): MailBlock[] =>
  description.trim() === ''
    ? []
    : [
        { kind: 'subheading', text: eventTexts(language).programme },
        { kind: 'paragraph', text: description.trim() },
      ];

/** What makes the invitation of an address to an event the only one. */
export const invitationMailKey = (eventId: string, hash: string) => `invitation#${eventId}#con_${hash}`;

/** Time, place, minutes and benefit, and an answer in two clicks. No calendar file: nobody is registered by accepting one. */
export const invitationMail = ({ event, invitation, region, origin, keys, now }: Letter): MailDraft => {
  const { language } = invitation;
  const texts = eventTexts(language).invitation;
  const replyTo = replyToOf(event, region);
  const link = (answer: 'yes' | 'no') => rsvpUrl({ origin, keys, invitation, event, answer });
  return {
    to: { name: invitation.name, address: invitation.email },
    ...(replyTo && { replyTo }),
    language,
    class: 'invitation',
    subject: texts.subject(event.title),
    unsubscribe: {
      list: 'invitations',
      url: unsubscribeUrl(keys, origin, 'invitations', invitation.hash, now, language),
    },
    blocks: [
      { kind: 'heading', text: event.title },
      {
        kind: 'paragraph',
        text: texts.intro(organisersOf(coHostsOf(event), region, language), (event.coHosts ?? []).length > 0),
      },
      { kind: 'facts', rows: eventFacts({ event, language, timeZone: region.timeZone }) },
      ...programmeOf(event, language),
      ...paragraphsOf(event.notes?.find(({ audience }) => audience === invitation.audience)?.text),
      {
        kind: 'actions',
        links: [
          { label: texts.yes, href: link('yes') },
          { label: texts.no, href: link('no') },
        ],
      },
      { kind: 'small', text: texts.note },
    ],
  };
};
