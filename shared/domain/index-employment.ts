import type { EmploymentChange } from './basis-occupation.ts';
import type { EmploymentObservation } from './employment-observation.ts';
import { exits } from './index-method.ts';
import type { IndexRegion } from './region.ts';
import type { Ssyk4 } from './ssyk.ts';

/** Employed persons of one occupation in one place, and its yearly age exits; what is unknown is left out. */
type EmploymentQuantities = {
  readonly E?: number;
  /** False only for the register's own count at this level. */
  readonly estimated: boolean;
  /** Share of the occupation's employed that are 60–64, of the nation or of its SSYK3 in the county. */
  readonly a60?: number;
  /** Employed 60–64 / 5, persons a year. */
  readonly R?: number;
};

export type EmploymentBasis = {
  /** The newest year of the county's register counts, or of the nation's ages where those are missing; null without both. */
  readonly year: number | null;
  /** `place` is `county` or an area id. */
  readonly of: (ssyk: Ssyk4, place: string) => EmploymentQuantities;
  /** The last year's change in the county; undefined across a break of the register, and with few employed. */
  readonly change: (ssyk: Ssyk4) => EmploymentChange | undefined;
};

const { years: yearsOfExit, enoughForShare } = exits;
/** A change between fewer would tell a count that may not be told, and a person more would look like a boom. */
const enoughForChange = 20;

const newestYear = (observations: readonly EmploymentObservation[]): number | null =>
  observations.reduce<number | null>((newest, { year }) => (newest === null || year > newest ? year : newest), null);

type Ages = { readonly all: number; readonly near: number };

/** Persons by occupation and place at one year of what is given: all ages, and 60–64 where bands are known. */
const agesBy = (
  observations: readonly EmploymentObservation[],
  year: number | null = newestYear(observations),
): Map<string, Ages> => {
  const groups = Map.groupBy(
    observations.filter((o) => o.year === year),
    (o) => `${o.occupation} ${o.place}`,
  );
  return new Map(
    [...groups].map(([key, of]) => {
      const sum = (fits: (o: EmploymentObservation) => boolean) =>
        of.filter(fits).reduce((total, { persons }) => total + persons, 0);
      // A total stands beside its bands in some tables: one or the other, never both.
      const total = of.some(({ age }) => age === 'all') ? sum(({ age }) => age === 'all') : sum(() => true);
      return [key, { all: total, near: sum(({ age }) => age === '60-64') }] as const;
    }),
  );
};

/**
 * Employment as the index needs it. County: SCB's register count by SSYK4. Area, which no open table gives:
 * `E(o4, area) = Σ over its municipalities E(o3, m) · E(o4, county) / E(o3, county)`. Age exits: the share aged 60–64 of
 * the occupation in the nation, or of its SSYK3 in the county, times E. Source: index-method.md.
 */
export const employmentBasis = (
  observations: readonly EmploymentObservation[],
  region: Pick<IndexRegion, 'county' | 'areas'>,
): EmploymentBasis => {
  const at = (level: EmploymentObservation['level'], digits: 3 | 4, banded: boolean) =>
    observations.filter((o) => o.level === level && o.occupation.length === digits && (o.age !== 'all') === banded);
  const county4 = at('county', 4, false);
  const nation4 = at('nation', 4, true);
  const counts4 = agesBy(county4);
  const to = newestYear(county4);
  const before = agesBy(county4, to === null ? null : to - 1);
  const breaks = county4.some(({ year, flags }) => year === to && flags.some((flag) => flag.startsWith('break-')));
  const counts3 = agesBy(at('municipality', 3, false));
  const nationAges = agesBy(nation4);
  const countyAges = agesBy(at('county', 3, true));
  const municipalities = [...new Set([...counts3.keys()].map((key) => key.slice(4)))].filter((code) =>
    code.startsWith(region.county),
  );

  const inMunicipalities = (group: string, codes: readonly string[]): number | undefined => {
    const known = codes.flatMap((code) => counts3.get(`${group} ${code}`)?.all ?? []);
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
  };

  const employed = (ssyk: Ssyk4, place: string): number | undefined => {
    const inCounty = counts4.get(`${ssyk} ${region.county}`)?.all;
    if (place === 'county' || inCounty === undefined) return place === 'county' ? inCounty : undefined;
    const group = ssyk.slice(0, 3);
    const here = inMunicipalities(group, region.areas.find(({ id }) => id === place)?.municipalities ?? []);
    // The denominator sums the same table, so that the areas together hold what the county holds.
    const whole = inMunicipalities(group, municipalities);
    return here === undefined || whole === undefined || whole === 0 ? undefined : (here * inCounty) / whole;
  };

  const shareNearExit = (ssyk: Ssyk4): number | undefined => {
    const nation = nationAges.get(`${ssyk} 00`);
    if (nation !== undefined && nation.all >= enoughForShare) return nation.near / nation.all;
    const group = countyAges.get(`${ssyk.slice(0, 3)} ${region.county}`);
    return group === undefined || group.all === 0 ? undefined : group.near / group.all;
  };

  const change = (ssyk: Ssyk4): EmploymentChange | undefined => {
    const key = `${ssyk} ${region.county}`;
    const [last, now] = [before.get(key)?.all, counts4.get(key)?.all];
    if (to === null || breaks || last === undefined || now === undefined) return undefined;
    if (Math.min(last, now) < enoughForChange) return undefined;
    // In thousandths: a ratio with all its digits gives away both of its numbers.
    return { rate: Number((now / last - 1).toFixed(3)) + 0, from: to - 1, to };
  };

  return {
    change,
    year: newestYear(county4) ?? newestYear(nation4),
    of: (ssyk, place) => {
      const E = employed(ssyk, place);
      const share = shareNearExit(ssyk);
      return {
        estimated: place !== 'county',
        ...(E !== undefined && { E }),
        ...(share !== undefined && { a60: share }),
        ...(E !== undefined && share !== undefined && { R: (share * E) / yearsOfExit }),
      };
    },
  };
};
