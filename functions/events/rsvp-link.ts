import { type Event, endOf } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type LinkKeys, readLink, signLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';

type RsvpLink = { origin: string; keys: LinkKeys; invitation: Invitation; event: Event; answer?: 'yes' | 'no' };

/** The link lives a month past the event, so that who opens it late reads that it is over rather than that it is wrong. */
const livesAfterDays = 30;

const prefix = (language: Language) => (language === 'en' ? '/en' : '');

const tokenFor = ({ keys, invitation, event }: Pick<RsvpLink, 'keys' | 'invitation' | 'event'>) => {
  const expires = new Date(endOf(event).getTime() + livesAfterDays * 86_400_000);
  return signLink(keys, { purpose: 'rsvp', subject: invitation.id.slice('inv_'.length), expires });
};

/** The page of an invitation. `answer` only preselects a button: opening the page changes nothing. */
export const rsvpUrl = ({ origin, keys, invitation, event, answer }: RsvpLink): string =>
  `${origin}${prefix(invitation.language)}/rsvp/${tokenFor({ keys, invitation, event })}${answer ? `?answer=${answer}` : ''}`;

/** The calendar file of a seat, as it is when it is fetched. */
export const seatCalendarUrl = ({ origin, keys, invitation, event }: Omit<RsvpLink, 'answer'>): string =>
  `${origin}/rsvp/${tokenFor({ keys, invitation, event })}/calendar.ics`;

/** The invitation's id. Throws `Refused`: forged and unknown look the same, expired does not. */
export const invitationIdOfLink = (keys: LinkKeys, token: string, now: Date): string => {
  const link = readLink(keys, 'rsvp', token, now);
  if (link.ok) return `inv_${link.subject}`;
  throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
};
