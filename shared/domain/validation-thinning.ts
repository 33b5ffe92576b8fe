import type { AdQuantities } from './index-ads.ts';
import type { IndexInput } from './index-input.ts';
import { scoreIndex } from './index-score.ts';
import { hashedShare } from './seeded-random.ts';
import type { Thinning } from './validation-report.ts';

/** Which ads a county of that share of the size would have had: the same for the same seed, whatever the order. */
export const thinnedAds = <A extends { readonly id: string }>(ads: readonly A[], share: number, seed: number): A[] =>
  ads.filter(({ id }) => hashedShare(id, seed) < share);

type Whole = { readonly input: IndexInput; readonly ads: AdQuantities };

/** An occupation's input in a county of that share of the size: its ads counted anew, its people as many fewer. */
export const thinnedInput = ({ input, ads }: Whole, share: number): IndexInput => {
  const { N0: _, m: __, ...rest } = input;
  const fewer = (value: number | null | undefined) => (value == null ? value : value * share);
  const whole = (value: number | null | undefined) => (value == null ? value : Math.round(value * share));
  return {
    ...rest,
    ...ads,
    ...(typeof input.U === 'number' && { U: whole(input.U) }),
    ...{ E: fewer(input.E), R: fewer(input.R), G: fewer(input.G) },
    ...(input.n_f != null &&
      input.fail != null && { n_f: whole(input.n_f), fail: Math.min(whole(input.fail) ?? 0, whole(input.n_f) ?? 0) }),
  };
};

/** How often the thinned county's class is the whole county's, among occupations that both can rate. */
export const thinningOf = (
  pairs: readonly { readonly whole: IndexInput; readonly thin: IndexInput }[],
  { share, seed }: { share: number; seed: number },
): Thinning => {
  const rated = pairs
    .map(({ whole, thin }) => ({ whole: scoreIndex(whole), thin: scoreIndex(thin) }))
    .filter(({ whole, thin }) => whole.class !== 'ej-bedomd' && thin.class !== 'ej-bedomd');
  const agreement = (of: typeof rated) =>
    of.length === 0 ? null : of.filter(({ whole, thin }) => whole.class === thin.class).length / of.length;
  const sure = rated.filter(({ thin }) => thin.certainty === 'saker');
  return {
    ...{ share, seed, n: rated.length, agreement: agreement(rated) },
    sure: { n: sure.length, agreement: agreement(sure) },
  };
};
