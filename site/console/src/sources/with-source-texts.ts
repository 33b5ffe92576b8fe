import type { SourcesPageTexts } from '../../../../shared/i18n/sources-page.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of the page about sources. */
export const WithSourceTexts = withTexts(
  async (language): Promise<SourcesPageTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/sources-page.en.ts')).sourcesPageEn
      : (await import('../../../../shared/i18n/sources-page.sv.ts')).sourcesPageSv,
);
