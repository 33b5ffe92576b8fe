import type { IndexInput } from '../../shared/domain/index-input.ts';

/** The worked cases of index-method.md as inputs; `R`, `G` and `V` by the method's own formulas. */
const { log } = Math;
export const caseA = {
  ...{ id: 'A', U: 14, E: 180, N: 46, N0: 38, V: (46 * 38) / 365, n_s: 40, m: log(41), m0: log(34), ra: 9, ra0: 0.15 },
  ...{ n_f: 7, fail: 4, f0: 0.35, R: 24 / 5, G: 12 * 0.75 * 0.6 * 0.7, X: 87.5 },
} satisfies IndexInput;
export const caseB = {
  ...{ id: 'B', U: '<5', E: 30, N: 3, N0: 4, V: (3 * 30) / 365, n_s: 3, m: log(30), m0: log(34), ra: 0, ra0: 0.15 },
} satisfies IndexInput;
export const caseC = {
  ...{ id: 'C', U: 60, E: 240, N: 90, N0: 80, V: (90 * 45) / 365, n_s: 80, m: log(48), m0: log(40), ra: 24, ra0: 0.25 },
  ...{ n_f: 20, fail: 11, f0: 0.4, R: 36 / 5, G: 20 * 0.8 * 0.7 * 0.8 },
} satisfies IndexInput;
