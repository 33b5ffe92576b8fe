import type { CaseState as State } from '../../../../shared/domain/case-state.ts';

/** In the order of a case's way. A list of its own, because the schema would bring its library along. */
export const CaseState = [
  'received',
  'acknowledged',
  'in-dialogue',
  'measure-planned',
  'waiting-employer',
  'waiting-external',
  'reopen-requested',
  'reopened',
  'closed',
  'withdrawn',
  'merged',
] as const satisfies readonly State[];
