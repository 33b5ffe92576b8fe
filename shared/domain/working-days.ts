import { addDays, type PlainDay } from './plain-day.ts';
import type { RegionSettings } from './region.ts';
import { isClosed } from './swedish-holidays.ts';
import { dayIn } from './zoned-time.ts';

/** What counting needs of a region; `RegionSettings` will do. */
export type WorkingCalendar = Pick<RegionSettings, 'timeZone' | 'closedDays'>;

/** The day itself where it is a working day, else the next one that is. */
export const workingDayFrom = (day: PlainDay, { closedDays }: WorkingCalendar): PlainDay => {
  let candidate = day;
  while (isClosed(candidate, closedDays)) candidate = addDays(candidate, 1);
  return candidate;
};

/** The n-th working day after the day, which itself does not count. Zero gives the day, or the next working day. */
export const addWorkingDays = (day: PlainDay, workingDays: number, calendar: WorkingCalendar): PlainDay => {
  let reached = workingDayFrom(day, calendar);
  for (let counted = 0; counted < workingDays; counted += 1) reached = workingDayFrom(addDays(reached, 1), calendar);
  return reached;
};

/**
 * The last day to answer, in the region's zone. The day of arrival never counts, and what arrives on a closed day is treated
 * as received on the next working day: Saturday plus one is Tuesday.
 */
export const answerBy = (receivedAt: Date, workingDays: number, calendar: WorkingCalendar): PlainDay =>
  addWorkingDays(dayIn(receivedAt, calendar.timeZone), workingDays, calendar);
