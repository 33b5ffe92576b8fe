/**
 * Bristindex v1 once more, written down from the sentences and tables of index-method.md alone: with its numbers, and with
 * nothing of `shared/domain`. Slow and plain on purpose. What it shares with the program is the reader of the text, so
 * whoever changes one of them looks at the text, not at the other.
 */
export type TextInput = {
  U?: number | '<5' | null;
  [quantity: string]: number | string | boolean | null | undefined;
};

const table: Record<string, { pillar: string; weight: number; p10: number; p50: number; p90: number; low: boolean }> = {
  T1: { pillar: 'T', weight: 0.6, p10: 0.4054651081081644, p50: 1.791759469228055, p90: 2.995732273553991, low: true },
  T2: { pillar: 'T', weight: 0.4, p10: 0.02, p50: 0.06, p90: 0.14, low: true },
  H1: {
    pillar: 'H',
    weight: 0.4,
    p10: 2.8903717578961645,
    p50: 3.4011973816621555,
    p90: 4.007333185232471,
    low: false,
  },
  H2: { pillar: 'H', weight: 0.2, p10: 0.05, p50: 0.14, p90: 0.3, low: false },
  H3: { pillar: 'H', weight: 0.4, p10: 0.1, p50: 0.28, p90: 0.55, low: false },
  D1: { pillar: 'D', weight: 0.7, p10: 0.005, p50: 0.015, p90: 0.04, low: false },
  D2: { pillar: 'D', weight: 0.3, p10: -0.35, p50: 0, p90: 0.35, low: false },
  F1: { pillar: 'F', weight: 1, p10: -0.01, p50: 0.002, p90: 0.015, low: false },
  F2: { pillar: 'F', weight: 1, p10: 0.014, p50: 0.022, p90: 0.032, low: false },
};

type Numbers = Record<string, number>;

/** "A missing quantity is left out"; "<5" is U = 2. */
const numbersOf = (input: TextInput): Numbers => {
  const numbers: Numbers = {};
  for (const [name, value] of Object.entries(input)) {
    if (name === 'U' && value === '<5') numbers.U = 2;
    else if (typeof value === 'number') numbers[name] = value;
  }
  return numbers;
};

const has = (q: Numbers, ...names: string[]): boolean => names.every((name) => q[name] !== undefined);
const at = (q: Numbers, name: string): number => q[name] as number;

/** The column "formula", with "An indicator whose own n is 0 counts as missing". */
const valuesOf = (q: Numbers): Numbers => {
  const v: Numbers = {};
  if (has(q, 'U', 'V')) v.T1 = Math.log((at(q, 'U') + 1) / (at(q, 'V') + 1));
  if (has(q, 'U', 'E') && !(at(q, 'U') === 0 && at(q, 'E') === 0)) v.T2 = at(q, 'U') / (at(q, 'U') + at(q, 'E'));
  if (has(q, 'n_s', 'm', 'm0') && at(q, 'n_s') > 0)
    v.H1 = (at(q, 'n_s') * at(q, 'm') + 20 * at(q, 'm0')) / (at(q, 'n_s') + 20);
  if (has(q, 'n_s', 'ra', 'ra0') && at(q, 'n_s') > 0) v.H2 = (at(q, 'ra') + 20 * at(q, 'ra0')) / (at(q, 'n_s') + 20);
  if (has(q, 'n_f', 'fail', 'f0') && at(q, 'n_f') > 0) v.H3 = (at(q, 'fail') + 10 * at(q, 'f0')) / (at(q, 'n_f') + 10);
  if (has(q, 'E', 'V') && !(at(q, 'E') === 0 && at(q, 'V') === 0)) v.D1 = at(q, 'V') / (at(q, 'E') + at(q, 'V'));
  if (has(q, 'N', 'N0')) v.D2 = Math.log((at(q, 'N') + 1) / (at(q, 'N0') + 1));
  // F1 where G is known, "When G is missing, pillar F uses F2 = R / E"; nobody employed leaves nothing to divide by.
  if (has(q, 'R', 'E') && at(q, 'E') > 0) {
    if (has(q, 'G')) v.F1 = (at(q, 'R') - at(q, 'G')) / at(q, 'E');
    else v.F2 = at(q, 'R') / at(q, 'E');
  }
  return v;
};

/** "0 at ≤ p10, 50 at p50, 100 at ≥ p90; reversed when low = shortage". */
const pointsOf = (id: string, x: number): number => {
  const { p10, p50, p90, low } = table[id] as (typeof table)[string];
  let s: number;
  if (x <= p10) s = 0;
  else if (x >= p90) s = 100;
  else if (x < p50) s = ((x - p10) / (p50 - p10)) * 50;
  else s = 50 + ((x - p50) / (p90 - p50)) * 50;
  return low ? 100 - s : s;
};

const coreOf = (q: Numbers) => {
  const values = valuesOf(q);
  const scores: Numbers = {};
  for (const [id, x] of Object.entries(values)) scores[id] = pointsOf(id, x);
  const pillars: Numbers = {};
  let [sum, weights, coverage] = [0, 0, 0];
  for (const [pillar, full] of [
    ['T', 0.3],
    ['H', 0.3],
    ['D', 0.15],
    ['F', 0.25],
  ] as const) {
    const inside = Object.keys(scores).filter((id) => table[id]?.pillar === pillar);
    if (inside.length === 0) continue;
    const present = inside.reduce((total, id) => total + (table[id]?.weight ?? 0), 0);
    const score = inside.reduce((total, id) => total + (table[id]?.weight ?? 0) * (scores[id] ?? 0), 0) / present;
    const weight = inside.includes('F2') ? 0.125 : full;
    pillars[pillar] = score;
    sum += weight * score;
    weights += weight;
    coverage += weight * present;
  }
  return { values, scores, pillars, coverage, core: weights === 0 ? null : sum / weights };
};

/** "For each uncertain input compute half the change of Core when moved ±σ (floor 0, no ceiling), square, sum, root". */
const errorOf = (q: Numbers, estimated: boolean): number => {
  const { scores, values } = coreOf(q);
  const up = (changes: Numbers) => coreOf({ ...q, ...changes }).core as number;
  const half = (...moves: (readonly [string, number])[]): number => {
    const moved = (sign: number) =>
      Object.fromEntries(moves.map(([name, sigma]) => [name, Math.max(0, at(q, name) + sign * sigma)]));
    return (up(moved(1)) - up(moved(-1))) / 2;
  };
  const squares: number[] = [];
  const count = (value: number) => squares.push(value * value);
  if (has(q, 'U')) count(half(['U', Math.sqrt(at(q, 'U'))]));
  if (has(q, 'V', 'N') && at(q, 'N') > 0) {
    const relative = Math.sqrt(2 / at(q, 'N'));
    count(half(['V', relative * at(q, 'V')], ['N', relative * at(q, 'N')]));
  }
  if (scores.H1 !== undefined) count(half(['m', 0.8 / Math.sqrt(at(q, 'n_s'))]));
  if (values.H2 !== undefined) count(half(['ra', Math.sqrt(at(q, 'n_s') * values.H2 * (1 - values.H2))]));
  if (values.H3 !== undefined) count(half(['fail', Math.sqrt(at(q, 'n_f') * values.H3 * (1 - values.H3))]));
  if (has(q, 'R')) count(half(['R', 0.2 * at(q, 'R')]));
  if (has(q, 'G')) count(half(['G', 0.2 * at(q, 'G')]));
  if (has(q, 'E') && estimated) count(half(['E', 0.1 * at(q, 'E')]));
  return Math.sqrt(squares.reduce((a, b) => a + b, 0));
};

/** Φ by Simpson's rule over the density: nothing clever, and exact to some twelve digits. */
const phi = (z: number): number => {
  if (z < 0) return 1 - phi(-z);
  if (z > 9) return 1;
  const n = 2000;
  const h = z / n;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(z);
  for (let i = 1; i < n; i += 1) sum += (i % 2 === 0 ? 2 : 4) * density(i * h);
  return 0.5 + (sum * h) / 3;
};

const classBy = (index: number, low: number, h: number | undefined, t2: number | undefined, before: string): string => {
  if (h !== undefined && h >= 65 && t2 !== undefined && t2 <= 35) return 'paradox';
  if (index >= 80 && low >= 65 && (before === 'brist' || before === 'stor-brist')) return 'stor-brist';
  if (index >= 65) {
    if (h === undefined) return 'bevakning';
    return h >= 50 ? 'brist' : 'hog-efterfragan';
  }
  if (index >= 55) return 'bevakning';
  if (index >= 40) return 'balans';
  return 'overskott';
};

const wordFor = (shown: string, index: number, se: number, coverage: number): string | null => {
  const above = (bound: number): number => {
    if (se === 0) return index >= bound ? 1 : 0;
    return phi((index - bound) / se);
  };
  let p: number;
  if (shown === 'stor-brist') p = above(80);
  else if (shown === 'brist' || shown === 'hog-efterfragan') p = above(65);
  else if (shown === 'bevakning') p = above(55);
  else if (shown === 'balans') p = above(40) - above(55);
  else if (shown === 'overskott') p = 1 - above(40);
  else return null;
  if (p < 0.5) return null;
  if (p < 0.66) return 'osaker';
  if (p < 0.9) return 'trolig';
  return coverage < 0.6 ? 'trolig' : 'saker';
};

/** The whole of it, from inputs to class and word. */
export const scoreByTheText = (input: TextInput) => {
  const q = numbersOf(input);
  const { core, coverage, pillars, scores, values } = coreOf(q);
  const parts = { coverage, pillars, scores, values };
  // Sums of decimals: 0.40 is a gate, and 0.39999999999999997 is not below it.
  if (core === null || coverage < 0.4 - 1e-9 || (pillars.T === undefined && pillars.H === undefined))
    return { ...parts, core: null, full: null, se: null, low: null, high: null, class: 'ej-bedomd', certainty: null };
  const se = errorOf(q, input.E_estimated === true);
  const full = q.X === undefined ? core : 0.8 * core + 0.2 * q.X;
  const seOfFull = q.X === undefined ? se : 0.8 * se;
  const low = Math.min(100, Math.max(0, full - 1.645 * seOfFull));
  const high = Math.min(100, Math.max(0, full + 1.645 * seOfFull));
  const shown = classBy(full, low, pillars.H, scores.T2, String(input.previousClass ?? ''));
  return { ...parts, core, full, se, low, high, class: shown, certainty: wordFor(shown, full, seOfFull, coverage) };
};
