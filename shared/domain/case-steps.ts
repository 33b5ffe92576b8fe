import { type Case, Outcome } from './case.ts';
import type { CaseChange } from './case-change.ts';
import {
  type CaseCalendar,
  dueAfterWait,
  externalReminderWorkingDays,
  externalWorkingDays,
  questionUntil,
  restartedDue,
} from './case-clock.ts';
import { mayTakeIn } from './case-family.ts';
import { type CaseState, isDone, isWaiting, nextStates } from './case-state.ts';
import type { PlainDay } from './plain-day.ts';
import type { PublicStep } from './signal.ts';
import { addWorkingDays } from './working-days.ts';

/** What staff asks for, and what the step says beside its reason. */
export type StepWish = {
  to: CaseState;
  reason: string;
  message?: string | undefined;
  outcome?: Outcome | undefined;
  question?: string | undefined;
  external?: { organisation: string; name: string; email: string } | undefined;
  into?: string | undefined;
};

/** What the step is judged by, beside the case itself. */
export type StepCircumstances = {
  today: PlainDay;
  calendar: CaseCalendar;
  /** A fresh `ask_…`, for the question that the step may ask. */
  askId: string;
  /** Whether the employer's contact has a mail address. */
  reachable: boolean;
  children: readonly Pick<Case, 'state'>[];
  /** The case to merge into, where there is one of that id. */
  into: Case | undefined;
};

export type StepField = Exclude<keyof StepWish, 'to' | 'reason'>;
export type StepFieldCode = 'required' | 'unknown' | 'choice' | 'no-email';
type FieldError = { field: StepField; code: StepFieldCode };
export type StepDecision =
  | { ok: true; change: CaseChange; step: PublicStep['kind'] }
  | { ok: false; reason: 'forbidden-step'; allowed: readonly CaseState[] }
  | { ok: false; reason: 'invalid'; errors: readonly FieldError[] }
  | { ok: false; reason: 'case-uncoded' | 'measure-missing' | 'children-open' };

/** How staff ends a case by closing it. What the employer takes back ends by the state `withdrawn`, without a closing. */
export const closingOutcomes = Outcome.options.filter((outcome) => outcome !== 'withdrawn');

/** Where staff may lead a case: a reopening is asked for by the employer alone. */
export const staffStepsFrom = (state: CaseState): CaseState[] =>
  nextStates[state].filter((to) => to !== 'reopen-requested');

const fieldNames = ['message', 'outcome', 'question', 'external', 'into'] as const satisfies readonly StepField[];
const fieldsOf = {
  received: [],
  acknowledged: ['message'],
  'in-dialogue': [],
  'measure-planned': [],
  'waiting-employer': ['question'],
  'waiting-external': ['question', 'external'],
  closed: ['outcome', 'message'],
  'reopen-requested': [],
  reopened: [],
  withdrawn: [],
  merged: ['into'],
} as const satisfies Record<CaseState, readonly StepField[]>;

/** What the employer sees of a step. A case that is taken back from a wait unanswered is again what it was before. */
const publicStepOf = {
  received: 'back-with-broker',
  acknowledged: 'acknowledged',
  'in-dialogue': 'in-dialogue',
  'measure-planned': 'measure-planned',
  'waiting-employer': 'question-asked',
  'waiting-external': 'with-others',
  closed: 'closed',
  'reopen-requested': 'reopen-requested',
  reopened: 'reopened',
  withdrawn: 'withdrawn',
  merged: 'merged',
} as const satisfies Record<CaseState, PublicStep['kind']>;

/** Fields that the step needs and that are missing, that it has no use for, or that are wrong. */
const fieldErrors = (c: Case, wish: StepWish, at: StepCircumstances): FieldError[] => {
  const needed: readonly StepField[] = fieldsOf[wish.to];
  // Who was told before the question need not be told the same again.
  const optional: readonly StepField[] = c.waiting?.from === wish.to ? ['message'] : [];
  const errors = fieldNames.flatMap((field): FieldError[] => {
    const given = wish[field] !== undefined;
    if (given) return needed.includes(field) ? [] : [{ field, code: 'unknown' }];
    return needed.includes(field) && !optional.includes(field) ? [{ field, code: 'required' }] : [];
  });
  if (errors.length > 0) return errors;
  if (wish.to === 'closed' && wish.outcome === 'withdrawn') return [{ field: 'outcome', code: 'choice' }];
  if (wish.to === 'waiting-employer' && !at.reachable) return [{ field: 'question', code: 'no-email' }];
  if (wish.to === 'merged' && !(at.into && mayTakeIn(at.into, c))) return [{ field: 'into', code: 'choice' }];
  return [];
};

/** The promise where the step moves it: restarted by a reopening, later by the days that the employer was asked. */
const dueOf = (c: Case, to: CaseState, { today, calendar }: StepCircumstances): { due?: PlainDay } => {
  if (to === 'reopened' && !isWaiting(c.state)) return { due: restartedDue(today, calendar) };
  return isWaiting(c.state) && !isDone(to) ? { due: dueAfterWait(c, today, calendar) } : {};
};

const changeOf = (c: Case, wish: StepWish, at: StepCircumstances): CaseChange => {
  const { to, reason, message, outcome, question = '', external, into } = wish;
  const { today, calendar, askId: id } = at;
  if (to === 'waiting-employer') {
    const until = questionUntil(today, calendar);
    return { kind: 'asked', to, reason, waiting: { id, question, from: c.state, askedOn: today, until } };
  }
  if (to === 'waiting-external' && external) {
    const until = addWorkingDays(today, externalWorkingDays, calendar);
    const remindOn = addWorkingDays(today, externalReminderWorkingDays, calendar);
    return {
      kind: 'forwarded',
      to,
      reason,
      waiting: { id, question, from: c.state, askedOn: today, until, remindOn, actor: external },
    };
  }
  if (to === 'closed' && outcome && message !== undefined) return { kind: 'closed', to, reason, outcome, message };
  if (to === 'merged' && into !== undefined) return { kind: 'merged', to, into, reason };
  return { kind: 'moved', to, reason, ...(message !== undefined && { message }), ...dueOf(c, to, at) };
};

/**
 * Whether staff may take a step, and what it changes. Refused in this order: where it may not lead, by which fields it is
 * incomplete, and what must be done before a case can end: its occupation confirmed (closing) and its children done.
 */
export const decideStep = (c: Case, wish: StepWish, at: StepCircumstances): StepDecision => {
  const allowed = staffStepsFrom(c.state);
  if (!allowed.includes(wish.to)) return { ok: false, reason: 'forbidden-step', allowed };
  const errors = fieldErrors(c, wish, at);
  if (errors.length > 0) return { ok: false, reason: 'invalid', errors };
  if (wish.to === 'closed' && c.occupation === null) return { ok: false, reason: 'case-uncoded' };
  // Diagnosis before measure: what is planned, and against what, stands on the case.
  if (wish.to === 'measure-planned' && (c.measure === null || c.drivers.length === 0))
    return { ok: false, reason: 'measure-missing' };
  if (isDone(wish.to) && at.children.some(({ state }) => !isDone(state))) return { ok: false, reason: 'children-open' };
  return { ok: true, change: changeOf(c, wish, at), step: publicStepOf[wish.to] };
};
