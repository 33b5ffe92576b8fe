import { type CaseState, isDone, mayFollow } from './case-state.ts';

/** What an employer may still do about the own signal. */
export type OwnChoices = { correct: boolean; withdraw: boolean; changeContact: boolean };

/** By where the case stands. Who is asked after closing how it went may still be somebody else. */
export const ownChoices = (state: CaseState): OwnChoices => ({
  correct: !isDone(state),
  withdraw: mayFollow(state, 'withdrawn'),
  changeContact: state !== 'withdrawn' && state !== 'merged',
});
