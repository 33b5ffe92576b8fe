import type { CaseReport } from './case-report.ts';

/**
 * An area's own numbers. The first two come from the nightly report on the cases of twelve months, which shows none of
 * fewer than five cases: null. `open` is what the worklist holds now.
 */
export type AreaNumbers = {
  area: string;
  /** Half of the cases were answered within so many working days. */
  medianWorkingDays: number | null;
  /** Share 0..1 of the cases that were answered within the promise. */
  withinPromise: number | null;
  open: number;
};

export const areaNumbers = (
  area: string,
  open: number,
  report: Pick<CaseReport, 'flow' | 'promises'> | undefined,
): AreaNumbers => {
  const here = (cell: { area: string | null; channel: string | null }) => cell.area === area && cell.channel === null;
  const flow = report?.flow.find((cell) => here(cell) && cell.step === 'to-answer');
  return {
    area,
    medianWorkingDays: flow?.medianWorkingDays ?? null,
    withinPromise: report?.promises.find(here)?.share ?? null,
    open,
  };
};
