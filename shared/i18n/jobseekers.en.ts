import type { SheetError } from '../domain/jobseeker-sheet.ts';
import type { JobseekersTexts } from './jobseekers.sv.ts';

const what: Record<SheetError['code'], (found: string) => string> = {
  unreadable: () => 'the file cannot be read as CSV. A quotation mark is not closed.',
  columns: (found) => `the first line must be month,ssyk,place,seekers. It says: ${found}`,
  cells: (found) => `the row must have four values and has ${found}.`,
  month: (found) => `the month is written as 2026-10. It says: ${found}`,
  future: (found) => `the month ${found} has not been yet.`,
  ssyk: (found) => `the occupation must be an SSYK code of four digits. It says: ${found}`,
  'ssyk-of-scb': (found) =>
    `${found} is a code of Statistics Sweden. Use the employment service’s group, such as 1210 for 1211 and 1212.`,
  place: (found) => `the place must be the county’s code or that of a municipality in it. It says: ${found}`,
  seekers: (found) => `the number must be a whole number or <5. It says: ${found}`,
  twice: (found) => `${found} is in an earlier row already.`,
  months: (found) => `the file must have exactly twelve months in a row. It has: ${found}`,
  incomplete: (found) =>
    `a row is missing for ${found}. Every occupation and place needs all twelve months; write 0 where nobody is registered.`,
  empty: () => 'the file has no rows below its headings.',
};

export const jobseekersEn = {
  sheetError: ({ row, column, code, found }) => {
    const text = what[code](found);
    if (row === null) return `The whole file: ${text}`;
    return column === null ? `Row ${row}: ${text}` : `Row ${row}, column ${column}: ${text}`;
  },
} satisfies JobseekersTexts;
