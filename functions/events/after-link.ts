import { surveyDays } from '../../shared/domain/event-survey.ts';
import type { Invitation, MissedReason } from '../../shared/domain/invitation.ts';
import { type LinkKeys, readLink, signLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';

type Purpose = 'survey' | 'missed';
type AfterLink = { origin: string; keys: LinkKeys; invitation: Invitation; purpose: Purpose; expires: Date };

export const afterLinkExpires = (now: Date): Date => new Date(now.getTime() + surveyDays * 86_400_000);

/** The page of a question after an event. `reason` only preselects: opening the page changes nothing. */
export const afterUrl = ({ origin, keys, invitation, purpose, expires }: AfterLink, reason?: MissedReason): string => {
  const token = signLink(keys, { purpose, subject: invitation.id.slice('inv_'.length), expires });
  const path = `${invitation.language === 'en' ? '/en' : ''}/${purpose}/${token}`;
  return `${origin}${path}${reason ? `?reason=${reason}` : ''}`;
};

/** The invitation's id. Throws `Refused`: forged and unknown look the same, expired does not. */
export const invitationIdAfter = (keys: LinkKeys, purpose: Purpose, token: string, now: Date): string => {
  const link = readLink(keys, purpose, token, now);
  if (link.ok) return `inv_${link.subject}`;
  throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
};
