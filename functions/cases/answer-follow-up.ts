import type { RecruitmentOutcome } from '../../shared/domain/case.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type ChangeDeps, changeCase } from '../../shared/stores/change-case.ts';
import { outcomeWrite } from '../../shared/stores/outcome-store.ts';
import type { Ask } from './answer-link.ts';
import { askState } from './ask-state.ts';

/** What became of the recruitment, once: kept with the case and, without a name, where the index reads it. */
export const answerFollowUp = (deps: ChangeDeps) => {
  const change = changeCase(deps);
  return async (ask: Ask, { outcome }: { outcome: RecruitmentOutcome }): Promise<void> => {
    await change({ id: ask.case, who: 'employer' }, (c, { today }) => {
      if (askState(c, ask) !== 'asked') throw new Refused('already-answered');
      const ssyk = c.occupation?.ssyk ?? c.occupations[0]?.ssyk;
      const counted = ssyk && {
        area: c.area,
        ssyk,
        day: today,
        case: c.id,
        // A case from before employers were hashed counts as an employer of its own.
        employer: c.employerHash ?? c.id,
        outcome,
      };
      return {
        change: { kind: 'follow-up-answered', outcome, ...(ssyk && { counted: { ssyk, day: today } }) },
        ...(counted && { writes: [outcomeWrite(counted)] }),
      };
    });
  };
};
