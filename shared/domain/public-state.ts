import type { CaseState } from './case-state.ts';
import type { PublicStep } from './signal.ts';

/** The state that a step leads to; null: the one that is, undefined: the one before somebody was asked. */
const stateAfter = {
  received: 'received',
  'with-broker': undefined,
  acknowledged: 'acknowledged',
  'in-dialogue': 'in-dialogue',
  'question-asked': 'waiting-employer',
  'question-answered': undefined,
  'with-others': 'waiting-external',
  'back-with-broker': undefined,
  'measure-planned': 'measure-planned',
  closed: 'closed',
  'reopen-requested': 'reopen-requested',
  reopened: 'reopened',
  corrected: null,
  withdrawn: 'withdrawn',
  merged: 'merged',
} as const satisfies Record<PublicStep['kind'], CaseState | null | undefined>;

/** Where a signal stands by its public steps alone, oldest first, in the words of a case: no case is read for it. */
export const publicState = (steps: readonly Pick<PublicStep, 'kind'>[]): CaseState => {
  let state: CaseState = 'received';
  let working: CaseState = state;
  for (const { kind } of steps) {
    const next = stateAfter[kind];
    if (next === undefined) state = working;
    else if (next !== null) state = next;
    if (state !== 'waiting-employer' && state !== 'waiting-external') working = state;
  }
  return state;
};
