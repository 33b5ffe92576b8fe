import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/**
 * The keys of a region: `current` signs, every key of `keys` is still accepted (two live through a rotation). `address`
 * never rotates: it makes the keyed hash by which a mail address is found without standing in a key.
 */
export const LinkKeys = z.strictObject({ current: z.string(), keys: z.record(z.string(), Secret), address: Secret });
export type LinkKeys = z.infer<typeof LinkKeys>;

/** What a link lets its holder do; a token of one purpose is worth nothing for another. */
export type LinkPurpose =
  | 'status'
  | 'rsvp'
  | 'survey'
  | 'missed'
  | 'unsubscribe-digest'
  | 'unsubscribe-invitations'
  | 'unsubscribe-following'
  | 'satisfaction'
  | 'question'
  | 'external'
  | 'follow-up'
  | 'my-signals'
  | 'confirm-contact'
  | 'follow-confirm'
  | 'following'
  | 'co-host';

type Meaning = { purpose: LinkPurpose; subject: string; expires: Date };
type Reading =
  | { ok: true; subject: string; expires: Date }
  | { ok: false; reason: 'invalid' | 'expired'; subject?: string };

const version = '1';
const macOf = (secret: string, content: string) =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(content).digest('base64url');

const same = (a: string, b: string) => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/** A signed link's token: `version.kid.purpose.subject.expiry.mac`; the subject is a 128-bit random id, expiry in seconds, base 36. */
export const signLink = (keys: LinkKeys, { purpose, subject, expires }: Meaning): string => {
  const secret = keys.keys[keys.current];
  if (secret === undefined) throw new Error(`The key ring has no key ${keys.current}`);
  const content = [version, keys.current, purpose, subject, Math.floor(expires.getTime() / 1000).toString(36)].join(
    '.',
  );
  return `${content}.${macOf(secret, content)}`;
};

/**
 * The subject of a token, or why it is refused. The text itself is compared, never a decoded form, so that no second
 * spelling of a token is accepted. An expired token is told from a forged one: its holder may ask for a new link.
 */
export const readLink = (keys: LinkKeys, purpose: LinkPurpose, token: string, now: Date): Reading => {
  const parts = token.split('.');
  const [v, kid, givenPurpose, subject, expiry, mac] = parts;
  if (parts.length !== 6 || v !== version || !kid || !subject || !expiry || !mac)
    return { ok: false, reason: 'invalid' };
  const secret = Object.hasOwn(keys.keys, kid) ? keys.keys[kid] : undefined;
  if (secret === undefined || !same(mac, macOf(secret, parts.slice(0, 5).join('.'))))
    return { ok: false, reason: 'invalid' };
  if (givenPurpose !== purpose) return { ok: false, reason: 'invalid' };
  const expires = new Date(Number.parseInt(expiry, 36) * 1000);
  if (now.getTime() >= expires.getTime()) return { ok: false, reason: 'expired', subject };
  return { ok: true, subject, expires };
};
