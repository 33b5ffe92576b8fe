import type { EmploymentObservation } from '../../shared/domain/employment-observation.ts';
import type { JobAd } from '../../shared/domain/job-ad.ts';
import type { JobseekerStock } from '../../shared/domain/jobseeker-stock.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import type { KnownOutcome } from '../../shared/domain/recruitment-outcomes.ts';
import { seededRandom } from '../../shared/domain/seeded-random.ts';
import { aRegion } from './a-region.ts';
import { aGroup, aJudgement, type SomeDocuments } from './basis-harness.ts';

/** A region where almost every number is small: what sources and employers tell of it. */
export type SmallRegion = {
  readonly groups: OccupationGroup[];
  readonly documents: SomeDocuments;
  readonly outcomes: KnownOutcome[];
};

const { areas } = aRegion();
const months = Array.from({ length: 12 }, (_, i) =>
  i < 2 ? `2025-${11 + i}` : `2026-${String(i - 1).padStart(2, '0')}`,
);

export const smallRegion = (seed: number, occupations: number, until: string): SmallRegion => {
  const random = seededRandom(seed);
  const upTo = (most: number, skew = 1) => Math.floor(random() ** skew * (most + 1));
  const chance = (share: number) => random() < share;
  const groups = Array.from({ length: occupations }, (_, i) => aGroup(`${110 + 7 * i}1`, `Yrke ${i}`));
  const ads: JobAd[] = [];
  const observations: EmploymentObservation[] = [];
  const stocks: JobseekerStock[] = [];
  const outcomes: KnownOutcome[] = [];
  const add = (
    ssyk: string,
    municipality: string | null,
    employer: string,
    from: number,
    days: number,
    vacancies: number,
  ) => {
    const published = addDays(until, -from);
    const removed = addDays(published, days);
    ads.push({
      ...{ id: `${ads.length}`, ssyk, municipality, county: '21', employer, vacancies, vacanciesAssumed: false },
      ...{ published, lastPublication: null, removed: removed <= until ? removed : null, timestamp: 1 },
    });
  };
  // Ads reach back over two years, or nothing would be known of the year before.
  add(groups[0]?.ssyk ?? '', '2180', 'oldest', 780, 20, 1);
  const count = (
    table: string,
    level: 'nation' | 'county' | 'municipality',
    occupation: string,
    place: string,
    persons: number,
    age = 'all',
  ) => observations.push({ ...{ table, level, occupation, place, age, persons }, year: 2024, flags: [] });
  for (const [i, { ssyk }] of groups.entries()) {
    const usual = 10 + upTo(70);
    const again = random() * 0.5;
    const hasSeekers = chance(0.6);
    const hasOutcomes = chance(0.5);
    let employed = 0;
    for (const area of areas) {
      const [municipality = ''] = area.municipalities;
      const persons = 20 + upTo(300, 2);
      employed += persons;
      count('YREG58BAS', 'municipality', ssyk.slice(0, 3), municipality, persons);
      const busy = upTo(14, 1.5);
      for (let spell = 0; spell < busy; spell += 1) {
        const employer = `${ssyk}-${area.id}-${spell}`;
        const days = 1 + Math.floor(usual * (0.4 + 1.2 * random()));
        const from = upTo(chance(0.7) ? 364 : 729);
        const where = chance(0.02) ? null : municipality;
        add(ssyk, where, employer, from, days, 1 + upTo(3));
        if (chance(again) && from - days > 15) add(ssyk, where, employer, from - days - 5, 10, 1 + upTo(2));
      }
      if (hasSeekers) {
        const seekers = upTo(16, 2);
        for (const [j, place] of area.municipalities.entries())
          stocks.push({
            ...{ ssyk, place },
            seekers: months.map(() => {
              const now = j === 0 ? Math.max(0, seekers + upTo(4) - 2) : chance(0.9) ? 0 : 5;
              return now >= 1 && now <= 4 ? (chance(0.6) ? null : 0) : now;
            }),
          });
      }
      if (hasOutcomes)
        for (let told = upTo(9); told > 0; told -= 1)
          outcomes.push({
            ...{
              area: area.id,
              ssyk,
              day: addDays(until, -upTo(300)),
              case: `case_${outcomes.length}` as KnownOutcome['case'],
            },
            ...{ employer: `h${outcomes.length}`, outcome: chance(0.5) ? 'unfilled' : 'as-wanted' },
          });
    }
    count('YREG60BAS', 'county', ssyk, '21', employed);
    count('YREG54BAS', 'nation', ssyk, '00', 9000, '30-34');
    if (chance(0.7)) count('YREG54BAS', 'nation', ssyk, '00', 500 + 10 * i, '60-64');
  }
  return {
    groups,
    outcomes,
    documents: {
      taxonomy: { version: 30, groups },
      jobstream: { until, ads },
      scb: { observations },
      yrkesbarometern: {
        edition: '2026-1',
        judgements: groups.filter(() => chance(0.5)).map(({ ssyk }) => aJudgement(ssyk)),
      },
      jobseekers: { months, stocks },
    } as SomeDocuments,
  };
};
