import { compose } from './index-indicators.ts';
import type { Quantities } from './index-input.ts';
import { deviations } from './index-method.ts';

/** One input with its uncertainty: the quantities moved by +1 and by −1 standard deviation. */
export type Swing = { readonly input: string; readonly halfChange: number };

const moved = (value: number, by: number): number => Math.max(0, value + by);

/** Half the change of Core when each uncertain input moves by ±σ. Source: index-method.md, "Uncertainty". */
export const swings = (q: Quantities, employedEstimated: boolean): readonly Swing[] => {
  const { values } = compose(q);
  const found: Swing[] = [];
  const swing = (input: string, at: (sign: 1 | -1) => Quantities): void => {
    const [up, down] = [compose(at(1)).core, compose(at(-1)).core];
    if (up !== null && down !== null) found.push({ input, halfChange: (up - down) / 2 });
  };

  const { U, V, N, n_s, m, ra, n_f, fail, R, G, E } = q;
  if (U !== undefined) swing('U', (sign) => ({ ...q, U: moved(U, sign * Math.sqrt(U)) }));
  if (V !== undefined && N !== undefined && N > 0) {
    // Vacancies come several to an ad and several ads to an employer: overdispersion 2. Stock and flow move together.
    // The bound only keeps an N that is next to nothing from making the deviation infinite.
    const relative = Math.min(1e6, Math.sqrt(deviations.overdispersion / N));
    swing('V&N', (sign) => ({ ...q, V: moved(V, sign * relative * V), N: moved(N, sign * relative * N) }));
  }
  if (m !== undefined && values.H1 !== null && n_s !== undefined)
    swing('m', (sign) => ({ ...q, m: moved(m, (sign * deviations.search) / Math.sqrt(n_s)) }));
  if (ra !== undefined && values.H2 !== null && n_s !== undefined) {
    const sigma = Math.sqrt(n_s * values.H2 * (1 - values.H2));
    swing('ra', (sign) => ({ ...q, ra: moved(ra, sign * sigma) }));
  }
  if (fail !== undefined && values.H3 !== null && n_f !== undefined) {
    const sigma = Math.sqrt(n_f * values.H3 * (1 - values.H3));
    swing('fail', (sign) => ({ ...q, fail: moved(fail, sign * sigma) }));
  }
  if (R !== undefined) swing('R', (sign) => ({ ...q, R: moved(R, sign * deviations.exits * R) }));
  if (G !== undefined) swing('G', (sign) => ({ ...q, G: moved(G, sign * deviations.newQualified * G) }));
  if (E !== undefined && employedEstimated)
    swing('E', (sign) => ({ ...q, E: moved(E, sign * deviations.employed * E) }));
  return found;
};

/** Standard error of Core. */
export const standardError = (found: readonly Swing[]): number => Math.hypot(...found.map((s) => s.halfChange));

/** The standard normal distribution function, by Marsaglia's series (2004); exact to the last digits for |x| < 8. */
export const normalDistribution = (x: number): number => {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let [sum, term] = [x, x];
  for (let i = 3; Math.abs(term) > 1e-18; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
};
