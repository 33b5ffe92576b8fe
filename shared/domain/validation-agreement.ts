import { areaUnderCurve, kendallTauB, spearman } from './rank-agreement.ts';
import { type Agreement, fewestOccupations } from './validation-report.ts';

export type Situation = 'överskott' | 'balans' | 'paradox' | 'brist';
export type Judged = { readonly core: number; readonly situation: Situation };

/** The order of the official judgement; a paradox has no place in it. */
export const orderOf = { överskott: 0, balans: 1, brist: 2, paradox: null } as const satisfies Record<
  Situation,
  number | null
>;

/** How Core agrees with the official judgements. The measures are null where fewer than `fewest` are ordered. */
export const agreementOf = (judged: readonly Judged[], fewest: number = fewestOccupations): Agreement => {
  const ordered = judged.flatMap(({ core, situation }) => {
    const order = orderOf[situation];
    return order === null ? [] : [{ core, order }];
  });
  const cores = ordered.map(({ core }) => core);
  const orders = ordered.map(({ order }) => order as number);
  const enough = ordered.length >= fewest;
  const paradox = judged.filter(({ situation }) => situation === 'paradox').map(({ core }) => core);
  return {
    n: ordered.length,
    rho: enough ? spearman(cores, orders) : null,
    tauB: enough ? kendallTauB(cores, orders) : null,
    auc: enough
      ? areaUnderCurve(
          cores,
          orders.map((order) => order === orderOf.brist),
        )
      : null,
    paradox: {
      n: paradox.length,
      meanCore: paradox.length === 0 ? null : paradox.reduce((a, b) => a + b, 0) / paradox.length,
    },
  };
};
