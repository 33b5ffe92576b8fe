import type { PulledSource } from '../../functions/shortage/sources/normalised.ts';
import type { SourceRegion } from '../../functions/shortage/sources/source.ts';
import type { Behaviour, Served } from './fault-server.ts';
import { sharedFile } from './shared-data.ts';
import {
  anAd,
  anEvent,
  anInfo,
  aProvider,
  barometerRows,
  gavleborg,
  groupConcepts,
  jobstreamServer,
  nameConcepts,
  scbTable,
  taxonomyServer,
} from './source-samples.ts';
import { order, wageTable } from './wage-table.ts';

/** A field that the program reads. `kind` tells which absurd values it can be given. */
export type UsedField = {
  /** From an element of the list, through lists on the way: `employer.organization_number`. */
  path: string;
  kind?: 'count' | 'day' | 'millis';
  /** What the fault must name; the last step of the path where this is left out. */
  named?: string;
  /** Its absence is known and meant. */
  mayBeAbsent?: boolean;
  /** Ten times as many may well be. */
  mayGrow?: boolean;
};

/** One question's answer. `list` leads from the document to the list of elements; null where the document is the element. */
export type RecordedPart = {
  name: string;
  answers: (request: Served) => boolean;
  document: unknown;
  list: readonly string[] | null;
  fields: readonly UsedField[];
  /** One element of it in an older edition than the one that we have. */
  older?: (element: Record<string, unknown>) => Record<string, unknown>;
  /** A good answer without any element: an hour in which nothing happened, a list that may be empty. */
  mayBeEmpty?: boolean;
  /** It is served and not asked for at the second pull. */
  isQuiet?: boolean;
  /**
   * It is cut at so many hundredths from each other; at each hundredth where this is left out. Whole real files are cut at each by
   * `fault-truncation.test.ts`, and the tables of SCB beyond the first are read by the same few lines.
   */
  cutEvery?: number;
  /** So few elements that their number says nothing. */
  isSmall?: boolean;
  /** A missing page is known and meant: JobEd's 404 for one name. */
  mayBeMissing?: boolean;
};

/** What a source answered on a day, every part of it. */
export type RecordedAnswer = {
  source: PulledSource;
  what: string;
  region: SourceRegion;
  at: string;
  /** Hours from the first pull to the next one. */
  later: number;
  parts: readonly RecordedPart[];
  /** What must have been pulled before it. */
  before?: { source: PulledSource; serves: Behaviour };
};

const counts = (...paths: string[]): UsedField[] => paths.map((path) => ({ path, kind: 'count' }));
const days = (...paths: string[]): UsedField[] => paths.map((path) => ({ path, kind: 'day' }));
const plain = (...paths: string[]): UsedField[] => paths.map((path) => ({ path }));

const adFields: UsedField[] = [
  ...plain('id', 'removed'),
  ...days('publication_date', 'last_publication_date'),
  { path: 'removed_date' },
  { path: 'timestamp', kind: 'millis' },
  ...counts('number_of_vacancies'),
  ...plain('occupation_group', 'occupation_group.legacy_ams_taxonomy_id'),
  ...plain('workplace_address', 'workplace_address.municipality_code', 'workplace_address.region_code'),
  // The number becomes a key at the border, so that only the employer as a whole is known behind it.
  ...plain('employer'),
  { path: 'employer.organization_number', named: 'employer' },
];

const removalFields: UsedField[] = [
  { path: 'id', named: 'id' },
  ...plain('removed'),
  { path: 'removed_date', kind: 'day' },
];

const aYearEarlier = (text: unknown) => String(text).replace(/^2026/, '2025');
const ads = Array.from({ length: 24 }, (_, i) => anAd({ id: String(40_000_000 + i) }));

const jobstreamParts = (document: readonly unknown[]): RecordedPart[] => [
  {
    name: 'snapshot',
    answers: ({ url }) => url.includes('/v2/snapshot'),
    document,
    list: [],
    fields: adFields,
    older: (ad) => ({
      ...ad,
      publication_date: aYearEarlier(ad.publication_date),
      last_publication_date: aYearEarlier(ad.last_publication_date),
      timestamp: Number(ad.timestamp) - 365 * 86_400_000,
    }),
  },
];

const barometerFields: UsedField[] = [
  ...plain('yb_yrke', 'yb_concept_id', 'lan', 'ssyk', 'jobbmojligheter', 'rekryteringssituation', 'paradox'),
  ...plain('prognos', 'hogsta_bedomningsniva', 'delvis_helt', 'omgang'),
  { path: 'antal_ssyk', kind: 'count', mayBeAbsent: true },
  { path: 'del_av_ssyk', kind: 'count', mayBeAbsent: true },
];

const yrkesbarometern = (document: unknown): RecordedPart => ({
  name: 'rows',
  answers: ({ url }) => url.includes('yrkesbarometer.json'),
  document,
  list: [],
  fields: barometerFields,
  older: (row) => ({ ...row, omgang: '2019-1' }),
});

const occupations = ['1211', '2221', '5321', '5322', '5323', '7223', '8189', '9111'];
const cells = (count: number) => Array.from({ length: count }, (_, i) => 10 + ((i * 37) % 90));
const dimension = (codes: readonly string[]) => ({
  category: { index: Object.fromEntries(codes.map((code, i) => [code, i])) },
});

const tableOf = (codes: Readonly<Record<string, readonly string[]>>) => {
  const names = Object.keys(codes);
  const size = names.map((name) => codes[name]?.length ?? 0);
  return scbTable({
    id: names,
    size,
    dimension: Object.fromEntries(names.map((name) => [name, dimension(codes[name] ?? [])])),
    value: cells(size.reduce((product, n) => product * n, 1)),
  });
};

const withYears = (ofTable: Record<string, unknown>, years: readonly string[]) => ({
  ...ofTable,
  dimension: { ...(ofTable.dimension as object), Tid: dimension(years) },
});

const scbPart = (table: string, document: Record<string, unknown>, olderYears: readonly string[]): RecordedPart => ({
  name: table,
  answers: ({ url }) => url.endsWith(`/${table}`),
  document,
  list: null,
  fields: [
    ...plain('version', 'class', 'id', 'size', 'dimension', 'dimension.Yrke2012', 'dimension.Yrke2012.category'),
    ...plain('dimension.Yrke2012.category.index', 'dimension.Tid.category.index'),
    { path: 'value', kind: 'count' },
  ],
  older: (ofTable) => withYears(ofTable, olderYears),
});

const Tid = ['2022', '2023', '2024'];
const ofCounty = { Region: ['21'], Yrke2012: occupations, Tid };
const ofMunicipalities = { Region: gavleborg.municipalities, Yrke2012: ['121', '222', '532'], Tid };
const ofNationByAge = { Yrke2012: occupations, Alder: ['16-59', '60-64', '065-69'], Tid };
const ofCountyByAge = { Region: ['21'], Yrke2012: ['121', '222', '532'], Alder: ['16-59', '60-64', '065-69'], Tid };
const olderTid = ['2019', '2020', '2021'];

const springList = (kind: string, elements: readonly unknown[]) => ({
  [kind]: elements,
  page: { size: 1000, number: 0, totalElements: elements.length, totalPages: 1 },
});

const susaFields = {
  educationEvents: [
    ...plain('id', 'status', 'content', 'content.education', 'content.providers', 'content.isCancelled'),
    { path: 'content.execution' },
    { path: 'content.execution.start', kind: 'day' },
    { path: 'content.application.last', kind: 'day', mayBeAbsent: true },
    { path: 'content.locations', mayBeAbsent: true },
    // Without any place of study nothing says that it is here.
    { path: 'content.locations.areaCode' },
  ],
  educationInfos: [
    ...plain('id', 'status', 'content', 'content.title', 'content.title.strings', 'content.title.strings.value'),
    // The year 2099 is how some say "never".
    { path: 'content.expires', mayBeAbsent: true },
  ],
  educationProviders: [...plain('id', 'content', 'content.name', 'content.name.strings', 'content.name.strings.value')],
} as const satisfies Record<string, readonly UsedField[]>;

const nine = Array.from({ length: 24 }, (_, i) => i);
const susaElements = {
  educationEvents: nine.map((i) => anEvent({ id: `e.${i}` }, { education: `i.${i}`, providers: [`p.${i % 4}`] })),
  educationInfos: nine.map((i) => anInfo({ id: `i.${i}` })),
  educationProviders: nine.slice(0, 4).map((i) => aProvider({ id: `p.${i}` })),
};

const susaPart = (kind: keyof typeof susaFields): RecordedPart => ({
  name: kind,
  answers: ({ url }) => url.includes(`/${kind}?`) && (kind === 'educationProviders' || url.includes('schoolType=YH&')),
  document: springList(kind, susaElements[kind]),
  list: [kind],
  fields: susaFields[kind],
  ...(kind === 'educationEvents' && {
    older: (event: Record<string, unknown>) => ({
      ...event,
      content: { ...(event.content as object), execution: { start: '2025-01-11', end: null } },
    }),
  }),
});

const taxonomyParts: RecordedPart[] = [
  {
    name: 'groups',
    answers: ({ url }) => url.includes('graphql') && !decodeURIComponent(url).includes('"occupation-name",'),
    document: { data: { concepts: groupConcepts } },
    list: ['data', 'concepts'],
    fields: plain('id', 'preferred_label', 'ssyk_code_2012'),
  },
  {
    name: 'names',
    answers: ({ url }) => decodeURIComponent(url).includes('"occupation-name",'),
    document: {
      data: { concepts: nameConcepts.map((name) => ({ ...name, related: [{ preferred_label: 'omsorg' }] })) },
    },
    list: ['data', 'concepts'],
    fields: [
      ...plain('id', 'preferred_label', 'alternative_labels', 'broader', 'broader.ssyk_code_2012', 'related'),
      ...plain('broader.id', 'related.preferred_label'),
    ],
  },
];

const jobedParts: RecordedPart[] = [
  {
    name: 'match-by-occupation',
    answers: ({ url }) => url.includes('match-by-occupation'),
    document: { hits: nine.slice(0, 5).map((i) => ({ id: `i.${i}`, education: {} })) },
    list: null,
    fields: [...plain('hits'), { path: 'hits.id', named: 'hits' }],
    mayBeMissing: true,
  },
];

const wagePart: RecordedPart = {
  ...scbPart('LonYrkeRegion4AN', wageTable(order), []),
  fields: [
    ...plain('version', 'class', 'id', 'size', 'dimension', 'dimension.Yrke2012.category.index'),
    { path: 'dimension.ContentsCode.category.label', named: 'ContentsCode' },
    { path: 'dimension.Sektor.category.label', named: 'Sektor' },
    { path: 'value', kind: 'count', named: 'value|wage' },
  ],
  older: (ofTable) => withYears(ofTable, ['2021']),
};

/** The only place that has ads has as many as the ledger; the whole has five hundred. */
const searchParts: RecordedPart[] = (
  [
    ['all', 500, ({ url }) => !url.includes('occupation-group')],
    ['5323 2180', ads.length, ({ url }) => url.includes('occupation-group=5323')],
  ] as const satisfies readonly (readonly [string, number, RecordedPart['answers']])[]
).map(([name, value, answers]) => ({
  ...{ name, answers, document: { total: { value, relation: 'eq' }, hits: [] }, list: null },
  fields: [
    { path: 'total' },
    { path: 'total.value', kind: 'count', named: 'total|search differs', mayGrow: name === 'all' },
  ],
}));

const here = { region: gavleborg, at: '2026-11-23T06:00:00Z' };

/** Small answers of every source in its real shape. */
export const replicaAnswers: readonly RecordedAnswer[] = [
  { source: 'taxonomy', what: 'two lists', ...here, later: 168, parts: taxonomyParts },
  { source: 'jobstream', what: 'a snapshot', ...here, later: 72, parts: jobstreamParts(ads) },
  {
    source: 'jobstream',
    what: 'an hour of the stream',
    ...here,
    later: 24,
    parts: [
      ...jobstreamParts(ads).map((part) => ({ ...part, isQuiet: true })),
      {
        name: 'stream',
        answers: ({ url }) => url.includes('/v2/stream'),
        document: ads.slice(0, 12).map(({ id }) => ({ id, removed: true, removed_date: '2026-11-20T10:00:00' })),
        list: [],
        fields: removalFields,
        mayBeEmpty: true,
      },
    ],
  },
  { source: 'yrkesbarometern', what: 'rows', ...here, later: 168, parts: [yrkesbarometern(barometerRows())] },
  {
    source: 'scb',
    what: 'four tables',
    ...here,
    later: 168,
    parts: [
      scbPart('YREG60BAS', tableOf(ofCounty), olderTid),
      { ...scbPart('YREG58BAS', tableOf(ofMunicipalities), olderTid), cutEvery: 10 },
      { ...scbPart('YREG54BAS', tableOf(ofNationByAge), olderTid), cutEvery: 10 },
      { ...scbPart('YREG57BAS', tableOf(ofCountyByAge), olderTid), cutEvery: 10 },
    ],
  },
  {
    source: 'susanavet',
    what: 'three lists',
    ...here,
    later: 24,
    parts: [susaPart('educationEvents'), susaPart('educationInfos'), susaPart('educationProviders')],
  },
  {
    source: 'scb',
    what: 'wages',
    ...here,
    later: 168,
    parts: [{ ...scbPart('YREG54BAS', tableOf(ofNationByAge), olderTid), isQuiet: true }, wagePart],
  },
  {
    source: 'jobed',
    what: 'matches',
    ...here,
    later: 168,
    parts: jobedParts,
    before: { source: 'taxonomy', serves: taxonomyServer() },
  },
  {
    source: 'jobsearch',
    what: 'totals',
    ...here,
    later: 24,
    parts: searchParts,
    before: { source: 'jobstream', serves: jobstreamServer(ads) },
  },
];

type Stat = {
  id: string[];
  size: number[];
  value: number[];
  dimension: Record<string, { category: { index: Record<string, number> } }>;
};

/** The first so many codes of a table's first dimension: what SCB answers to a smaller question. */
const firstOf = (table: Stat, count: number): Record<string, unknown> => {
  const [first = ''] = table.id;
  const codes = Object.entries(table.dimension[first]?.category.index ?? {}).filter(([, position]) => position < count);
  const perCode = table.value.length / (table.size[0] ?? 1);
  return {
    ...table,
    size: [count, ...table.size.slice(1)],
    value: table.value.slice(0, count * perCode),
    dimension: { ...table.dimension, [first]: { category: { index: Object.fromEntries(codes) } } },
  };
};

type RealAd = { removed: boolean; workplace_address: { region_code: string; municipality_code: string } };

/** Answers that the sources really gave, where the folder beside the project holds them. */
export const realAnswers = (): readonly RecordedAnswer[] => {
  const [feed, judgements, byAge] = [
    sharedFile('jobstream_v1_sample_2020-02-28.redacted.json'),
    sharedFile('yrkesbarometer_2025-2_sample15.json'),
    sharedFile('scb_YREG54BAS_ssyk4_x_age_2020-2024.jsonstat2.json'),
  ];
  if (feed === undefined || judgements === undefined || byAge === undefined) return [];
  const full = (JSON.parse(feed) as RealAd[]).filter(({ removed }) => !removed);
  const places = full.map(({ workplace_address }) => workplace_address);
  const county = places[0]?.region_code ?? '';
  const ofOneCounty = full.filter(({ workplace_address }) => workplace_address.region_code === county);
  const region = { ...gavleborg, county, municipalities: places.map((place) => place.municipality_code) };
  return [
    {
      source: 'jobstream',
      what: `real ads of county ${county}`,
      region,
      at: '2020-02-28T12:00:00Z',
      later: 72,
      parts: jobstreamParts(ofOneCounty).map(({ older: _, fields, ...part }) => ({
        ...part,
        isSmall: true,
        cutEvery: 20,
        fields: fields.map(({ kind, ...field }) => (kind === 'count' ? field : { ...field, ...(kind && { kind }) })),
      })),
    },
    {
      source: 'yrkesbarometern',
      what: 'real rows',
      ...here,
      later: 168,
      parts: [{ ...yrkesbarometern(JSON.parse(judgements)), cutEvery: 20 }],
    },
    {
      source: 'scb',
      what: 'a part of a real table',
      ...here,
      later: 168,
      parts: [
        {
          ...scbPart('YREG54BAS', firstOf(JSON.parse(byAge), 8), ['2015', '2016', '2017', '2018', '2019']),
          cutEvery: 20,
        },
      ],
    },
  ];
};
