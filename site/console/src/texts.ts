import type { Language } from '../../../shared/domain/language.ts';
import type { ConsoleTexts } from '../../../shared/i18n/console.sv.ts';

const name = 'console.language';

/** Only the language that is read is fetched. */
export const loadTexts = async (language: Language): Promise<ConsoleTexts> =>
  language === 'en'
    ? (await import('../../../shared/i18n/console.en.ts')).consoleEn
    : (await import('../../../shared/i18n/console.sv.ts')).consoleSv;

/** The language chosen in this browser; null where nobody has chosen. */
export const chosenLanguage = (): Language | null => {
  try {
    const kept = localStorage.getItem(name);
    return kept === 'sv' || kept === 'en' ? kept : null;
  } catch {
    return null;
  }
};

export const chooseLanguage = (language: Language): void => {
  try {
    localStorage.setItem(name, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};
