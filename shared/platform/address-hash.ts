import { createHmac } from 'node:crypto';
import { base32 } from './ids.ts';
import type { LinkKeys } from './links.ts';

/** Addresses that reach the same mailbox in practice have one hash: case and surrounding space do not count. */
const normalised = (address: string) => address.trim().toLowerCase().normalize('NFC');

/** The keyed 128-bit hash under which everything about a mail address is kept: 26 characters, no address in any key. */
export const addressHash = (keys: LinkKeys, address: string): string =>
  base32(
    createHmac('sha256', Buffer.from(keys.address, 'base64url')).update(normalised(address)).digest().subarray(0, 16),
  );
