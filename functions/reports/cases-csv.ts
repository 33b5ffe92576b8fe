import { CaseFact } from '../../shared/domain/case-fact.ts';
import { type Cell, csvLine, csvStart, swedishExcel } from '../../shared/domain/csv.ts';
import { csvRows } from '../../shared/domain/csv-rows.ts';

/** Where the newest sheet lies in the snapshots bucket. */
export const casesSheetKey = 'reports/cases.csv';

type Column = { name: string; cell: (fact: CaseFact) => Cell; read: (text: string) => unknown };

const orNull = (text: string): string | null => (text === '' ? null : text);
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');
const fromYesNo = (text: string): boolean | null => (text === '' ? null : text === 'yes');
/** A spreadsheet that opened the sheet may have taken a code for a number, and its first zero away. */
const fourDigits = (text: string): string => text.padStart(4, '0');

const same = (text: string): string => text;

/** The columns of the sheet, which are those that it is read back by. Instants are UTC, days are the region's. */
const columns = {
  case: { name: 'case', cell: (f) => f.case, read: same },
  area: { name: 'area', cell: (f) => f.area, read: same },
  municipality: { name: 'municipality', cell: (f) => f.municipality, read: fourDigits },
  ssyk: { name: 'ssyk', cell: (f) => f.ssyk, read: (text) => (text === '' ? null : fourDigits(text)) },
  confirmed: { name: 'ssyk_confirmed', cell: (f) => yesNo(f.confirmed), read: fromYesNo },
  employer: { name: 'employer', cell: (f) => f.employer, read: same },
  headcount: { name: 'headcount', cell: (f) => f.headcount, read: Number },
  channel: { name: 'channel', cell: (f) => f.channel, read: same },
  source: { name: 'source', cell: (f) => f.source, read: orNull },
  state: { name: 'state', cell: (f) => f.state, read: same },
  receivedAt: { name: 'received_at', cell: (f) => f.receivedAt, read: same },
  answerBy: { name: 'answer_by', cell: (f) => f.answerBy, read: same },
  due: { name: 'due', cell: (f) => f.due, read: same },
  answeredAt: { name: 'answered_at', cell: (f) => f.answeredAt, read: orNull },
  closedAt: { name: 'closed_at', cell: (f) => f.closedAt, read: orNull },
  outcome: { name: 'outcome', cell: (f) => f.outcome, read: orNull },
  satisfied: { name: 'satisfied', cell: (f) => yesNo(f.satisfied), read: fromYesNo },
  recruitment: { name: 'recruitment_after_90_days', cell: (f) => f.recruitment, read: orNull },
  drivers: { name: 'drivers', cell: (f) => f.drivers.join(' '), read: words },
  measure: { name: 'measure', cell: (f) => f.measure, read: orNull },
  way: {
    name: 'way',
    cell: (f) => f.way.map(({ state, at }) => `${state}@${at}`).join(' '),
    read: (text) =>
      words(text).map((step) => {
        const [state, at] = step.split('@');
        return { state, at };
      }),
  },
} satisfies Record<keyof CaseFact, Column>;

const keys = Object.keys(columns) as (keyof CaseFact)[];

/** Employers by number, in the order of the cases: they are told apart within the sheet, and known again by nobody. */
const numberedEmployers = (facts: readonly CaseFact[]): CaseFact[] => {
  const numbers = new Map<string, string>();
  return facts.map((fact) => {
    const number = numbers.get(fact.employer) ?? `employer-${numbers.size + 1}`;
    numbers.set(fact.employer, number);
    return { ...fact, employer: number };
  });
};

/** Signals, states, outcomes and measures as a sheet, without personal data. Source: mission.md, R17. */
export const casesCsv = (facts: readonly CaseFact[]): string =>
  [
    csvStart(swedishExcel) +
      csvLine(
        keys.map((key) => columns[key].name),
        swedishExcel,
      ),
    ...numberedEmployers(facts).map((fact) =>
      csvLine(
        keys.map((key) => columns[key].cell(fact)),
        swedishExcel,
      ),
    ),
  ].join('');

/** The sheet read back; columns may stand in any order. Throws where one is missing or a cell is none of its column's. */
export const casesFromCsv = (text: string): CaseFact[] => {
  const [header = [], ...rows] = csvRows(text, swedishExcel.separator);
  const places = keys.map((key) => {
    const place = header.indexOf(columns[key].name);
    if (place < 0) throw new Error(`The sheet has no column ${columns[key].name}`);
    return [key, place] as const;
  });
  return rows.map((row) =>
    CaseFact.parse(Object.fromEntries(places.map(([key, place]) => [key, columns[key].read(row[place] ?? '')]))),
  );
};
