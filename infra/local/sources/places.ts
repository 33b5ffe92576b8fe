import { inventedConceptId } from './seed.ts';
import { rowsOf } from './table-rows.ts';

export type Municipality = {
  readonly code: string;
  readonly conceptId: string;
  readonly name: string;
  readonly share: number;
};
/** `size` is its people against Gävleborg's; the replicas stay small, so nothing is above 1.5. */
export type County = {
  readonly code: string;
  readonly conceptId: string;
  readonly name: string;
  readonly size: number;
  readonly municipalities: readonly [Municipality, ...Municipality[]];
};

export const sweden = { code: '199', conceptId: 'i46j_HmG_v64', name: 'Sverige' } as const;

const rows = rowsOf('municipalities.tsv').map(
  ([county = '', countyConcept = '', countyName = '', size = '', code = '', name = '', share = '', concept = '']) => ({
    ...{ county, countyConcept, countyName, size: Number(size) },
    place: { code, name, share: Number(share), conceptId: concept || inventedConceptId(`municipality ${code}`) },
  }),
);

/**
 * Every county with its real concept id, Gävleborg first. Gävleborg and Västernorrland (where the example region lies) have
 * all their municipalities, the others two or three; a municipality whose id is not known to the project has an invented one.
 */
export const counties: readonly County[] = [...Map.groupBy(rows, ({ county }) => county).values()].flatMap((of) => {
  const [first, ...rest] = of;
  if (first === undefined) return [];
  const { county, countyConcept, countyName, size } = first;
  return {
    ...{ code: county, conceptId: countyConcept, name: countyName, size },
    municipalities: [first.place, ...rest.map(({ place }) => place)] as const,
  };
});

/** Where work of a kind lies: steel in Sandviken and Hofors, forest in the north, the county hospital in Gävle. */
const leaning: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  steel: { '2181': 3.2, '2104': 4, '2180': 0.5 },
  industry: { '2181': 1.8, '2183': 1.3, '2184': 1.4, '2180': 0.8 },
  forest: { '2161': 2.5, '2121': 2, '2101': 2.5, '2132': 1.6, '2180': 0.5 },
  hospital: { '2180': 1.4, '2184': 1.5, '2181': 0.6, '2104': 0.3, '2101': 0.2, '2132': 0.4 },
  it: { '2180': 1.6, '2181': 1.4, '2101': 0.2, '2104': 0.2 },
  tourism: { '2161': 2, '2132': 2, '2184': 1.4 },
};

/** The municipalities of a county with their share of the work of one kind; the shares add up to 1. */
export const sharesOfWork = (county: County, kind: string): readonly { place: Municipality; share: number }[] => {
  const weights = county.municipalities.map((place) => place.share * (leaning[kind]?.[place.code] ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return county.municipalities.map((place, at) => ({ place, share: (weights[at] ?? 0) / total }));
};

const isOneOf = (ids: ReadonlySet<string>, place: { conceptId: string; code: string }) =>
  ids.has(place.conceptId) || ids.has(place.code);

/** The counties that an answer about `ids` (concept ids or codes of municipalities, counties or Sweden) can hold. */
export const countiesOf = (ids: ReadonlySet<string>): readonly County[] =>
  ids.size === 0 || isOneOf(ids, sweden)
    ? counties.slice(0, 1)
    : counties.filter((county) => isOneOf(ids, county) || county.municipalities.some((place) => isOneOf(ids, place)));

/** Whether a place of work is in one of `ids`; a place nobody stated is only in the whole, which is what no ids mean. */
export const liesIn = (ids: ReadonlySet<string>, county: County, place: Municipality | null): boolean =>
  ids.size === 0 || (place !== null && (isOneOf(ids, sweden) || isOneOf(ids, county) || isOneOf(ids, place)));
