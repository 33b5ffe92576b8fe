import * as z from 'zod/mini';
import { CaseReport } from '../domain/case-report.ts';
import { deflateJson, inflateJson } from '../platform/deflate.ts';
import type { Table, Write } from '../platform/table.ts';
import { caseReportKey } from './keys.ts';

/** Deflated: a region of a hundred thousand cases stays far below the 400 kB of an item. */
const ReportItem = z.object({ body: z.instanceof(Uint8Array) });

export const caseReportWrite = (report: CaseReport): Write => ({
  Put: { Item: { ...caseReportKey, builtAt: report.builtAt, body: deflateJson(report) } },
});

export const caseReportStore = (table: Pick<Table, 'get'>) => ({
  /** The newest; undefined before the first night. */
  current: async (): Promise<CaseReport | undefined> => {
    const item = await table.get(caseReportKey);
    return item && CaseReport.parse(inflateJson(ReportItem.parse(item).body));
  },
});
export type CaseReportStore = ReturnType<typeof caseReportStore>;
