import { addDays, mondayOf, type PlainDay } from './plain-day.ts';
import type { checkSources, pulledSources, statedSources } from './source-id.ts';
import type { SourceState } from './source-state.ts';
import { dayIn, instantOf } from './zoned-time.ts';

/** When a source is asked: at a time of the region's clock, every day or every Monday. */
export type SourceSchedule = { readonly everyDays: 1 | 7; readonly at: string };

export type ScheduledSource = (typeof pulledSources)[number] | (typeof checkSources)[number];
type StatedSource = (typeof statedSources)[number];

/**
 * All of them are before the index at 04:30; the check of the ads comes after them. Yrkesbarometern, SCB and the taxonomy
 * change a few times a year; a conditional request a week is enough.
 */
export const sourceSchedules: Readonly<Record<ScheduledSource, SourceSchedule>> = {
  taxonomy: { everyDays: 7, at: '03:05' },
  jobed: { everyDays: 7, at: '03:15' },
  scb: { everyDays: 7, at: '03:25' },
  yrkesbarometern: { everyDays: 7, at: '03:35' },
  susanavet: { everyDays: 1, at: '03:45' },
  jobstream: { everyDays: 1, at: '04:00' },
  jobsearch: { everyDays: 1, at: '04:50' },
};

/** The schedule of a source; undefined for one that people bring. */
export const scheduleOf = (id: string): SourceSchedule | undefined =>
  Object.hasOwn(sourceSchedules, id) ? sourceSchedules[id as ScheduledSource] : undefined;

/** The next run after an instant. A run whose minute it is has begun. */
export const nextRun = ({ everyDays, at }: SourceSchedule, now: Date, timeZone: string): Date => {
  const today = dayIn(now, timeZone);
  const on = (day: PlainDay) => instantOf(day, at, timeZone);
  const first = everyDays === 1 ? today : mondayOf(today);
  return on(first) > now ? on(first) : on(addDays(first, everyDays));
};

/** Days after which a source that was not reached is old, although nothing failed: two or three runs of its schedule. */
const oldAfterDays: Readonly<Record<StatedSource, number>> = {
  taxonomy: 15,
  jobstream: 3,
  yrkesbarometern: 15,
  scb: 15,
  susanavet: 3,
  jobed: 15,
  jobsearch: 3,
  // Uploaded by hand, and a month's stocks are out in the middle of the next.
  jobseekers: 62,
};

const dayMillis = 86_400_000;

type Attempted = Pick<SourceState, 'id' | 'lastSuccess' | 'lastAttempt' | 'failures'>;

/** Whether a source was away for so long that whoever shows its data should say so, whatever the reason. */
export const isLongAway = (id: StatedSource, { lastSuccess, lastAttempt }: Attempted, at: Date): boolean =>
  at.getTime() - Date.parse(lastSuccess ?? lastAttempt) > oldAfterDays[id] * dayMillis;

/** How many of its intervals have passed since the source last answered well, in tenths; null where it never has. */
export const intervalsSince = ({ everyDays }: SourceSchedule, lastSuccess: string | null, at: Date): number | null =>
  lastSuccess === null
    ? null
    : Math.round(((at.getTime() - Date.parse(lastSuccess)) / (everyDays * dayMillis)) * 10) / 10;

/**
 * Sources that somebody must look after: asked by schedule, and without a good answer for two or three of its intervals.
 * One that never answered well counts once it has failed as often.
 */
export const overdueSources = (states: readonly Attempted[], at: Date): string[] =>
  states.flatMap((state) => {
    const schedule = scheduleOf(state.id);
    if (schedule === undefined) return [];
    const id = state.id as ScheduledSource;
    const isOverdue =
      state.lastSuccess === null
        ? state.failures >= Math.floor(oldAfterDays[id] / schedule.everyDays)
        : isLongAway(id, state, at);
    return isOverdue ? [id] : [];
  });
