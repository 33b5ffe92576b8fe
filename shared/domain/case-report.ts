import * as z from 'zod/mini';
import { DriverMeasure, OutcomeCount, SourceCount, TopicCount } from './case-counts.ts';
import { FlowCell, PromiseCell } from './case-flow.ts';
import { OccupationDiagnosis } from './occupation-diagnosis.ts';
import { PlainDay } from './plain-day.ts';

/**
 * What the cases of twelve months say together. Withdrawn and merged cases are not among them. `area` null is the whole
 * county.
 */
export const CaseReport = z
  .strictObject({
    builtAt: z.iso.datetime(),
    /** First and last day on which the cases were received. */
    from: PlainDay,
    until: PlainDay,
    cases: z.array(z.strictObject({ area: z.nullable(z.string()), cases: z.int(), employers: z.int() })),
    flow: z.array(FlowCell),
    promises: z.array(PromiseCell),
    outcomes: z.array(OutcomeCount),
    driversByMeasures: z.array(DriverMeasure),
    diagnoses: z.array(OccupationDiagnosis),
    sources: z.array(SourceCount),
    topics: z.array(TopicCount),
  })
  .check(z.meta({ id: 'CaseReport' }));
export type CaseReport = z.infer<typeof CaseReport>;

/** The report as somebody sees it who reads some of the areas: these, and the county together. */
export const reportFor = (report: CaseReport, areas: readonly string[]): CaseReport => {
  const seen = <T extends { area: string | null }>(rows: readonly T[]): T[] =>
    rows.filter(({ area }) => area === null || areas.includes(area));
  return {
    ...report,
    cases: seen(report.cases),
    flow: seen(report.flow),
    promises: seen(report.promises),
    outcomes: seen(report.outcomes),
    driversByMeasures: seen(report.driversByMeasures),
    diagnoses: seen(report.diagnoses),
    sources: seen(report.sources),
    topics: seen(report.topics),
  };
};
