import type { Language } from '../../shared/domain/language.ts';
import { casesEn } from '../../shared/i18n/cases.en.ts';
import { type CaseTexts, casesSv } from '../../shared/i18n/cases.sv.ts';

const texts: Readonly<Record<Language, CaseTexts>> = { sv: casesSv, en: casesEn };

export const caseTexts = (language: Language): CaseTexts => texts[language];
