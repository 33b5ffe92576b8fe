import type { CaseList, ListedCase } from '../../../../functions/cases/contract.ts';
import type { Client } from '../api/client.ts';
import type { Failure } from '../api/failure.ts';
import { type SearchableCase, searchable } from './filter.ts';

export type Loaded = {
  readonly rows: readonly SearchableCase[];
  readonly loading: boolean;
  /** Rows that have come in of a loading that goes on. */
  readonly fetched: number;
  readonly failure: Failure | null;
};

type Deps = {
  client: Client;
  /** One chain of pages each: the most urgent of every area is there at once. */
  areas: readonly string[];
  /** Of what has ended: one chain of pages per state. */
  states?: readonly string[];
  municipality: (code: string) => string;
};

const nothing: Loaded = { rows: [], loading: false, fetched: 0, failure: null };
/** The most that the contract gives at once: two hundred questions for ten thousand cases. */
const perPage = '50';
/** Tells the page at most this often, in milliseconds, while pages come in. */
const pace = 250;

/** The order of code units, which is the order of the table's keys; `localeCompare` would be another, and slow. */
const byKey = (one: SearchableCase, other: SearchableCase): number =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
const newestFirst = (one: SearchableCase, other: SearchableCase): number =>
  one.receivedAt < other.receivedAt ? 1 : one.receivedAt > other.receivedAt ? -1 : 0;

/**
 * The cases of the person's areas, fetched page by page and usable from the first one. It outlives the page that shows it:
 * coming back from a case, the list stands as it was while a fresh one is fetched behind it.
 */
export const newCaseList = ({ client, areas, states, municipality }: Deps) => {
  let current = nothing;
  let run = 0;
  const listeners = new Set<(loaded: Loaded) => void>();
  const tell = (change: Partial<Loaded>): void => {
    current = { ...current, ...change };
    for (const listener of listeners) listener(current);
  };

  const pages = async (
    query: Record<string, string>,
    take: (rows: ListedCase[]) => boolean,
  ): Promise<Failure | null> => {
    for (let cursor: string | null = ''; cursor !== null; ) {
      const asked: URLSearchParams = new URLSearchParams({
        ...query,
        limit: perPage,
        ...(cursor !== '' && { cursor }),
      });
      const result = await client.get<CaseList>(`/api/v1/cases?${asked}`);
      if (!result.ok) return result.failure;
      if (!take(result.value.cases)) return null;
      cursor = result.value.next;
    }
    return null;
  };

  const load = async (): Promise<void> => {
    run += 1;
    const mine = run;
    const first = current.rows.length === 0;
    const found = new Map<string, SearchableCase>();
    let toldAt = 0;
    const sorted = () => [...found.values()].sort(states === undefined ? byKey : newestFirst);
    tell({ loading: true, fetched: 0, failure: null });
    const take = (rows: ListedCase[]): boolean => {
      if (mine !== run) return false;
      for (const row of rows) found.set(row.id, searchable(row, municipality));
      const now = performance.now();
      if (now - toldAt > pace) {
        toldAt = now;
        // A list that somebody reads is replaced once, when the fresh one is whole.
        tell({ fetched: found.size, ...(first && { rows: sorted() }) });
      }
      return true;
    };
    const chains = areas.flatMap((area) => (states ?? ['']).map((state) => ({ area, ...(state !== '' && { state }) })));
    const failures = await Promise.all(chains.map((chain) => pages(chain, take)));
    if (mine !== run) return;
    const failure = failures.find((one) => one !== null) ?? null;
    const rows = failure === null || found.size >= current.rows.length ? sorted() : current.rows;
    tell({ loading: false, fetched: found.size, failure, rows });
  };

  return {
    now: (): Loaded => current,
    load,
    follow: (listener: (loaded: Loaded) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
export type CaseListing = ReturnType<typeof newCaseList>;
