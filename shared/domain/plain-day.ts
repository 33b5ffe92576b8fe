import * as z from 'zod/mini';

/** A calendar day without clock or zone, `2026-11-30`. Days that do not exist (`2026-02-30`) are refused. Sorts as text. */
export const PlainDay = z.iso.date();
export type PlainDay = z.infer<typeof PlainDay>;

/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Integer arithmetic (H. Hinnant, "chrono-compatible low-level
 * date algorithms"): the year begins in March, so that the leap day is its last.
 */
export const epochDayOf = (day: PlainDay): number => {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The inverse of `epochDayOf`. */
export const dayOfEpoch = (epochDay: number): PlainDay => {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return plainDay(year, month, dayOfMonth);
};

/** Writes the three numbers; the caller vouches for their being a day. */
export const plainDay = (year: number, month: number, dayOfMonth: number): PlainDay =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;

export const yearOf = (day: PlainDay): number => Number(day.slice(0, 4));

export const addDays = (day: PlainDay, days: number): PlainDay => dayOfEpoch(epochDayOf(day) + days);

/** Whole days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: PlainDay, to: PlainDay): number => epochDayOf(to) - epochDayOf(from);

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: PlainDay): Weekday => (((((epochDayOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The Monday of the week that the day lies in; the day itself where it is one. */
export const mondayOf = (day: PlainDay): PlainDay => addDays(day, 1 - weekdayOf(day));

/** The first such weekday on the day or after it: "the Saturday between 20 and 26 June". */
export const firstWeekdayFrom = (day: PlainDay, weekday: Weekday): PlainDay =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, "Meeus/Jones/Butcher"). */
export const easterSunday = (year: number): PlainDay => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * lateMoon + 114;
  return plainDay(year, Math.floor(marchDay / 31), (marchDay % 31) + 1);
};
