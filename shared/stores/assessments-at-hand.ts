import { holdsOn, type PublishedAssessment } from '../domain/expert-assessment.ts';
import { dayIn } from '../domain/zoned-time.ts';
import type { Clock } from '../platform/clock.ts';
import type { Table } from '../platform/table.ts';
import { publishedAssessments } from './assessment-store.ts';

/** The region's assessments that hold today, as an instance holds them. */
export type AssessmentsAtHand = () => Promise<readonly PublishedAssessment[]>;

type Deps = { market: Table; timeZone: string; clock: Clock };

/** How long an instance answers by what it has read; what was given or taken back is seen within this time. */
const freshForMs = 60_000;

/**
 * Keeps the published assessments for a minute, so that a warm answer reads none. Whether one holds is asked of the clock
 * each time: it ends with its last day, and no job has to take it away.
 */
export const assessmentsAtHand = ({ market, timeZone, clock }: Deps): AssessmentsAtHand => {
  let kept: { at: number; all: Promise<PublishedAssessment[]> } | undefined;
  return async () => {
    const now = clock();
    const at = now.getTime();
    if (kept === undefined || Math.abs(at - kept.at) > freshForMs) {
      const read = { at, all: publishedAssessments(market) };
      kept = read;
      // A fault stays with whom it met.
      read.all.catch(() => {
        if (kept === read) kept = undefined;
      });
    }
    const today = dayIn(now, timeZone);
    return (await kept.all).filter((one) => holdsOn(one, today));
  };
};
