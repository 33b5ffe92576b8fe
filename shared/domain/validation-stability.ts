import { type IndicatorId, indicatorIds, type PillarId, pillarIds, pillarWeights, references } from './index-method.ts';
import { dirichlet, seededRandom } from './seeded-random.ts';
import type { Stability } from './validation-report.ts';

type Scores = Readonly<Record<IndicatorId, number | null>>;
/** Weights of pillars, and of indicators inside their pillar; each adds up to 1 (F1 and F2 exclude each other). */
export type Weights = {
  readonly pillars: Readonly<Record<PillarId, number>>;
  readonly indicators: Readonly<Record<IndicatorId, number>>;
};

const record = <K extends string>(keys: readonly K[], of: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;

export const officialWeights: Weights = {
  pillars: pillarWeights,
  indicators: record(indicatorIds, (id) => references[id].weight),
};

/** Core under any weights, by the rules of `compose`: what is missing renormalises, F counts half without G. */
export const coreUnder = (scores: Scores, { pillars, indicators }: Weights): number | null => {
  let [weighted, weights] = [0, 0];
  for (const pillar of pillarIds) {
    let [sum, present] = [0, 0];
    for (const id of indicatorIds) {
      const score = scores[id];
      if (references[id].pillar !== pillar || score === null) continue;
      sum += indicators[id] * score;
      present += indicators[id];
    }
    if (present === 0) continue;
    const weight = pillar === 'F' && scores.F2 !== null ? pillars.F / 2 : pillars[pillar];
    weighted += (weight * sum) / present;
    weights += weight;
  }
  return weights === 0 ? null : weighted / weights;
};

const top = 20;
/** So that a weight of 0.30 lies between 0.20 and 0.41 in nine of ten draws. */
const concentration = 50;
const draws = 1000;

const drawn = (random: () => number): Weights => {
  const pillars = dirichlet(
    random,
    pillarIds.map((id) => pillarWeights[id]),
    concentration,
  );
  const indicators: Partial<Record<IndicatorId, number>> = { F1: 1, F2: 1 };
  for (const pillar of pillarIds.filter((id) => id !== 'F')) {
    const own = indicatorIds.filter((id) => references[id].pillar === pillar);
    const shares = dirichlet(
      random,
      own.map((id) => references[id].weight),
      concentration,
    );
    for (const [i, id] of own.entries()) indicators[id] = shares[i] ?? 0;
  }
  return {
    pillars: record(pillarIds, (id) => pillars[pillarIds.indexOf(id)] ?? 0),
    indicators: record(indicatorIds, (id) => indicators[id] ?? 0),
  };
};

/** Position of each, the highest first from 0; of equal ones the earlier. */
const positions = (cores: readonly number[]): number[] => {
  const order = cores.map((_, i) => i).toSorted((a, b) => (cores[b] ?? 0) - (cores[a] ?? 0) || a - b);
  const at = new Array<number>(cores.length).fill(0);
  for (const [position, i] of order.entries()) at[i] = position;
  return at;
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

const kept = (before: readonly number[], now: readonly number[]): number => {
  const size = Math.min(top, before.length);
  const stay = before.filter((position, i) => position < size && (now[i] ?? size) < size).length;
  return stay / size;
};
const shifts = (before: readonly number[], now: readonly number[]): number[] =>
  before.map((position, i) => Math.abs(position - (now[i] ?? 0)));

/**
 * How far the order of rated occupations rests on the choice of weights: a thousand draws around the official ones with a
 * fixed seed, and each indicator left out. Robustness is a property of what is inferred, not of the index.
 */
export const stabilityOf = (rated: readonly Scores[], seed: number): Stability => {
  const coresUnder = (weights: Weights, of: readonly Scores[]) => of.map((scores) => coreUnder(scores, weights) ?? 0);
  const official = positions(coresUnder(officialWeights, rated));
  const base = { n: rated.length, seed, concentration };
  if (rated.length === 0) return { ...base, draws: 0, topKept: null, topKeptLow: null, medianShift: null, without: [] };
  const random = seededRandom(seed);
  const topKept: number[] = [];
  const moved: number[] = [];
  for (let i = 0; i < draws; i += 1) {
    const now = positions(coresUnder(drawn(random), rated));
    topKept.push(kept(official, now));
    moved.push(...shifts(official, now));
  }
  const without = indicatorIds
    .filter((id) => rated.some((scores) => scores[id] !== null))
    .flatMap((indicator) => {
      const left = rated.map((scores) => ({ ...scores, [indicator]: null }));
      const able = left
        .map((scores, i) => [scores, i] as const)
        .filter(([s]) => coreUnder(s, officialWeights) !== null);
      if (able.length === 0) return [];
      const before = positions(able.map(([, i]) => coreUnder(rated[i] as Scores, officialWeights) ?? 0));
      const now = positions(
        coresUnder(
          officialWeights,
          able.map(([scores]) => scores),
        ),
      );
      return [
        { indicator, n: able.length, topKept: kept(before, now), medianShift: quantile(shifts(before, now), 0.5) },
      ];
    });
  return {
    ...base,
    draws,
    topKept: topKept.reduce((a, b) => a + b, 0) / draws,
    topKeptLow: quantile(topKept, 0.05),
    medianShift: quantile(moved, 0.5),
    without,
  };
};
