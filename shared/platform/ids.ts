import { randomBytes } from 'node:crypto';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Bytes as lower-case Crockford base32 without padding: 16 bytes are 26 characters. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += crockford.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + crockford.charAt((held << (5 - bits)) & 31) : text;
};

/** A new id such as `sig_…` with 128 random bits: unguessable, so that it may stand in a link. */
export type NewId = <P extends string>(prefix: P) => `${P}_${string}`;

export const systemIds: NewId = (prefix) => `${prefix}_${base32(randomBytes(16))}`;

/** A case reference for people, such as `K7QM-2XTD-9F`: 50 random bits, no letter that is mistaken for another. */
export type NewReference = () => string;

export const systemReferences: NewReference = () => {
  const text = base32(randomBytes(7)).toUpperCase();
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 10)}`;
};
