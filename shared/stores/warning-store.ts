import * as z from 'zod/mini';
import { EarlyWarning } from '../domain/early-warning.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import { listsIndex, warnedList, warningKey, warningsPartition } from './keys.ts';

/** Kept once: of two runs on one day the second is refused, together with its mails. */
export const warningWrite = (warning: EarlyWarning): Write => ({
  Put: {
    Item: {
      ...warningKey(warning.area, warning.ssyk, warning.day),
      ...{ listPk: warnedList(warning.area), listSk: `${warning.day}#${warning.ssyk}` },
      ...warning,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const warningOf = ({ pk, sk, listPk, listSk, ...rest }: Item): EarlyWarning => EarlyWarning.parse(rest);
const Listed = z.object({ pk: z.string(), sk: z.string() });

export const warningStore = (table: Table) => ({
  /** Every warning of an area, newest first. */
  inArea: async (area: string): Promise<EarlyWarning[]> => {
    const found: EarlyWarning[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': warningsPartition(area) }, consistent: true };
    for await (const item of everyItem(table, question)) found.push(warningOf(item));
    return found.toSorted((a, b) => (a.day === b.day ? (a.ssyk < b.ssyk ? -1 : 1) : a.day < b.day ? 1 : -1));
  },
  /** Warnings of an area from a day on and before another, oldest first; those of other times are not read. */
  warnedBetween: async (area: string, from: PlainDay, until: PlainDay): Promise<EarlyWarning[]> => {
    const found: EarlyWarning[] = [];
    const question = {
      index: listsIndex,
      where: 'listPk = :list AND listSk BETWEEN :from AND :until',
      values: { ':list': warnedList(area), ':from': from, ':until': until },
    };
    for await (const listed of everyItem(table, question)) {
      const item = await table.get(Listed.parse(listed));
      if (item !== undefined) found.push(warningOf(item));
    }
    return found;
  },
});
export type WarningStore = ReturnType<typeof warningStore>;
