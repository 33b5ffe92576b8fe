export type Cell = string | number | null;

/** How a sheet is written: `,` for programs; `;` and a byte order mark for a spreadsheet in Swedish. */
export type CsvDialect = { separator: ',' | ';'; byteOrderMark: boolean };

/**
 * What a spreadsheet takes for the beginning of a formula. It looks through space, control and invisible characters and a
 * byte order mark, and takes full-width, small and raised signs for the others. Source: promises.md, 2.1.
 */
const formula = /^(?:\p{Cc}|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫⁺⁻⁼−])/u;

/**
 * One cell after RFC 4180, quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; numbers are written as they are, so that a minus stays a minus. Null is an empty cell.
 */
const cellOf = (value: Cell, separator: string): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of a sheet, ended by CRLF. */
export const csvLine = (cells: readonly Cell[], { separator }: Pick<CsvDialect, 'separator'>): string =>
  `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`;

/** What a sheet begins with: Excel reads UTF-8 rightly only behind a byte order mark. */
export const csvStart = ({ byteOrderMark }: Pick<CsvDialect, 'byteOrderMark'>): string =>
  byteOrderMark ? '\ufeff' : '';

/** A double click in Swedish Excel opens it in columns, with å, ä and ö. */
export const swedishExcel = { separator: ';', byteOrderMark: true } as const satisfies CsvDialect;
/** RFC 4180 as programs expect it. */
export const plainCsv = { separator: ',', byteOrderMark: false } as const satisfies CsvDialect;
