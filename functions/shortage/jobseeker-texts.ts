import type { Language } from '../../shared/domain/language.ts';
import { jobseekersEn } from '../../shared/i18n/jobseekers.en.ts';
import { type JobseekersTexts, jobseekersSv } from '../../shared/i18n/jobseekers.sv.ts';

const texts: Readonly<Record<Language, JobseekersTexts>> = { sv: jobseekersSv, en: jobseekersEn };

export const jobseekerTexts = (language: Language): JobseekersTexts => texts[language];
