import { stockholmOffset } from './central-european-time.ts';
import { type PlainDay, plainDay } from './plain-day.ts';

// Intl at most: this stands on the request path, where a date library would cost more than the rest of the answer.

/** What a clock on the wall of that zone shows. */
export type LocalParts = {
  readonly day: PlainDay;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

// Making a formatter costs some hundred times as much as using one; a function sees one zone in its life.
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
};

/** What a clock shows that runs `offset` milliseconds ahead of UTC. */
const partsAhead = (millis: number, offset: number): LocalParts => {
  const wall = new Date(millis + offset);
  return {
    day: plainDay(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
};

/** Throws `RangeError` for a zone that Intl does not know. */
export const localParts = (instant: Date, timeZone: string): LocalParts => {
  // The first use of Intl costs a process some 12 ms, more than all else that the answer to a signal computes.
  const offset = timeZone === 'Europe/Stockholm' ? stockholmOffset(instant.getTime()) : null;
  if (offset !== null) return partsAhead(instant.getTime(), offset);
  const parts = formatterOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((p) => p.type === type)?.value);
  return {
    day: plainDay(part('year'), part('month'), part('day')),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
};

/** The calendar day on which the instant falls in that zone. */
export const dayIn = (instant: Date, timeZone: string): PlainDay => localParts(instant, timeZone).day;

const wallMillis = ({ day, hour, minute, second }: LocalParts): number =>
  Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000;

/** How far the wall clock is ahead of UTC, in milliseconds. */
const offsetAt = (millis: number, timeZone: string): number =>
  wallMillis(localParts(new Date(millis), timeZone)) - Math.floor(millis / 1000) * 1000;

const dayMillis = 86_400_000;

/**
 * The instant at which the clock of that zone shows the time, `HH:MM`, on the day. An hour that comes twice (autumn) means
 * the first one; an hour that does not come (spring) is moved forward by as much as the clock was: 02:30 becomes 03:30.
 * These are the rules of iCalendar (RFC 5545, 3.3.5) and of Temporal ("compatible").
 */
export const instantOf = (day: PlainDay, time: string, timeZone: string): Date => {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = wall - offsetAt(wall - dayMillis, timeZone);
  const after = wall - offsetAt(wall + dayMillis, timeZone);
  const shows = (millis: number): boolean => millis + offsetAt(millis, timeZone) === wall;
  return new Date(!shows(before) && shows(after) ? after : before);
};
