import * as z from 'zod/mini';
import { type IsoWeek, mondayOfWeek } from './iso-week.ts';
import { addDays, daysBetween, PlainDay } from './plain-day.ts';

/** How often a letter that could come every week comes. */
export const MailRhythm = z.enum(['weekly', 'fortnightly', 'monthly']);
export type MailRhythm = z.infer<typeof MailRhythm>;

/** What a person may choose of a list: `on` is for lists without a rhythm of their own, `paused` is until a day. */
export const MailChoice = z.enum(['on', ...MailRhythm.options, 'paused', 'off']);
export type MailChoice = z.infer<typeof MailChoice>;

/** What a person has chosen of one list, apart from having left it: nothing chosen is weekly, and not paused. */
export const MailPreference = z.object({
  rhythm: z.optional(MailRhythm),
  /** The day on which mail comes again. */
  pausedUntil: z.optional(PlainDay),
});
export type MailPreference = z.infer<typeof MailPreference>;

/** Whether no mail of the list comes on a day; it comes again on the day that was named. */
export const isPaused = ({ pausedUntil }: MailPreference, today: PlainDay): boolean =>
  pausedUntil !== undefined && today < pausedUntil;

/**
 * Whether a letter may be written in a week, given the week of the last one that was. Fortnightly leaves a week out;
 * monthly is the first week of each calendar month that has something to tell, a week belonging to its Monday's month.
 */
export const isDueThisWeek = (
  { rhythm = 'weekly' }: MailPreference,
  lastSentWeek: IsoWeek | null,
  week: IsoWeek,
): boolean => {
  if (lastSentWeek === null) return true;
  const [last, monday] = [mondayOfWeek(lastSentWeek), mondayOfWeek(week)];
  switch (rhythm) {
    case 'weekly':
      return monday > last;
    case 'fortnightly':
      return daysBetween(last, monday) >= 14;
    case 'monthly':
      return monday.slice(0, 7) > last.slice(0, 7);
    default:
      return rhythm satisfies never;
  }
};

/** A pause longer than this is leaving, which has a button of its own. */
export const longestPauseDays = 366;

/** Whether a day can end a pause: after today, and no more than a year ahead. */
export const mayPauseUntil = (until: PlainDay, today: PlainDay): boolean =>
  until > today && until <= addDays(today, longestPauseDays);
