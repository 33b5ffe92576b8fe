import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '../../shared/domain/plain-day.ts';
import { checkSources, pulledSources } from '../../shared/domain/source-id.ts';
import {
  intervalsSince,
  isLongAway,
  nextRun,
  overdueSources,
  type ScheduledSource,
  scheduleOf,
  sourceSchedules,
} from '../../shared/domain/source-schedule.ts';
import { localParts } from '../../shared/domain/zoned-time.ts';

const zone = 'Europe/Stockholm';
const hour = 3_600_000;
const pulled = Object.keys(sourceSchedules) as ScheduledSource[];

test('every source that is pulled has a schedule, and what people upload has none', () => {
  expect(pulled.toSorted()).toEqual([...pulledSources, ...checkSources].toSorted());
  expect([scheduleOf('jobseekers'), scheduleOf('constructor')]).toEqual([undefined, undefined]);
});

test.each([
  ['jobstream', '2026-11-23T02:59:59Z', '2026-11-23T03:00:00.000Z'],
  ['jobstream', '2026-11-23T03:00:00Z', '2026-11-24T03:00:00.000Z'],
  ['scb', '2026-11-23T02:24:00Z', '2026-11-23T02:25:00.000Z'],
  ['scb', '2026-11-23T02:25:00Z', '2026-11-30T02:25:00.000Z'],
  ['scb', '2026-11-29T22:30:00Z', '2026-11-30T02:25:00.000Z'],
  // Late on a Sunday in UTC it is Monday in Stockholm; in summer time the clock is two hours ahead.
  ['taxonomy', '2027-06-13T22:30:00Z', '2027-06-14T01:05:00.000Z'],
  ['jobstream', '2027-03-27T12:00:00Z', '2027-03-28T02:00:00.000Z'],
] as const)('the next run of %s after %s is %s', (source, now, next) => {
  expect(nextRun(sourceSchedules[source], new Date(now), zone).toISOString()).toBe(next);
});

test('the next run is ahead, by an interval and an hour of the clock at most, at its time and on its day', () => {
  const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2030-01-01') });
  fc.assert(
    fc.property(instant, fc.constantFrom(...pulled), (at, source) => {
      const schedule = sourceSchedules[source];
      const next = nextRun(schedule, new Date(at), zone);
      expect(next.getTime()).toBeGreaterThan(at);
      expect(next.getTime() - at).toBeLessThanOrEqual((schedule.everyDays * 24 + 1) * hour);
      const { day, hour: h, minute } = localParts(next, zone);
      expect(`${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).toBe(schedule.at);
      if (schedule.everyDays === 7) expect(weekdayOf(day)).toBe(1);
    }),
  );
});

const at = new Date('2026-11-23T06:00:00Z');
const ago = (days: number) => new Date(at.getTime() - days * 24 * hour).toISOString();
const state = (id: string, lastSuccess: string | null, failures = 0) => ({
  id,
  lastSuccess,
  failures,
  lastAttempt: ago(0),
});

test.each([
  ['jobstream', 3, false],
  ['jobstream', 3.01, true],
  ['scb', 15, false],
  ['scb', 15.01, true],
] as const)(
  '%s is overdue after %d days: %s, and whoever shows it says so from the same moment',
  (id, days, isOverdue) => {
    expect(overdueSources([state(id, ago(days))], at)).toEqual(isOverdue ? [id] : []);
    expect(isLongAway(id, state(id, ago(days)), at)).toBe(isOverdue);
  },
);

test('one that never answered well is overdue once it failed for as many intervals; an upload never is', () => {
  expect(overdueSources([state('jobstream', null, 2), state('scb', null, 1)], at)).toEqual([]);
  expect(overdueSources([state('jobstream', null, 3), state('scb', null, 2)], at)).toEqual(['jobstream', 'scb']);
  expect(overdueSources([state('jobseekers', ago(400))], at)).toEqual([]);
});

test('an age is told in intervals', () => {
  expect(intervalsSince(sourceSchedules.scb, ago(10), at)).toBe(1.4);
  expect(intervalsSince(sourceSchedules.jobstream, ago(0.5), at)).toBe(0.5);
  expect(intervalsSince(sourceSchedules.jobstream, null, at)).toBeNull();
});
