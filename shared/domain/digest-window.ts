import { type IsoWeek, isoWeekOf, weeksBetween } from './iso-week.ts';
import { mondayOf } from './plain-day.ts';
import { dayIn, instantOf } from './zoned-time.ts';

/** What a weekly letter tells of: instants from `from` (included) to `until` (not included). */
export type DigestWindow = {
  readonly from: Date;
  readonly until: Date;
  /** The ISO week of sending, which names the letter: `digest#per_…#2026-W48`. */
  readonly week: IsoWeek;
};

export type DigestOccasion = {
  readonly now: Date;
  readonly timeZone: string;
  /** End of the window of the last letter that was really sent; null where there was none. */
  readonly lastSentUntil: Date | null;
  readonly subscribedAt: Date;
};

/**
 * The window that a letter of this week covers, or null where there is nothing left to tell (it was sent already, or the
 * subscription is younger than Monday). It ends at Monday 00:00 local time and begins where the last sent one ended, so that
 * windows touch without gap or overlap in weeks of 167 and 169 hours too, and after weeks without a letter (promise P10).
 */
export const digestWindow = ({ now, timeZone, lastSentUntil, subscribedAt }: DigestOccasion): DigestWindow | null => {
  const monday = mondayOf(dayIn(now, timeZone));
  const until = instantOf(monday, '00:00', timeZone);
  const from = lastSentUntil ?? subscribedAt;
  return from < until ? { from, until, week: isoWeekOf(monday) } : null;
};

export const isWithin = ({ from, until }: DigestWindow, instant: Date): boolean => from <= instant && instant < until;

/** The ISO weeks, in that zone, of the days that the window touches: the lists of news to read. */
export const weeksWithin = ({ from, until }: DigestWindow, timeZone: string): IsoWeek[] =>
  weeksBetween(dayIn(from, timeZone), dayIn(new Date(until.getTime() - 1), timeZone));
