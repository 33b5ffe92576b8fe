import type { Quantities } from './index-input.ts';
import {
  gates,
  type IndicatorId,
  indicatorIds,
  type PillarId,
  pillarIds,
  pillarWeights,
  references,
  shrinkage,
  weightOfFWithoutNewQualified,
} from './index-method.ts';

/** An indicator's value in its own unit; null where an input is missing. F1 and F2 are never both present. */
type IndicatorValues = Readonly<Record<IndicatorId, number | null>>;

/** The nine indicators of index-method.md, "Indicators": the small numbers are shrunk toward the parent. */
const indicatorValues = (q: Quantities): IndicatorValues => {
  const { U, V, E, N, N0, n_s, m, m0, ra, ra0, n_f, fail, f0, R, G } = q;
  const { spells, outcomes } = shrinkage;
  // No completed spell, no known outcome: the shrunk formula would return the parent's value as if it were our own.
  const hasSpells = n_s !== undefined && n_s > 0;
  const hasOutcomes = n_f !== undefined && n_f > 0;
  const hasFuture = R !== undefined && E !== undefined && E > 0;
  return {
    T1: U === undefined || V === undefined ? null : Math.log((U + 1) / (V + 1)),
    T2: U === undefined || E === undefined || U + E === 0 ? null : U / (U + E),
    H1: hasSpells && m !== undefined && m0 !== undefined ? (n_s * m + spells * m0) / (n_s + spells) : null,
    H2: hasSpells && ra !== undefined && ra0 !== undefined ? (ra + spells * ra0) / (n_s + spells) : null,
    H3: hasOutcomes && fail !== undefined && f0 !== undefined ? (fail + outcomes * f0) / (n_f + outcomes) : null,
    D1: V === undefined || E === undefined || E + V === 0 ? null : V / (E + V),
    D2: N === undefined || N0 === undefined ? null : Math.log((N + 1) / (N0 + 1)),
    F1: hasFuture && G !== undefined ? (R - G) / E : null,
    F2: hasFuture && G === undefined ? R / E : null,
  };
};

/** 0..100, piecewise linear through p10, p50 and p90; 100 is always shortage. */
export const scoreOf = (id: IndicatorId, value: number): number => {
  const { p10, p50, p90, shortage } = references[id];
  const rising = value <= p50 ? (50 * (value - p10)) / (p50 - p10) : 50 + (50 * (value - p50)) / (p90 - p50);
  const score = Math.min(100, Math.max(0, rising));
  return shortage === 'high' ? score : 100 - score;
};

export type Composition = {
  readonly values: IndicatorValues;
  readonly scores: Readonly<Record<IndicatorId, number | null>>;
  readonly pillars: Readonly<Record<PillarId, number | null>>;
  /** Weighted mean of the present pillars; null only when none is present. */
  readonly core: number | null;
  /** Share of the index's weight that has data, 0..1. */
  readonly coverage: number;
};

/** From quantities to Core. Missing parts renormalise, inside a pillar and across pillars. */
export const compose = (quantities: Quantities): Composition => {
  const values = indicatorValues(quantities);
  const scores = {} as Record<IndicatorId, number | null>;
  for (const id of indicatorIds) {
    const value = values[id];
    scores[id] = value === null ? null : scoreOf(id, value);
  }

  const pillars = {} as Record<PillarId, number | null>;
  let [weighted, weights, coverage] = [0, 0, 0];
  for (const pillar of pillarIds) {
    let [sum, present] = [0, 0];
    for (const id of indicatorIds) {
      const score = scores[id];
      if (references[id].pillar !== pillar || score === null) continue;
      sum += references[id].weight * score;
      present += references[id].weight;
    }
    pillars[pillar] = present === 0 ? null : sum / present;
    if (present === 0) continue;
    const weight = pillar === 'F' && scores.F2 !== null ? weightOfFWithoutNewQualified : pillarWeights[pillar];
    weighted += (weight * sum) / present;
    weights += weight;
    coverage += weight * present;
  }
  // Rounded so that a gate at 0.40 is not missed by the last bit of a sum of decimals.
  return {
    values,
    scores,
    pillars,
    core: weights === 0 ? null : weighted / weights,
    coverage: Number(coverage.toFixed(9)),
  };
};

/** The gate of coverage: whether so much is known that the occupation may be rated at all. */
export const ratable = ({ coverage, pillars }: Composition): boolean =>
  coverage >= gates.coverage && (pillars.T !== null || pillars.H !== null);
