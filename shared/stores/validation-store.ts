import * as z from 'zod/mini';
import { ValidationReport } from '../domain/validation-report.ts';
import type { Table } from '../platform/table.ts';
import { validationKey, validationPartition } from './keys.ts';

const Kept = z.object({ report: ValidationReport });

/** What the validation job found, edition by edition. */
export const validationStore = (market: Table) => ({
  /** The newest report; undefined before the first run. */
  newest: async (): Promise<ValidationReport | undefined> => {
    const { items } = await market.query({
      where: 'pk = :pk',
      values: { ':pk': validationPartition },
      newestFirst: true,
      limit: 1,
    });
    return items[0] && Kept.parse(items[0]).report;
  },
  /** Keeps the report of an edition; run again it takes the place of the one before. */
  keep: (report: ValidationReport) => market.write({ Put: { Item: { ...validationKey(report.edition), report } } }),
});
export type ValidationStore = ReturnType<typeof validationStore>;
