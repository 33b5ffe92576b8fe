import type { Language } from '../../shared/domain/language.ts';
import { eventChangesEn } from '../../shared/i18n/event-changes.en.ts';
import { type EventChangesTexts, eventChangesSv } from '../../shared/i18n/event-changes.sv.ts';

const texts: Readonly<Record<Language, EventChangesTexts>> = { sv: eventChangesSv, en: eventChangesEn };

export const changeTexts = (language: Language): EventChangesTexts => texts[language];
