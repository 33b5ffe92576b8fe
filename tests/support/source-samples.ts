import type { SourceRegion } from '../../functions/shortage/sources/source.ts';
import type { pulledSources } from '../../shared/domain/source-id.ts';
import type { Behaviour } from './fault-server.ts';
import { json, status } from './fault-server.ts';

/** Small answers of each source in its real shape; every value invented. */
export const gavleborg: SourceRegion = {
  county: '21',
  countyConceptId: 'zupA_8Nt_xcD',
  municipalities: ['2101', '2104', '2121', '2132', '2161', '2180', '2181', '2182', '2183', '2184'],
  timeZone: 'Europe/Stockholm',
};

type Fields = Record<string, unknown>;

export const anAd = (over: Fields = {}): Fields => ({
  id: '30000001',
  external_id: null,
  headline: 'Undersköterska till Gävle',
  number_of_vacancies: 2,
  publication_date: '2026-11-02T08:00:00',
  last_publication_date: '2026-12-02T23:59:59',
  removed: false,
  removed_date: null,
  timestamp: Date.UTC(2026, 10, 2, 7, 0, 0),
  description: { text: 'Ring Kim Exempel på 070-174 06 05.', text_formatted: '<p>Ring Kim</p>' },
  employer: {
    name: 'Exempel AB',
    organization_number: '5566778899',
    email: 'kim@example.com',
    phone_number: '070-1740605',
  },
  application_contacts: [{ name: 'Kim Exempel', email: 'kim@example.com' }],
  occupation: { concept_id: 'bXNH_MNX_dUR', label: 'Undersköterska', legacy_ams_taxonomy_id: '7296' },
  occupation_group: { concept_id: 'Z8ci_bBE_tmx', label: 'Undersköterskor', legacy_ams_taxonomy_id: '5323' },
  workplace_address: {
    municipality: 'Gävle',
    municipality_code: '2180',
    region: 'Gävleborgs län',
    region_code: '21',
    country_code: '199',
    street_address: 'Storgatan 1',
  },
  ...over,
});

export const aRow = (over: Fields = {}): Fields => ({
  yrkesomrade: 'Hälso- och sjukvård',
  yb_yrke: 'Undersköterskor',
  yb_concept_id: 'mvTK_ciU_fot',
  lan: '21',
  antal_ssyk: 1,
  del_av_ssyk: 0,
  ssyk: '5323',
  ssyk_text: 'Undersköterskor',
  yb_beskrivning: null,
  jobbmojligheter: 'stora',
  rekryteringssituation: 'brist',
  paradox: [],
  prognos: 'öka',
  text_jobbmojligheter: 'Stora.',
  text_rekryteringssituation: 'Brist.',
  hogsta_bedomningsniva: 'nuts2',
  delvis_helt: 'delvis',
  omgang: '2026-1',
  taxonomi_version: 30,
  ...over,
});

export const barometerRows = (count = 24, over: Fields = {}): Fields[] =>
  Array.from({ length: count }, (_, i) =>
    aRow({ lan: ['00', '21', '25'][i % 3], ssyk: String(5323 + Math.floor(i / 3)), ...over }),
  );

const conceptId = (n: number) => `Aa${String(n).padStart(2, '0')}_bbb_ccc`;

export const groupConcepts = Array.from({ length: 12 }, (_, i) => ({
  id: conceptId(i),
  preferred_label: `Grupp ${i}`,
  ssyk_code_2012: String(5320 + i),
}));
export const nameConcepts: Fields[] = Array.from({ length: 30 }, (_, i) => ({
  id: conceptId(50 + i),
  preferred_label: i === 0 ? 'Underskoterska\u0308'.replace('o', 'o\u0308') : `Yrke ${i}`,
  alternative_labels: i === 1 ? ['Omvårdare'] : [],
  broader: [{ id: conceptId(i % 12), ssyk_code_2012: String(5320 + (i % 12)) }],
  related: i === 1 ? [{ preferred_label: 'omsorg' }] : [],
}));

export const scbTable = (over: Fields = {}): Fields => ({
  version: '2.0',
  class: 'dataset',
  label: 'Anställda',
  id: ['Yrke2012', 'Alder', 'ContentsCode', 'Tid'],
  size: [5, 2, 1, 2],
  dimension: {
    Yrke2012: { category: { index: { '1211': 0, '1212': 1, '5321': 2, '5322': 3, '0002': 4 } } },
    Alder: { category: { index: { '60-64': 0, '065-69': 1 } } },
    ContentsCode: { category: { index: { '000006Y1': 0 } } },
    Tid: { category: { index: { '2022': 0, '2024': 1 } } },
  },
  value: [10, 20, 0, 30, 1, 2, 0, 3, 100, 200, 0, 300, 7, null, 0, 9, 5, 5, 0, 5],
  ...over,
});

export const anEvent = (over: Fields = {}, content: Fields = {}): Fields => ({
  id: 'e.myh.1',
  status: 'ACTIVE',
  ...over,
  content: {
    identifier: 'e.myh.1',
    education: 'i.myh.1',
    providers: ['p.myh.1'],
    locations: [{ areaCode: '2181', studyLocation: { strings: [{ lang: 'swe', value: 'Sandviken' }] } }],
    distance: null,
    execution: { start: '2027-01-11', end: '2028-06-02' },
    application: {
      first: '2026-08-15',
      last: '2026-12-15',
      url: { urls: [{ lang: 'swe', value: 'https://www.example.com/ansok' }] },
    },
    isCancelled: false,
    url: { urls: [] },
    ...content,
  },
});

export const anInfo = (over: Fields = {}, content: Fields = {}): Fields => ({
  id: 'i.myh.1',
  status: 'ACTIVE',
  ...over,
  content: {
    identifier: 'i.myh.1',
    title: {
      strings: [
        { lang: 'eng', value: 'Welding' },
        { lang: 'swe', value: 'Svetsspecialist' },
      ],
    },
    description: { strings: [{ lang: 'swe', value: 'Kontakta Kim Exempel.' }] },
    configuration: { code: 'program' },
    expires: null,
    url: { urls: [] },
    ...content,
  },
});

export const aProvider = (over: Fields = {}): Fields => ({
  id: 'p.myh.1',
  content: {
    name: { strings: [{ lang: 'swe', value: 'Sandvikens kommun' }] },
    emailAddresses: ['kim@example.com'],
    phones: [{ number: '070-1740605' }],
  },
  ...over,
});

const springPage = (name: string, elements: readonly unknown[], url: URL): unknown => {
  const size = Number(url.searchParams.get('size'));
  const page = Number(url.searchParams.get('page'));
  return {
    ...(elements.length > 0 && { [name]: elements.slice(page * size, (page + 1) * size) }),
    page: { size, number: page, totalElements: elements.length, totalPages: Math.ceil(elements.length / size) },
  };
};

export type Catalogue = { events: unknown[]; infos: unknown[]; providers: unknown[] };
export const catalogue: Catalogue = { events: [anEvent()], infos: [anInfo()], providers: [aProvider()] };

/** Susa-navet's three lists; everything is of school type YH. */
export const susaServer =
  (lists: Catalogue = catalogue): Behaviour =>
  (request, response) => {
    const url = new URL(request.url, 'http://x');
    const kind = url.pathname.split('/').at(-1) ?? '';
    const isOurs = !url.searchParams.has('schoolType') || url.searchParams.get('schoolType') === 'YH';
    const elements = {
      educationEvents: lists.events,
      educationInfos: lists.infos,
      educationProviders: lists.providers,
    }[kind];
    return json(springPage(kind, isOurs ? (elements ?? []) : [], url))(request, response);
  };

export const taxonomyServer =
  (
    groups: readonly unknown[] = groupConcepts,
    names: readonly unknown[] = nameConcepts,
    newest: unknown = [{ 'taxonomy/version': 29 }, { 'taxonomy/version': 30 }],
  ): Behaviour =>
  (request, response) => {
    if (request.url.endsWith('/main/versions')) return json(newest)(request, response);
    const query = new URL(request.url, 'http://x').searchParams.get('query') ?? '';
    return json({ data: { concepts: query.includes('"occupation-name",') ? names : groups } })(request, response);
  };

export const jobedServer: Behaviour = (request, response) => {
  const occupation = new URL(request.url, 'http://x').searchParams.get('occupation_id') ?? '';
  if (occupation.startsWith('Aa51')) return status(404)(request, response);
  if (occupation.startsWith('Aa52')) return json({ hits: 0 })(request, response);
  return json({ hits: [{ id: `i.myh.${occupation.slice(2, 4)}`, education: {} }, { id: 'i.myh.1' }] })(
    request,
    response,
  );
};

export const scbServer: Behaviour = (request, response) => {
  const table = request.url.split('/').at(-1);
  return table === 'YREG54BAS' ? json(scbTable())(request, response) : status(404)(request, response);
};

export const lines = (elements: readonly unknown[]): string =>
  elements.map((element) => `${JSON.stringify(element)}\n`).join('');

export const jobstreamServer =
  (ads: readonly unknown[], stream: readonly unknown[] = []): Behaviour =>
  (request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/jsonl' })
      .end(lines(request.url.includes('/v2/snapshot') ? ads : stream));
  };

/** A server that answers every source well. */
export const goodAnswers: { readonly [S in (typeof pulledSources)[number]]: Behaviour } = {
  taxonomy: taxonomyServer(),
  jobstream: jobstreamServer([anAd(), anAd({ id: '30000002' })]),
  yrkesbarometern: json(barometerRows()),
  scb: scbServer,
  susanavet: susaServer(),
  jobed: jobedServer,
};
