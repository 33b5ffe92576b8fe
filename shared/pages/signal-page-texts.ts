import type { Language } from '../domain/language.ts';
import { signalPagesEn } from '../i18n/signal-pages.en.ts';
import { type SignalPagesTexts, signalPagesSv } from '../i18n/signal-pages.sv.ts';

const texts: Readonly<Record<Language, SignalPagesTexts>> = { sv: signalPagesSv, en: signalPagesEn };

/** Texts of the form, the status page and what belongs to them. */
export const signalPageTexts = (language: Language): SignalPagesTexts => texts[language];
