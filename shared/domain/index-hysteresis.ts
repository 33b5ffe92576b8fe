import { type ClassSigns, classOf } from './index-class.ts';
import { hysteresisMargin } from './index-method.ts';
import type { ShortageClass } from './shortage.ts';

/** The class in force, and the one that a second refresh running would bring. */
export type HeldClass = { readonly class: ShortageClass; readonly pending: ShortageClass | null };

// A boundary passed by exactly the margin is passed: the shift back must not quite reach it.
const shifts = [0, -(hysteresisMargin - 1e-9), hysteresisMargin - 1e-9];

/** Whether the signs lie less than three points from where the class would still be the held one. */
const isNear = (signs: ClassSigns, held: ShortageClass): boolean =>
  shifts.some((index) =>
    shifts.some((hiring) =>
      shifts.some(
        (unemployment) =>
          classOf({
            ...signs,
            index: signs.index + index,
            low: signs.low + index,
            hiring: signs.hiring === null ? null : signs.hiring + hiring,
            unemployment: signs.unemployment === null ? null : signs.unemployment + unemployment,
          }) === held,
      ),
    ),
  );

/**
 * The class changes only if its boundary is passed by three points or more, or for two refreshes running. A first rating
 * and a lost one take effect at once. `signs` is null where the occupation cannot be rated now.
 */
export const withHysteresis = (signs: ClassSigns | null, before: HeldClass | null): HeldClass => {
  if (signs === null) return { class: 'ej-bedomd', pending: null };
  const computed = classOf(signs);
  const changesNow =
    before === null ||
    before.class === 'ej-bedomd' ||
    before.class === computed ||
    before.pending === computed ||
    !isNear(signs, before.class);
  return changesNow ? { class: computed, pending: null } : { class: before.class, pending: computed };
};
