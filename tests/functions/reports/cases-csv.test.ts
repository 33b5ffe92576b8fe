import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesCsv, casesFromCsv } from '../../../functions/reports/cases-csv.ts';
import { Outcome, RecruitmentOutcome } from '../../../shared/domain/case.ts';
import type { CaseFact } from '../../../shared/domain/case-fact.ts';
import { CaseState } from '../../../shared/domain/case-state.ts';
import { csvLine, csvStart, swedishExcel } from '../../../shared/domain/csv.ts';
import { csvRows } from '../../../shared/domain/csv-rows.ts';
import { Driver, MeasureKind } from '../../../shared/domain/diagnosis.ts';
import { Channel } from '../../../shared/domain/signal.ts';
import { aFact } from '../../support/fact-builders.ts';

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((text) => text.slice(0, 10));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const someFacts: fc.Arbitrary<CaseFact[]> = fc
  .array(
    fc.record({
      ...{ municipality: fc.constantFrom('2180', '0114'), ssyk: maybe(fc.constantFrom('7223', '0110')) },
      ...{
        confirmed: fc.boolean(),
        employer: fc.integer({ min: 1, max: 4 }).map(String),
        headcount: fc.integer({ min: 1, max: 999 }),
      },
      ...{
        channel: fc.constantFrom(...Channel.options),
        source: maybe(fc.constantFrom('frukost1', '00e123', '123456')),
      },
      ...{ state: fc.constantFrom(...CaseState.options), receivedAt: instant, answerBy: day, due: day },
      ...{ answeredAt: maybe(instant), closedAt: maybe(instant), outcome: maybe(fc.constantFrom(...Outcome.options)) },
      ...{ satisfied: maybe(fc.boolean()), recruitment: maybe(fc.constantFrom(...RecruitmentOutcome.options)) },
      drivers: fc.uniqueArray(fc.constantFrom(...Driver.options)),
      measure: maybe(fc.constantFrom(...MeasureKind.options)),
      way: fc.array(fc.record({ state: fc.constantFrom(...CaseState.options), at: instant }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
    { maxLength: 20 },
  )
  .map((found) => found.map((over, i) => aFact(i, over)));

describe('the sheet of cases', () => {
  test('is read back as what it was written from, but for the names of the employers', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const read = casesFromCsv(casesCsv(facts));
        const nameless = (of: readonly CaseFact[]) => of.map(({ employer: _, ...fact }) => fact);
        const same = (of: readonly CaseFact[]) =>
          of.map(({ employer }) => of.findIndex((f) => f.employer === employer));

        expect(nameless(read)).toEqual(nameless(facts));
        expect(same(read)).toEqual(same(facts));
        expect(casesCsv(read)).toBe(casesCsv(facts));
      }),
    );
  });

  test('opens in columns in Swedish Excel', () => {
    const sheet = casesCsv([aFact(1)]);
    expect(sheet.startsWith('\ufeffcase;area;municipality;ssyk;')).toBe(true);
    expect(sheet.split('\r\n')).toHaveLength(3);
  });

  test('is read with columns in another order, and codes that lost their first zero', () => {
    const [header = [], row = []] = csvRows(casesCsv([aFact(1, { municipality: '0114', ssyk: '0110' })]), ';');
    const without = row.map((cell) => (cell === '0114' || cell === '0110' ? cell.slice(1) : cell));
    const turned = [header, without].map((cells) => cells.toReversed().join(';')).join('\n');
    expect(casesFromCsv(turned)).toMatchObject([{ municipality: '0114', ssyk: '0110', employer: 'employer-1' }]);
  });

  test.each([
    ['a missing column', (sheet: string) => sheet.replace('received_at', 'received')],
    ['a state that there is not', (sheet: string) => sheet.replaceAll('received@', 'lost@')],
    ['a count that is none', (sheet: string) => sheet.replace(';3;', ';many;')],
  ])('is refused with %s', (_, spoilt) => {
    expect(() => casesFromCsv(spoilt(casesCsv([aFact(1)])))).toThrow();
  });
});

describe('rows of a sheet', () => {
  test('are what any writer after RFC 4180 wrote, whatever stands in the cells', () => {
    const cells = fc.array(
      fc.array(
        fc.string().filter((text) => !/^['=+\-@\s\p{C}＝＋－＠﹦﹢﹣﹫⁺⁻⁼−]/u.test(text)),
        { minLength: 2, maxLength: 5 },
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const sheet = csvStart(swedishExcel) + rows.map((row) => csvLine(row, swedishExcel)).join('');
        expect(csvRows(sheet, ';')).toEqual(rows);
      }),
    );
  });

  test.each([
    [
      'no line end at the end',
      'a;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an empty last cell', 'a;', [['a', '']]],
    ['line feeds alone', 'a\nb\n', [['a'], ['b']]],
    ['empty lines', 'a\r\n\r\nb\r\n', [['a'], ['b']]],
    ['a quoted line end', '"a\r\nb";"c""d"', [['a\r\nb', 'c"d']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(csvRows(text, ';')).toEqual(expected);
  });

  test.each(['"never closed', 'a"b;c', '"a"b;c'])('%s is refused', (text) => {
    expect(() => csvRows(text, ';')).toThrow('cannot be read');
  });
});
