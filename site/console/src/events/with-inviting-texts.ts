import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { withTexts } from '../components/with-texts.tsx';

/** The words of inviting. */
export const WithInvitingTexts = withTexts(
  async (language): Promise<ConsoleInvitingTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/console-inviting.en.ts')).consoleInvitingEn
      : (await import('../../../../shared/i18n/console-inviting.sv.ts')).consoleInvitingSv,
);
