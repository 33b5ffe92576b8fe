import type { Language } from '../../shared/domain/language.ts';
import { eventsEn } from '../../shared/i18n/events.en.ts';
import { type EventTexts, eventsSv } from '../../shared/i18n/events.sv.ts';

const texts: Readonly<Record<Language, EventTexts>> = { sv: eventsSv, en: eventsEn };

export const eventTexts = (language: Language): EventTexts => texts[language];
