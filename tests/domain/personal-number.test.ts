import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonalNumbers } from '../../shared/domain/personal-number.ts';

const two = (n: number) => String(n).padStart(2, '0');
const written = fc
  .record({
    century: fc.constantFrom('', '18', '19', '20'),
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    coordination: fc.boolean(),
    between: fc.constantFrom('', '-', '+', ' '),
    last: fc.integer({ min: 0, max: 9999 }),
  })
  .map((n) => {
    const date = `${n.century}${two(n.year)}${two(n.month)}${two(n.day + (n.coordination ? 60 : 0))}`;
    return `${date}${n.between}${String(n.last).padStart(4, '0')}`;
  });
const around = fc.stringMatching(/^[A-Za-zåäö ,.:;()]{0,20}$/);

describe('a personal number in a text', () => {
  test('is covered in every way it is written, wherever it stands, and the rest stays', () => {
    fc.assert(
      fc.property(around, written, around, (before, number, after) => {
        expect(maskPersonalNumbers(`${before}${number}${after}`)).toBe(`${before}******-****${after}`);
      }),
    );
  });

  test('is covered as often as it stands', () => {
    expect(maskPersonalNumbers('811218-9876 och 19811218-9876')).toBe('******-**** och ******-****');
  });

  test.each([
    'Org.nr 556677-8899, tfn 026-12 34 56',
    'Startar 2027-01-11, sök senast 2026-12-15',
    'Order 8112189876543',
    '070-174 06 05',
    '12 personer, 2026',
    '',
  ])('%j holds none', (text) => {
    expect(maskPersonalNumbers(text)).toBe(text);
  });
});
