import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, csvLine, csvStart, plainCsv, swedishExcel } from '../../shared/domain/csv.ts';
import { readCsv } from '../functions/cases/read-csv.ts';

const dialects = [swedishExcel, plainCsv] as const;
/** Written out again rather than taken from the writer: what promises.md, 2.1, calls a trigger. */
const isTrigger = (text: string) => {
  const bare = text.replace(/^[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]+/u, '');
  return /^[\u0000-\u001f]/.test(text) || [...'=+-@＝＋－＠'].includes([...bare][0] ?? '');
};
const nasty = fc.string({
  unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n\0 \u00a0\u200b\ufeff";,\'aÅ1|!'),
  maxLength: 12,
});
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 20 }));

describe('a sheet', () => {
  test.each(dialects)('with %j reads back as what was written, but for the apostrophe before a formula', (dialect) => {
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { maxLength: 6 });

    fc.assert(
      fc.property(rows, (lines) => {
        // A mark that stood first in a sheet would be taken for the sheet's own.
        const sheet = csvStart(dialect) + [['a', 'b'], ...lines].map((line) => csvLine(line, dialect)).join('');
        const read = readCsv(sheet, dialect.separator).slice(1);
        expect(read).toHaveLength(lines.length);
        for (const [i, line] of lines.entries())
          expect(read[i]?.map((cell, j) => (cell === `'${line[j]}` ? line[j] : cell))).toEqual(line);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(dialects)('with %j has no cell of text that begins as a formula does', (dialect) => {
    fc.assert(
      fc.property(text, (value) => {
        const [row] = readCsv(csvLine(['x', value], dialect), dialect.separator);
        expect([value, isTrigger(row?.[1] ?? '')]).toEqual([value, false]);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each(dialects)('with %j leaves alone what is no formula', (dialect) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÅ1 =+-@'), maxLength: 8 }), (rest) => {
        expect(csvLine([`a${rest}`], dialect)).toBe(`a${rest}\r\n`);
      }),
    );
  });

  test('keeps numbers as they are, also below zero, and nothing where there is nothing', () => {
    const cells: Cell[] = [-1.5, 0, null, 'x'];

    expect(csvLine(cells, swedishExcel)).toBe('-1.5;0;;x\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['  @SUM(A1)', "'  @SUM(A1)"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b=1', "'\u200b=1"],
    ['＋46', "'＋46"],
    ['−5', "'−5"],
    ['\0x', "'\0x"],
    ['a;b', '"a;b"'],
    ['=a;"b"', '"\'=a;""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['CNC-operatör', 'CNC-operatör'],
    ['', ''],
  ])('writes %j as %j', (value, written) => {
    expect(csvLine([value], swedishExcel)).toBe(`${written}\r\n`);
  });

  test('begins with a byte order mark for Excel alone', () => {
    expect(dialects.map(csvStart)).toEqual(['\ufeff', '']);
  });
});
