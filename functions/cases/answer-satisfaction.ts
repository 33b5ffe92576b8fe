import { restartedDue } from '../../shared/domain/case-clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import { type AlertDeps, alertBroker } from './alert-broker.ts';
import type { Ask } from './answer-link.ts';
import { askState } from './ask-state.ts';
import type { Satisfaction } from './link-answers.ts';

/**
 * The employer's Yes or No to a closing, once. A No that asks for it opens the case again: the rating, the reason, the
 * restarted promise, the public step and the mail to the broker are one change.
 */
export const answerSatisfaction = (deps: ChangeDeps & AlertDeps) => {
  const change = changeCase(deps);
  const alert = alertBroker(deps);
  return async (ask: Ask, given: Satisfaction): Promise<void> => {
    await change({ id: ask.case, who: 'employer' }, async (c, occasion) => {
      if (askState(c, ask) !== 'asked') throw new Refused('already-answered');
      if (given.satisfied) return { change: { kind: 'rated', satisfied: true } };
      const { reopen, reason } = given;
      if (!reopen || reason === undefined)
        return { change: { kind: 'rated', satisfied: false, ...(reason !== undefined && { reason }) } };
      const due = restartedDue(occasion.today, deps.region);
      return {
        change: { kind: 'reopen-asked', to: 'reopen-requested', reason, due },
        step: 'reopen-requested',
        writes: await alert({ kind: 'reopen-asked', case: c, occasion, answerBy: due }),
      };
    });
  };
};
