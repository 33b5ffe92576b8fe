import type { Language } from '../domain/language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', options);
  formats.set(key, format);
  return format;
};

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day as people say it, such as `måndag 30 november 2026`. */
export const spokenDay = (language: Language, day: string): string =>
  formatOf(language, { ...long, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** An instant as people say it in a time zone, such as `måndag 30 november 2026 kl. 07:00`. */
export const spokenInstant = (language: Language, at: Date, timeZone: string): string => {
  const day = formatOf(language, { ...long, timeZone }).format(at);
  const time = formatOf(language, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(at);
  return language === 'sv' ? `${day} kl. ${time}` : `${day} at ${time}`;
};
