import { showBasis } from '../../functions/open-data/show-basis.ts';
import type { EmploymentObservation } from '../../shared/domain/employment-observation.ts';
import type { JobAd } from '../../shared/domain/job-ad.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { seededRandom } from '../../shared/domain/seeded-random.ts';
import { assessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { aJudgement, basisHarness } from '../support/basis-harness.ts';
import { consumedCapacity, type Units } from '../support/consumed-capacity.ts';
import type { TestDynamo } from '../support/engines.ts';
import { gavleborg } from '../support/intake.ts';
import { wholeDocuments } from './bench-region.ts';

const until = '2026-11-22';

/** Two years of ads: a tenth of the country's, some 60,000 a year, as a large county has. */
export const adsOfCounty = 120_000;

/** New ads of a day. */
const adsADay = 160;

const municipalities = gavleborg.areas.flatMap((area) => area.municipalities);

/** Ads as a county has them: few occupations have most of them, employers come back, ads stand for some weeks. */
const ads = (ssyks: readonly string[]): JobAd[] => {
  const random = seededRandom(1);
  const among = <T>(of: readonly T[], skew = 1): T => of[Math.floor(random() ** skew * of.length)] as T;
  return Array.from({ length: adsOfCounty }, (_, i) => {
    const published = addDays(until, -Math.floor(random() * 760));
    const ended = addDays(published, 7 + Math.floor(random() * 45));
    return {
      ...{ id: String(20_000_000 + i), ssyk: among(ssyks, 2), municipality: among(municipalities, 1.5), county: '21' },
      ...{ employer: `e${Math.floor(random() ** 2 * 9_000)}`, vacancies: 1 + Math.floor(random() ** 4 * 12) },
      ...{ vacanciesAssumed: false, published, lastPublication: null, removed: ended <= until ? ended : null },
      ...{ timestamp: i, wording: `w${i % 70_000}` },
    };
  });
};

/** The register whole: the nation by age, the county, and every municipality of the country by wider groups. */
const employment = (ssyks: readonly string[]): EmploymentObservation[] => {
  const random = seededRandom(2);
  const counted = (
    table: string,
    level: EmploymentObservation['level'],
    occupation: string,
    place: string,
    age = 'all',
  ): EmploymentObservation => ({
    ...{ table, occupation, level, place, age, year: 2024, persons: Math.floor(random() ** 3 * 4_000), flags: [] },
  });
  const wider = [...new Set(ssyks.map((ssyk) => ssyk.slice(0, 3)))];
  const everywhere = [...municipalities, ...Array.from({ length: 280 }, (_, i) => String(101 + i).padStart(4, '0'))];
  return [
    ...ssyks.map((ssyk) => counted('YREG60BAS', 'county', ssyk, '21')),
    ...ssyks.flatMap((ssyk) =>
      ['16-24', '25-29', '30-34', '35-39', '40-44', '45-49', '50-54', '55-59', '60-64', '65-69'].map((age) =>
        counted('YREG54BAS', 'nation', ssyk, '00', age),
      ),
    ),
    ...everywhere.flatMap((code) => wider.map((group) => counted('YREG58BAS', 'municipality', group, code))),
  ];
};

export type FullSize = {
  occupations: number;
  names: number;
  observations: number;
  /** Seconds of one build and of its publication, on the embedded engine. */
  buildSeconds: number;
  publishSeconds: number;
  published: Units;
  /** The next day: as many new ads as a day brings, and a day on which nothing is new. */
  nextDay: Units;
  quietDay: Units;
  /** What a reader pays for an area's whole list, and for one occupation with everything in it. */
  list: Units;
  occupation: Units;
};

/** An edition of everything: the whole taxonomy, the whole register, a large county's ads of two years. */
export const fullSizeEdition = async (dynamo: TestDynamo): Promise<FullSize> => {
  const harness = await basisHarness(dynamo);
  const whole = wholeDocuments(until);
  const { groups } = whole.taxonomy;
  const ssyks = groups.map(({ ssyk }) => ssyk);
  const observations = employment(ssyks);
  const known = ads(ssyks);
  await harness.leaveAll({
    ...whole,
    jobstream: { until, ads: known },
    scb: { observations },
    yrkesbarometern: { edition: '2026-1', judgements: ssyks.slice(0, 219).map((ssyk) => aJudgement(ssyk)) },
  });
  const units = consumedCapacity(dynamo.client);
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return (performance.now() - begun) / 1000;
  };
  const buildSeconds = await timed(harness.build);
  const publishSeconds = await timed(harness.publish);
  const published = units.taken();
  const basis = showBasis({
    basis: basisReader(harness.market),
    assessments: assessmentsAtHand({
      market: harness.market,
      timeZone: 'Europe/Stockholm',
      clock: () => new Date(harness.clock.now),
    }),
  });
  if ((await basis.of('county'))?.occupations.length !== groups.length) throw new Error('The edition is not whole');
  const list = units.taken();
  await basis.occupation('county', '7223');
  const occupation = units.taken();
  const tomorrow = addDays(until, 1);
  harness.clock.now = `${addDays(until, 2)}T04:30:00Z`;
  const news = known.slice(0, adsADay).map((ad) => ({ ...ad, id: `${ad.id}n`, published: tomorrow, removed: null }));
  await harness.leave('jobstream', { until: tomorrow, ads: [...known, ...news] });
  units.taken();
  await harness.build();
  await harness.publish();
  const nextDay = units.taken();
  await harness.build();
  await harness.publish();
  return {
    ...{ occupations: groups.length, names: groups.reduce((sum, group) => sum + group.names.length, 0) },
    ...{
      observations: observations.length,
      buildSeconds,
      publishSeconds,
      published,
      list,
      occupation,
      nextDay,
      quietDay: units.taken(),
    },
  };
};
