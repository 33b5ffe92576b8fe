import type { Language } from '../domain/language.ts';
import { publicEventsEn } from '../i18n/public-events.en.ts';
import { type PublicEventsTexts, publicEventsSv } from '../i18n/public-events.sv.ts';

const texts: Readonly<Record<Language, PublicEventsTexts>> = { sv: publicEventsSv, en: publicEventsEn };

export const publicEventsTexts = (language: Language): PublicEventsTexts => texts[language];
