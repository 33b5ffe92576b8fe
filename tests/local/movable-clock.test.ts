import { expect, test } from 'vitest';
import { movableClock } from '../../infra/local/clock/movable-clock.ts';
import { movableDate, sharedOffset } from '../../infra/local/clock/movable-date.ts';

const start = new Date('2026-11-23T08:00:00Z');
const within = (date: Date, of: Date) => Math.abs(date.getTime() - of.getTime()) < 5_000;

test('the clock starts where it is told, moves forward and never back', () => {
  const clock = movableClock(start);
  expect(within(clock.now(), start)).toBe(true);

  clock.advanceTo(new Date('2026-11-30T06:00:00Z'));
  clock.advanceTo(new Date('2026-11-24T06:00:00Z'));

  expect(within(clock.now(), new Date('2026-11-30T06:00:00Z'))).toBe(true);
});

test('a moved Date tells the region time, and is in everything else the real one', () => {
  const real = class extends Date {} as DateConstructor;
  const offset = sharedOffset(3_600_000);
  const Moved = movableDate(real, offset);

  const now = new Moved();

  expect(Math.abs(now.getTime() - Date.now() - 3_600_000)).toBeLessThan(5_000);
  expect(Math.abs(Moved.now() - Date.now() - 3_600_000)).toBeLessThan(5_000);
  expect(now).toBeInstanceOf(Date);
  expect(now).toBeInstanceOf(Moved);
  expect(now.constructor).toBe(Moved);
  expect(new Moved('2026-11-23T08:00:00Z').getTime()).toBe(start.getTime());
  expect(new Moved(2026, 0, 1).getTime()).toBe(new Date(2026, 0, 1).getTime());
  expect(Moved.UTC(2026, 0)).toBe(Date.UTC(2026, 0));
  expect(typeof (Moved as unknown as () => string)()).toBe('string');
});

test('what is moved is moved for everyone who holds the offset', () => {
  const clock = movableClock(start);
  const Moved = movableDate(class extends Date {} as DateConstructor, clock.offset);

  clock.advanceTo(new Date('2027-03-28T00:30:00Z'));

  expect(within(new Moved(), new Date('2027-03-28T00:30:00Z'))).toBe(true);
});
