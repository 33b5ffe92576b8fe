/** What the clock's owner shares with every worker: real time + this many milliseconds is the region's time. */
export type ClockOffset = Float64Array<SharedArrayBuffer>;

export const sharedOffset = (milliseconds = 0): ClockOffset => {
  const offset = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  offset[0] = milliseconds;
  return offset;
};

/**
 * The global `Date` moved by the offset: `new Date()`, `Date.now()` and `Date()` tell the region's time, everything else
 * is the real one. A proxy, so that `instanceof` and prototypes stay what they were. `performance` is left alone: it
 * measures durations, and those do not move.
 */
export const movableDate = (real: DateConstructor, offset: ClockOffset): DateConstructor => {
  const now = () => Math.round(real.now() + (offset[0] ?? 0));
  const moved: DateConstructor = new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  // A date's own `constructor` must be the moved one too, else `new date.constructor()` would tell the real time.
  real.prototype.constructor = moved;
  return moved;
};
