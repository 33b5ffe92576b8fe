import type { Language } from '../../shared/domain/language.ts';
import { type LinkKeys, type LinkPurpose, readLink, signLink } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';

/** Hours that the link to the own signals lives: it opens all of them. Source: mission.md, E14. */
export const mySignalsHours = 2;

type Link = { origin: string; keys: LinkKeys; language: Language; subject: string; expires: Date };

const address = (purpose: LinkPurpose, path: string, { origin, keys, language, subject, expires }: Link): string =>
  `${origin}${language === 'en' ? '/en' : ''}/${path}/${signLink(keys, { purpose, subject, expires })}`;

/** The page of an address's signals; the subject is the keyed hash of the address. */
export const mySignalsUrl = (link: Link): string => address('my-signals', 'my-signals', link);

/** The page on which a new address confirms; the subject is the random part of the change's id. */
export const confirmContactUrl = (link: Link): string => address('confirm-contact', 'confirm-contact', link);

/** What a token stands for. Throws `Refused`: forged, of another purpose and unknown look the same, expired does not. */
export const subjectOf = (
  keys: LinkKeys,
  purpose: 'my-signals' | 'confirm-contact',
  token: string,
  now: Date,
): string => {
  const link = readLink(keys, purpose, token, now);
  if (link.ok) return link.subject;
  throw new Refused(link.reason === 'expired' ? 'link-expired' : 'not-found');
};
