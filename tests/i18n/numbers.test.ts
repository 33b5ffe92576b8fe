import { expect, test } from 'vitest';
import { spokenNumber, spokenShare } from '../../shared/i18n/numbers.ts';

test.each([
  [0, 0, '0', '0'],
  [1234.5, 1, '1\u00a0234,5', '1,234.5'],
  [1_234_567, 2, '1\u00a0234\u00a0567', '1,234,567'],
  [999.96, 1, '1\u00a0000', '1,000'],
  [-0.04, 1, '0', '0'],
  [-12.34, 1, '−12,3', '−12.3'],
  [0.5, 0, '1', '1'],
  [3, 2, '3', '3'],
])('%d with %d decimals is %s and %s', (value, decimals, sv, en) => {
  expect(spokenNumber('sv', value, decimals)).toBe(sv);
  expect(spokenNumber('en', value, decimals)).toBe(en);
});

test('a share is per cent, with a space in Swedish that does not break', () => {
  expect([spokenShare('sv', 0.0722, 1), spokenShare('en', 0.0722, 1)]).toEqual(['7,2\u00a0%', '7.2%']);
});
