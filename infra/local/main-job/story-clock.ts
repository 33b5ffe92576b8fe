import { Temporal } from 'temporal-polyfill';

/**
 * Where a region's story begins when nobody said where the clock starts: on the Sunday evening before the last Monday
 * 07:00, so that signals of Sunday are in the letters of Monday. `monday` is when those are sent.
 */
export const storyClock = (now: Date, timeZone: string): { sunday: Date; monday: Date } => {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const thisMonday = here.subtract({ days: here.dayOfWeek - 1 }).withPlainTime('07:00');
  const monday = Temporal.ZonedDateTime.compare(thisMonday, here) <= 0 ? thisMonday : thisMonday.subtract({ days: 7 });
  const sunday = monday.subtract({ days: 1 }).withPlainTime('18:00');
  return { sunday: new Date(sunday.epochMilliseconds), monday: new Date(monday.epochMilliseconds) };
};
