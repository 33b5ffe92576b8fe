import { caseIdOf } from '../../shared/domain/case.ts';
import { mayFollow, nextStates } from '../../shared/domain/case-state.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import type { WithdrawalInput } from './contract.ts';
import { opened } from './opened.ts';
import { type OwnSignalsDeps, ownSignal } from './own-signals.ts';

/**
 * Withdraws an own signal: its case has come to its end, and the next run of the statistics leaves it out. Withdrawn again
 * it stays withdrawn, without a second entry.
 */
export const withdrawSignal = (deps: OwnSignalsDeps & ChangeDeps) => {
  const own = ownSignal(deps);
  const change = changeCase(deps);
  return async ({ token, input }: { token: string; input: WithdrawalInput }): Promise<void> => {
    const { signal, hash } = await own({ token, reference: input.reference });
    if ((await opened(deps, signal.id)).state === 'withdrawn') return;
    await change({ id: caseIdOf(signal.id), who: 'employer' }, async ({ state }) => {
      if (!mayFollow(state, 'withdrawn')) throw new Refused('forbidden-step', { allowed: nextStates[state] });
      const current = (await deps.signals.withSteps(signal.id))?.signal;
      if (current?.addressHash !== hash) throw new Refused('not-found');
      return {
        change: { kind: 'moved', to: 'withdrawn', reason: input.reason ?? '' },
        step: 'withdrawn',
      };
    });
  };
};
