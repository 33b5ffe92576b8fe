import type { Language } from '../../shared/domain/language.ts';
import { adminEn } from '../../shared/i18n/admin.en.ts';
import { type AdminTexts, adminSv } from '../../shared/i18n/admin.sv.ts';

const texts: Readonly<Record<Language, AdminTexts>> = { sv: adminSv, en: adminEn };

export const adminTexts = (language: Language): AdminTexts => texts[language];
