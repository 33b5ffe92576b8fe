import { CaseFact } from '../domain/case-fact.ts';
import { everyItem, type Table } from '../platform/table.ts';
import { factsPartition, shards } from './keys.ts';

export type FactStore = {
  /** Every case of an area in numbers, one page in memory at a time. */
  inArea: (area: string) => AsyncIterable<CaseFact>;
};

export const factStore = (table: Table): FactStore => ({
  inArea: async function* (area) {
    for (let shard = 0; shard < shards; shard += 1) {
      const question = { where: 'pk = :pk', values: { ':pk': factsPartition(area, shard) } };
      for await (const { pk, sk, ...rest } of everyItem(table, question)) yield CaseFact.parse(rest);
    }
  },
});
