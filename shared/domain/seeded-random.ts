/** Numbers in [0, 1) that are the same for the same seed, on every machine: mulberry32. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A draw from Gamma(shape, 1). Marsaglia and Tsang 2000; a shape below 1 is drawn one higher and brought back. */
const gamma = (random: () => number, shape: number): number => {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** Shares that add up to 1 and are `means` on average, the closer the larger `concentration` is. */
export const dirichlet = (random: () => number, means: readonly number[], concentration: number): number[] => {
  const drawn = means.map((share) => gamma(random, share * concentration));
  const sum = drawn.reduce((a, b) => a + b, 0);
  return drawn.map((one) => one / sum);
};

/** A number in [0, 1) that belongs to a text and a seed: FNV-1a. */
export const hashedShare = (text: string, seed: number): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The last bits of FNV-1a vary little from one number to the next: mixed once more.
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
};
