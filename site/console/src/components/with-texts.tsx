import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import { networkFailure } from '../api/failure.ts';
import { useConsole } from '../console.ts';
import { FailureNote } from './failure-note.tsx';

type Props<T> = { children: (texts: T) => ComponentChildren };

/**
 * Texts that only some pages need: a component that fetches them once per language with the first of these pages, shows
 * what needs them as soon as they are here, and lets a person try again where they did not come.
 */
export const withTexts = <T,>(load: (language: Language) => Promise<T>) => {
  const loaded = new Map<Language, T>();
  return ({ children }: Props<T>) => {
    const { language, t } = useConsole();
    const [failed, setFailed] = useState(false);
    const [tries, setTries] = useState(0);
    const [, arrived] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches again
    useEffect(() => {
      if (loaded.has(language)) return;
      setFailed(false);
      load(language).then(
        (texts) => {
          loaded.set(language, texts);
          arrived((n) => n + 1);
        },
        () => setFailed(true),
      );
    }, [language, tries]);
    const texts = loaded.get(language);
    if (texts !== undefined) return <>{children(texts)}</>;
    if (failed) return <FailureNote failure={networkFailure} retry={() => setTries((n) => n + 1)} />;
    return (
      <p class="quiet" role="status">
        {t.frame.loading}
      </p>
    );
  };
};
