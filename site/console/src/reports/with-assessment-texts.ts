import type { AssessmentsTexts } from '../../../../shared/i18n/assessments.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of the region's own assessments. */
export const WithAssessmentTexts = withTexts(
  async (language): Promise<AssessmentsTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/assessments.en.ts')).assessmentsEn
      : (await import('../../../../shared/i18n/assessments.sv.ts')).assessmentsSv,
);
