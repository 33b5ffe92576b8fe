import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrganisationNumber } from '../../shared/domain/organisation-number.ts';

/** The ten digits whose last makes the sum right. Source: Skatteverket, SKV 709. */
const withCheckDigit = (nine: string): string => {
  const sum = [...nine].reduce((all, d, i) => {
    const n = Number(d) * (i % 2 === 0 ? 2 : 1);
    return all + (n > 9 ? n - 9 : n);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
};
const nineDigits = fc
  .tuple(fc.stringMatching(/^\d{2}$/), fc.stringMatching(/^[2-9]\d{6}$/))
  .map((parts) => parts.join(''));
const messagesOf = (text: unknown) => {
  const parsed = OrganisationNumber.safeParse(text);
  return parsed.success ? [] : parsed.error.issues.map(({ message, code }) => (code === 'custom' ? message : code));
};

describe('an organisation number', () => {
  test.each(['5566778899', '556677-8899', ' 556677 8899 ', '2021002114', '212000-0142', '802002-4280'])(
    '%s is one',
    (text) => {
      expect(OrganisationNumber.parse(text)).toMatch(/^\d{10}$/);
    },
  );

  test('whatever its digits is one when the sum is right, and none with any digit changed', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, place, by) => {
        const number = withCheckDigit(nine);
        const changed = [...number].map((d, i) => (i === place ? String((Number(d) + by) % 10) : d)).join('');
        expect(OrganisationNumber.safeParse(number).success).toBe(true);
        expect(OrganisationNumber.safeParse(changed).success).toBe(false);
      }),
    );
  });

  test('that is a personal number is refused as a sole trader’s', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2}[01]\d{6}$/), (nine) => {
        expect(messagesOf(withCheckDigit(nine))).toEqual(['sole-trader']);
      }),
    );
  });

  test.each([
    '',
    '556677889',
    '55667788999',
    '5566-778899x',
    '165566778899',
    '٥٥٦٦٧٧٨٨٩٩',
    'x'.repeat(21),
    5566778899,
    null,
  ])('%j is none', (text) => {
    expect(OrganisationNumber.safeParse(text).success).toBe(false);
  });
});
