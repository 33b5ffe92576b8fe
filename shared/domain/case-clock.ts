import type { Case } from './case.ts';
import { isDone, isWaiting } from './case-state.ts';
import { addDays, type PlainDay } from './plain-day.ts';
import type { RegionSettings } from './region.ts';
import { isClosed } from './swedish-holidays.ts';
import { addWorkingDays, type WorkingCalendar } from './working-days.ts';
import { dayIn } from './zoned-time.ts';

/** What reckoning a case's days needs of the region. */
export type CaseCalendar = WorkingCalendar & Pick<RegionSettings, 'answerWithinWorkingDays'>;

/** Working days that the employer has to answer a question before the case returns. Source: mission.md, E10. */
export const questionWorkingDays = 5;
/** Working days that an external actor has: the fourteen days of mission.md, B22, without the weekends. */
export const externalWorkingDays = 10;
/** When the external actor is reminded, once. */
export const externalReminderWorkingDays = 5;
/** Told of while there is still time; calendar days. Source: mission.md, B02. */
export const dueSoonDays = 2;
/** Calendar days after closing: the one question, and the one reminder. Source: mission.md, E07. */
export const followUpDays = 90;
export const followUpReminderDays = 104;

/** At three times the promised time a case is seriously late. Source: mission.md, "Signal / case intake & routing". */
export const seriouslyLateFrom = (due: PlainDay, calendar: CaseCalendar): PlainDay =>
  addWorkingDays(due, 2 * calendar.answerWithinWorkingDays, calendar);

/** Working days after the first day up to and with the second; 0 where it is no later. */
export const workingDaysBetween = (from: PlainDay, to: PlainDay, calendar: WorkingCalendar): number => {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (!isClosed(day, calendar.closedDays)) counted += 1;
  return counted;
};

/** The promise after a wait for the employer: later by the working days that the wait took. It never falls on a closed day. */
export const dueAfterWait = (c: Pick<Case, 'due' | 'waiting'>, today: PlainDay, calendar: WorkingCalendar): PlainDay =>
  c.waiting === null || c.waiting.actor !== undefined
    ? c.due
    : addWorkingDays(c.due, workingDaysBetween(c.waiting.askedOn, today, calendar), calendar);

/** The promise of a case that is opened again: the full time, from today. */
export const restartedDue = (today: PlainDay, calendar: CaseCalendar): PlainDay =>
  addWorkingDays(today, calendar.answerWithinWorkingDays, calendar);

/** The last day to answer a question that is asked today. */
export const questionUntil = (today: PlainDay, calendar: WorkingCalendar): PlainDay =>
  addWorkingDays(today, questionWorkingDays, calendar);

/** The promise runs: nobody has answered the employer, and it is not the employer who is being waited for. */
export const promiseRuns = (c: Case): boolean =>
  c.answeredAt === undefined && !isDone(c.state) && c.state !== 'waiting-employer';

/**
 * Order of the worklist: 1 seriously late, 2 late (the promise or the next step), 3 due within two days, 4 reopening asked
 * for, 5 new, 6 the rest, 7 waiting for somebody outside. Source: mission.md, B02 and B11.
 */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days that bear on a case: the promise while it runs, the next step, the end of a wait. */
export type CaseDays = { due: PlainDay | null; next: PlainDay | null; until: PlainDay | null };

export const daysOf = (c: Case): CaseDays => ({
  due: promiseRuns(c) ? c.due : null,
  next: isDone(c.state) ? null : (c.nextStep?.on ?? null),
  until: c.waiting?.until ?? null,
});

/** The day by which a case wants its broker; null where nothing is dated. */
export const wantedOn = ({ due, next, until }: CaseDays): PlainDay | null =>
  [due, next, until].filter((day) => day !== null).toSorted()[0] ?? null;

export const rankOf = (
  { state, due, next }: CaseDays & Pick<Case, 'state'>,
  today: PlainDay,
  calendar: CaseCalendar,
): Rank => {
  if (due !== null && today > seriouslyLateFrom(due, calendar)) return 1;
  if ((due !== null && today > due) || (next !== null && today > next)) return 2;
  const soon = addDays(today, dueSoonDays);
  if ((due !== null && due <= soon) || (next !== null && next <= soon)) return 3;
  if (isWaiting(state)) return 7;
  if (state === 'reopen-requested') return 4;
  return state === 'received' ? 5 : 6;
};

/** Which of the daily jobs looks at the case next. */
export type WakeJob = 'reminders' | 'follow-ups';

/**
 * The next day on which time alone changes something about a case, after a day on which all was done: a rank, the end of a
 * wait, a reminder, the question after 90 days. Undefined where nothing will.
 */
export const wakeOf = (
  c: Case,
  today: PlainDay,
  calendar: CaseCalendar,
): { job: WakeJob; on: PlainDay } | undefined => {
  if (isDone(c.state)) return followUpWake(c, calendar);
  const promised = promiseRuns(c)
    ? [addDays(c.due, -dueSoonDays), addDays(c.due, 1), addDays(seriouslyLateFrom(c.due, calendar), 1)]
    : [];
  const next = c.nextStep ? [addDays(c.nextStep.on, -dueSoonDays), addDays(c.nextStep.on, 1)] : [];
  const ranked = [...promised, ...next].filter((day) => day > today);
  // What a wait leads to is an act: one whose day has passed undone is still to be done.
  const acts = c.waiting ? [addDays(c.waiting.until, 1), ...(c.waiting.remindOn ? [c.waiting.remindOn] : [])] : [];
  const on = [...ranked, ...acts].toSorted()[0];
  return on === undefined ? undefined : { job: 'reminders', on };
};

/** Closings after which nothing was to be recruited are not asked about. */
export const wantsFollowUp = (c: Case): boolean =>
  c.state === 'closed' &&
  c.closing !== null &&
  c.closing.outcome !== 'withdrawn' &&
  c.closing.outcome !== 'not-a-competence-need';

const followUpWake = (c: Case, { timeZone }: CaseCalendar): { job: WakeJob; on: PlainDay } | undefined => {
  if (!wantsFollowUp(c) || c.closing === null) return undefined;
  const closedOn = dayIn(new Date(c.closing.at), timeZone);
  if (c.followUp === null || c.followUp.askedOn < closedOn)
    return { job: 'follow-ups', on: addDays(closedOn, followUpDays) };
  if (!c.followUp.reminded && c.followUp.outcome === null)
    return { job: 'follow-ups', on: addDays(c.followUp.askedOn, followUpReminderDays - followUpDays) };
  return undefined;
};
