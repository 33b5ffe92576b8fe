import { type ClockOffset, sharedOffset } from './movable-date.ts';

/** The region's clock: it starts where it is told, ticks with real time and can only be moved forward. */
export type MovableClock = {
  /** Where it was set going. */
  readonly startedAt: Date;
  readonly now: () => Date;
  /** Moves the clock to an instant; an instant already passed leaves it where it is. */
  readonly advanceTo: (instant: Date) => void;
  /** Shared memory for the workers, see `movable-date.ts`. */
  readonly offset: ClockOffset;
};

export const movableClock = (start?: Date): MovableClock => {
  const startedAt = start ?? new Date();
  const offset = sharedOffset(start === undefined ? 0 : start.getTime() - Date.now());
  const milliseconds = () => Math.round(Date.now() + (offset[0] ?? 0));
  return {
    startedAt,
    offset,
    now: () => new Date(milliseconds()),
    advanceTo: (instant) => {
      const ahead = instant.getTime() - milliseconds();
      if (ahead > 0) offset[0] = (offset[0] ?? 0) + ahead;
    },
  };
};
