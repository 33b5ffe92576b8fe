/**
 * How many an occupation needs to recruit in a place in the next three years, as far as public numbers tell: those who
 * leave by age, and three times the last year's change of the number of employed. Who changes occupation or moves is not in
 * it, and neither are those who come from education. Source: mission E13, R20; index-method.md, quantity R.
 */
export type ThreeYearNeed = {
  /** Persons who leave by age, in three years; null where the exits are not known. */
  readonly replacement: number | null;
  /** Persons more (or fewer) employed after three years like the last one; null where that is not known. */
  readonly change: number | null;
  /** Persons to recruit, never below 0; null without the replacement, for the change alone is no need. */
  readonly total: number | null;
};

type Known = {
  /** R, persons a year. */
  readonly exits: number | null;
  /** E, persons. */
  readonly employed: number | null;
  /** The last year's change of employed, as a share of them: 0.02 is two in a hundred more. */
  readonly yearlyChange: number | null;
};

export const needYears = 3;

/** In tenths: the numbers are estimates, and a tenth of a person a year is seen in a small occupation. */
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;

export const threeYearNeed = ({ exits, employed, yearlyChange }: Known): ThreeYearNeed => {
  const replacement = exits === null ? null : needYears * exits;
  const change = employed === null || yearlyChange === null ? null : needYears * employed * yearlyChange;
  const total = replacement === null ? null : Math.max(0, replacement + (change ?? 0));
  return {
    replacement: replacement === null ? null : tenths(replacement),
    change: change === null ? null : tenths(change),
    total: total === null ? null : tenths(total),
  };
};
