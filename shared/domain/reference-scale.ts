import { type IndicatorId, indicatorIds, shrinkage } from './index-method.ts';
import { millionths, type ScaleCell } from './scale-cells.ts';

/** What historical ads can tell of: the others rest on registers, answers and educations. */
const reachedByAds = ['H1', 'H2', 'D2'] as const satisfies readonly IndicatorId[];
type ReachedByAds = (typeof reachedByAds)[number];

export type ReferencePoints = {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Cells that they come from: one per year, county and occupation. */
  readonly cells: number;
};

/** Constants of a method version, as far as ads reach: index-method.md, "Parents" and "Score". */
export type ReferenceScale = {
  /** The nation's mean of ln D, and its share of re-advertised spells; null without a completed spell. */
  readonly nation: { readonly m0: number; readonly ra0: number; readonly spells: number } | null;
  /** Null where no cell tells of it. */
  readonly references: Readonly<Record<ReachedByAds, ReferencePoints | null>>;
  /** What must come from elsewhere. */
  readonly notReached: readonly IndicatorId[];
};

/** The quantile with linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996). */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
};

const pointsOf = (values: readonly number[]): ReferencePoints | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((share) => Number(quantile(sorted, share).toFixed(9)));
  return { p10: p10 ?? 0, p50: p50 ?? 0, p90: p90 ?? 0, cells: values.length };
};

const sum = (cells: readonly ScaleCell[], of: 'n_s' | 'ra' | 'lnDays'): number =>
  cells.reduce((total, cell) => total + cell[of], 0);

/**
 * The national constants, and p10, p50 and p90 over all occupations, counties and years that ads tell of, each indicator
 * computed as in the index, shrunk toward the nation. A cell without a completed spell says nothing of H1 and H2, one
 * without any ad nothing at all. Source: index-method.md, "Score".
 */
export const referenceScale = (cells: readonly ScaleCell[]): ReferenceScale => {
  const spells = sum(cells, 'n_s');
  const m0 = sum(cells, 'lnDays') / millionths / spells;
  const ra0 = sum(cells, 'ra') / spells;
  const known = cells.filter(({ n_s }) => n_s > 0);
  const advertised = cells.filter(({ N, N0 }) => N + N0 > 0);
  const k = shrinkage.spells;
  return {
    nation: spells === 0 ? null : { m0: Number(m0.toFixed(9)), ra0: Number(ra0.toFixed(9)), spells },
    references: {
      H1: pointsOf(known.map(({ n_s, lnDays }) => (lnDays / millionths + k * m0) / (n_s + k))),
      H2: pointsOf(known.map(({ n_s, ra }) => (ra + k * ra0) / (n_s + k))),
      D2: pointsOf(advertised.map(({ N, N0 }) => Math.log((N + 1) / (N0 + 1)))),
    },
    notReached: indicatorIds.filter((id) => !(reachedByAds as readonly IndicatorId[]).includes(id)),
  };
};
