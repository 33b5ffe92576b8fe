import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of the seldom opened pages. */
export const WithPageTexts = withTexts(
  async (language): Promise<ConsolePagesTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/console-pages.en.ts')).consolePagesEn
      : (await import('../../../../shared/i18n/console-pages.sv.ts')).consolePagesSv,
);
