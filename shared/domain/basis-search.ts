import type { BasisRow } from './basis-row.ts';
import { ShortageClass } from './shortage.ts';
import { foldSwedish, normaliseSwedish, wordsOf } from './swedish-text.ts';

export const basisOrders = ['shortage', 'name'] as const;
export type BasisOrder = (typeof basisOrders)[number];

/** What a reader of the list asks for: words of the name or the beginning of a code, one class, an order, a page from 1. */
export type BasisChoice = {
  readonly text: string;
  readonly class: ShortageClass | null;
  readonly order: BasisOrder;
  readonly page: number;
};

/** So many that most searches are one page, and so few that a page stays small on a phone. */
const rowsOnPage = 50;

/** From the largest shortage to what cannot be rated: the order in which people look. */
export const classesByShortage = ShortageClass.options;

/** Each word of the search must begin a word of the name, or the code must begin with it; å, ä and ö may be left out. */
const fits = ({ ssyk, label }: BasisRow, words: readonly string[]): boolean => {
  const inLabel = wordsOf(foldSwedish(normaliseSwedish(label)));
  return words.every((word) => ssyk.startsWith(word) || inLabel.some((part) => part.startsWith(word)));
};

/** Swedish order without Intl: å, ä and ö stand after z. */
const alphabetic = (label: string): string =>
  normaliseSwedish(label).replaceAll('å', '{').replaceAll('ä', '|').replaceAll('ö', '}');

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byShortage = (one: BasisRow, other: BasisRow): number =>
  classesByShortage.indexOf(one.class) - classesByShortage.indexOf(other.class) ||
  (other.score ?? -1) - (one.score ?? -1) ||
  compare(one.ssyk, other.ssyk);

const byName = (one: BasisRow, other: BasisRow): number =>
  compare(alphabetic(one.label), alphabetic(other.label)) || compare(one.ssyk, other.ssyk);

export type ChosenRows<Row extends BasisRow> = {
  readonly rows: readonly Row[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};

/** The rows that a reader chose, one page of them; a page beyond the last is the last. */
export const chosenRows = <Row extends BasisRow>(rows: readonly Row[], choice: BasisChoice): ChosenRows<Row> => {
  const words = wordsOf(foldSwedish(normaliseSwedish(choice.text)));
  const found = rows
    .filter((row) => (choice.class === null || row.class === choice.class) && fits(row, words))
    .toSorted(choice.order === 'name' ? byName : byShortage);
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage));
  const page = Math.min(Math.max(1, choice.page), pages);
  return { rows: found.slice((page - 1) * rowsOnPage, page * rowsOnPage), found: found.length, page, pages };
};

/** How many occupations each class has, in the order in which people look. */
export const classCounts = (rows: readonly BasisRow[]): readonly (readonly [ShortageClass, number])[] =>
  classesByShortage.map((shown) => [shown, rows.filter((row) => row.class === shown).length]);
