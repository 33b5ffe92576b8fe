import * as z from 'zod/mini';
import type { BasisRow } from '../domain/basis-row.ts';
import { FrozenCard, type Quarter } from '../domain/frozen-edition.ts';
import { deflateJson, inflateJson } from '../platform/deflate.ts';
import { ConditionFailed, everyItem, type Table } from '../platform/table.ts';
import { packRows, unpackRows } from './basis-packing.ts';
import { frozenKey, frozenPartition } from './keys.ts';

const Bytes = z.instanceof(Uint8Array);
const Kept = z.object({ card: Bytes, rows: z.record(z.string(), Bytes) });
const cardIn = (item: unknown): FrozenCard => FrozenCard.parse(inflateJson(Kept.parse(item).card));

/** The quarterly editions: what readers see of each, in one item that is written once. */
export const frozenStore = (market: Table) => ({
  /** The newest, or the newest before a quarter; null where there is none. */
  newest: async (before?: Quarter): Promise<FrozenCard | null> => {
    const { items } = await market.query({
      where: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      values: { ':pk': frozenPartition, ...(before !== undefined && { ':before': before }) },
      newestFirst: true,
      limit: 1,
      consistent: true,
    });
    return items[0] === undefined ? null : cardIn(items[0]);
  },
  card: async (quarter: Quarter): Promise<FrozenCard | null> => {
    const item = await market.get(frozenKey(quarter), { consistent: true });
    return item === undefined ? null : cardIn(item);
  },
  /** All of them, the newest first. */
  all: async (): Promise<FrozenCard[]> => {
    const cards: FrozenCard[] = [];
    for await (const item of everyItem(market, { where: 'pk = :pk', values: { ':pk': frozenPartition } }))
      cards.push(cardIn(item));
    return cards.toReversed();
  },
  /** Every occupation of a quarter in a place; null where the quarter or the place is unknown. */
  rows: async (quarter: Quarter, place: string): Promise<BasisRow[] | null> => {
    const item = await market.get(frozenKey(quarter));
    const rows = item && Kept.parse(item).rows;
    // A place comes from an address: `constructor` is a part of every object, and no area.
    const bytes = rows && Object.hasOwn(rows, place) ? rows[place] : undefined;
    return bytes === undefined ? null : unpackRows(bytes);
  },
  /** The one write that makes an edition seen; false where the quarter has one already, which stays as it is. */
  freeze: async (card: FrozenCard, rows: ReadonlyMap<string, readonly BasisRow[]>): Promise<boolean> => {
    const packed = Object.fromEntries([...rows].map(([place, of]) => [place, packRows(of)]));
    try {
      await market.write({
        Put: {
          Item: { ...frozenKey(card.quarter), card: deflateJson(card), rows: packed },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  },
});
export type FrozenStore = ReturnType<typeof frozenStore>;
