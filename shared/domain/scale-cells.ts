import { countyCounts } from './index-ads.ts';
import type { JobAd } from './job-ad.ts';
import { countyOf } from './municipality.ts';
import { plainDay } from './plain-day.ts';
import type { Ssyk4 } from './ssyk.ts';

/**
 * What the ads of one occupation in one county add up to in a year: whole numbers, so that parts may be put together in any
 * order and give the same. `lnDays` is the sum of ln D over the completed spells, in millionths.
 */
export type ScaleCell = {
  readonly year: number;
  readonly county: string;
  readonly ssyk: Ssyk4;
  readonly N: number;
  readonly N0: number;
  readonly vacancyDays: number;
  readonly n_s: number;
  readonly ra: number;
  readonly lnDays: number;
};

export const millionths = 1_000_000;

/** Numbers of a packed cell: year, county, occupation, and its six sums. */
const packedLength = 9;

/** Cells as numbers, nine each, so that many are little: counting by employers divides a cell into a hundred parts. */
export const packCells = (cells: readonly ScaleCell[]): Float64Array => {
  const packed = new Float64Array(cells.length * packedLength);
  for (const [i, cell] of cells.entries()) {
    const { year, county, ssyk, N, N0, vacancyDays, n_s, ra, lnDays } = cell;
    packed.set([year, Number(county), Number(ssyk), N, N0, vacancyDays, n_s, ra, lnDays], i * packedLength);
  }
  return packed;
};

const unpackCell = (of: Float64Array): ScaleCell => {
  const [year = 0, county = 0, ssyk = 0, N = 0, N0 = 0, vacancyDays = 0, n_s = 0, ra = 0, lnDays = 0] = of;
  const code = (number: number, digits: number) => String(number).padStart(digits, '0');
  return { year, county: code(county, 2), ssyk: code(ssyk, 4), N, N0, vacancyDays, n_s, ra, lnDays };
};

/** Sums of packed cells that come in parts; in whatever order they came, they are the same. */
export const scaleSums = () => {
  // One array for all: some thirty thousand small ones would weigh more than what they hold.
  let sums = new Float64Array(1_024 * packedLength);
  const places = new Map<number, number>();
  const placeFor = (name: number): number => {
    const at = places.size * packedLength;
    if (at === sums.length) {
      const wider = new Float64Array(2 * at);
      wider.set(sums);
      sums = wider;
    }
    places.set(name, at);
    return at;
  };
  return {
    add: (packed: Float64Array): void => {
      for (let from = 0; from < packed.length; from += packedLength) {
        const [year, county, ssyk] = [packed[from], packed[from + 1], packed[from + 2]] as [number, number, number];
        const name = (year * 100 + county) * 10_000 + ssyk;
        const there = places.get(name);
        const to = there ?? placeFor(name);
        const summed = there === undefined ? 0 : 3;
        for (let i = summed; i < packedLength; i += 1)
          sums[to + i] = (there === undefined ? 0 : (sums[to + i] as number)) + (packed[from + i] as number);
      }
    },
    /** All cells, by year, county and occupation. */
    cells: (): ScaleCell[] =>
      [...places]
        .toSorted(([one], [other]) => one - other)
        .map(([, at]) => unpackCell(sums.subarray(at, at + packedLength))),
  };
};

const isEmpty = ({ N, N0, vacancyDays, n_s }: ScaleCell): boolean => N + N0 + vacancyDays + n_s === 0;

/**
 * The cells of ads of any counties at the last day of each year, by the rules of the index (`index-ads.ts`). All ads of an
 * employer must be among them, and each ad once; then cells of different employers add up.
 */
export const scaleCells = (ads: readonly JobAd[], years: readonly number[]): ScaleCell[] => {
  const byCounty = Map.groupBy(ads, ({ municipality, county }) =>
    municipality === null ? county : countyOf(municipality),
  );
  return [...byCounty].flatMap(([county, of]) =>
    county === null
      ? []
      : years.flatMap((year) =>
          [...countyCounts(of, county, plainDay(year, 12, 31))]
            .map(([ssyk, { N, N0, vacancyDays, ra, durations }]): ScaleCell => {
              const lnDays = durations.reduce((sum, days) => sum + Math.round(Math.log(days) * millionths), 0);
              return { year, county, ssyk, N, N0, vacancyDays, n_s: durations.length, ra, lnDays };
            })
            .filter((cell) => !isEmpty(cell)),
        ),
  );
};
