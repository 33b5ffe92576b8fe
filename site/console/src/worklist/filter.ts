import type { ListedCase } from '../../../../functions/cases/contract.ts';
import { sortKey, type Urgency, urgencyOf } from './order.ts';

/** A row with what searching and sorting need of it, made once when it comes in. */
export type SearchableCase = ListedCase & { readonly text: string; readonly key: string };

export const searchable = (row: ListedCase, municipality: (code: string) => string): SearchableCase => ({
  ...row,
  text: `${row.reference} ${row.need} ${row.employer} ${municipality(row.municipality)} ${row.ssyk ?? ''}`.toLocaleLowerCase(
    'sv',
  ),
  key: sortKey(row),
});

export type Choice = { search: string; area: string; state: string; broker: string; tag: string };
export const everything: Choice = { search: '', area: '', state: '', broker: '', tag: '' };

export const isNarrowed = (choice: Choice): boolean => Object.values(choice).some((value) => value !== '');

/** The rows that hold every word of the search, in the order they came. */
export const filterCases = (rows: readonly SearchableCase[], choice: Choice): SearchableCase[] => {
  const words = choice.search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (choice.area === '' || row.area === choice.area) &&
      (choice.state === '' || row.state === choice.state) &&
      (choice.broker === '' || row.broker === choice.broker) &&
      (choice.tag === '' || row.tags.includes(choice.tag)) &&
      words.every((word) => row.text.includes(word)),
  );
};

export type Group = { readonly urgency: Urgency; readonly total: number; readonly rows: readonly SearchableCase[] };

/** Rows that are in order, as groups of one urgency each; only the first `most` rows are among them, but all are counted. */
export const groupCases = (rows: readonly SearchableCase[], most: number): Group[] => {
  const groups = new Map<Urgency, { total: number; rows: SearchableCase[] }>();
  rows.forEach((row, place) => {
    const urgency = urgencyOf(row);
    const group = groups.get(urgency) ?? { total: 0, rows: [] };
    group.total += 1;
    if (place < most) group.rows.push(row);
    groups.set(urgency, group);
  });
  return [...groups]
    .filter(([, { rows: shown }]) => shown.length > 0)
    .map(([urgency, group]) => ({ urgency, ...group }));
};

/** Values that occur, for a choice among them. */
export const occurring = (rows: readonly SearchableCase[], of: (row: SearchableCase) => readonly string[]): string[] =>
  [...new Set(rows.flatMap(of))].toSorted();
