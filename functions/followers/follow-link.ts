import type { Language } from '../../shared/domain/language.ts';
import { type LinkKeys, type LinkPurpose, readLink, signLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';

type Link = { origin: string; keys: LinkKeys; language: Language; subject: string; expires: Date };

const address = (purpose: LinkPurpose, path: string, { origin, keys, language, subject, expires }: Link): string =>
  `${origin}${language === 'en' ? '/en' : ''}/${path}/${signLink(keys, { purpose, subject, expires })}`;

/** The page on which an address confirms; the subject is the random part of the wish's id. */
export const confirmFollowUrl = (link: Link): string => address('follow-confirm', 'follow', link);

/** As long as a link to leave a list: mails may be far between, and this one ends what they are about. */
const followingDays = 400;

/** The page of what an address follows; the subject is the keyed hash of the address. */
export const followingUrl = ({ now, ...link }: Omit<Link, 'expires'> & { now: Date }): string =>
  address('following', 'following', { ...link, expires: new Date(now.getTime() + followingDays * 86_400_000) });

/** What a token stands for. Throws `Refused`: forged, of another purpose and unknown look the same, expired does not. */
export const subjectOf = (
  keys: LinkKeys,
  purpose: 'follow-confirm' | 'following',
  token: string,
  now: Date,
): string => {
  const link = readLink(keys, purpose, token, now);
  if (link.ok) return link.subject;
  throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
};
