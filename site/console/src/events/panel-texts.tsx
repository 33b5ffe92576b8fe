import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { networkFailure } from '../api/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { useConsole } from '../console.ts';

const load = async (language: Language): Promise<EventPanelsTexts> =>
  language === 'en'
    ? (await import('../../../../shared/i18n/event-panels.en.ts')).eventPanelsEn
    : (await import('../../../../shared/i18n/event-panels.sv.ts')).eventPanelsSv;

/** Shows what needs the words of attendance and results as soon as they are here. */
export const WithPanelTexts = ({ children }: { children: (p: EventPanelsTexts) => ComponentChildren }) => {
  const { t, language } = useConsole();
  const [texts, setTexts] = useState<EventPanelsTexts | 'failed' | null>(null);
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
