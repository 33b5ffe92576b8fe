import type { Language } from '../../shared/domain/language.ts';
import { signalsEn } from '../../shared/i18n/signals.en.ts';
import { type SignalTexts, signalsSv } from '../../shared/i18n/signals.sv.ts';

const texts: Readonly<Record<Language, SignalTexts>> = { sv: signalsSv, en: signalsEn };

export const signalTexts = (language: Language): SignalTexts => texts[language];
