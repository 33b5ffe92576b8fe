import type { SheetError } from '../domain/jobseeker-sheet.ts';

export type JobseekersTexts = { sheetError: (error: SheetError) => string };

const what: Record<SheetError['code'], (found: string) => string> = {
  unreadable: () => 'filen kan inte läsas som CSV. Ett citattecken är inte avslutat.',
  columns: (found) => `den första raden ska vara month,ssyk,place,seekers. Där står: ${found}`,
  cells: (found) => `raden ska ha fyra värden och har ${found}.`,
  month: (found) => `månaden ska skrivas som 2026-10. Där står: ${found}`,
  future: (found) => `månaden ${found} har inte varit än.`,
  ssyk: (found) => `yrket ska vara en SSYK-kod med fyra siffror. Där står: ${found}`,
  'ssyk-of-scb': (found) =>
    `${found} är SCB:s kod. Använd Arbetsförmedlingens grupp, till exempel 1210 för 1211 och 1212.`,
  place: (found) => `platsen ska vara länets kod eller en kommunkod i länet. Där står: ${found}`,
  seekers: (found) => `antalet ska vara ett heltal eller <5. Där står: ${found}`,
  twice: (found) => `${found} står redan på en tidigare rad.`,
  months: (found) => `filen ska ha precis tolv månader i rad. Den har: ${found}`,
  incomplete: (found) =>
    `rad saknas för ${found}. Varje yrke och plats ska ha alla tolv månaderna; skriv 0 där ingen är inskriven.`,
  empty: () => 'filen har inga rader under rubrikerna.',
};

export const jobseekersSv: JobseekersTexts = {
  sheetError: ({ row, column, code, found }) => {
    const text = what[code](found);
    if (row === null) return `Hela filen: ${text}`;
    return column === null ? `Rad ${row}: ${text}` : `Rad ${row}, kolumn ${column}: ${text}`;
  },
};
