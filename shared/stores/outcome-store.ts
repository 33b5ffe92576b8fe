import type { PlainDay } from '../domain/plain-day.ts';
import { KnownOutcome } from '../domain/recruitment-outcomes.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { outcomeKey, outcomesPartition } from './keys.ts';

/** Kept with the answer, in its transaction. Written twice it is one item. The index reads these and no other casework. */
export const outcomeWrite = (known: KnownOutcome): Write => ({
  Put: { Item: { ...outcomeKey(known.area, known.ssyk, known.day, known.case), ...known } },
});

export type OutcomeStore = {
  /** Outcomes of an area told on a day or after it, by occupation and day. */
  inArea: (area: string, sinceDay: PlainDay) => Promise<KnownOutcome[]>;
};

export const outcomeStore = (table: Table): OutcomeStore => ({
  inArea: async (area, sinceDay) => {
    const found: KnownOutcome[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': outcomesPartition(area) }, consistent: true };
    for await (const { pk, sk, ...rest } of everyItem(table, question)) {
      const known = KnownOutcome.parse(rest);
      if (known.day >= sinceDay) found.push(known);
    }
    return found;
  },
});
