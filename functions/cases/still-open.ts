import type { Case } from '../../shared/domain/case.ts';
import { isDone } from '../../shared/domain/case-state.ts';
import { staffStepsFrom } from '../../shared/domain/case-steps.ts';
import { Refused } from '../../shared/platform/refused.ts';

const refused = ({ state }: Case) => new Refused('forbidden-step', { allowed: staffStepsFrom(state) });

/** What only has a meaning while somebody works on the case. Throws `Refused` with the steps that would open it again. */
export const mustBeOpen = (c: Case): void => {
  if (isDone(c.state)) throw refused(c);
};

/** What may still be put right when the case is closed; withdrawn and merged ones have come to their end. */
export const mustNotHaveEnded = (c: Case): void => {
  if (c.state === 'withdrawn' || c.state === 'merged') throw refused(c);
};
