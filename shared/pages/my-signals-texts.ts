import type { Language } from '../domain/language.ts';
import { mySignalsEn } from '../i18n/my-signals.en.ts';
import { type MySignalsTexts, mySignalsSv } from '../i18n/my-signals.sv.ts';

const texts: Readonly<Record<Language, MySignalsTexts>> = { sv: mySignalsSv, en: mySignalsEn };

/** Texts of the pages and mails by which employers look after their own signals. */
export const mySignalsTexts = (language: Language): MySignalsTexts => texts[language];
