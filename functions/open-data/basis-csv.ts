import type { Basis } from './contract.ts';

type Cell = string | number | null;

// Spreadsheets look through space, control characters and a byte order mark, and take full-width signs for the others.
const formula = /^(?:\p{Cc}|[\s\p{Cc}]*[=+\-@＝＋－＠])/u;

/**
 * One cell after RFC 4180, quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; numbers are written as they are, so that a minus stays a minus.
 */
const csvCell = (value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const columns = [
  'edition',
  'area',
  'dataUntil',
  'ssyk',
  'label',
  'class',
  'certainty',
  'score',
  'low',
  'high',
  'coverage',
  'level',
  'officialSituation',
  'officialEdition',
] as const;

/** The basis as CSV: a header, lines ended by CRLF, UTF-8 without a byte order mark. Missing is an empty cell. */
export const basisCsv = ({ edition, area, dataUntil, occupations }: Basis): string => {
  const lines = occupations.map((o): readonly Cell[] => [
    edition,
    area,
    dataUntil,
    o.ssyk,
    o.label,
    o.class,
    o.certainty,
    o.score,
    o.low,
    o.high,
    o.coverage,
    o.level,
    o.official?.situation ?? null,
    o.official?.edition ?? null,
  ]);
  return [columns, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
};
