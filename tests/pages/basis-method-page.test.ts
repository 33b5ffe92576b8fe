import { describe, expect, test } from 'vitest';
import * as method from '../../shared/domain/index-method.ts';
import { spokenNumber, spokenShare } from '../../shared/i18n/numbers.ts';
import { basisMethodPage } from '../../shared/pages/basis-method-page.ts';
import { aRegion } from '../support/a-region.ts';

/** Every number that the method module exports, with where it stands. */
const numbersIn = (value: unknown, at: string): (readonly [string, number])[] => {
  if (typeof value === 'number') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${at}.${name}`));
};
const numbers = numbersIn({ ...method }, 'method');

describe.each(['sv', 'en'] as const)('the method page in %s', (language) => {
  const { body } = basisMethodPage({ region: aRegion(), language });
  const words = body.slice(body.indexOf('<main')).replace(/<[^>]*>/g, ' ');

  test.each(numbers)('tells %s, which is %d', (_, value) => {
    // As it is, as a share, as what its logarithm stands for: in days, per job or as a change; or the greatest that is hidden.
    const ways = [
      ...[0, 1, 3].map((decimals) => spokenNumber(language, value, decimals)),
      ...[0, 1, 2].map((decimals) => spokenShare(language, value, decimals)),
      ...[0, 1].map((decimals) => spokenNumber(language, Math.exp(value), decimals)),
      spokenShare(language, Math.expm1(value)),
    ].filter((way) => Number(way.replace(/[^\d]/g, '')) > 0 || value === 0);
    const stands = (way: string) => new RegExp(`(?<![\\d,.])${way.replace(/[+.]/g, '\\$&')}(?![\\d])`).test(words);
    expect(ways.some(stands)).toBe(true);
  });

  test('names the version, and says aloud that it is preliminary', () => {
    expect(words).toContain(method.methodVersion);
    expect(words).toMatch(/preliminär|preliminary/);
  });
});
