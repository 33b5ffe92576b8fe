import { type EducationsState, educationsState } from '../../shared/domain/educations-state.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Area } from '../../shared/domain/region.ts';
import type { SignalInput, SuggestedOccupation } from '../../shared/domain/signal.ts';
import { inTime } from '../../shared/platform/in-time.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import type { BasisAtHand } from '../../shared/stores/basis-at-hand.ts';
import type { InstantAnswer } from './contract.ts';
import type { instantAnswer } from './instant-answer.ts';
import { signalMessages } from './log-messages.ts';
import { suggestOccupations } from './suggest-occupations.ts';

type Deps = { basisAtHand: BasisAtHand; answer: ReturnType<typeof instantAnswer>; log: Log };
type Question = {
  need: SignalInput['need'];
  municipality: string;
  area: Area;
  language: Language;
  now: Date;
};
export type AnsweredNeed = {
  occupations: SuggestedOccupation[];
  answer: InstantAnswer;
  educations: EducationsState;
};

/** Much longer than the basis takes to read, and short enough that the signal is still kept in the time there is. */
const patienceMs = 2_500;

/**
 * Understands a need and answers it. A signal counts more than its answer: where the basis cannot be read in time, it is
 * answered without, and the broker codes it.
 */
export const answerNeed =
  ({ basisAtHand, answer, log }: Deps) =>
  async ({ need, ...where }: Question): Promise<AnsweredNeed> => {
    const answered = async (): Promise<AnsweredNeed> => {
      const at = await basisAtHand();
      const occupations = at ? suggestOccupations(at.index, need) : [];
      const pointer = at?.pointer ?? null;
      const given = await answer({ ...where, pointer, occupations });
      const educations = educationsState({ pointer, occupations, educations: given.educations });
      return { occupations, answer: given, educations };
    };
    try {
      return await inTime(patienceMs, 'basis', answered());
    } catch (error) {
      log.warn(signalMessages.answeredWithoutBasis, errorFields(error));
      const without = await answer({ ...where, pointer: null, occupations: [] });
      return { occupations: [], answer: without, educations: 'unknown' };
    }
  };
