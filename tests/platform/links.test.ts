import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LinkKeys, type LinkPurpose, readLink, signLink } from '../../shared/platform/links.ts';
import { rotatedKeys, someKeys } from '../support/builders.ts';

const expires = new Date('2027-06-01T12:00:00.000Z');
const now = new Date('2026-11-23T08:00:00.000Z');
const subject = '0123456789abcdefghjkmnpqrs';
const token = signLink(someKeys(), { purpose: 'status', subject, expires });
const purposes: LinkPurpose[] = [
  'status',
  'rsvp',
  'unsubscribe-digest',
  'unsubscribe-invitations',
  'unsubscribe-following',
];
const invalid = { ok: false, reason: 'invalid' };

describe('a link', () => {
  test('tells its subject and expiry to the purpose it was made for', () => {
    expect(readLink(someKeys(), 'status', token, now)).toEqual({ ok: true, subject, expires });
  });

  test('is worth nothing for any other purpose', () => {
    for (const made of purposes)
      for (const read of purposes) {
        const signed = signLink(someKeys(), { purpose: made, subject, expires });
        expect(readLink(someKeys(), read, signed, now).ok).toBe(made === read);
      }
  });

  test('with any character replaced by any other is forged, also the last bits of the seal', () => {
    const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/'];
    for (let place = 0; place < token.length; place += 1)
      for (const character of characters) {
        if (token[place] === character) continue;
        const forged = `${token.slice(0, place)}${character}${token.slice(place + 1)}`;
        expect(readLink(someKeys(), 'status', forged, now)).toEqual(invalid);
      }
  });

  test('expires at its second: valid a millisecond before, told from a forged one after', () => {
    const at = (ms: number) => readLink(someKeys(), 'status', token, new Date(expires.getTime() + ms));

    expect([at(-1).ok, at(0), at(1)]).toEqual([
      true,
      { ok: false, reason: 'expired', subject },
      { ok: false, reason: 'expired', subject },
    ]);
  });

  test('whose expiry was moved is forged, not fresh', () => {
    const later = token
      .split('.')
      .with(4, (expires.getTime() / 1000 + 1).toString(36))
      .join('.');

    expect(readLink(someKeys(), 'status', later, now)).toEqual(invalid);
  });

  test('of any text whatever is refused and never throws', () => {
    const parts = fc.constantFrom('1', 'k1', 'status', subject, 'u9bfk0', '', '__proto__', 'constructor', '٣');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 8 }).map((p) => p.join('.')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(readLink(someKeys(), 'status', text, now)).toEqual(invalid);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a rotation of the keys', () => {
  test('signs with the new one and still takes the old one', () => {
    const fresh = signLink(rotatedKeys(), { purpose: 'status', subject, expires });

    expect([
      readLink(rotatedKeys(), 'status', token, now).ok,
      readLink(rotatedKeys(), 'status', fresh, now).ok,
    ]).toEqual([true, true]);
    expect(readLink(someKeys(), 'status', fresh, now)).toEqual(invalid);
  });

  test('does not let one key vouch for another', () => {
    const claimed = token.split('.').with(1, 'k2').join('.');

    expect(readLink(rotatedKeys(), 'status', claimed, now)).toEqual(invalid);
  });

  test('that names a current key which is not there is a fault, not an unsigned link', () => {
    expect(() => signLink(someKeys({ current: 'k9' }), { purpose: 'status', subject, expires })).toThrow('k9');
  });
});

test.each([
  ['a short key', { ...someKeys(), keys: { k1: 'abc' } }],
  ['no key for addresses', { current: 'k1', keys: someKeys().keys }],
  ['a field more', { ...someKeys(), note: 'x' }],
])('a key ring with %s is refused', (_, ring) => {
  expect(LinkKeys.safeParse(ring).success).toBe(false);
});
