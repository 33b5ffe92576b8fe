import { EarlyWarning } from '../domain/early-warning.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { warningKey, warningsPartition } from './keys.ts';

/** Kept once: of two runs on one day the second is refused, together with its mails. */
export const warningWrite = (warning: EarlyWarning): Write => ({
  Put: {
    Item: { ...warningKey(warning.area, warning.ssyk, warning.day), ...warning },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export type WarningStore = {
  /** Every warning of an area, newest first. */
  inArea: (area: string) => Promise<EarlyWarning[]>;
};

export const warningStore = (table: Table): WarningStore => ({
  inArea: async (area) => {
    const found: EarlyWarning[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': warningsPartition(area) }, consistent: true };
    for await (const { pk, sk, ...rest } of everyItem(table, question)) found.push(EarlyWarning.parse(rest));
    return found.toSorted((a, b) => (a.day === b.day ? (a.ssyk < b.ssyk ? -1 : 1) : a.day < b.day ? 1 : -1));
  },
});
