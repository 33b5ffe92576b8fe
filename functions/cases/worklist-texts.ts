import type { Language } from '../../shared/domain/language.ts';
import { worklistEn } from '../../shared/i18n/worklist.en.ts';
import { type WorklistTexts, worklistSv } from '../../shared/i18n/worklist.sv.ts';

const texts: Readonly<Record<Language, WorklistTexts>> = { sv: worklistSv, en: worklistEn };

export const worklistTexts = (language: Language): WorklistTexts => texts[language];
