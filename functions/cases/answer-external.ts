import { Refused } from '../../shared/platform/refused.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import { type AlertDeps, alertBroker } from './alert-broker.ts';
import type { Ask } from './answer-link.ts';
import { returned } from './returned-case.ts';

/** An external actor's reply lands on the case, which is the broker's again. */
export const answerExternal = (deps: ChangeDeps & AlertDeps) => {
  const change = changeCase(deps);
  const alert = alertBroker(deps);
  return async (ask: Ask, { answer }: { answer: string }): Promise<void> => {
    await change({ id: ask.case, who: 'external' }, async (c, occasion) => {
      const { waiting } = c;
      if (waiting?.id !== ask.id) throw new Refused('already-answered');
      const back = returned(
        { ...c, waiting },
        { on: occasion.today, today: occasion.today, how: 'answered' },
        deps.region,
      );
      return {
        change: { kind: 'answered', answer, ...back },
        step: 'back-with-broker',
        writes: await alert({ kind: 'external-answered', case: c, occasion, answerBy: back.due }),
      };
    });
  };
};
