import * as z from 'zod/mini';
import { EditionId } from './edition.ts';
import { indicatorIds } from './index-method.ts';

const Share = z.number().check(z.gte(0), z.lte(1));
const Correlation = z.number().check(z.gte(-1), z.lte(1));
const Count = z.int().check(z.gte(0));

/** Fewer occupations than this say nothing about a method. */
export const fewestOccupations = 20;

/** What must be reached; index-method.md, "Validation". */
const acceptance = { rho: 0.5, auc: 0.75, topKept: 0.7, thinned: 0.8, thinnedSure: 0.9 } as const;

/** Why a part could not be computed yet. */
export const NotYet = z.enum([
  /** The ads do not reach back two years. */
  'ads-too-short',
  /** The judgement of a year ago was not kept. */
  'no-earlier-judgement',
  'no-judgement',
  /** Fewer than `fewestOccupations` have both numbers. */
  'too-few',
]);
export type NotYet = z.infer<typeof NotYet>;

/** Core against the official judgement of the same time: surplus 0, balance 1, shortage 2. */
export const Agreement = z.strictObject({
  n: Count,
  rho: z.nullable(Correlation),
  tauB: z.nullable(Correlation),
  /** Shortage against the rest. */
  auc: z.nullable(Share),
  paradox: z.strictObject({ n: Count, meanCore: z.nullable(z.number()) }),
});
export type Agreement = z.infer<typeof Agreement>;

export const backtestTargets = ['judgement', 'search-time', 're-advertising', 'failed-recruitment'] as const;
export type BacktestTarget = (typeof backtestTargets)[number];

/** `skill` is 1 − error / the baseline's error: 0 as good as the baseline, below it worse. Errors are mean rank distances. */
const Skill = z.strictObject({ error: z.number(), skill: z.nullable(z.number()) });

export const Backtest = z.strictObject({
  target: z.enum(backtestTargets),
  n: Count,
  why: z.nullable(NotYet),
  error: z.nullable(z.number()),
  /** As it was a year before. */
  sameAsBefore: z.nullable(Skill),
  /** Vacancies per employed person alone, where registered seekers are not known; per seeker where they are. */
  vacanciesAlone: z.nullable(Skill),
});
export type Backtest = z.infer<typeof Backtest>;

const Moved = z.strictObject({ topKept: Share, medianShift: z.number() });

export const Stability = z.strictObject({
  n: Count,
  draws: Count,
  seed: z.int(),
  concentration: z.number(),
  /** Share of the twenty highest that stay among them: the mean over all draws, and what all but one in twenty reach. */
  topKept: z.nullable(Share),
  topKeptLow: z.nullable(Share),
  /** Median over occupations and draws of how many ranks one moves. */
  medianShift: z.nullable(z.number()),
  without: z.array(z.strictObject({ indicator: z.enum(indicatorIds), n: Count, ...Moved.shape })),
});
export type Stability = z.infer<typeof Stability>;

/** A county with a quarter of the ads and people: how often it gets the same class. */
export const Thinning = z.strictObject({
  share: Share,
  seed: z.int(),
  n: Count,
  agreement: z.nullable(Share),
  /** Among those that the thinned data call certain. */
  sure: z.strictObject({ n: Count, agreement: z.nullable(Share) }),
});
export type Thinning = z.infer<typeof Thinning>;

/** How well the index does, said aloud also where it does badly. Source: index-method.md, "Validation". */
export const ValidationReport = z.strictObject({
  edition: EditionId,
  methodVersion: z.string(),
  /** Day of the computation, and the day until which the ads reach; null without ads. */
  computedOn: z.string(),
  dataUntil: z.nullable(z.string()),
  /** The day that the backtest stands on; null where it could not. */
  backtestDay: z.nullable(z.string()),
  /** Edition of the official judgement that is compared with, and the one of a year before. */
  judgement: z.nullable(z.string()),
  earlierJudgement: z.nullable(z.string()),
  rated: Count,
  agreement: Agreement,
  backtests: z.array(Backtest),
  stability: Stability,
  thinning: Thinning,
  /** Hash of everything that was read. */
  inputs: z.string(),
});
export type ValidationReport = z.infer<typeof ValidationReport>;

export const validationChecks = ['rho', 'auc', 'topKept', 'thinned', 'thinnedSure'] as const;
export type ValidationCheck = (typeof validationChecks)[number];

/** Each measure with what it should reach; `passed` is null where it could not be measured. */
export const checksOf = ({ agreement, stability, thinning }: ValidationReport) => {
  const measured = {
    rho: agreement.rho,
    auc: agreement.auc,
    topKept: stability.topKept,
    thinned: thinning.agreement,
    thinnedSure: thinning.sure.agreement,
  } satisfies Record<ValidationCheck, number | null>;
  return validationChecks.map((check) => {
    const value = measured[check];
    return { check, value, target: acceptance[check], passed: value === null ? null : value >= acceptance[check] };
  });
};
