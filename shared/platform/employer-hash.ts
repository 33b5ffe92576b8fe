import { createHmac } from 'node:crypto';
import { base32 } from './ids.ts';
import type { LinkKeys } from './links.ts';

type Employer = { name: string; organisationNumber?: string | undefined; municipality: string };

/** Words that tell the form of a company: people write them or leave them out. */
const companyForms = new Set(['ab', 'aktiebolag', 'publ', 'hb', 'handelsbolag', 'kb', 'kommanditbolag']);

/** A name as people mean it: case, punctuation, spacing and the form of the company do not count. */
const normalised = (name: string): string => {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !companyForms.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
};

/**
 * The keyed 128-bit hash by which an employer's signals are counted as one employer's: 26 characters. Of the organisation
 * number; where there is none, of the name in the municipality, so that two of one name in two places stay two.
 */
export const employerHash = (keys: LinkKeys, { name, organisationNumber, municipality }: Employer): string => {
  const meant = organisationNumber ?? `${municipality}\n${normalised(name)}`;
  return base32(
    createHmac('sha256', Buffer.from(keys.address, 'base64url')).update(`employer\n${meant}`).digest().subarray(0, 16),
  );
};
