import type { EducationStart } from './education-start.ts';
import type { IndexRegion } from './region.ts';
import type { Ssyk4 } from './ssyk.ts';

/** Places that begin in the year that comes, who completes of them, and G, the new qualified. Estimated, σ 20 %. */
type Qualified = { readonly places: number; readonly completions: number; readonly G: number };

export type QualifiedBasis = {
  /** `place` is `county` or an area id. Undefined where any of the places are not told: G is then missing. */
  readonly of: (ssyk: Ssyk4, place: string) => Qualified | undefined;
};

/** Which educations lead to which occupation. */
type Match = { readonly ssyk: Ssyk4; readonly infoIds: readonly string[] };

/**
 * `G = places × completion × entry × staying`, index-method.md. Where an education leads to several occupations its places
 * are shared equally among them, or each would be counted as many times. One start in the county whose places are unknown
 * makes G unknown in all of it, and so do starts that nobody tells of: F then rests on F2.
 */
export const qualifiedBasis = (
  starts: readonly EducationStart[],
  matches: readonly Match[],
  { areas, indexRates }: Pick<IndexRegion, 'areas' | 'indexRates'>,
): QualifiedBasis => {
  const byInfo = Map.groupBy(starts, ({ infoId }) => infoId);
  const unique = matches.map(({ ssyk, infoIds }) => ({ ssyk, infoIds: [...new Set(infoIds)] }));
  const occupations = new Map<string, number>();
  for (const { infoIds } of unique) for (const id of infoIds) occupations.set(id, (occupations.get(id) ?? 0) + 1);
  const { completion, entry, staying } = indexRates;

  type Shared = { readonly municipality: string | null; readonly places: number };
  const known = new Map<Ssyk4, readonly Shared[]>();
  for (const { ssyk, infoIds } of unique) {
    const own = infoIds.flatMap((id) =>
      (byInfo.get(id) ?? []).map((start) => ({ start, among: occupations.get(id) ?? 1 })),
    );
    if (own.length === 0 || own.some(({ start }) => start.places === null)) continue;
    known.set(
      ssyk,
      own.map(({ start, among }) => ({ municipality: start.municipality, places: (start.places ?? 0) / among })),
    );
  }
  return {
    of: (ssyk, place) => {
      const own = known.get(ssyk);
      if (own === undefined) return undefined;
      const codes = place === 'county' ? null : (areas.find(({ id }) => id === place)?.municipalities ?? []);
      // A start at several places cannot be divided: the county knows it, none of its areas does.
      if (codes !== null && own.some(({ municipality }) => municipality === null)) return undefined;
      const places = own
        .filter(({ municipality }) => codes === null || codes.includes(municipality ?? ''))
        .reduce((sum, start) => sum + start.places, 0);
      return { places, completions: places * completion, G: places * completion * entry * staying };
    },
  };
};
