/** Ranks from 1, the smallest first; equal values share the mean of their ranks. */
export const averageRanks = (values: readonly number[]): number[] => {
  const order = values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    for (const at of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Pearson's correlation; null where one side does not vary. */
const correlation = (xs: readonly number[], ys: readonly number[]): number | null => {
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - mx, (ys[i] ?? 0) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
};

/** Spearman's ρ with ties: Pearson's correlation of the average ranks. Null for fewer than two pairs, or no variation. */
export const spearman = (xs: readonly number[], ys: readonly number[]): number | null =>
  xs.length < 2 ? null : correlation(averageRanks(xs), averageRanks(ys));

/** Kendall's τ-b, which corrects for ties on both sides. Null where one side does not vary. */
export const kendallTauB = (xs: readonly number[], ys: readonly number[]): number | null => {
  let [concordant, discordant, tiedX, tiedY] = [0, 0, 0, 0];
  for (let i = 0; i < xs.length; i += 1)
    for (let j = 0; j < i; j += 1) {
      const dx = Math.sign((xs[i] ?? 0) - (xs[j] ?? 0));
      const dy = Math.sign((ys[i] ?? 0) - (ys[j] ?? 0));
      if (dx === 0 && dy === 0) continue;
      if (dx === 0) tiedX += 1;
      else if (dy === 0) tiedY += 1;
      else if (dx === dy) concordant += 1;
      else discordant += 1;
    }
  const untied = concordant + discordant;
  const whole = Math.sqrt((untied + tiedX) * (untied + tiedY));
  return whole === 0 ? null : (concordant - discordant) / whole;
};

/**
 * Area under the ROC curve: the chance that a case that is one scores higher than a case that is none, ties counted half.
 * Null where there are not both.
 */
export const areaUnderCurve = (scores: readonly number[], isOne: readonly boolean[]): number | null => {
  const ones = isOne.filter(Boolean).length;
  const others = isOne.length - ones;
  if (ones === 0 || others === 0) return null;
  const ranks = averageRanks(scores);
  const sum = ranks.reduce((total, rank, i) => total + (isOne[i] === true ? rank : 0), 0);
  return (sum - (ones * (ones + 1)) / 2) / (ones * others);
};

/** Mean distance of ranks as a share of the largest there can be: 0 the same order, about 1/3 no relation. Null below two. */
export const rankError = (predicted: readonly number[], outcome: readonly number[]): number | null => {
  if (predicted.length < 2) return null;
  const [a, b] = [averageRanks(predicted), averageRanks(outcome)];
  return mean(a.map((rank, i) => Math.abs(rank - (b[i] ?? 0)))) / (predicted.length - 1);
};
