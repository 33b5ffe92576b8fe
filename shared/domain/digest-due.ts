import { type CaseCalendar, dueSoonDays, seriouslyLateFrom } from './case-clock.ts';
import { addDays, type PlainDay } from './plain-day.ts';
import type { WorklistRow } from './worklist-row.ts';

/** Why a case wants its broker now, in the order in which letters tell of it. */
export const dueReasons = [
  'seriously-late',
  'late',
  'reopen-requested',
  'step-passed',
  'due-soon',
  'step-soon',
] as const;
export type DueReason = (typeof dueReasons)[number];

/** What wants the broker, and the day that says so; null where a reopening was asked for, which has no day. */
export type Due = { reason: DueReason; on: PlainDay | null };

/**
 * Why a case wants its broker today; null where it does not. A case with several reasons is told of by the gravest. The
 * promise is gone when its day is over, the next step likewise; both are told of two days before.
 */
export const dueOf = (
  { state, due, next }: Pick<WorklistRow, 'state' | 'due' | 'next'>,
  today: PlainDay,
  calendar: CaseCalendar,
): Due | null => {
  const soon = addDays(today, dueSoonDays);
  if (due !== null && today > due)
    return { reason: today > seriouslyLateFrom(due, calendar) ? 'seriously-late' : 'late', on: due };
  if (state === 'reopen-requested') return { reason: 'reopen-requested', on: null };
  if (next !== null && today > next) return { reason: 'step-passed', on: next };
  if (due !== null && due <= soon) return { reason: 'due-soon', on: due };
  if (next !== null && next <= soon) return { reason: 'step-soon', on: next };
  return null;
};

const order = ({ reason, on }: Due): string => `${dueReasons.indexOf(reason)} ${on ?? ''}`;

/** The gravest first, and of one kind what has waited longest. */
export const byUrgency = (a: Due, b: Due): number => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0);
