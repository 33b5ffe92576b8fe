import { type Case, caseOf } from '../../shared/domain/case.ts';
import type { CaseCalendar } from '../../shared/domain/case-clock.ts';
import { aSignal } from './builders.ts';

/** The days of the county: five working days to answer, the eves closed. */
export const calendar: CaseCalendar = {
  timeZone: 'Europe/Stockholm',
  closedDays: { eves: true, extra: [] },
  answerWithinWorkingDays: 5,
};

/** A case as it is just opened, from the example signal. */
export const aCase = (over: Partial<Case> = {}): Case => ({
  ...caseOf(aSignal(), new Date('2026-11-23T08:00:05.000Z')),
  ...over,
});
