import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import { useConsole } from '../console.ts';

/** Texts that only some pages need, fetched once per language with the first of them; null until they have come. */
export const lazyTexts = <T>(load: (language: Language) => Promise<T>): (() => T | null) => {
  const loaded = new Map<Language, T>();
  return () => {
    const { language, t, toast } = useConsole();
    const [, arrived] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once per language
    useEffect(() => {
      if (loaded.has(language)) return;
      load(language).then(
        (texts) => {
          loaded.set(language, texts);
          arrived((n) => n + 1);
        },
        () => toast({ text: t.failures.network }),
      );
    }, [language]);
    return loaded.get(language) ?? null;
  };
};
