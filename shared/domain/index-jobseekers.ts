import { disclosure } from './index-method.ts';
import type { JobseekerStock, JobseekersDocument } from './jobseeker-stock.ts';
import type { IndexRegion } from './region.ts';
import type { Ssyk4 } from './ssyk.ts';

/** U of one occupation in one place; `suppressed` where the source hides any of the counts behind it. */
type Seekers = { readonly U: number; readonly suppressed: boolean };

export type SeekerBasis = {
  /** First and last month, `2025-11/2026-10`. */
  readonly period: string;
  /** `place` is `county` or an area id. Undefined where it is not told: it is never guessed. */
  readonly of: (ssyk: Ssyk4, place: string) => Seekers | undefined;
};

const meanOf = (stocks: readonly JobseekerStock[]): Seekers => {
  const counts = stocks.flatMap(({ seekers }) => seekers);
  const months = stocks[0]?.seekers.length ?? 1;
  return {
    U: counts.reduce<number>((sum, count) => sum + (count ?? disclosure.unknownCount), 0) / months,
    suppressed: counts.includes(null),
  };
};

/**
 * Mean registered seekers over twelve monthly stocks. The county is the sheet's own line of it, or the sum of all its
 * municipalities; an area is the sum of its municipalities, and unknown where one of them is not in the sheet.
 */
export const seekerBasis = (
  { months, stocks }: JobseekersDocument,
  { county, areas }: Pick<IndexRegion, 'county' | 'areas'>,
): SeekerBasis => {
  const byKey = new Map(stocks.map((stock) => [`${stock.ssyk} ${stock.place}`, stock]));
  const inAll = (ssyk: Ssyk4, places: readonly string[]): Seekers | undefined => {
    const found = places.flatMap((place) => byKey.get(`${ssyk} ${place}`) ?? []);
    return places.length > 0 && found.length === places.length ? meanOf(found) : undefined;
  };
  return {
    period: `${months[0]}/${months.at(-1)}`,
    of: (ssyk, place) =>
      place === 'county'
        ? (inAll(ssyk, [county]) ??
          inAll(
            ssyk,
            areas.flatMap(({ municipalities }) => municipalities),
          ))
        : inAll(ssyk, areas.find(({ id }) => id === place)?.municipalities ?? []),
  };
};
