import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { useConsole } from '../console.ts';

const load = async (language: Language): Promise<ConsolePagesTexts> =>
  language === 'en'
    ? (await import('../../../../shared/i18n/console-pages.en.ts')).consolePagesEn
    : (await import('../../../../shared/i18n/console-pages.sv.ts')).consolePagesSv;

const loaded = new Map<Language, ConsolePagesTexts>();

/** The seldom opened pages' texts; null until they have come. */
export const usePageTexts = (): ConsolePagesTexts | null => {
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
