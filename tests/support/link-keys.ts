import type { LinkKeys } from '../../shared/platform/links.ts';

/** A key ring for tests: two keys, the newer one signs. */
export const testKeys: LinkKeys = {
  current: 'k2',
  keys: { k1: 'a'.repeat(43), k2: 'b'.repeat(43) },
  address: 'c'.repeat(43),
};
