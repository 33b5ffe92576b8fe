import type { Language } from '../domain/language.ts';

/** A number as people in a country write it, `070-174 06 05`; abroad and for other numbers as E.164 has it. */
export const spokenPhone = (language: Language, e164: string): string => {
  const mobile = /^\+46(7\d)(\d{3})(\d{2})(\d{2})$/.exec(e164);
  if (!mobile) return e164;
  const [, prefix, a, b, c] = mobile;
  return language === 'sv' ? `0${prefix}-${a} ${b} ${c}` : `+46 ${prefix} ${a} ${b} ${c}`;
};
