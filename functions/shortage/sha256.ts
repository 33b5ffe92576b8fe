import { createHash } from 'node:crypto';

/** The hash, in hexadecimal, by which content is named and compared. */
export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
