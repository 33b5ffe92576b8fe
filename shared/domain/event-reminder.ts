import type { Event } from './event.ts';
import { announcedIn, heardAs } from './event-change.ts';
import type { Invitation } from './invitation.ts';
import { addDays } from './plain-day.ts';
import { dayIn, instantOf } from './zoned-time.ts';

/** When those who come are reminded: so many days before the day of the event, at this time of day. */
export const reminders = { '7d': 7, '1d': 1 } as const;
export type ReminderKind = keyof typeof reminders;
export const reminderTime = '08:00';

const hours = 3_600_000;
/** Who has just answered, or has just been told of a new time, knows. */
const fresh = 24 * hours;
/** A run that was missed is made up for, but not so late that the words would be wrong. */
const lateAfter = { '7d': 72 * hours, '1d': 24 * hours } as const satisfies Record<ReminderKind, number>;

type Occasion = Pick<Event, 'startsAt'>;

/** When a reminder is due; by the clock on the wall, so that no change of the clock moves it. */
export const reminderAt = ({ startsAt }: Occasion, kind: ReminderKind, timeZone: string): Date =>
  instantOf(addDays(dayIn(new Date(startsAt), timeZone), -reminders[kind]), reminderTime, timeZone);

/** The reminder that an event calls for now. */
export const reminderDue = (event: Pick<Event, 'startsAt' | 'status'>, now: Date, timeZone: string) => {
  if (event.status !== 'planned' || now >= new Date(event.startsAt)) return undefined;
  return (['1d', '7d'] as const).find((kind) => {
    const late = now.getTime() - reminderAt(event, kind, timeZone).getTime();
    return late >= 0 && late < lateAfter[kind];
  });
};

type Guest = Pick<Invitation, 'answer' | 'seat' | 'answeredAt' | 'told'>;

/**
 * Whether somebody is reminded: has a seat, has had it for a day when the reminder is due, and knows of the event as it
 * now is for as long.
 */
export const wantsReminder = (
  guest: Guest,
  event: Pick<Event, 'startsAt' | 'announced' | 'announcedAt'>,
  kind: ReminderKind,
  timeZone: string,
): boolean => {
  if (heardAs(guest) !== 'seated' || (guest.told ?? 1) < announcedIn(event)) return false;
  const knownSince = Math.max(...[guest.answeredAt, event.announcedAt].map((at) => (at ? Date.parse(at) : 0)));
  return knownSince <= reminderAt(event, kind, timeZone).getTime() - fresh;
};
