import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of events. */
export const WithEventTexts = withTexts(
  async (language): Promise<ConsoleEventsTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/console-events.en.ts')).consoleEventsEn
      : (await import('../../../../shared/i18n/console-events.sv.ts')).consoleEventsSv,
);
