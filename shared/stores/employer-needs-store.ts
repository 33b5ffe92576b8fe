import * as z from 'zod/mini';
import { EmployerNeed } from '../domain/employer-need.ts';
import { deflateJson, inflateJson } from '../platform/deflate.ts';
import type { Table, Write } from '../platform/table.ts';
import { employerNeedsKey } from './keys.ts';

/** Deflated: every occupation there is stays far below the 400 kB of an item. */
const NeedsItem = z.object({ body: z.instanceof(Uint8Array) });
const Needs = z.array(EmployerNeed);

/** Replaces the needs of the night before. Throws where a number is below five. */
export const employerNeedsWrite = (needs: readonly EmployerNeed[]): Write => ({
  Put: { Item: { ...employerNeedsKey, body: deflateJson(Needs.parse(needs)) } },
});

export const employerNeedsStore = (table: Pick<Table, 'get'>) => ({
  /** Those of the last night, most employers first; none before the first. */
  current: async (): Promise<EmployerNeed[]> => {
    const item = await table.get(employerNeedsKey);
    return item === undefined ? [] : Needs.parse(inflateJson(NeedsItem.parse(item).body));
  },
});
export type EmployerNeedsStore = ReturnType<typeof employerNeedsStore>;
