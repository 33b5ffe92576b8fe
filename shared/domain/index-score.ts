import { certaintyOf, classOf, probabilityOf } from './index-class.ts';
import { type Composition, compose, ratable } from './index-indicators.ts';
import { type IndexInput, quantitiesOf } from './index-input.ts';
import { intervalWidth, shareOfCore } from './index-method.ts';
import { type Swing, standardError, swings } from './index-uncertainty.ts';
import type { Certainty, ShortageClass } from './shortage.ts';

/**
 * The index of one occupation in one area. `core` and what follows from it are null where it cannot be rated; `se` is
 * that of Core; `low` and `high` are the 90 % interval of Full within 0..100; `class` is before size gate and hysteresis.
 */
export type IndexResult = {
  readonly id: string;
  readonly core: number | null;
  readonly full: number | null;
  readonly se: number | null;
  readonly coverage: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly class: ShortageClass;
  readonly certainty: Certainty;
  readonly pillars: Composition['pillars'];
  /** Each indicator's score, 0..100, 100 = shortage. */
  readonly indicators: Composition['scores'];
  /** Each indicator in its own unit. */
  readonly values: Composition['values'];
  /** Half-change of Core by each uncertain input: which better data would help most. */
  readonly swings: readonly Swing[];
};

const clipped = (value: number): number => Math.min(100, Math.max(0, value));

/** Bristindex v1, index-method.md. Never throws: what is missing is missing in the result. */
export const scoreIndex = (input: IndexInput): IndexResult => {
  const quantities = quantitiesOf(input);
  const composition = compose(quantities);
  const { core, coverage, pillars, scores: indicators, values } = composition;
  const parts = { id: input.id, coverage, pillars, indicators, values };
  if (core === null || !ratable(composition)) {
    const unrated = { core: null, full: null, se: null, low: null, high: null, swings: [] };
    return { ...parts, ...unrated, class: 'ej-bedomd', certainty: null };
  }

  const found = swings(quantities, input.E_estimated === true);
  const se = standardError(found);
  const full = input.X == null ? core : shareOfCore * core + (1 - shareOfCore) * input.X;
  const seOfFull = input.X == null ? se : shareOfCore * se;
  const [low, high] = [clipped(full - intervalWidth * seOfFull), clipped(full + intervalWidth * seOfFull)];

  const shown = classOf({
    index: full,
    low,
    hiring: pillars.H,
    unemployment: indicators.T2,
    previousClass: input.previousClass ?? null,
  });
  const certainty = certaintyOf(probabilityOf(shown, full, seOfFull), coverage);
  return { ...parts, core, full, se, low, high, class: shown, certainty, swings: found };
};
