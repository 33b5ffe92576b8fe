import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withheldCells } from '../../shared/domain/index-disclosure.ts';
import { seekerBasis } from '../../shared/domain/index-jobseekers.ts';
import { readJobseekerSheet } from '../../shared/domain/jobseeker-sheet.ts';
import { lastDayOf, nextMonth } from '../../shared/domain/jobseeker-stock.ts';
import { aRegion } from '../support/a-region.ts';
import { jobseekerSheet, municipalities, twelveMonths } from '../support/jobseeker-sheets.ts';

const bounds = { county: '21', municipalities, until: '2026-11' };
const read = (csv: string) => readJobseekerSheet(csv, bounds);
const errorsOf = (csv: string) => {
  const result = read(csv);
  return result.ok ? [] : result.errors.map(({ row, column, code }) => [row, column, code]);
};
const good = jobseekerSheet([
  ['7223', '21', 60],
  ['7223', '2180', '<5'],
]);
/** The good sheet with one line changed; line 1 is the header. */
const withLine = (line: number, text: string): string =>
  good
    .split('\r\n')
    .map((old, at) => (at === line - 1 ? text : old))
    .join('\r\n');

describe('a sheet', () => {
  test.each([
    ['commas', good],
    ['semicolons', good.replaceAll(',', ';')],
    ['a byte order mark and lines of a spreadsheet', `\ufeff${good.replaceAll('\r\n', '\n')}\n\n`],
    ['quoted cells', good.replaceAll('7223', '"7223"')],
    ['headings in capitals and spaces around', good.replace('month,ssyk', 'Month, SSYK ')],
  ])('is read with %s', (_, csv) => {
    expect(read(csv)).toEqual({
      ...{ ok: true, rows: 24, suppressed: 12 },
      document: {
        months: twelveMonths('2026-10'),
        stocks: [
          { ssyk: '7223', place: '21', seekers: Array(12).fill(60) },
          { ssyk: '7223', place: '2180', seekers: Array(12).fill(null) },
        ],
      },
    });
  });

  test('a hidden count is neither 4 nor 0, and a bare count of 1 to 4 is hidden like one', () => {
    const counts = [0, 1, 4, 5, '<5'].map((seekers) => {
      const result = read(jobseekerSheet([['7223', '21', seekers]]));
      return result.ok ? result.document.stocks[0]?.seekers[0] : result.errors;
    });
    expect(counts).toEqual([0, null, null, 5, null]);
  });

  test.each([
    ['other headings', withLine(1, 'manad,ssyk,plats,antal'), [1, null, 'columns']],
    ['a cell too many', withLine(7, '2026-04,7223,21,60,1'), [7, null, 'cells']],
    ['a month that is none', withLine(7, '2026-13,7223,21,60'), [7, 'month', 'month']],
    ['a day for a month', withLine(7, '2026-04-30,7223,21,60'), [7, 'month', 'month']],
    ['a month to come', withLine(7, '2026-12,7223,21,60'), [7, 'month', 'future']],
    ['an occupation of three digits', withLine(7, '2026-04,722,21,60'), [7, 'ssyk', 'ssyk']],
    ["a code of SCB's", withLine(7, '2026-04,1211,21,60'), [7, 'ssyk', 'ssyk-of-scb']],
    ['another county', withLine(7, '2026-04,7223,22,60'), [7, 'place', 'place']],
    ['a municipality by name', withLine(7, '2026-04,7223,Gävle,60'), [7, 'place', 'place']],
    ['half a seeker', withLine(7, '2026-04,7223,21,60.5'), [7, 'seekers', 'seekers']],
    ['fewer than none', withLine(7, '2026-04,7223,21,-1'), [7, 'seekers', 'seekers']],
    ['an empty count', withLine(7, '2026-04,7223,21,'), [7, 'seekers', 'seekers']],
    ['another hidden count', withLine(7, '2026-04,7223,21,<10'), [7, 'seekers', 'seekers']],
    ['a line twice', withLine(7, '2026-03,7223,21,60'), [7, 'month', 'twice']],
    ['an open quotation mark', `${good}\r\n"2026`, [null, null, 'unreadable']],
    ['headings alone', 'month,ssyk,place,seekers', [null, null, 'empty']],
    ['nothing', '', [1, null, 'columns']],
  ])('with %s is refused, at its row and column', (_, csv, expected) => {
    expect(errorsOf(csv)[0]).toEqual(expected);
  });

  test('a line that is missing is told with its month, occupation and place', () => {
    const result = read(good.split('\r\n').toSpliced(6, 1).join('\r\n'));
    expect(result.ok ? [] : result.errors).toEqual([
      { row: null, column: 'month', code: 'incomplete', found: '2026-04 7223 21' },
    ]);
  });

  test.each([
    ['eleven months', 11],
    ['thirteen months', 13],
  ])('%s are not twelve', (_, months) => {
    const lines = [...twelveMonths('2025-09'), ...twelveMonths('2026-09')].slice(-months);
    const csv = ['month,ssyk,place,seekers', ...lines.map((month) => `${month},7223,21,9`)].join('\n');
    expect(errorsOf(csv)).toEqual([[null, 'month', 'months']]);
  });

  test('every wrong cell is told, up to twenty', () => {
    expect(errorsOf(good.replaceAll(',7223,', ',72,'))).toHaveLength(20);
  });

  test('no text makes it throw, and what it takes is complete', () => {
    const cell = fc.constantFrom(
      '2026-10',
      '7223',
      '21',
      '2180',
      '<5',
      '9',
      '',
      '"',
      ',',
      '\n',
      ';',
      'month,ssyk,place,seekers\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const result = read(parts.join(','));
        if (result.ok) for (const { seekers } of result.document.stocks) expect(seekers).toHaveLength(12);
        else expect(result.errors.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('registered jobseekers of the index', () => {
  const region = aRegion();
  const basisOf = (lines: Parameters<typeof jobseekerSheet>[0]) => {
    const result = read(jobseekerSheet(lines));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return seekerBasis(result.document, region);
  };

  test("an area is the sum of its municipalities, the county its own line, and '<5' counts as two", () => {
    const basis = basisOf([
      ['7223', '21', 100],
      ['7223', '2180', 37],
      ['7223', '2101', '<5'],
      ['7223', '2181', 20],
      ['7223', '2104', 8],
    ]);
    expect(basis.period).toBe('2025-11/2026-10');
    expect(basis.of('7223', 'county')).toEqual({ U: 100, suppressed: false });
    expect(basis.of('7223', 'gastrikland-ost')).toEqual({ U: 39, suppressed: true });
    expect(basis.of('7223', 'gastrikland-vast')).toEqual({ U: 28, suppressed: false });
  });

  test('what is not in the sheet is unknown, and never guessed', () => {
    const basis = basisOf([['7223', '2180', 37]]);
    for (const place of ['county', 'gastrikland-ost', 'norra-halsingland', 'nowhere'])
      expect(basis.of('7223', place)).toBeUndefined();
    expect(basis.of('5323', 'county')).toBeUndefined();
  });

  test('without a line of its own the county is all of its municipalities', () => {
    const lines = municipalities.map((place) => ['7223', place, 10] as const);
    expect(basisOf(lines).of('7223', 'county')).toEqual({ U: 100, suppressed: false });
    expect(basisOf(lines.slice(1)).of('7223', 'county')).toBeUndefined();
  });

  test('U is the mean over the twelve months', () => {
    const csv = ['month,ssyk,place,seekers', ...twelveMonths('2026-10').map((m, at) => `${m},7223,21,${at + 10}`)];
    const result = read(csv.join('\n'));
    expect(result.ok && seekerBasis(result.document, region).of('7223', 'county')).toEqual({
      U: 15.5,
      suppressed: false,
    });
  });
});

test('a count that the source hides is hidden whatever its size, and not left as the rest of a total', () => {
  const areas = [
    { place: 'a', own: true, count: 39, suppressed: true },
    { place: 'b', own: true, count: 20 },
    { place: 'c', own: true, count: 41 },
  ];
  expect(withheldCells(100, areas)).toEqual({ places: new Set(['a', 'b']), total: false });
  expect(withheldCells(100, areas, true).total).toBe(true);
});

test.each([
  ['2026-10', '2026-11', '2026-10-31'],
  ['2026-12', '2027-01', '2026-12-31'],
  ['2028-02', '2028-03', '2028-02-29'],
])('after %s comes %s, and its last day is %s', (month, next, last) => {
  expect([nextMonth(month), lastDayOf(month)]).toEqual([next, last]);
});
