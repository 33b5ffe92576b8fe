import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressHash } from '../../../shared/platform/address-hash.ts';
import { employerHash } from '../../../shared/platform/employer-hash.ts';
import { rotatedKeys, someKeys } from '../../support/builders.ts';

const keys = someKeys();
const at = (name: string, municipality = '2180') => employerHash(keys, { name, municipality });

describe('the hash of an employer', () => {
  test('is of the organisation number alone, whatever the name and the place', () => {
    const one = { name: 'Exempel Mekaniska AB', organisationNumber: '5566778899', municipality: '2180' };

    expect(employerHash(keys, { ...one, name: 'Exempel Mek', municipality: '2101' })).toBe(employerHash(keys, one));
    expect(employerHash(keys, { ...one, organisationNumber: '5560360793' })).not.toBe(employerHash(keys, one));
    expect(employerHash(keys, one)).toMatch(/^[0-9a-z]{26}$/);
  });

  test.each([
    'exempel mekaniska ab',
    ' Exempel  Mekaniska AB ',
    'Exempel Mekaniska',
    'Aktiebolag Exempel Mekaniska',
    'Exempel-Mekaniska, AB (publ)',
    'EXEMPEL MEKANISKA AB.',
  ])('without a number is of the name as people mean it: %s', (name) => {
    expect(at(name)).toBe(at('Exempel Mekaniska AB'));
  });

  test('without a number tells two of one name in two places apart, and two names in one', () => {
    expect(at('Bygg & Fix', '2101')).not.toBe(at('Bygg & Fix'));
    expect(at('Bygg & Fix i Gävle')).not.toBe(at('Bygg & Fix'));
    expect(at('AB')).not.toBe(at('HB'));
    expect(at('Ängens Vård')).not.toBe(at('Angens Vard'));
  });

  test('is keyed by the key that never rotates, and is nobody’s address', () => {
    const other = someKeys({ address: Buffer.alloc(32, 8).toString('base64url') });

    expect(employerHash(rotatedKeys(), { name: 'A', municipality: '2180' })).toBe(at('A'));
    expect(employerHash(other, { name: 'A', municipality: '2180' })).not.toBe(at('A'));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        expect(at(name)).not.toBe(addressHash(keys, name));
      }),
      { seed: 2026 },
    );
  });
});
