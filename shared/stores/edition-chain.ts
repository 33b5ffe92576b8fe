import type { Place } from '../domain/basis-occupation.ts';
import type { BasisRow } from '../domain/basis-row.ts';
import { type EditionId, EditionRecord } from '../domain/edition.ts';
import { inflateJson } from '../platform/deflate.ts';
import type { Table } from '../platform/table.ts';
import { RecordItem } from './basis-items.ts';
import { unpackRows } from './basis-packing.ts';
import { editionRecordKey } from './keys.ts';

/** An edition with every place's list. */
export type ListedEdition = { edition: EditionId; places: ReadonlyMap<Place, BasisRow[]> };

/** More than a year of weekly editions: behind that it is cheaper to look at everything. */
const longest = 60;

/**
 * The editions that readers have had, one after the other, up to `until` and back to `from`, oldest first; the
 * newest alone where there is no `from`. `whole` tells whether `from` was reached.
 */
export const editionChain =
  (market: Pick<Table, 'get'>) =>
  async (from: EditionId | null, until: EditionId): Promise<{ editions: ListedEdition[]; whole: boolean }> => {
    const editions: ListedEdition[] = [];
    let next: EditionId | null = until;
    while (next !== null && editions.length < (from === null ? 1 : longest)) {
      const item = await market.get(editionRecordKey(next), { consistent: true });
      if (!item) break;
      const { record, rows } = RecordItem.parse(item);
      const places = Object.entries(rows).map(([place, bytes]) => [place, unpackRows(bytes)] as const);
      editions.unshift({ edition: next, places: new Map(places) });
      if (next === from) return { editions, whole: true };
      next = EditionRecord.parse(inflateJson(record)).previous;
    }
    return { editions, whole: false };
  };
