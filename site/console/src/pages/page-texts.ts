import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { lazyTexts } from './lazy-texts.ts';

/** The seldom opened pages' texts. */
export const usePageTexts = lazyTexts(
  async (language): Promise<ConsolePagesTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/console-pages.en.ts')).consolePagesEn
      : (await import('../../../../shared/i18n/console-pages.sv.ts')).consolePagesSv,
);
