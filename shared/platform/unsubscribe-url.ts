import type { Language } from '../domain/language.ts';
import { MailList } from '../mail/mail.ts';
import { type LinkKeys, type LinkPurpose, readLink, signLink } from './links.ts';

const purposes = {
  digest: 'unsubscribe-digest',
  invitations: 'unsubscribe-invitations',
  following: 'unsubscribe-following',
} as const satisfies Record<MailList, LinkPurpose>;

/** Longer than anybody keeps a weekly letter before the next one brings a fresh link. */
const lifetime = 400 * 24 * 60 * 60 * 1000;

/**
 * The page on which a person leaves a list, which also takes the one-click POST of RFC 8058. The token's subject is the
 * keyed hash of the address and its purpose names the list, so that no list can be put in another's place.
 */
export const unsubscribeUrl = (
  keys: LinkKeys,
  origin: string,
  list: MailList,
  hash: string,
  now: Date,
  language: Language = 'sv',
): string => {
  const token = signLink(keys, {
    purpose: purposes[list],
    subject: hash,
    expires: new Date(now.getTime() + lifetime),
  });
  return `${origin}${language === 'en' ? '/en' : ''}/unsubscribe/${token}`;
};

type Unsubscription = { ok: true; list: MailList; hash: string } | { ok: false; reason: 'invalid' | 'expired' };

/** The list and the address hash of a token. */
export const readUnsubscribeToken = (keys: LinkKeys, token: string, now: Date): Unsubscription => {
  const list = MailList.options.find((one) => purposes[one] === token.split('.')[2]) ?? 'invitations';
  const read = readLink(keys, purposes[list], token, now);
  return read.ok ? { ok: true, list, hash: read.subject } : { ok: false, reason: read.reason };
};
