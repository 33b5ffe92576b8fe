import type { Language } from '../domain/language.ts';
import { weekdayOf } from '../domain/plain-day.ts';
import { localParts } from '../domain/zoned-time.ts';

// Words of our own instead of Intl, whose first use costs a process some 12 ms: the receipt stands on the request path.

const words = {
  sv: {
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    months: [
      ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
      ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
    ],
    at: 'kl.',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    at: 'at',
  },
} as const satisfies Record<Language, { weekdays: readonly string[]; months: readonly string[]; at: string }>;

/** A day as people say it, such as `måndag 30 november 2026`. */
export const spokenDay = (language: Language, day: string): string => {
  const { weekdays, months } = words[language];
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${weekdays[weekdayOf(day) - 1]} ${dayOfMonth} ${months[(month ?? 0) - 1]} ${year}`;
};

/** The same where many stand below each other in a week's letter: `mån 30 nov`. */
export const shortDay = (language: Language, day: string): string => {
  const { weekdays, months } = words[language];
  const [, month, dayOfMonth] = day.split('-').map(Number);
  const short = (word: string | undefined) => word?.slice(0, 3);
  return `${short(weekdays[weekdayOf(day) - 1])} ${dayOfMonth} ${short(months[(month ?? 0) - 1])}`;
};

const twoDigits = (number: number): string => `${number}`.padStart(2, '0');

/** An instant as people say it in a time zone, such as `måndag 30 november 2026 kl. 07:00`. */
export const spokenInstant = (language: Language, at: Date, timeZone: string): string => {
  const { day, hour, minute } = localParts(at, timeZone);
  return `${spokenDay(language, day)} ${words[language].at} ${twoDigits(hour)}:${twoDigits(minute)}`;
};
