import type { Language } from '../domain/language.ts';
import { pagesEn } from '../i18n/pages.en.ts';
import { type PagesTexts, pagesSv } from '../i18n/pages.sv.ts';

const texts: Readonly<Record<Language, PagesTexts>> = { sv: pagesSv, en: pagesEn };

/** Texts of the frame, the start page and the pages of problems. */
export const pageTexts = (language: Language): PagesTexts => texts[language];
