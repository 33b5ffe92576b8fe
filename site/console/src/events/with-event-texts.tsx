import type { ComponentChildren } from 'preact';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { useConsole } from '../console.ts';
import { lazyTexts } from '../pages/lazy-texts.ts';

const useEventTexts = lazyTexts(
  async (language): Promise<ConsoleEventsTexts> =>
    language === 'en'
      ? (await import('../../../../shared/i18n/console-events.en.ts')).consoleEventsEn
      : (await import('../../../../shared/i18n/console-events.sv.ts')).consoleEventsSv,
);

/** Shows what needs the texts of events as soon as they are here. */
export const WithEventTexts = ({ children }: { children: (e: ConsoleEventsTexts) => ComponentChildren }) => {
  const { t } = useConsole();
  const e = useEventTexts();
  if (e === null)
    return (
      <p class="quiet" role="status">
        {t.frame.loading}
      </p>
    );
  return <>{children(e)}</>;
};
