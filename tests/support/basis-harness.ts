import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type BuildDeps, buildIndex } from '../../functions/shortage/build-index.ts';
import { publishBasis } from '../../functions/shortage/publish-basis.ts';
import { jobseekersCard } from '../../functions/shortage/sources/jobseekers.ts';
import {
  type NormalisedDocument,
  normalisedDocuments,
  type PulledSource,
} from '../../functions/shortage/sources/normalised.ts';
import { sources } from '../../functions/shortage/sources/registry.ts';
import type { Education } from '../../shared/domain/education.ts';
import type { EmploymentObservation } from '../../shared/domain/employment-observation.ts';
import type { JobAd } from '../../shared/domain/job-ad.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import type { OfficialJudgement } from '../../shared/domain/official-judgement.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import type { BasisSource } from '../../shared/domain/source-id.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import { basisBuilder } from '../../shared/stores/basis-builder.ts';
import { outcomeStore } from '../../shared/stores/outcome-store.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import { aRegion } from './a-region.ts';
import type { TestDynamo } from './engines.ts';
import { memoryObjects } from './source-harness.ts';

export const aGroup = (ssyk: string, label: string): OccupationGroup => ({
  ssyk,
  conceptId: `Aa${ssyk}`,
  label,
  names: [{ conceptId: `Bb${ssyk}`, label: `Yrke ${ssyk}`, synonyms: [] }],
});

export const someGroups = [
  aGroup('7223', 'Maskinställare och maskinoperatörer, metallarbete'),
  aGroup('5323', 'Undersköterskor, hemtjänst, äldreboende m.fl.'),
  aGroup('2221', 'Grundutbildade sjuksköterskor'),
  aGroup('4119', 'Övriga kontorsassistenter och sekreterare'),
  aGroup('3151', 'Maskinbefäl'),
];

/** Ads of one occupation and municipality: one a fortnight for two years, open 40 days, every third advertised twice. */
export const someAds = (ssyk: string, municipality: string, until: string, over: Partial<JobAd> = {}): JobAd[] =>
  Array.from({ length: 56 }, (_, i) => {
    const published = addDays(until, -14 * i - 3);
    const ended = addDays(published, 40);
    const ad = (suffix: string, from: string, to: string): JobAd => ({
      ...{
        id: `${ssyk}-${municipality}-${i}${suffix}`,
        ssyk,
        municipality,
        county: '21',
        employer: `e${i}`,
        vacancies: 2,
      },
      ...{
        vacanciesAssumed: false,
        published: from,
        lastPublication: null,
        removed: to <= until ? to : null,
        timestamp: 1,
      },
      ...over,
    });
    const again = addDays(ended, 5);
    return i % 3 === 0 && again < until
      ? [ad('a', published, ended), ad('b', again, addDays(again, 20))]
      : [ad('a', published, ended)];
  }).flat();

const counted = (
  table: string,
  occupation: string,
  place: string,
  persons: number,
  age = 'all',
): EmploymentObservation => ({
  ...{ table, occupation, place, age, persons, year: 2024, flags: [] },
  level: place === '00' ? 'nation' : place.length === 2 ? 'county' : 'municipality',
});

/** Employment of one occupation: 400 in the county, half of its wider group in 2180, the rest in 2184. */
export const someEmployment = (ssyk: string): EmploymentObservation[] => [
  counted('YREG60BAS', ssyk, '21', 400),
  counted('YREG58BAS', ssyk.slice(0, 3), '2180', 300),
  counted('YREG58BAS', ssyk.slice(0, 3), '2184', 300),
  counted('YREG54BAS', ssyk, '00', 9000, '30-34'),
  counted('YREG54BAS', ssyk, '00', 1000, '60-64'),
];

export const aJudgement = (ssyk: string, over: Partial<OfficialJudgement> = {}): OfficialJudgement => ({
  ...{
    occupation: `Yrke ${ssyk}`,
    conceptId: `Cc${ssyk}`,
    county: '21',
    ssyks: [ssyk],
    partial: false,
    situation: 'brist',
  },
  ...{ jobs: 'medelstora', forecast: 'öka', paradoxReasons: [], level: 'län', coverage: 'helt', edition: '2026-1' },
  ...over,
});

export const someEducation = (over: Partial<Education> = {}): Education => ({
  ...{
    id: 'e.1',
    infoId: 'i.1',
    title: 'CNC-operatör',
    provider: 'Exempelskolan',
    municipality: '2180',
    distance: false,
  },
  ...{ start: '2027-01-11', applyBy: '2026-12-15', url: 'https://example.org/', schoolType: 'YH', source: 'susanavet' },
  ...over,
});

export type SomeDocuments = { [S in BasisSource]?: NormalisedDocument<S> };

/** What a region with good sources has on a day. */
export const fullDocuments = (until: string): Required<Omit<SomeDocuments, 'jobseekers'>> => ({
  taxonomy: { version: 30, groups: someGroups },
  jobstream: {
    until,
    ads: [...someAds('7223', '2180', until), ...someAds('7223', '2184', until), ...someAds('5323', '2180', until)],
  },
  yrkesbarometern: {
    edition: '2026-1',
    judgements: [aJudgement('7223'), aJudgement('2221', { situation: 'paradox' })],
  },
  scb: { observations: [...someEmployment('7223'), ...someEmployment('5323')] },
  susanavet: { educations: [someEducation(), someEducation({ id: 'e.2', infoId: 'i.2', start: '2027-08-16' })] },
  jobed: { matches: [{ ssyk: '7223', infoIds: ['i.2', 'i.1', 'i.unknown'] }] },
});

/** The build and the publication with a real table, a bucket in memory, and documents that a test leaves as pulls do. */
export const basisHarness = async (dynamo: TestDynamo, over: Partial<BuildDeps> = {}) => {
  const { casework, market, marketName } = await dynamo.newTables();
  const objects = memoryObjects();
  const states = sourceStore(market);
  const clock = { now: '2026-11-23T04:30:00Z' };
  const basis = basisBuilder(market);
  const deps: BuildDeps = {
    ...{ region: aRegion(), objects, sources: states, cards: sources, basis, clock: () => new Date(clock.now) },
    outcomes: outcomeStore(casework),
    ...over,
  };

  /** Leaves a source as a pull leaves it. */
  const leave = async <S extends PulledSource | BasisSource>(
    id: S,
    document: NormalisedDocument<S>,
    state: Partial<SourceState> = {},
  ) => {
    const json = JSON.stringify(normalisedDocuments[id].parse(document));
    const sha = createHash('sha256').update(json).digest('hex');
    const normalised = `derived/${id}/${sha}.json.gz`;
    await objects.put(normalised, gzipSync(json), 'application/gzip');
    const { title, publisher, licence, attribution, homepage } =
      id === 'jobseekers' ? jobseekersCard : sources[id as PulledSource];
    const generation = await states.begin(id);
    await states.put({
      ...{ id, title, publisher, licence, attribution, homepage, generation, normalised, snapshot: `snapshots/${sha}` },
      ...{
        lastAttempt: clock.now,
        lastSuccess: clock.now,
        dataUntil: '2026-11-22',
        rows: 1,
        skipped: 0,
        skippedBy: {},
      },
      ...{ notes: [], failure: null, failures: 0, reading: 1 },
      ...state,
    });
  };
  const leaveAll = async (documents: SomeDocuments) => {
    for (const [id, document] of Object.entries(documents)) await leave(id as BasisSource, document as never);
  };
  return {
    ...{ casework, market, marketName, objects, states, clock, basis, deps, leave, leaveAll },
    build: buildIndex(deps),
    publish: publishBasis({ basis }),
  };
};
