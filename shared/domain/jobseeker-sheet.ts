import { csvRows } from './csv-rows.ts';
import { type JobseekersDocument, Month, monthsOfStock, nextMonth } from './jobseeker-stock.ts';
import { afGroupOf } from './ssyk-crosswalk.ts';

export const sheetColumns = ['month', 'ssyk', 'place', 'seekers'] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What is wrong with a sheet, at its row (1 is the header; null is the sheet as a whole) and column. */
export type SheetError = {
  readonly row: number | null;
  readonly column: SheetColumn | null;
  readonly code:
    | 'unreadable'
    | 'columns'
    | 'cells'
    | 'month'
    | 'future'
    | 'ssyk'
    | 'ssyk-of-scb'
    | 'place'
    | 'seekers'
    | 'twice'
    | 'months'
    | 'incomplete'
    | 'empty';
  /** What was found or is missing, such as a month: never a whole row. */
  readonly found: string;
};

export type ReadSheet =
  | { readonly ok: true; readonly document: JobseekersDocument; readonly rows: number; readonly suppressed: number }
  | { readonly ok: false; readonly errors: readonly SheetError[] };

type Bounds = {
  readonly county: string;
  readonly municipalities: readonly string[];
  /** The newest month that may be told of. */
  readonly until: Month;
};

/** So many are told at once; a sheet with more is better made anew. */
const mostErrors = 20;
const shown = (text: string): string => text.slice(0, 40);
const codes: Readonly<Record<SheetColumn, SheetError['code']>> = {
  ...{ month: 'month', ssyk: 'ssyk', place: 'place', seekers: 'seekers' },
};

type Row = { month: string; ssyk: string; place: string; seekers: number | null };

/** `<5` is hidden; so is a count of 1 to 4 that came without the sign: what the source does not tell, we do not either. */
const countOf = (text: string): number | null => {
  const count = text === '<5' ? null : Number(text);
  return count !== null && count >= 1 && count <= 4 ? null : count;
};

/** One row of a sheet, or every cell of it that is wrong. */
const rowOf = (
  cells: readonly string[],
  row: number,
  { county, municipalities, until }: Bounds,
): Row | SheetError[] => {
  const [month = '', ssyk = '', place = '', seekers = ''] = cells.map((cell) => cell.trim());
  if (cells.length !== sheetColumns.length) return [{ row, column: null, code: 'cells', found: String(cells.length) }];
  const errors: SheetError[] = [];
  const wrong = (column: SheetColumn, found: string, code: SheetError['code'] = codes[column]) =>
    errors.push({ row, column, code, found: shown(found) });
  if (!Month.safeParse(month).success) wrong('month', month);
  else if (month > until) wrong('month', month, 'future');
  if (!/^\d{4}$/.test(ssyk)) wrong('ssyk', ssyk);
  else if (afGroupOf(ssyk) !== ssyk) wrong('ssyk', ssyk, 'ssyk-of-scb');
  if (place !== county && !municipalities.includes(place)) wrong('place', place);
  if (seekers !== '<5' && !/^\d{1,6}$/.test(seekers)) wrong('seekers', seekers);
  return errors.length > 0 ? errors : { month, ssyk, place, seekers: countOf(seekers) };
};

/** Twelve months in a row, or what is wrong with them. */
const monthsIn = (rows: readonly Row[]): string[] | SheetError => {
  const months = [...new Set(rows.map(({ month }) => month))].toSorted();
  const inARow = months.every((month, at) => at === 0 || nextMonth(months[at - 1] ?? '') === month);
  if (months.length === monthsOfStock && inARow) return months;
  return { row: null, column: 'month', code: 'months', found: months.slice(0, 13).join(' ') };
};

const stocksOf = (rows: readonly (Row & { row: number })[], months: readonly string[]) => {
  const stocks = new Map<string, Map<string, number | null>>();
  const errors: SheetError[] = [];
  for (const { row, month, ssyk, place, seekers } of rows) {
    const key = `${ssyk} ${place}`;
    const known = stocks.get(key) ?? new Map<string, number | null>();
    if (known.has(month)) errors.push({ row, column: 'month', code: 'twice', found: `${month} ${key}` });
    stocks.set(key, known.set(month, seekers));
  }
  const found = [...stocks].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [key, known] of found) {
    const missing = months.find((month) => !known.has(month));
    if (missing !== undefined)
      errors.push({ row: null, column: 'month', code: 'incomplete', found: `${missing} ${key}` });
  }
  return {
    errors,
    stocks: found.map(([key, known]) => {
      const [ssyk = '', place = ''] = key.split(' ');
      return { ssyk, place, seekers: months.map((month) => known.get(month) ?? null) };
    }),
  };
};

/**
 * An administrator's sheet of registered jobseekers: `month,ssyk,place,seekers`, divided by commas or semicolons. Each
 * occupation and place that is in it must be in it for the same twelve months in a row; `<5` is a hidden count. One thing
 * wrong and nothing is taken: half a sheet would look like fewer seekers.
 */
export const readJobseekerSheet = (text: string, bounds: Bounds): ReadSheet => {
  const separator = /^\ufeff?[^\r\n]*;/.test(text) ? ';' : ',';
  let sheet: string[][];
  try {
    sheet = csvRows(text, separator);
  } catch {
    return { ok: false, errors: [{ row: null, column: null, code: 'unreadable', found: '' }] };
  }
  const [header = [], ...body] = sheet;
  if (header.map((name) => name.trim().toLowerCase()).join() !== sheetColumns.join())
    return { ok: false, errors: [{ row: 1, column: null, code: 'columns', found: shown(header.join(separator)) }] };
  if (body.length === 0) return { ok: false, errors: [{ row: null, column: null, code: 'empty', found: '' }] };
  const read = body.map((cells, at) => rowOf(cells, at + 2, bounds));
  const wrong = read.flatMap((row) => (Array.isArray(row) ? row : []));
  if (wrong.length > 0) return { ok: false, errors: wrong.slice(0, mostErrors) };
  const rows = read.flatMap((row, at) => (Array.isArray(row) ? [] : [{ ...row, row: at + 2 }]));
  const months = monthsIn(rows);
  if (!Array.isArray(months)) return { ok: false, errors: [months] };
  const { stocks, errors } = stocksOf(rows, months);
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, mostErrors) };
  const suppressed = rows.filter(({ seekers }) => seekers === null).length;
  return { ok: true, document: { months, stocks }, rows: rows.length, suppressed };
};
