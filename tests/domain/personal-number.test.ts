import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonalNumbers } from '../../shared/domain/personal-number.ts';

const ofTheForm = new URL('../../site/public/assets/personal-number.js', import.meta.url).href;
const { holdsPersonalNumber } = (await import(ofTheForm)) as { holdsPersonalNumber: (text: string) => boolean };

const two = (n: number) => String(n).padStart(2, '0');
/** The ninth digits' check digit, written on its own terms: doubled digits by the sum of their own digits. */
const checkDigit = (nine: string): number => {
  const sum = [...nine]
    .flatMap((digit, i) => [...String(Number(digit) * (i % 2 === 0 ? 2 : 1))])
    .reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10;
};
const parts = fc.record({
  century: fc.constantFrom('', '18', '19', '20'),
  year: fc.integer({ min: 0, max: 99 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  coordination: fc.boolean(),
  number: fc.integer({ min: 0, max: 999 }),
});
const six = ({ year, month, day, coordination }: { year: number; month: number; day: number; coordination: boolean }) =>
  `${two(year)}${two(month)}${two(day + (coordination ? 60 : 0))}`;
const dashes = ['-', '+', '–', '—', '‐', '\u2011', '−', ' - ', '\u00a0–\u00a0', '- ', '\u00ad', '\u200b-\u2060'];
const separated = fc
  .tuple(parts, fc.constantFrom(...dashes), fc.integer({ min: 0, max: 9 }))
  .map(([of, dash, last]) => {
    return `${of.century}${six(of)}${dash}${String(of.number).padStart(3, '0')}${last}`;
  });
/** Nothing between the date and the last four, or a space: with its check digit. */
const joined = fc
  .tuple(parts, fc.constantFrom('', ' ', '\u00a0', '\u202f'))
  .filter(([of, gap]) => of.century !== '' || gap !== '' || of.year !== 7 || of.month > 9)
  .map(([of, gap]) => {
    const digits = `${six(of)}${String(of.number).padStart(3, '0')}`;
    return `${of.century}${digits.slice(0, 6)}${gap}${digits.slice(6)}${checkDigit(digits)}`;
  });
const around = fc.stringMatching(/^[A-Za-zåäö,:;()]{0,20}$/);

describe('a personal number in a text', () => {
  test.each([
    ['with a separator, whatever its check digit', separated],
    ['without one, by its check digit', joined],
  ])('is covered %s, wherever it stands, and the rest stays', (_, written) => {
    fc.assert(
      fc.property(around, written, around, (before, number, after) => {
        expect(maskPersonalNumbers(`${before}${number}${after}`)).toBe(`${before}******-****${after}`);
        expect(holdsPersonalNumber(`${before}${number}${after}`)).toBe(true);
      }),
    );
  });

  test('is covered as often as it stands', () => {
    expect(maskPersonalNumbers('811218-9876 och 19811218-9876')).toBe('******-**** och ******-****');
  });

  test.each([
    '850101–1234',
    '850101\u20111234',
    '850101\u00a01234',
    '850101\u00ad1234',
    '8501\u00ad01-1234',
    '850101 - 1234',
    '1985-01-01-1234',
    '1985-01-01 - 1234',
    '1981-12-18 9876',
    '1981.12.18-9876',
    '198501011234',
    '850101-TF12',
    '19850101-t123',
    '070123-4567',
    '200701234567',
    '8112189876',
  ])('%j is one, covered whole', (text) => {
    expect(maskPersonalNumbers(`Sök ${text}, tack 👋`)).toBe('Sök ******-****, tack 👋');
    expect(holdsPersonalNumber(`Sök ${text}, tack 👋`)).toBe(true);
  });

  test.each([
    'Org.nr 556677-8899, tfn 026-12 34 56',
    'Startar 2027-01-11, sök senast 2026-12-15',
    'Mellan 2026-01-01 - 2027-06-30, alltså 20260101 - 20270630',
    'Mellan 2026-01-01–2027-06-30',
    'Träff 2026-12-14 0900',
    'Order 8112189876543',
    'Order 8112189877',
    'Ritning 261124-AB12',
    '070-174 06 05',
    'Ring 0701234567',
    'Ring +46 70 123 45 67, +46701234567 eller 0046701234567',
    'Växel 010-123 45 67',
    '12 personer, 2026',
    '',
  ])('%j holds none', (text) => {
    expect(maskPersonalNumbers(text)).toBe(text);
    expect(holdsPersonalNumber(text)).toBe(false);
  });

  test('a mobile number is never taken for one, however it is spaced', () => {
    const mobile = fc
      .tuple(fc.constantFrom('0', '+46', '+46 ', '0046'), fc.constantFrom('70', '72', '73', '76', '79'))
      .chain(([lead, kind]) =>
        fc
          .tuple(fc.stringMatching(/^\d{7}$/), fc.constantFrom('', ' ', '-'), fc.constantFrom('', ' '))
          .map(([rest, after, gap]) => {
            const groups = [rest.slice(0, 3), rest.slice(3, 5), rest.slice(5)];
            return `${lead}${kind}${after}${groups.join(gap)}`;
          }),
      );
    fc.assert(
      fc.property(around, mobile, (before, number) => {
        expect(maskPersonalNumbers(`${before} ${number}`)).toBe(`${before} ${number}`);
        expect(holdsPersonalNumber(`${before} ${number}`)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
