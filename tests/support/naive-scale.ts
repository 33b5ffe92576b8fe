import type { ScaleCell } from '../../shared/domain/scale-cells.ts';

/**
 * The cells of historical ads by the text of index-method.md alone, slow and plain: every ad parsed, everything in memory,
 * nothing shared with the program. Days are milliseconds divided.
 */

type Ad = {
  id: string;
  employer: string | null;
  ssyk: string;
  county: string;
  place: string | null;
  vacancies: number;
  wording: string;
  from: number;
  last: number | null;
  removed: number | null;
  timestamp: number;
};

type Raw = {
  original_id: string;
  headline?: string | null;
  description?: { text?: string | null } | null;
  number_of_vacancies: number | null;
  employer: { organization_number: string | null } | null;
  occupation_group: { legacy_ams_taxonomy_id: string } | { legacy_ams_taxonomy_id: string }[];
  workplace_address: { municipality_code: string | null; region_code: string | null };
  publication_date: string;
  last_publication_date: string | null;
  removed_date: string | null;
  timestamp: number;
};

const day = (text: string | null): number | null => (text === null ? null : Date.parse(text.slice(0, 10)) / 86_400_000);

const adOf = (raw: Raw): Ad | null => {
  const groups = [raw.occupation_group].flat();
  const { municipality_code: place, region_code } = raw.workplace_address;
  const county = place?.slice(0, 2) ?? region_code;
  if (county === null) return null;
  const number = raw.employer?.organization_number ?? null;
  const employer = number === null || Number(number[2]) < 2 ? null : number;
  const vacancies = Math.max(1, raw.number_of_vacancies ?? 1);
  const words = `${raw.headline ?? ''}\n${raw.description?.text ?? ''}`;
  return {
    ...{ id: raw.original_id, employer, ssyk: groups[0]?.legacy_ams_taxonomy_id ?? '', county, place, vacancies },
    wording: words === '\n' ? `as many: ${vacancies}` : words,
    ...{ from: day(raw.publication_date) as number, last: day(raw.last_publication_date) },
    ...{ removed: day(raw.removed_date), timestamp: raw.timestamp },
  };
};

const groupBy = <T>(of: readonly T[], key: (one: T) => string): T[][] => [...Map.groupBy(of, key).values()];

/** One of an employer's equal ads in more than five municipalities. */
const withoutMassAds = (ads: readonly Ad[]): Ad[] => [
  ...ads.filter(({ employer }) => employer === null),
  ...groupBy(
    ads.filter(({ employer }) => employer !== null),
    (ad) => [ad.employer, ad.ssyk, ad.from, ad.wording].join('|'),
  ).flatMap((alike) =>
    new Set(alike.map(({ place }) => place)).size > 5
      ? alike.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 1)
      : alike,
  ),
];

const cellOf = (ads: readonly Ad[], year: number): ScaleCell | null => {
  const cutoff = Date.UTC(year, 11, 31) / 86_400_000;
  const start = cutoff - 364;
  const standing = ads.map((ad) => {
    const gone = ad.removed !== null && ad.removed <= cutoff ? ad.removed : null;
    const over = ad.last !== null && ad.last < cutoff ? ad.last : null;
    const end = gone ?? over;
    return { ...ad, end: end === null ? null : Math.max(ad.from + 1, end), count: Math.min(10, ad.vacancies) };
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const inYear = standing.filter(({ from }) => from >= start);
  const before = standing.filter(({ from }) => from < start && from >= start - 365);
  const days = standing.map(
    ({ from, end, count }) => count * Math.max(0, Math.min(cutoff + 1, end ?? cutoff + 1) - Math.max(start, from)),
  );
  const searches = groupBy(standing, (ad) =>
    ad.employer === null ? `ad ${ad.id}` : `${ad.employer} ${ad.place}`,
  ).flatMap((of) => {
    const spells: (typeof standing)[] = [];
    for (const ad of of.toSorted((a, b) => a.from - b.from)) {
      const current = spells.at(-1);
      const until = Math.max(...(current ?? []).map(({ end }) => end ?? Number.POSITIVE_INFINITY));
      if (current === undefined || ad.from - until > 30) spells.push([ad]);
      else current.push(ad);
    }
    return spells;
  });
  const completed = searches.filter(
    (of) => of.every(({ end }) => end !== null) && Math.max(...of.map(({ end }) => end ?? 0)) >= start,
  );
  const lengths = completed.map(
    (of) => Math.max(...of.map(({ end }) => end ?? 0)) - Math.min(...of.map(({ from }) => from)),
  );
  const [first] = ads;
  const counts = {
    ...{ N: sum(inYear.map(({ count }) => count)), N0: sum(before.map(({ count }) => count)), vacancyDays: sum(days) },
    ...{ n_s: completed.length, ra: completed.filter((of) => of.length > 1).length },
    lnDays: sum(lengths.map((length) => Math.round(Math.log(length) * 1_000_000))),
  };
  if (first === undefined || counts.N + counts.N0 + counts.vacancyDays + counts.n_s === 0) return null;
  return { year, county: first.county, ssyk: first.ssyk, ...counts };
};

const withoutMassAdsByOccupation = (ofCounty: readonly Ad[]): Ad[][] =>
  groupBy(withoutMassAds(ofCounty), ({ ssyk }) => ssyk);

const collector = () => {
  const newest = new Map<string, Ad>();
  return {
    add: (line: string): void => {
      const ad = adOf(JSON.parse(line) as Raw);
      const told = ad && newest.get(ad.id);
      if (ad && (told == null || ad.timestamp > told.timestamp)) newest.set(ad.id, ad);
    },
    cells: (years: readonly number[]): ScaleCell[] =>
      years
        .flatMap((year) => {
          const known = [...newest.values()].filter(({ from }) => from <= Date.UTC(year, 11, 31) / 86_400_000);
          return groupBy(known, ({ county }) => county)
            .flatMap(withoutMassAdsByOccupation)
            .flatMap((of) => cellOf(of, year) ?? []);
        })
        .toSorted((a, b) => (`${a.year} ${a.county} ${a.ssyk}` < `${b.year} ${b.county} ${b.ssyk}` ? -1 : 1)),
  };
};

/** Every cell of all lines together, in order of year, county and occupation. */
export const naiveCells = (lines: Iterable<string>, years: readonly number[]): ScaleCell[] => {
  const all = collector();
  for (const line of lines) all.add(line);
  return all.cells(years);
};

/** The same of lines that come one after the other from files. */
export const naiveCellsOf = async (lines: AsyncIterable<string>, years: readonly number[]): Promise<ScaleCell[]> => {
  const all = collector();
  for await (const line of lines) all.add(line);
  return all.cells(years);
};
