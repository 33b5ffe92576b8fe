import { external } from './index-method.ts';
import type { OfficialJudgement } from './official-judgement.ts';
import type { Official } from './shortage.ts';
import type { Ssyk4 } from './ssyk.ts';

/** The external block X, 0..100, and whether it rests on several or partly matching barometer occupations. */
type ExternalBlock = { readonly X: number; readonly partial: boolean };

/** X of one judgement; null without a recruitment situation. Another part that is missing renormalises the rest. */
export const externalScore = (judgement: Pick<OfficialJudgement, 'situation' | 'jobs' | 'forecast'>): number | null => {
  if (judgement.situation === null) return null;
  const { recruitment, jobs, fiveYears } = external;
  const parts: readonly (readonly [weight: number, score: number])[] = [
    [recruitment.weight, recruitment.scores[judgement.situation]],
    ...(judgement.jobs === null ? [] : ([[jobs.weight, jobs.scores[judgement.jobs]]] as const)),
    ...(judgement.forecast === null ? [] : ([[fiveYears.weight, fiveYears.scores[judgement.forecast]]] as const)),
  ];
  const weights = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, score]) => sum + weight * score, 0) / weights;
};

export type OfficialBasis = {
  readonly external: (ssyk: Ssyk4) => ExternalBlock | null;
  /** The barometer's own word for the county; `situation` is null where its occupations on this group disagree. */
  readonly official: (ssyk: Ssyk4) => Official | null;
};

/** Yrkesbarometern's judgements of one county, by occupation group. Several on one group: the mean, and `partial`. */
export const officialBasis = (judgements: readonly OfficialJudgement[], county: string): OfficialBasis => {
  const bySsyk = new Map<Ssyk4, OfficialJudgement[]>();
  for (const judgement of judgements) {
    if (judgement.county !== county) continue;
    for (const ssyk of judgement.ssyks) {
      const known = bySsyk.get(ssyk);
      if (known === undefined) bySsyk.set(ssyk, [judgement]);
      else known.push(judgement);
    }
  }
  return {
    external: (ssyk) => {
      const judged = bySsyk.get(ssyk) ?? [];
      const scores = judged.flatMap((j) => externalScore(j) ?? []);
      if (scores.length === 0) return null;
      const partial = judged.length > 1 || judged.some((j) => j.partial);
      return { X: scores.reduce((a, b) => a + b, 0) / scores.length, partial };
    },
    official: (ssyk) => {
      const judged = bySsyk.get(ssyk) ?? [];
      const [first] = judged;
      if (first === undefined) return null;
      const agreed = judged.every(({ situation }) => situation === first.situation) ? first.situation : null;
      return { situation: agreed, edition: first.edition, source: 'yrkesbarometern' };
    },
  };
};
