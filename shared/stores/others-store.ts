import * as z from 'zod/mini';
import { fewestOthers } from '../domain/others-like-you.ts';
import type { Ssyk4 } from '../domain/ssyk.ts';
import type { Table, Write } from '../platform/table.ts';
import { othersKey } from './keys.ts';

const Shown = z.int().check(z.gte(fewestOthers));

/**
 * Distinct employers that asked for an occupation within twelve months, who reads it among them, by area and in the
 * county. A number below five is never kept, so that no reader can show one: an area without it is left out, and the
 * county's is null.
 */
export const Others = z.strictObject({ areas: z.record(z.string(), Shown), county: z.nullable(Shown) });
export type Others = z.infer<typeof Others>;

/** Replaces what was known of an occupation. Throws where a number is below five. */
export const othersWrite = (ssyk: Ssyk4, others: Others): Write => ({
  Put: { Item: { ...othersKey(ssyk), ...Others.parse(others) } },
});

/** Nothing may be said of the occupation any longer. */
export const othersRemoval = (ssyk: Ssyk4): Write => ({ Delete: { Key: othersKey(ssyk) } });

export type OthersStore = { of: (ssyk: Ssyk4) => Promise<Others | undefined> };

export const othersStore = (table: Pick<Table, 'get'>): OthersStore => ({
  of: async (ssyk) => {
    const item = await table.get(othersKey(ssyk));
    if (!item) return undefined;
    const { pk, sk, ...rest } = item;
    return Others.parse(rest);
  },
});
