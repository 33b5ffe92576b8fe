import { inputNames, type PackedPlace, sourceOfInput } from '../../shared/domain/basis-occupation.ts';
import type { AssessedRow, BasisRow } from '../../shared/domain/basis-row.ts';
import type { BasisChoice } from '../../shared/domain/basis-search.ts';
import { indicatorIds } from '../../shared/domain/index-method.ts';
import { indicatorMakeUp } from '../../shared/domain/indicator-make-up.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { ShortageClass } from '../../shared/domain/shortage.ts';
import type { ValidationReport } from '../../shared/domain/validation-report.ts';
import { basisListPage } from '../../shared/pages/basis-list-page.ts';
import { basisMethodPage } from '../../shared/pages/basis-method-page.ts';
import { basisOccupationPage } from '../../shared/pages/basis-occupation-page.ts';
import { basisStartPage } from '../../shared/pages/basis-start-page.ts';
import { basisValidationPage } from '../../shared/pages/basis-validation-page.ts';
import type { OpenedOccupation } from '../../shared/pages/opened-occupation.ts';
import type { Page } from '../../shared/pages/page.ts';
import { aRegion } from './a-region.ts';

/** What sources write, where a test puts what it fears. */
type WrittenTexts = { line: string };

const region = aRegion({ organiser: { name: 'Region Gävleborg', homepage: 'https://www.example.org' } });

const edition = {
  edition: '2026-11-23',
  dataUntil: '2026-11-22',
  sources: [
    { id: 'jobstream', dataUntil: '2026-11-22', state: 'fresh' },
    { id: 'scb', dataUntil: '2024-12-31', state: 'fresh' },
    { id: 'yrkesbarometern', dataUntil: '2026-06-30', state: 'stale' },
    { id: 'jobseekers', dataUntil: null, state: 'missing' },
  ] as const satisfies readonly { id: string; dataUntil: string | null; state: 'fresh' | 'stale' | 'missing' }[],
};
const shownEdition = { ...edition, sources: [...edition.sources] };

export const aBasisRow = (over: Partial<BasisRow> = {}): BasisRow => ({
  ...{ ssyk: '7223', label: 'Maskinställare och maskinoperatörer, metallarbete', class: 'brist', certainty: 'trolig' },
  ...{ score: 72, low: 61, high: 84, coverage: 0.63, level: 'area' },
  official: { situation: 'brist', edition: '2026-1', source: 'yrkesbarometern' },
  ...over,
});

const assessed = (over: Partial<BasisRow> = {}): AssessedRow => ({ ...aBasisRow(over), expertAssessment: null });

/** Worked case A of index-method.md, in an area. */
const placeA: PackedPlace = {
  ...{ place: 'gastrikland-ost', level: 'area', class: 'brist', certainty: 'trolig', score: 72, low: 61, high: 84 },
  ...{ coverage: 1, pending: null, pillars: { T: 65, H: 74, D: 73, F: 64 } },
  indicators: {
    T1: { state: 'present', value: 0.95208, score: 80 },
    T2: { state: 'present', value: 0.072165, score: 42 },
    H1: { state: 'present', value: 3.65117, score: 71 },
    H2: { state: 'present', value: 0.2, score: 69 },
    H3: { state: 'present', value: 0.441176, score: 80 },
    D1: { state: 'present', value: 0.025916, score: 72 },
    D2: { state: 'present', value: 0.186586, score: 77 },
    F1: { state: 'present', value: 0.0056667, score: 64 },
    F2: { state: 'missing', value: null, score: null },
  },
  inputs: {
    ...{ U: { value: 14, flag: 'measured' }, E: { value: 180, flag: 'estimated' }, N: { value: 46, flag: 'measured' } },
    ...{ N0: { value: 38, flag: 'measured' }, V: { value: 4.789, flag: 'measured' } },
    ...{ n_s: { value: 40, flag: 'measured' }, m: { value: 3.71357, flag: 'measured' } },
    ...{ m0: { value: 3.52636, flag: 'measured' }, ra: { value: 9, flag: 'measured' } },
    ...{ ra0: { value: 0.15, flag: 'measured' }, n_f: { value: 7, flag: 'measured' } },
    ...{ fail: { value: 4, flag: 'measured' }, f0: { value: 0.35, flag: 'method' } },
    ...{ a60: { value: 0.1333, flag: 'measured' }, R: { value: 4.8, flag: 'estimated' } },
    ...{ G: { value: 3.78, flag: 'estimated' }, X: { value: 87.5, flag: 'partial' } },
  },
};

const opened = (place: PackedPlace, row: AssessedRow): OpenedOccupation => {
  const madeUp = indicatorMakeUp(place);
  const { supply: _, ...shown } = place;
  return {
    ...{ ...row, ...shown },
    indicators: Object.fromEntries(
      indicatorIds.map((id) => [id, { ...place.indicators[id], ...madeUp[id] }]),
    ) as OpenedOccupation['indicators'],
    inputs: Object.fromEntries(
      inputNames.map((name) => {
        const source = place.inputs[name].flag === 'method' ? 'method' : sourceOfInput[name];
        return [name, { ...place.inputs[name], source, period: source === 'scb' ? '2024' : '2025-11-23/2026-11-22' }];
      }),
    ) as OpenedOccupation['inputs'],
    uncertainty: [
      { input: 'R', percent: 38 },
      { input: 'G', percent: 23 },
      { input: 'V&N', percent: 17 },
    ],
    need: {
      ...{ years: 3, replacement: 14.4, change: 6.9, total: 21.3 },
      employmentChange: { rate: 0.013, from: 2023, to: 2024 },
    },
    supply: { places: 12, completions: 9, newQualified: 3.8 },
    wages: [{ placeName: 'Norra Mellansverige', year: 2025, wage: 35_300 }],
  };
};

const nothing = { state: 'missing', value: null, score: null } as const;
const hidden = { state: 'withheld', value: null, score: null } as const;

/** An area that shows the county, of which little is known and part of that may not be shown. */
const sparse: PackedPlace = {
  ...{ ...placeA, level: 'county', certainty: null, coverage: 0.455, pillars: { T: null, H: null, D: 59, F: 80 } },
  indicators: {
    ...{ ...placeA.indicators, T1: nothing, T2: nothing, H1: hidden, H2: hidden, H3: nothing, F1: nothing },
    F2: { state: 'present', value: 0.028, score: 80 },
  },
  inputs: {
    ...{ ...placeA.inputs, U: { value: null, flag: 'missing' }, n_s: { value: null, flag: 'withheld' } },
    ...{ ra: { value: null, flag: 'withheld' }, m: { value: null, flag: 'withheld' } },
    ...{ m0: { value: 3.4012, flag: 'method' }, ra0: { value: 0.14, flag: 'method' } },
    ...{ n_f: { value: null, flag: 'missing' }, fail: { value: null, flag: 'missing' } },
    ...{ G: { value: null, flag: 'missing' }, X: { value: null, flag: 'missing' } },
  },
};

const unknown: Pick<OpenedOccupation, 'uncertainty' | 'need' | 'supply' | 'wages'> = {
  uncertainty: null,
  need: { years: 3, replacement: null, change: null, total: null, employmentChange: null },
  supply: { places: null, completions: null, newQualified: null },
  wages: [],
};

const everywhere: readonly { place: string; class: ShortageClass; level: 'area' | 'county' }[] = [
  { place: 'county', class: 'brist', level: 'county' },
  { place: 'gastrikland-ost', class: 'brist', level: 'area' },
  { place: 'gastrikland-vast', class: 'brist', level: 'county' },
  { place: 'sodra-halsingland', class: 'bevakning', level: 'area' },
  { place: 'norra-halsingland', class: 'overskott', level: 'area' },
];

/** A report with everything in it: what is passed and what is not, what is worse than a guess, what is not known yet. */
export const aValidationReport = (over: Partial<ValidationReport> = {}): ValidationReport => ({
  ...{ edition: '2026-11-23', methodVersion: 'bristindex-1.0-preliminary', computedOn: '2026-11-30' },
  ...{ dataUntil: '2026-11-29', backtestDay: '2025-11-29', judgement: '2026-1', earlierJudgement: '2025-1', rated: 89 },
  agreement: { n: 71, rho: 0.612, tauB: 0.488, auc: 0.71, paradox: { n: 12, meanCore: 57.3 } },
  backtests: [
    {
      ...{ target: 'judgement', n: 64, why: null, error: 0.21 },
      ...{ sameAsBefore: { error: 0.12, skill: -0.75 }, vacanciesAlone: { error: 0.31, skill: 0.323 } },
    },
    {
      ...{ target: 'search-time', n: 58, why: null, error: 0.2 },
      ...{ sameAsBefore: { error: 0.25, skill: 0.2 }, vacanciesAlone: null },
    },
    {
      ...{ target: 're-advertising', n: 0, why: 'ads-too-short' },
      error: null,
      sameAsBefore: null,
      vacanciesAlone: null,
    },
    {
      ...{ target: 'failed-recruitment', n: 4, why: 'too-few' },
      error: null,
      sameAsBefore: null,
      vacanciesAlone: null,
    },
  ],
  stability: {
    ...{ n: 89, draws: 1_000, seed: 20_261_101, concentration: 100, topKept: 0.81, topKeptLow: 0.7, medianShift: 2 },
    without: [
      { indicator: 'H1', n: 89, topKept: 0.65, medianShift: 5 },
      { indicator: 'D2', n: 89, topKept: 0.9, medianShift: 1 },
    ],
  },
  thinning: { share: 0.25, seed: 20_261_101, n: 60, agreement: 0.82, sure: { n: 14, agreement: null } },
  inputs: 'a'.repeat(64),
  ...over,
});

/** Every page of the shortage basis, in every state that looks different. */
export const basisPages = (language: Language, w: WrittenTexts): Readonly<Record<string, Page>> => {
  const place = { region, language };
  const label = w.line === 'CNC-operatör' ? aBasisRow().label : w.line;
  const row = assessed({ label });
  const said = { class: 'stor-brist', from: '2026-11-02', until: '2027-02-28' } as const;
  const reason = w.line === 'CNC-operatör' ? 'Två verkstäder flyttar hit i vår.\nDe söker trettio till.' : w.line;
  const ofPlace = { ...row, expertAssessment: { ...said, place: 'gastrikland-ost', reason } };
  const ofCounty = { ...row, expertAssessment: { ...said, place: 'county', reason } };
  const rows: AssessedRow[] = [
    ofPlace,
    assessed({
      ssyk: '2221',
      label: 'Grundutbildade sjuksköterskor',
      class: 'stor-brist',
      score: 88,
      low: 80,
      high: 96,
    }),
    assessed({
      ssyk: '5131',
      label: 'Hovmästare och servitörer',
      class: 'bevakning',
      certainty: 'osaker',
      level: 'county',
    }),
    assessed({ ssyk: '4119', label: 'Övriga kontorsassistenter och sekreterare', class: 'ej-bedomd' }),
  ].map((one) =>
    one.class === 'ej-bedomd' ? { ...one, score: null, low: null, high: null, certainty: null, official: null } : one,
  );
  // Long enough to be turned.
  const many = Array.from({ length: 60 }, (_, i) => assessed({ ssyk: String(3_000 + i), label: `Yrke ${i}` }));
  const area = { id: 'gastrikland-ost', name: 'Östra Gästrikland' };
  const county = { id: 'county', name: language === 'sv' ? 'Hela länet' : 'The whole county' };
  const all: BasisChoice = { text: '', class: null, order: 'shortage', page: 1 };
  const list = { ...place, edition: shownEdition, place: area, isClassUnknown: false };
  const occupation = { ...place, edition: shownEdition, place: area, elsewhere: everywhere };
  return {
    basis: basisStartPage({ ...place, edition: shownEdition, rows }),
    'basis-none': basisStartPage({ ...place, edition: null, rows: [] }),
    'basis-list': basisListPage({ ...list, rows, choice: all }),
    'basis-list-long': basisListPage({
      ...list,
      place: county,
      rows: many,
      choice: { ...all, page: 2, order: 'name' },
    }),
    'basis-list-none': basisListPage({ ...list, rows, choice: { ...all, text: 'finns inte' } }),
    'basis-list-wrong': basisListPage({ ...list, rows, choice: all, isClassUnknown: true }),
    'basis-list-unpublished': basisListPage({ ...list, edition: null, rows: [], choice: all }),
    'basis-occupation': basisOccupationPage({ ...occupation, occupation: opened(placeA, ofPlace) }),
    'basis-occupation-sparse': basisOccupationPage({
      ...occupation,
      occupation: { ...opened(sparse, ofCounty), ...unknown },
    }),
    'basis-occupation-unrated': basisOccupationPage({
      ...occupation,
      occupation: {
        ...{ ...opened(sparse, row), ...unknown, class: 'ej-bedomd', certainty: null, official: null },
        ...{ score: null, low: null, high: null },
      },
    }),
    'basis-method': basisMethodPage(place),
    'basis-validation': basisValidationPage({ ...place, report: aValidationReport() }),
    'basis-validation-early': basisValidationPage({
      ...place,
      report: aValidationReport({
        ...{
          judgement: null,
          backtestDay: null,
          agreement: { n: 0, rho: null, tauB: null, auc: null, paradox: { n: 0, meanCore: null } },
        },
        stability: {
          ...aValidationReport().stability,
          topKept: null,
          topKeptLow: null,
          medianShift: null,
          without: [],
        },
        thinning: { ...aValidationReport().thinning, agreement: null },
      }),
    }),
    'basis-validation-none': basisValidationPage({ ...place, report: undefined }),
  };
};
