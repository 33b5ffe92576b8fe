import type { ListedCase } from '../../../../functions/cases/contract.ts';

/** 1 seriously late … 7 waiting, as the server ranks; 0 is what has ended. */
export type Urgency = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const urgencyOf = ({ rank }: Pick<ListedCase, 'rank'>): Urgency =>
  rank === null || rank < 1 || rank > 7 ? 0 : (Math.trunc(rank) as Urgency);

type Dated = Pick<ListedCase, 'due' | 'next' | 'until'>;

/** The day by which a case wants its broker; sorts after every day where nothing is dated. */
const wantedOn = ({ due, next, until }: Dated): string =>
  [due, next, until].reduce<string>((first, day) => (day !== null && day < first ? day : first), '9999-12-31');

/** What a row is compared by, made once: ten thousand rows are sorted with every page that comes in. */
export const sortKey = (row: ListedCase): string => `${row.rank ?? 8}#${wantedOn(row)}#${row.receivedAt}#${row.id}`;

export type Dating = { readonly kind: 'promise' | 'next' | 'wait'; readonly day: string };

/** What a row says of time: the nearest of its days. */
export const datingOf = ({ due, next, until }: Dated): Dating | null => {
  const datings: Dating[] = [];
  if (due !== null) datings.push({ kind: 'promise', day: due });
  if (next !== null) datings.push({ kind: 'next', day: next });
  if (until !== null) datings.push({ kind: 'wait', day: until });
  return datings.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))[0] ?? null;
};
