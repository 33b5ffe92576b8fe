import { type Employer, employerOf } from './employers.ts';
import { type County, type Municipality, sharesOfWork } from './places.ts';
import { draw, drawBetween, drawNormal, pick, roundBySeed } from './seed.ts';
import { atStockholm, dayLength } from './stockholm-time.ts';
import { type Group, groups, type Name } from './tables.ts';

/** One ad and its whole life. Instants are epoch milliseconds. */
export type Advert = {
  readonly id: number;
  readonly group: Group;
  readonly name: Name;
  readonly county: County;
  /** Null for the few ads that state no place: they lack the county too. */
  readonly place: Municipality | null;
  readonly employer: Employer;
  readonly vacancies: number;
  readonly publishedAt: number;
  /** When a later version with another number of vacancies came; null for most. */
  readonly correctedAt: number | null;
  readonly lastPublicationAt: number;
  readonly removedAt: number;
  /** It disappears without a removal being told. */
  readonly vanishes: boolean;
};

/**
 * The model: each slot is one employer that now and then looks for one occupation. Time is cut into cycles of half a year,
 * at most one search in each, placed so that two searches of a slot are more than 30 days apart (else they would count as
 * one), and a re-advertised search has two ads with a short gap. Everything follows from the slot and the cycle alone, so
 * an ad never changes because somebody asks later.
 */
const cycleDays = 182;
const longestSearch = 118;
const firstCycleDay = Date.UTC(2020, 0, 1) / dayLength;
const usualChance = 0.6;
const yearsPerWave = 8;

/** The chance of a search follows a slow wave, steepest now: a trend that can be seen over two years and stays bounded. */
const chanceOfSearch = (group: Group, cycleDay: number): number => {
  const years = (cycleDay * dayLength - Date.UTC(2026, 5, 1)) / (365.25 * dayLength);
  const turns = (2 * Math.PI) / yearsPerWave;
  return usualChance * Math.exp(((1.5 * group.trend) / 100 / turns) * Math.sin(turns * years));
};

/** Searches per year of an occupation in a county: the vacancy rate and the length of a search say how many there must be. */
const searchesPerYear = (group: Group, county: County): number => {
  const rate = group.vacancyRate / 1000;
  const stock = (group.employed * county.size * rate) / (1 - rate);
  return (stock * 365) / (group.daysOpen * 1.1 * group.vacanciesPerAd);
};

type Slot = {
  readonly number: number;
  readonly group: Group;
  readonly place: Municipality;
  readonly employer: Employer;
};

const slotsOf = (county: County): readonly Slot[] => {
  const slots: Slot[] = [];
  for (const group of groups) {
    const wanted = searchesPerYear(group, county) / ((365 / cycleDays) * usualChance);
    for (const { place, share } of sharesOfWork(county, group.kind)) {
      const count = roundBySeed(wanted * share, 'slots', county.code, group.ssyk, place.code);
      for (let at = 0; at < count; at += 1) {
        const number = slots.length;
        slots.push({ number, group, place, employer: employerOf(county, place, group.kind, number) });
      }
    }
  }
  return slots;
};

const slotsByCounty = new Map<string, readonly Slot[]>();
const slotsIn = (county: County): readonly Slot[] => {
  const known = slotsByCounty.get(county.code) ?? slotsOf(county);
  slotsByCounty.set(county.code, known);
  return known;
};

/** Ads are published on working days between seven and five, most of them in the morning. */
const publication = (day: number, seed: readonly (string | number)[]): number => {
  const weekday = new Date(day * dayLength).getUTCDay();
  const workingDay = day + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
  return atStockholm(workingDay, 7 * 3600 + Math.floor(draw(...seed, 'hour') ** 2 * 10 * 3600));
};

const searchOf = (county: County, slot: Slot, cycle: number): readonly Advert[] => {
  const seed = ['search', county.code, slot.number, cycle] as const;
  const phase = drawBetween(0, cycleDays - 1, 'phase', county.code, slot.number);
  const cycleDay = firstCycleDay + cycle * cycleDays + phase;
  const { group } = slot;
  if (draw(...seed) >= chanceOfSearch(group, cycleDay)) return [];
  const again = draw(...seed, 'again') < group.readvertised / 100;
  const days = Math.min(
    longestSearch,
    Math.max(again ? 14 : 6, Math.round(group.daysOpen * Math.exp(0.42 * drawNormal(...seed, 'days')))),
  );
  const start = cycleDay + drawBetween(0, cycleDays - 36 - days, ...seed, 'start');
  const gap = drawBetween(2, 8, ...seed, 'gap');
  const firstDays = Math.round((days - gap) * (0.4 + 0.25 * draw(...seed, 'first')));
  const parts: readonly [from: number, length: number][] = again
    ? [
        [0, firstDays],
        [firstDays + gap, days - firstDays - gap],
      ]
    : [[0, days]];
  const place = draw(...seed, 'place') < 0.03 ? null : slot.place;
  const name = pick(group.names, ...seed, 'name');
  const vacancies = Math.min(10, drawBetween(1, 2 * group.vacanciesPerAd - 1, ...seed, 'vacancies'));
  return parts.map(([from, length], part) => {
    const publishedAt = publication(start + from, [...seed, part]);
    const lastDay = start + from + Math.max(3, length);
    const early = draw(...seed, part, 'early') < 0.4;
    const lastPublicationAt = atStockholm(lastDay + (early ? drawBetween(1, 14, ...seed, part, 'left') : -1), 86_399);
    const removedAt = early
      ? atStockholm(lastDay, 9 * 3600 + drawBetween(0, 20_000, ...seed, part, 'removed'))
      : atStockholm(lastDay, 3 * 3600 + drawBetween(600, 1500, ...seed, part, 'removed'));
    const correctedAt = draw(...seed, part, 'corrected') < 0.04 ? publishedAt + 26 * 3_600_000 : null;
    return {
      id: 10_000_000 + Number(county.code) * 3_000_000 + (slot.number * 200 + cycle) * 2 + part,
      ...{ group, name, county, place, employer: slot.employer, vacancies, publishedAt, lastPublicationAt, removedAt },
      correctedAt: correctedAt !== null && correctedAt < removedAt ? correctedAt : null,
      vanishes: draw(...seed, part, 'vanishes') < 0.01,
    };
  });
};

const advertsByCycle = new Map<string, readonly Advert[]>();
/** The ads of one cycle: drawn once in a process, for a pull asks for every month of two years. */
const advertsOf = (county: County, cycle: number): readonly Advert[] => {
  const key = `${county.code} ${cycle}`;
  const known = advertsByCycle.get(key) ?? slotsIn(county).flatMap((slot) => searchOf(county, slot, cycle));
  advertsByCycle.set(key, known);
  return known;
};

/** Every ad of the county that was up at some time in `from`..`to`, ordered by publication. */
export const advertsBetween = (county: County, from: number, to: number): readonly Advert[] => {
  const cycleLength = cycleDays * dayLength;
  const first = Math.max(0, Math.floor((from - firstCycleDay * dayLength) / cycleLength) - 2);
  const last = Math.floor((to - firstCycleDay * dayLength) / cycleLength);
  const found: Advert[] = [];
  for (let cycle = first; cycle <= last; cycle += 1) {
    for (const advert of advertsOf(county, cycle)) {
      if (advert.publishedAt <= to && advert.removedAt >= from) found.push(advert);
    }
  }
  return found.sort((one, other) => one.publishedAt - other.publishedAt || one.id - other.id);
};
