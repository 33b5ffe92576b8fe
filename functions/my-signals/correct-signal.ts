import { isDeepStrictEqual } from 'node:util';
import { caseIdOf, summaryOf } from '../../shared/domain/case.ts';
import { isDone, nextStates } from '../../shared/domain/case-state.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import { correctionWrite } from '../../shared/stores/signal-store.ts';
import type { CorrectionInput } from './contract.ts';
import { opened } from './opened.ts';
import { type OwnSignalsDeps, ownSignal } from './own-signals.ts';

type Needed = Pick<Signal, 'need' | 'recruitment'>;

/** An occupation that was chosen belongs to its text: with another text it would be about something else. */
const corrected = (signal: Signal, { need, recruitment }: CorrectionInput): Needed => ({
  need: {
    ...need,
    ...(signal.need.occupation !== undefined &&
      signal.need.occupationText === need.occupationText && { occupation: signal.need.occupation }),
  },
  ...(recruitment && Object.keys(recruitment).length > 0 && { recruitment }),
});

const needed = ({ need, recruitment }: Needed): Needed => ({ need, ...(recruitment && { recruitment }) });

/**
 * Corrects an own signal while somebody works on it. What it was before stays in the case's history; the occupations that
 * were suggested stay too, because the broker codes. Sent again the same, it changes nothing.
 */
export const correctSignal = (deps: OwnSignalsDeps & ChangeDeps) => {
  const own = ownSignal(deps);
  const change = changeCase(deps);
  return async ({ token, input }: { token: string; input: CorrectionInput }): Promise<void> => {
    const { signal, hash } = await own({ token, reference: input.reference });
    if (isDeepStrictEqual(corrected(signal, input), needed(signal))) return;
    await opened(deps, signal.id);
    await change({ id: caseIdOf(signal.id), who: 'employer' }, async ({ state }) => {
      if (isDone(state)) throw new Refused('forbidden-step', { allowed: nextStates[state] });
      // Read after the case: its version, which every change of the signal raises, vouches for what stands here.
      const current = (await deps.signals.withSteps(signal.id))?.signal;
      if (current?.addressHash !== hash) throw new Refused('not-found');
      const after = corrected(current, input);
      const { need, headcount } = summaryOf({ ...current, ...after });
      return {
        change: { kind: 'corrected', before: needed(current), ...after, summary: { need, headcount } },
        step: 'corrected',
        writes: [correctionWrite(current.id, after)],
      };
    });
  };
};
