import { certainties, classBounds, gates } from './index-method.ts';
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
  const { paradox, shortage, bevakning, balans, 'stor-brist': storBrist } = classBounds;
  if (hiring !== null && hiring >= paradox.hiring && unemployment !== null && unemployment <= paradox.unemployment)
    return 'paradox';
  if (index >= storBrist.index && low >= storBrist.low && isShortage(previousClass)) return 'stor-brist';
  if (index >= shortage.index)
    return hiring === null ? 'bevakning' : hiring >= shortage.hiring ? 'brist' : 'hog-efterfragan';
  if (index >= bevakning.index) return 'bevakning';
  return index >= balans.index ? 'balans' : 'overskott';
};

/** The probability that the class's own range holds, from a normal distribution around the index; null for a paradox. */
export const probabilityOf = (shown: ShortageClass, index: number, se: number): number | null => {
  const atLeast = (bound: number): number =>
    se === 0 ? Number(index >= bound) : normalDistribution((index - bound) / se);
  switch (shown) {
    case 'stor-brist':
      return atLeast(classBounds['stor-brist'].index);
    case 'brist':
    case 'hog-efterfragan':
      return atLeast(classBounds.shortage.index);
    case 'bevakning':
      return atLeast(classBounds.bevakning.index);
    case 'balans':
      return atLeast(classBounds.balans.index) - atLeast(classBounds.bevakning.index);
    case 'overskott':
      return 1 - atLeast(classBounds.balans.index);
    case 'paradox':
    case 'ej-bedomd':
      return null;
    default:
      return shown satisfies never;
  }
};

/** The word for a probability. With little data it never says more than `trolig`. */
export const certaintyOf = (probability: number | null, coverage: number): Certainty => {
  if (probability === null || probability < certainties.osaker) return null;
  if (probability < certainties.trolig) return 'osaker';
  return probability >= certainties.saker && coverage >= gates.sureCoverage ? 'saker' : 'trolig';
};
