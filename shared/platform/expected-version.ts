import { Refused } from './refused.ts';

const tag = /^(W\/)?"([\x21\x23-\x7e]*)"$/;

/**
 * That a thing is still the version which the actor saw, by If-Match (RFC 9110, 13.1.1): a list of entity tags, of which
 * only strong ones count. `*` would mean "whatever it is", which is how changes get lost: it is no version. Throws
 * `Refused`: precondition-required, malformed, and stale with the current version.
 */
export const expectedVersion = (ifMatch: string | undefined, current: number): number => {
  const given = ifMatch?.trim() ?? '';
  if (given === '') throw new Refused('precondition-required');
  if (given === '*') throw new Refused('stale', { version: current });
  const tags = given.split(',').map((one) => tag.exec(one.trim()));
  if (tags.includes(null)) throw new Refused('malformed');
  if (!tags.some((found) => found?.[1] === undefined && found?.[2] === String(current)))
    throw new Refused('stale', { version: current });
  return current;
};
