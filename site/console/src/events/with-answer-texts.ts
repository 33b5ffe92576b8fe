import type { ConsoleAnswersTexts } from '../../../../shared/i18n/console-answers.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of who answered what to an event. */
export const WithAnswerTexts = withTexts(
  async (language): Promise<ConsoleAnswersTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/console-answers.en.ts')).consoleAnswersEn
      : (await import('../../../../shared/i18n/console-answers.sv.ts')).consoleAnswersSv,
);
