import { rankError } from './rank-agreement.ts';
import { type Backtest, type BacktestTarget, fewestOccupations, type NotYet } from './validation-report.ts';

/** One occupation: what was known then, and what came a year later. Null where it is not known. */
export type Foretold = {
  readonly core: number | null;
  /** The same quantity a year before: the simplest forecast there is. */
  readonly before: number | null;
  /** Vacancies per seeker, or per employed person. */
  readonly vacancies: number | null;
  readonly outcome: number | null;
};

const known = (one: Foretold, baseline: 'before' | 'vacancies') =>
  one.core !== null && one.outcome !== null && one[baseline] !== null;

/** Index and baseline on the same occupations: neither may be judged by easier ones. */
const against = (foretold: readonly Foretold[], baseline: 'before' | 'vacancies', fewest: number) => {
  const both = foretold.filter((one) => known(one, baseline));
  if (both.length < fewest) return null;
  const outcome = both.map((one) => one.outcome ?? 0);
  const own = rankError(
    both.map(({ core }) => core ?? 0),
    outcome,
  );
  const error = rankError(
    both.map((one) => one[baseline] ?? 0),
    outcome,
  );
  if (own === null || error === null) return null;
  return { error, skill: error === 0 ? null : 1 - own / error };
};

/**
 * Whether the Core of a year ago told the order in which occupations now stand, against two naive forecasts: the same as
 * then, and vacancies alone. `why` where it cannot be said.
 */
export const backtestOf = (
  target: BacktestTarget,
  foretold: readonly Foretold[],
  why: NotYet | null = null,
  fewest: number = fewestOccupations,
): Backtest => {
  const usable = foretold.filter(({ core, outcome }) => core !== null && outcome !== null);
  const nothing = { error: null, sameAsBefore: null, vacanciesAlone: null };
  if (why !== null) return { target, n: 0, why, ...nothing };
  if (usable.length < fewest) return { target, n: usable.length, why: 'too-few', ...nothing };
  return {
    target,
    n: usable.length,
    why: null,
    error: rankError(
      usable.map(({ core }) => core ?? 0),
      usable.map(({ outcome }) => outcome ?? 0),
    ),
    sameAsBefore: against(foretold, 'before', fewest),
    vacanciesAlone: against(foretold, 'vacancies', fewest),
  };
};
