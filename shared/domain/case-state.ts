import * as z from 'zod/mini';

/** Where a case stands; the words of the public contract. */
export const CaseState = z.enum([
  'received',
  'acknowledged',
  'in-dialogue',
  'measure-planned',
  'waiting-employer',
  'waiting-external',
  'closed',
  'reopen-requested',
  'reopened',
  'withdrawn',
  'merged',
]);
export type CaseState = z.infer<typeof CaseState>;

/**
 * The way of a case, as one table: what may follow each state. A case that waits goes back to where it came from, or on;
 * what is withdrawn or merged has come to its end, and what is closed only opens again by a reason.
 */
export const nextStates = {
  received: ['acknowledged', 'in-dialogue', 'waiting-employer', 'waiting-external', 'closed', 'withdrawn', 'merged'],
  acknowledged: [
    'in-dialogue',
    'measure-planned',
    'waiting-employer',
    'waiting-external',
    'closed',
    'withdrawn',
    'merged',
  ],
  'in-dialogue': ['measure-planned', 'waiting-employer', 'waiting-external', 'closed', 'withdrawn', 'merged'],
  'measure-planned': ['in-dialogue', 'waiting-employer', 'waiting-external', 'closed', 'withdrawn', 'merged'],
  'waiting-employer': ['received', 'acknowledged', 'in-dialogue', 'measure-planned', 'reopened', 'closed', 'withdrawn'],
  'waiting-external': ['received', 'acknowledged', 'in-dialogue', 'measure-planned', 'reopened', 'closed', 'withdrawn'],
  closed: ['reopen-requested', 'reopened'],
  'reopen-requested': ['reopened', 'closed', 'withdrawn'],
  reopened: [
    'acknowledged',
    'in-dialogue',
    'measure-planned',
    'waiting-employer',
    'waiting-external',
    'closed',
    'withdrawn',
    'merged',
  ],
  withdrawn: [],
  merged: [],
} as const satisfies Record<CaseState, readonly CaseState[]>;

export const mayFollow = (from: CaseState, to: CaseState): boolean =>
  (nextStates[from] as readonly CaseState[]).includes(to);

/** The states that a state may be reached from: the condition of every write that leads there. */
export const allowedBefore = (to: CaseState): CaseState[] => CaseState.options.filter((from) => mayFollow(from, to));

const ended: readonly CaseState[] = ['closed', 'withdrawn', 'merged'];
/** Nobody works on it any more. */
export const isDone = (state: CaseState): boolean => ended.includes(state);

/** Somebody outside has been asked and the case waits for them. */
export const isWaiting = (state: CaseState): boolean => state === 'waiting-employer' || state === 'waiting-external';
