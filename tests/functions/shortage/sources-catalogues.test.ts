import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PulledSource } from '../../../functions/shortage/sources/normalised.ts';
import { sources } from '../../../functions/shortage/sources/registry.ts';
import { scbObservations } from '../../../functions/shortage/sources/scb-observations.ts';
import { scbCells } from '../../../functions/shortage/sources/scb-table.ts';
import { pulledSources } from '../../../shared/domain/source-id.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import {
  type Behaviour,
  type FaultServer,
  htmlPage,
  json,
  startFaultServer,
  status,
  text,
} from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import {
  anAd,
  anEvent,
  anInfo,
  aProvider,
  aRow,
  barometerRows,
  catalogue,
  goodAnswers,
  groupConcepts,
  jobedServer,
  jobstreamServer,
  nameConcepts,
  scbServer,
  scbTable,
  susaServer,
  taxonomyServer,
} from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));
beforeEach(() => {
  server.requests.length = 0;
});

const pulled = async <S extends PulledSource>(source: S, behaviour: Behaviour) => {
  const harness = await pulls(dynamo, server);
  server.does(behaviour);
  const result = await harness.pull({ source });
  return { ...harness, result, state: await harness.states.get(source) };
};
const documentOf = async <S extends PulledSource>(source: S, behaviour: Behaviour) =>
  (await pulled(source, behaviour)).document(source);
const codeOf = async (source: PulledSource, behaviour: Behaviour) =>
  (await pulled(source, behaviour)).result.failureCode;

test('every source has its own https host and says what it asks for', () => {
  const hosts = pulledSources.map((source) => new URL(sources[source].origin));
  expect(hosts.map(({ protocol }) => protocol)).toEqual(hosts.map(() => 'https:'));
  expect(new Set(hosts.map(({ host }) => host)).size).toBe(hosts.length);
  for (const source of pulledSources) for (const path of sources[source].paths) expect(path).toMatch(/^\/[^/]/);
});

// Taxonomy

test('a newer version of the taxonomy is told of and not taken; a list of another shape or none is no fault', async () => {
  const told = async (versions: unknown) => {
    const { state, result } = await pulled('taxonomy', taxonomyServer(groupConcepts, nameConcepts, versions));
    return [result.outcome, state?.notes];
  };
  expect(await told([{ 'taxonomy/version': 30 }])).toEqual(['changed', []]);
  expect(await told([{ 'taxonomy/version': 31 }, { 'taxonomy/version': 30 }])).toEqual([
    'changed',
    ['Version 31 is out; ours is 30 until somebody has read what changed'],
  ]);
  expect(await told([{ version: 31 }])).toEqual(['changed', []]);
  const { state } = await pulled(
    'taxonomy',
    (request, response) =>
      void (request.url.endsWith('/main/versions') ? status(503) : taxonomyServer())(request, response),
  );
  expect(state?.notes).toEqual(['Whether there is a newer version could not be asked: status-503']);
});

test('a name that left the taxonomy still leads to its group, until it comes back; jobed is not asked for it', async () => {
  const { pull, document } = await pulled('taxonomy', taxonomyServer());
  const namesOf = async (ssyk: string) => (await document('taxonomy')).groups.find((g) => g.ssyk === ssyk)?.names;
  const before = (await namesOf('5322'))?.find(({ label }) => label === 'Yrke 2');
  expect(before?.retired).toBeUndefined();
  const without = nameConcepts.filter((name) => name.preferred_label !== 'Yrke 2');
  server.does(taxonomyServer(groupConcepts, without));
  const { rows } = await pull({ source: 'taxonomy' });
  expect(rows).toBe(without.length);
  expect((await namesOf('5322'))?.find(({ label }) => label === 'Yrke 2')).toEqual({ ...before, retired: true });
  server.does(taxonomyServer(groupConcepts, [...without].reverse()));
  await pull({ source: 'taxonomy' });
  expect((await namesOf('5322'))?.filter(({ retired }) => retired)).toHaveLength(1);

  server.requests.length = 0;
  server.does(jobedServer);
  await pull({ source: 'jobed' });
  expect(server.requests.length).toBeGreaterThan(0);
  expect(server.requests.some(({ url }) => url.includes(before?.conceptId ?? ''))).toBe(false);

  server.does(taxonomyServer());
  await pull({ source: 'taxonomy' });
  expect((await namesOf('5322'))?.filter(({ retired }) => retired)).toEqual([]);
  const anew = nameConcepts.map((name) => (name.preferred_label === 'Yrke 2' ? { ...name, id: 'Zz99_bbb_ccc' } : name));
  server.does(taxonomyServer(groupConcepts, anew));
  await pull({ source: 'taxonomy' });
  expect((await namesOf('5322'))?.filter(({ label }) => label === 'Yrke 2').map(({ conceptId }) => conceptId)).toEqual([
    'Zz99_bbb_ccc',
  ]);
});

test('the taxonomy is asked by GraphQL for a pinned version', async () => {
  await pulled('taxonomy', taxonomyServer());
  expect(server.requests.map(({ url }) => url)).toEqual(sources.taxonomy.paths.map((path) => `/taxonomy${path}`));
  expect(decodeURIComponent(server.requests[0]?.url ?? '')).toContain('concepts(type: "ssyk-level-4", version: 30)');
});

test('occupation names hang under their group with their other words, in composed letters', async () => {
  const { version, groups } = await documentOf('taxonomy', taxonomyServer());
  expect(version).toBe(30);
  expect(groups).toHaveLength(12);
  expect(groups[0]?.names[0]?.label).toBe('Undersköterskä');
  expect(groups[1]?.names[0]).toEqual({
    conceptId: 'Aa51_bbb_ccc',
    label: 'Yrke 1',
    synonyms: ['Omvårdare', 'omsorg'],
  });
});

test('GraphQL errors with status 200 are refused, even beside data', async () => {
  expect(await codeOf('taxonomy', json({ data: { concepts: groupConcepts }, errors: [{ message: 'no' }] }))).toBe(
    'graphql-errors',
  );
});

test('groups without names are refused, and so are names without groups', async () => {
  expect(await codeOf('taxonomy', taxonomyServer(groupConcepts, []))).toBe('empty');
  expect(await codeOf('taxonomy', taxonomyServer([], nameConcepts))).toMatch(/schema|empty/);
});

// Yrkesbarometern

test('judgements of county and nation are kept, other counties counted', async () => {
  const { document, state } = await pulled('yrkesbarometern', json(barometerRows()));
  const { edition, judgements } = await document('yrkesbarometern');
  expect(edition).toBe('2026-1');
  expect(judgements).toHaveLength(16);
  expect(judgements[1]).toEqual({
    occupation: 'Undersköterskor',
    conceptId: 'mvTK_ciU_fot',
    county: '21',
    ssyks: ['5323'],
    partial: false,
    situation: 'brist',
    jobs: 'stora',
    forecast: 'öka',
    paradoxReasons: [],
    level: 'nuts2',
    coverage: 'delvis',
    edition: '2026-1',
  });
  expect(state).toMatchObject({ skippedBy: { 'other-county': 8 }, dataUntil: '2026-06-30' });
});

test('a row of several groups, or of a part of one, is partial; the two counts may be missing', async () => {
  const { antal_ssyk, del_av_ssyk, ...older } = aRow();
  const rows = [
    aRow({ ssyk: '2211, 2212', antal_ssyk: 2 }),
    aRow({ del_av_ssyk: 1 }),
    older,
    aRow({ rekryteringssituation: null, jobbmojligheter: null, prognos: null, paradox: null }),
  ];
  const { judgements } = await documentOf('yrkesbarometern', json(rows));
  expect(judgements.map(({ ssyks, partial, situation }) => [ssyks.length, partial, situation])).toEqual([
    [2, true, 'brist'],
    [1, true, 'brist'],
    [1, false, 'brist'],
    [1, false, null],
  ]);
});

test('words in decomposed letters are the same words', async () => {
  const rows = barometerRows(3, { rekryteringssituation: 'överskott'.normalize('NFD'), yrkesomrade: 'x' });
  expect((await documentOf('yrkesbarometern', json(rows))).judgements[0]?.situation).toBe('överskott');
});

test.each([
  ['an unknown word', [...barometerRows(), aRow({ rekryteringssituation: 'stor brist' })], 'schema'],
  ['two editions', [...barometerRows(), aRow({ omgang: '2025-2' })], 'schema'],
  ['no row of the county', [aRow({ lan: '00' }), aRow({ lan: '01' })], 'empty'],
])('a file with %s is refused', async (_, rows, code) => {
  expect(await codeOf('yrkesbarometern', json(rows))).toBe(code);
});

test.each([
  ['an older edition', barometerRows(24, { omgang: '2025-2' }), 'older-edition'],
  ['fewer rows', barometerRows(23), 'shrunk'],
])('%s does not replace what is known', async (_, rows, code) => {
  const { pull } = await pulled('yrkesbarometern', json(barometerRows()));
  server.does(json(rows));
  expect(await pull({ source: 'yrkesbarometern' })).toMatchObject({ outcome: 'failed', failureCode: code });
});

// SCB

test('four tables are asked for as json-stat2, well below 100,000 cells', async () => {
  await pulled('scb', scbServer);
  expect(server.requests.map(({ method, url }) => [method, url])).toEqual(
    sources.scb.paths.map((path) => ['POST', `/scb${path}`]),
  );
  const { query, response } = JSON.parse(server.requests[1]?.body ?? '') as { query: unknown[]; response: unknown };
  expect(response).toEqual({ format: 'json-stat2' });
  expect(query[0]).toMatchObject({
    code: 'Region',
    selection: { filter: 'item', values: expect.arrayContaining(['2180']) },
  });
});

const scbPersons = (table: unknown) => {
  const dropped: Record<string, number> = {};
  const count = (reason: string) => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const observations = scbObservations('YREG54BAS', [...scbCells(table)], { dropped: count, note: count });
  return {
    dropped,
    persons: Object.fromEntries(
      observations.map((o) => [[o.occupation, o.age, o.year].join(' '), [o.persons, ...o.flags]]),
    ),
  };
};

test("cells become observations in AF's groups, with the bands and breaks that they have", () => {
  expect(scbPersons(scbTable())).toEqual({
    persons: {
      '1210 60-64 2022': [11, 'merged-managers', 'break-2022'],
      '1210 60-64 2024': [22, 'merged-managers', 'imputed'],
      '1210 65-69 2024': [33, 'merged-managers', 'imputed'],
      '5321 60-64 2022': [107, 'merged-groups', 'break-2022'],
      '5321 65-69 2024': [309, 'merged-groups', 'imputed'],
    },
    dropped: { 'age-not-covered': 4, 'occupation-unknown': 4, 'value-missing': 1 },
  });
});

test('a small document that claims billions of cells is refused before one of them is made', () => {
  const codes = Array.from({ length: 2_000 }, (_, i) => String(i));
  const dimension = { category: { index: codes } };
  const claims = {
    ...{ version: '2.0', class: 'dataset', value: {} },
    ...{ id: ['a', 'b', 'c'], size: [2_000, 2_000, 2_000], dimension: { a: dimension, b: dimension, c: dimension } },
  };

  expect(() => scbCells(claims).next()).toThrow('json-stat2: 8000000000 cells');
});

test('the order of dimensions, of codes and the form of values mean nothing', () => {
  const table = scbTable() as {
    value: (number | null)[];
    dimension: Record<string, { category: { index: Record<string, number> } }>;
  };
  const sparse = {
    ...table,
    value: Object.fromEntries(table.value.flatMap((v, i) => (v === null ? [] : [[String(i), v]]))),
  };
  const listed = { ...table, dimension: { ...table.dimension, Alder: { category: { index: ['60-64', '065-69'] } } } };
  // The same numbers with time first and the years turned round.
  const turned = {
    ...table,
    id: ['Tid', 'ContentsCode', 'Alder', 'Yrke2012'],
    size: [2, 1, 2, 5],
    dimension: { ...table.dimension, Tid: { category: { index: { '2024': 0, '2022': 1 } } } },
    value: [1, 0].flatMap((year) =>
      [0, 1].flatMap((age) =>
        [0, 1, 2, 3, 4].map((occupation) => table.value[occupation * 4 + age * 2 + year] ?? null),
      ),
    ),
  };
  for (const other of [sparse, listed, turned]) expect(scbPersons(other)).toEqual(scbPersons(table));
});

test.each([
  ['too few values', { value: [1] }],
  ['a size that differs', { size: [5, 2, 1, 3] }],
  ['a dimension that is not described', { id: ['Yrke2012', 'Age', 'ContentsCode', 'Tid'] }],
  ['a negative count', { value: Array(20).fill(-1) }],
  ['half a person', { value: Array(20).fill(0.5) }],
  [
    'a year of another kind',
    { dimension: { ...(scbTable().dimension as object), Tid: { category: { index: { '2022K1': 0, '2062': 1 } } } } },
  ],
  ['another version', { version: '1.0' }],
])('a table with %s is refused', async (_, over) => {
  expect(await codeOf('scb', json(scbTable(over)))).toBe('schema');
});

test('a table that never was there is a gap that is told; one that disappears refuses the whole', async () => {
  const { pull, state } = await pulled('scb', scbServer);
  expect(state?.notes).toEqual(
    ['YREG60BAS', 'YREG58BAS', 'YREG57BAS', 'LonYrkeRegion4AN'].map((table) => `Table ${table} is missing: status-404`),
  );
  server.does(
    (request, response) =>
      void (request.url.endsWith('YREG60BAS') ? json(scbTable())(request, response) : status(404)(request, response)),
  );
  expect(await pull({ source: 'scb' })).toMatchObject({ outcome: 'failed', failureCode: 'status-404' });
});

test('a table that fails for the moment refuses the whole', async () => {
  expect(
    await codeOf(
      'scb',
      (request, response) =>
        void (request.url.endsWith('YREG57BAS') ? status(500) : json(scbTable()))(request, response),
    ),
  ).toBe('status-500');
});

test('both sexes are summed where SCB gives no total, and the total is taken where it does', () => {
  const dimension = {
    ...(scbTable().dimension as object),
    Kon: { category: { index: { '1': 0, '2': 1 } } },
    Yrke2012: { category: { index: { '2221': 0 } } },
  };
  const base = { id: ['Yrke2012', 'Kon', 'Tid'], dimension };
  expect(scbPersons(scbTable({ ...base, size: [1, 2, 2], value: [1, 2, 10, 20] })).persons).toMatchObject({
    '2221 all 2022': [11, 'break-2022'],
    '2221 all 2024': [22, 'imputed'],
  });
  const withTotal = { ...dimension, Kon: { category: { index: { '1': 0, '2': 1, '1+2': 2 } } } };
  expect(
    scbPersons(scbTable({ ...base, dimension: withTotal, size: [1, 3, 2], value: [1, 2, 10, 20, 12, 23] })).persons,
  ).toMatchObject({ '2221 all 2022': [12, 'break-2022'] });
});

// Susa-navet

test('an event, its info and its provider become an education', async () => {
  const { educations } = await documentOf('susanavet', susaServer());
  expect(educations).toEqual([
    {
      id: 'e.myh.1',
      infoId: 'i.myh.1',
      title: 'Svetsspecialist',
      provider: 'Sandvikens kommun',
      municipality: '2181',
      distance: false,
      start: '2027-01-11',
      applyBy: '2026-12-15',
      url: 'https://www.example.com/ansok',
      schoolType: 'YH',
      source: 'susanavet',
    },
  ]);
});

test.each([
  ['cancelled', { id: 'e.2' }, { isCancelled: true }, 'event-cancelled'],
  ['not active', { id: 'e.2', status: 'INACTIVE' }, {}, 'event-not-active'],
  ['begun', { id: 'e.2' }, { execution: { start: '2026-11-22', end: null } }, 'event-over'],
  ['closed for application', { id: 'e.2' }, { application: { last: '2026-11-22' } }, 'event-over'],
  ['without info', { id: 'e.2' }, { education: 'i.none' }, 'event-without-info'],
])('an event that is %s is left out and counted', async (_, over, content, reason) => {
  const { document, state } = await pulled(
    'susanavet',
    susaServer({ ...catalogue, events: [anEvent(), anEvent(over, content)] }),
  );
  expect((await document('susanavet')).educations).toHaveLength(1);
  expect(state?.skippedBy).toEqual({ [reason]: 1 });
});

test('an info that has expired is left out', async () => {
  const lists = {
    events: [anEvent(), anEvent({ id: 'e.2' }, { education: 'i.2' })],
    infos: [anInfo(), anInfo({ id: 'i.2' }, { expires: '2026-10-24T00:00:00.000Z' })],
    providers: [aProvider()],
  };
  expect((await documentOf('susanavet', susaServer(lists))).educations).toHaveLength(1);
});

test('several places are one education each, only those of the county; at a distance it may come from elsewhere', async () => {
  const events = [
    anEvent({ id: 'e.1' }, { locations: [{ areaCode: '2181' }, { areaCode: '0180' }, { areaCode: '2180' }] }),
    anEvent({ id: 'e.2' }, { locations: [{ areaCode: '0180' }] }),
    anEvent({ id: 'e.3' }, { locations: [{ areaCode: '0180' }], distance: { mandatory: 0 } }),
    anEvent({ id: 'e.4' }, { locations: [], distance: { mandatory: 0 } }),
  ];
  const { educations } = await documentOf('susanavet', susaServer({ ...catalogue, events }));
  expect(educations.map(({ id, municipality, distance }) => [id, municipality, distance])).toEqual([
    ['e.1@2180', '2180', false],
    ['e.1@2181', '2181', false],
    ['e.3', null, true],
    ['e.4', null, true],
  ]);
});

test('a title in English is better than none, and an address that is no web address is none', async () => {
  const infos = [anInfo({}, { title: { strings: [{ lang: 'eng', value: 'Welding' }] } })];
  const events = [anEvent({}, { url: { urls: [{ lang: 'swe', value: 'javascript:alert(1)' }] }, application: null })];
  expect((await documentOf('susanavet', susaServer({ ...catalogue, infos, events }))).educations).toMatchObject([
    { title: 'Welding', url: null, applyBy: null },
  ]);
});

test('single courses of higher education are left out', async () => {
  const course = anInfo({}, { configuration: { code: 'kurs' } });
  const ofHigherEducation: Behaviour = (request, response) =>
    susaServer({ ...catalogue, infos: [course] })(
      {
        ...request,
        url: request.url.replace('schoolType=HS', 'schoolType=YH').replace('schoolType=FHS', 'schoolType=x'),
      },
      response,
    );
  const { document } = await pulled('susanavet', ofHigherEducation);
  expect((await document('susanavet')).educations.map(({ schoolType }) => schoolType)).toEqual(['YH']);
});

test('all pages are read, and a page that is missing refuses the whole', async () => {
  const events = Array.from({ length: 2_500 }, (_, i) => anEvent({ id: `e.${i}` }));
  const lists = { ...catalogue, events };
  expect((await documentOf('susanavet', susaServer(lists))).educations).toHaveLength(2_500);
  const without =
    (page: number, behaviour: Behaviour): Behaviour =>
    (request, response) =>
      (request.url.includes(`page=${page}`) ? behaviour : susaServer(lists))(request, response);
  expect(await codeOf('susanavet', without(1, status(404)))).toBe('status-404');
  expect(await codeOf('susanavet', without(2, htmlPage))).toBe('html');
  expect(
    await codeOf('susanavet', without(1, json({ educationEvents: [], page: { totalPages: 3, totalElements: 2_500 } }))),
  ).toBe('cut-off');
  expect(
    await codeOf('susanavet', without(1, json({ educationEvents: [], page: { totalPages: 1, totalElements: 5 } }))),
  ).toBe('cut-off');
});

// JobEd

test('it asks for three names of each group that somebody looks for, and joins their answers', async () => {
  const harness = await pulls(dynamo, server);
  for (const source of ['taxonomy', 'yrkesbarometern', 'jobstream'] as const) {
    server.does(
      {
        ...goodAnswers,
        yrkesbarometern: json(barometerRows(3)),
        jobstream: jobstreamServer([anAd({ occupation_group: { legacy_ams_taxonomy_id: '5321' } })]),
      }[source],
    );
    await harness.pull({ source });
  }
  server.requests.length = 0;
  server.does(jobedServer);
  await harness.pull({ source: 'jobed' });
  const asked = server.requests.map(({ method, url, body }) => `${method} ${url} ${body}`);
  const path = (n: number) => `POST /jobed/v1/educations/match-by-occupation?occupation_id=Aa${n}_bbb_ccc&limit=10 `;
  expect(asked.toSorted()).toEqual([51, 53, 63, 65, 75, 77].map(path));
  // 5321 has the names 51 (404), 63 and 75; each name's first answer comes before any second.
  expect((await harness.document('jobed')).matches).toEqual([
    { ssyk: '5321', infoIds: ['i.myh.63', 'i.myh.75', 'i.myh.1'] },
    { ssyk: '5323', infoIds: ['i.myh.53', 'i.myh.65', 'i.myh.77', 'i.myh.1'] },
  ]);
  expect((await harness.states.get('jobed'))?.skippedBy).toEqual({ 'name-without-match': 1 });
});

test('without a taxonomy there is nobody to ask for', async () => {
  expect(await codeOf('jobed', jobedServer)).toBe('needs-taxonomy');
  expect(server.requests).toEqual([]);
});

test('one name that cannot be answered is counted, and many refuse the whole', async () => {
  const harness = await pulls(dynamo, server);
  server.does(taxonomyServer());
  await harness.pull({ source: 'taxonomy' });
  const failing =
    (names: RegExp): Behaviour =>
    (request, response) =>
      (names.test(request.url) ? status(500) : jobedServer)(request, response);
  server.does(failing(/Aa53/));
  expect(await harness.pull({ source: 'jobed' })).toMatchObject({ outcome: 'changed' });
  expect((await harness.states.get('jobed'))?.skippedBy).toMatchObject({ 'infoIds: invalid_type': 1 });
  server.does(failing(/Aa5\d/));
  expect(await harness.pull({ source: 'jobed' })).toMatchObject({ outcome: 'failed', failureCode: 'schema' });
});

test('a byte order mark is accepted', async () => {
  expect(await codeOf('yrkesbarometern', text(`\uFEFF${JSON.stringify(barometerRows())}`))).toBeUndefined();
});
