import { randomBytes } from 'node:crypto';

const secret = () => randomBytes(32).toString('base64url');

/**
 * A fresh key ring as `shared/platform/links.ts` reads it: `current` signs, all of `keys` are accepted, `address` hashes
 * mail addresses and never rotates. Written once per installation and never overwritten: old links hang on it.
 */
export const newLinkKeys = () => ({ current: 'k1', keys: { k1: secret() }, address: secret() });
