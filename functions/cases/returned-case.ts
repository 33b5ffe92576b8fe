import type { Case, Waiting } from '../../shared/domain/case.ts';
import { type CaseCalendar, dueAfterWait } from '../../shared/domain/case-clock.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';

/**
 * Where a case returns to from a wait that ended on a day, and its promise then: later by the working days waited, while
 * nobody has answered the employer; a promise that was kept stays as it was.
 */
export const returned = (c: Case & { waiting: Waiting }, endedOn: PlainDay, calendar: CaseCalendar) => ({
  to: c.waiting.from,
  id: c.waiting.id,
  ...(c.answeredAt === undefined && { due: dueAfterWait(c, endedOn, calendar) }),
});
