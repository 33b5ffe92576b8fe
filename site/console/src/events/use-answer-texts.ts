import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { ConsoleAnswersTexts } from '../../../../shared/i18n/console-answers.sv.ts';
import { useConsole } from '../console.ts';

const load = async (language: Language): Promise<ConsoleAnswersTexts> =>
  language === 'en'
    ? (await import('../../../../shared/i18n/console-answers.en.ts')).consoleAnswersEn
    : (await import('../../../../shared/i18n/console-answers.sv.ts')).consoleAnswersSv;

/** The texts of the answers to an event; null until they have come. */
export const useAnswerTexts = (): ConsoleAnswersTexts | null => {
  const { language, t, toast } = useConsole();
  const [loaded, setLoaded] = useState<{ language: Language; texts: ConsoleAnswersTexts } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once per language
  useEffect(() => {
    load(language).then(
      (texts) => setLoaded({ language, texts }),
      () => toast({ text: t.failures.network }),
    );
  }, [language]);
  return loaded?.language === language ? loaded.texts : null;
};
