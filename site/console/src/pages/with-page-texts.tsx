import type { ComponentChildren } from 'preact';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { useConsole } from '../console.ts';
import { usePageTexts } from './page-texts.ts';

/** Shows what needs the seldom opened pages' texts as soon as they are here. */
export const WithPageTexts = ({ children }: { children: (p: ConsolePagesTexts) => ComponentChildren }) => {
  const { t } = useConsole();
  const p = usePageTexts();
  if (p === null)
    return (
      <p class="quiet" role="status">
        {t.frame.loading}
      </p>
    );
  return <>{children(p)}</>;
};
