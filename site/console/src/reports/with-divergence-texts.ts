import type { DivergencesTexts } from '../../../../shared/i18n/divergences.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of divergences. */
export const WithDivergenceTexts = withTexts(
  async (language): Promise<DivergencesTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/divergences.en.ts')).divergencesEn
      : (await import('../../../../shared/i18n/divergences.sv.ts')).divergencesSv,
);
