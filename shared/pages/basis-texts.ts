import type { Language } from '../domain/language.ts';
import { basisPagesEn } from '../i18n/basis-pages.en.ts';
import { type BasisPagesTexts, basisPagesSv } from '../i18n/basis-pages.sv.ts';

const texts: Readonly<Record<Language, BasisPagesTexts>> = { sv: basisPagesSv, en: basisPagesEn };

/** Texts of the pages of the shortage basis. */
export const basisTexts = (language: Language): BasisPagesTexts => texts[language];
