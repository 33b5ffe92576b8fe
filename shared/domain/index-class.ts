import { gates } from './index-method.ts';
import { normalDistribution } from './index-uncertainty.ts';
import type { Certainty, ShortageClass } from './shortage.ts';

/** What the class is read from: `index` is Full where Yrkesbarometern judges the county, otherwise Core. */
export type ClassSigns = {
  readonly index: number;
  /** Lower bound of the 90 % interval of `index`. */
  readonly low: number;
  /** Score of pillar H; null where it has no data. */
  readonly hiring: number | null;
  /** Score of T2, occupational unemployment. */
  readonly unemployment: number | null;
  readonly previousClass: ShortageClass | null;
};

/** "Class ≥ brist" of index-method.md. */
const isShortage = (c: ShortageClass | null): boolean => c === 'brist' || c === 'stor-brist';

/** The class of a rated occupation, evaluated in the order of index-method.md: before the size gate and hysteresis. */
export const classOf = (signs: ClassSigns): ShortageClass => {
  const { index, low, hiring, unemployment, previousClass } = signs;
  if (hiring !== null && hiring >= 65 && unemployment !== null && unemployment <= 35) return 'paradox';
  if (index >= 80 && low >= 65 && isShortage(previousClass)) return 'stor-brist';
  if (index >= 65) return hiring === null ? 'bevakning' : hiring >= 50 ? 'brist' : 'hog-efterfragan';
  if (index >= 55) return 'bevakning';
  return index >= 40 ? 'balans' : 'overskott';
};

/** The probability that the class's own range holds, from a normal distribution around the index; null for a paradox. */
export const probabilityOf = (shown: ShortageClass, index: number, se: number): number | null => {
  const atLeast = (bound: number): number =>
    se === 0 ? Number(index >= bound) : normalDistribution((index - bound) / se);
  switch (shown) {
    case 'stor-brist':
      return atLeast(80);
    case 'brist':
    case 'hog-efterfragan':
      return atLeast(65);
    case 'bevakning':
      return atLeast(55);
    case 'balans':
      return atLeast(40) - atLeast(55);
    case 'overskott':
      return 1 - atLeast(40);
    case 'paradox':
    case 'ej-bedomd':
      return null;
    default:
      return shown satisfies never;
  }
};

/** The word for a probability. With little data it never says more than `trolig`. */
export const certaintyOf = (probability: number | null, coverage: number): Certainty => {
  if (probability === null || probability < 0.5) return null;
  if (probability < 0.66) return 'osaker';
  return probability >= 0.9 && coverage >= gates.sureCoverage ? 'saker' : 'trolig';
};
