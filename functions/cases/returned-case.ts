import type { Case, NextStep, Waiting } from '../../shared/domain/case.ts';
import { type CaseCalendar, dueAfterWait } from '../../shared/domain/case-clock.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { addWorkingDays } from '../../shared/domain/working-days.ts';
import { caseTexts } from './case-texts.ts';

type Ended = {
  /** The last day of the wait, and the day on which it is noticed. */
  on: PlainDay;
  today: PlainDay;
  how: 'answered' | 'unanswered';
};

/**
 * Where a case returns to from a wait, its promise then, and what the broker does next. The promise is later by the working
 * days waited, while nobody has answered the employer; one that was kept stays as it was.
 */
export const returned = (
  c: Case & { waiting: Waiting },
  { on, today, how }: Ended,
  region: CaseCalendar & { languages: readonly Language[] },
): { to: Case['state']; id: string; due?: PlainDay; nextStep: NextStep } => ({
  to: c.waiting.from,
  id: c.waiting.id,
  ...(c.answeredAt === undefined && { due: dueAfterWait(c, on, region) }),
  nextStep: {
    what: caseTexts(region.languages[0] ?? 'sv').nextStep[how],
    on: addWorkingDays(today, 1, region),
  },
});
