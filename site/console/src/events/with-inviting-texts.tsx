import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { networkFailure } from '../api/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { useConsole } from '../console.ts';

const load = async (language: Language): Promise<ConsoleInvitingTexts> =>
  language === 'en'
    ? (await import('../../../../shared/i18n/console-inviting.en.ts')).consoleInvitingEn
    : (await import('../../../../shared/i18n/console-inviting.sv.ts')).consoleInvitingSv;

/** Shows what needs the texts of inviting as soon as they are here. */
export const WithInvitingTexts = ({ children }: { children: (i: ConsoleInvitingTexts) => ComponentChildren }) => {
  const { t, language } = useConsole();
  const [texts, setTexts] = useState<ConsoleInvitingTexts | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches again
  useEffect(() => {
    load(language).then(setTexts, () => setTexts('failed'));
  }, [language, tries]);
  if (texts === 'failed') return <FailureNote failure={networkFailure} retry={() => setTries((n) => n + 1)} />;
  if (texts === null)
    return (
      <p class="quiet" role="status">
        {t.frame.loading}
      </p>
    );
  return <>{children(texts)}</>;
};
