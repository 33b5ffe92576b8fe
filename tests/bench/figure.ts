/** One measured number; `ok` says whether it reaches its `target`, `short` by how much it does not. */
export type Figure = {
  id: string;
  name: string;
  value: number;
  unit: string;
  target?: string;
  ok?: boolean;
  short?: number;
};

/** A figure that must not be larger than `most`. */
export const atMost = (id: string, name: string, value: number, unit: string, most: number): Figure => ({
  ...{ id, name, value, unit, target: `<= ${most}`, ok: value <= most },
  ...(value > most && { short: value - most }),
});

/** A figure that must not be smaller than `least`. */
export const atLeast = (id: string, name: string, value: number, unit: string, least: number): Figure => ({
  ...{ id, name, value, unit, target: `>= ${least}`, ok: value >= least },
  ...(value < least && { short: least - value }),
});

/** The value at a share (0..1) of sorted values: the nearest rank, so that it is one that was measured. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

export const median = (values: readonly number[]): number => {
  const sorted = ascending(values);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};
