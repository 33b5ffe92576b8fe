import type { EditionPointer } from '../../shared/domain/edition.ts';
import type { Education } from '../../shared/domain/education.ts';
import { educationsState } from '../../shared/domain/educations-state.ts';
import type { Language } from '../../shared/domain/language.ts';
import { nearestEducations } from '../../shared/domain/nearest-educations.ts';
import type { Area, RegionSettings } from '../../shared/domain/region.ts';
import type { Shortage } from '../../shared/domain/shortage.ts';
import type { SuggestedOccupation } from '../../shared/domain/signal.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { AnsweredEducation, AnsweredShortage, InstantAnswer } from './contract.ts';
import { signalTexts } from './signal-texts.ts';

type Deps = { region: RegionSettings; basis: Pick<BasisReader, 'shortagesOf' | 'educationsOf'> };
type Question = {
  /** The edition to answer by; null while there is none. */
  pointer: EditionPointer | null;
  occupations: readonly SuggestedOccupation[];
  municipality: string;
  area: Area;
  language: Language;
  now: Date;
};

const answeredEducation = ({ infoId, schoolType, ...shown }: Education): AnsweredEducation => shown;

const answeredShortage = (found: Shortage | null | undefined): AnsweredShortage => {
  if (!found) return null;
  const { low, high, coverage, ...shown } = found;
  return shown;
};

/**
 * What an employer is told at once: the occupations that the text was understood as, how short they are where the
 * employer is, and at most five educations that lead to the likeliest one, nearest first.
 */
export const instantAnswer =
  ({ region, basis }: Deps) =>
  async ({ pointer, occupations, municipality, area, language, now }: Question): Promise<InstantAnswer> => {
    const [first] = occupations;
    const ssyks = occupations.map((o) => o.ssyk);
    const [shortages, educations] = await Promise.all([
      pointer ? basis.shortagesOf(pointer, ssyks, area.id) : new Map<string, Shortage | null>(),
      first ? basis.educationsOf(first.ssyk) : [],
    ]);
    const today = dayIn(now, region.timeZone);
    const near = nearestEducations(educations, { municipality, area, region, today });
    const texts = signalTexts(language).nextSteps;
    return {
      occupations: occupations.map((o) => ({ ...o, shortage: answeredShortage(shortages.get(o.ssyk)) })),
      educations: near.map(answeredEducation),
      nextSteps: [
        ...(first ? [texts.educations[educationsState({ pointer, occupations, educations: near })]] : [texts.uncoded]),
        texts.broker(area.broker.name),
      ],
    };
  };
