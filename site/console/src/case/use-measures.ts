import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { MeasuresTexts } from '../../../../shared/i18n/measures.sv.ts';

const load = async (language: Language): Promise<MeasuresTexts> =>
  language === 'en'
    ? (await import('../../../../shared/i18n/measures.en.ts')).measuresEn
    : (await import('../../../../shared/i18n/measures.sv.ts')).measuresSv;

/** The words of drivers and measures: undefined while they come, null where they do not. */
export const useMeasures = (language: Language): MeasuresTexts | null | undefined => {
  const [measures, setMeasures] = useState<MeasuresTexts | null | undefined>(undefined);
  useEffect(() => {
    load(language).then(setMeasures, () => setMeasures(null));
  }, [language]);
  return measures;
};
