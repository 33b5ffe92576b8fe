import type { Language } from '../../../shared/domain/language.ts';

const locale = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;
const cache = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times its use. */
const format = (language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${name}`;
  const made = cache.get(key) ?? new Intl.DateTimeFormat(locale[language], options);
  cache.set(key, made);
  return made;
};

/** Whole days from the first to the second, negative where it is earlier. Both are calendar days, `2026-11-30`. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** `30 nov. 2026`, of a calendar day. */
export const shortDay = (language: Language, day: string): string =>
  format(language, 'short', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    Date.parse(day),
  );

/** `måndag 30 november 2026`, of a calendar day. */
export const longDay = (language: Language, day: string): string =>
  format(language, 'long', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(Date.parse(day))
    .replace(',', '');

/** `30 nov. 2026 07:00`, of an instant, where the region is. */
export const instant = (language: Language, at: string, timeZone: string): string =>
  format(language, `instant ${timeZone}`, {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(at));

/** `08:32`, of an instant, where the region is. */
export const clockTime = (language: Language, at: Date, timeZone: string): string =>
  format(language, `clock ${timeZone}`, { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);

/** The calendar day of an instant in a time zone. */
export const dayIn = (timeZone: string, at: Date): string =>
  // Swedish writes days as ISO 8601 does.
  format('sv', `day ${timeZone}`, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
