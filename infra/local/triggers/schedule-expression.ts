import { Temporal } from 'temporal-polyfill';

// EventBridge Scheduler's expressions: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html

/** The first instant after another at which the schedule runs, or null where it never does again. */
export type Next = (after: Date) => Date | null;

export class UnknownExpression extends Error {
  constructor(expression: string, reason: string) {
    super(`Schedule expression ${expression} is not understood: ${reason}`);
    this.name = 'UnknownExpression';
  }
}

const minute = 60_000;
const units: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day: 24 * 60 * minute };

/** `rate(...)` counts from `base`, the moment the schedule was made, in elapsed time: days have 24 hours. */
const rate = (expression: string, body: string, base: Date): Next => {
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? [];
  const length = Number(count) * (units[unit ?? ''] ?? Number.NaN);
  if (!(length > 0)) throw new UnknownExpression(expression, 'rate takes a count and minutes, hours or days');
  return (after) => {
    const passed = Math.floor((after.getTime() - base.getTime()) / length);
    return new Date(base.getTime() + (Math.max(passed, 0) + 1) * length);
  };
};

const at = (expression: string, body: string, timeZone: string): Next => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(body))
    throw new UnknownExpression(expression, 'at takes a local time');
  const instant = new Date(Temporal.PlainDateTime.from(body).toZonedDateTime(timeZone).epochMilliseconds);
  return (after) => (instant > after ? instant : null);
};

const weekDays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

type Field = {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
  readonly firstName?: number;
};
const fields = {
  minutes: { from: 0, to: 59 },
  hours: { from: 0, to: 23 },
  daysOfMonth: { from: 1, to: 31 },
  months: { from: 1, to: 12, names: months, firstName: 1 },
  daysOfWeek: { from: 1, to: 7, names: weekDays, firstName: 1 },
  years: { from: 1970, to: 2199 },
} satisfies Record<string, Field>;

/** The allowed values of a field; null for `*` and `?`, which allow all. */
const allowed = (
  expression: string,
  text: string,
  { from, to, names = [], firstName = 0 }: Field,
): ReadonlySet<number> | null => {
  if (text === '*' || text === '?') return null;
  const number = (word: string): number => {
    const named = names.indexOf(word.toUpperCase());
    const value = named >= 0 ? named + firstName : Number(word);
    if (!/^\w+$/.test(word) || !Number.isInteger(value) || value < from || value > to)
      throw new UnknownExpression(expression, `${word} is not a value between ${from} and ${to}`);
    return value;
  };
  const values = text.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [first = '', last] = range === '*' ? [String(from), String(to)] : range.split('-');
    const start = number(first);
    const end = last !== undefined ? number(last) : step !== undefined ? to : start;
    const by = step === undefined ? 1 : Number(step);
    if (!(by >= 1) || end < start) throw new UnknownExpression(expression, `${part} is not a range`);
    return Array.from({ length: Math.floor((end - start) / by) + 1 }, (_, i) => start + i * by);
  });
  return new Set(values);
};

const cron = (expression: string, body: string, timeZone: string): Next => {
  const parts = body.trim().split(/\s+/);
  const [minutes = '', hours = '', daysOfMonth = '', monthsField = '', daysOfWeek = '', years = ''] = parts;
  if (parts.length !== 6) throw new UnknownExpression(expression, 'cron takes six fields');
  if ((daysOfMonth === '?') === (daysOfWeek === '?'))
    throw new UnknownExpression(expression, 'either day of month or day of week is ?');
  const inMinutes = allowed(expression, minutes, fields.minutes);
  const inHours = allowed(expression, hours, fields.hours);
  const inDays = allowed(expression, daysOfMonth, fields.daysOfMonth);
  const inMonths = allowed(expression, monthsField, fields.months);
  const inWeekDays = allowed(expression, daysOfWeek, fields.daysOfWeek);
  const inYears = allowed(expression, years, fields.years);

  const range = (to: number) => Array.from({ length: to + 1 }, (_, i) => i);
  const hourList = inHours === null ? range(23) : [...inHours].toSorted((a, b) => a - b);
  const minuteList = inMinutes === null ? range(59) : [...inMinutes].toSorted((a, b) => a - b);

  const dayMatches = (day: Temporal.PlainDate): boolean =>
    (inYears?.has(day.year) ?? true) &&
    (inMonths?.has(day.month) ?? true) &&
    (inDays?.has(day.day) ?? true) &&
    (inWeekDays?.has((day.dayOfWeek % 7) + 1) ?? true);

  /**
   * The instants of a local day. A time that the clocks skip in spring does not run (Scheduler: "skips"); a time that
   * comes twice in autumn runs once, the first time.
   */
  const instantsOf = (day: Temporal.PlainDate): number[] =>
    hourList.flatMap((hour) =>
      minuteList.flatMap((minuteOfHour) => {
        const local = day.toPlainDateTime({ hour, minute: minuteOfHour });
        const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
        return zoned.toPlainDateTime().equals(local) ? [zoned.epochMilliseconds] : [];
      }),
    );

  // Walking through an hour of five-minute schedules asks for the same day again and again.
  let lastDay: { readonly key: string; readonly instants: readonly number[] } = { key: '', instants: [] };
  const remembered = (day: Temporal.PlainDate): readonly number[] => {
    const key = day.toString();
    if (lastDay.key !== key) lastDay = { key, instants: instantsOf(day) };
    return lastDay.instants;
  };

  return (after) => {
    let day = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
    // Eight years hold every 29 February there is; a schedule that has not run by then never will.
    for (let i = 0; i < 8 * 366 && day.year <= fields.years.to; i += 1) {
      if (dayMatches(day)) {
        const found = remembered(day).find((instant) => instant > after.getTime());
        if (found !== undefined) return new Date(found);
      }
      day = day.add({ days: 1 });
    }
    return null;
  };
};

/** Reads `cron(...)`, `rate(...)` or `at(...)`. Pure but for its arguments. Throws `UnknownExpression`. */
export const scheduleNext = (expression: string, timeZone: string, base: Date): Next => {
  const [, kind, body = ''] = /^(cron|rate|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return rate(expression, body, base);
  if (kind === 'at') return at(expression, body, timeZone);
  if (kind === 'cron') return cron(expression, body, timeZone);
  throw new UnknownExpression(expression, 'it is neither cron, rate nor at');
};
