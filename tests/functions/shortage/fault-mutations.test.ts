import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PulledSource } from '../../../functions/shortage/sources/normalised.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Behaviour, type FaultServer, json, startFaultServer, status } from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import {
  anAd,
  anEvent,
  anInfo,
  aProvider,
  barometerRows,
  groupConcepts,
  jobedServer,
  jobstreamServer,
  nameConcepts,
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

type Tree = Record<string, unknown>;
type Change = (value: unknown) => unknown;
const gone = Symbol('gone');

/** The element with one field changed, wherever it lies; in lists the change meets every member. */
const changed = (element: unknown, path: readonly string[], change: Change): unknown => {
  if (Array.isArray(element)) return element.map((member) => changed(member, path, change));
  const [field, ...rest] = path;
  if (field === undefined || typeof element !== 'object' || element === null) return element;
  const tree = element as Tree;
  const value = rest.length === 0 ? change(tree[field]) : changed(tree[field], rest, change);
  const { [field]: _, ...others } = tree;
  return value === gone ? { ...others, [`${field}_renamed`]: tree[field] } : { ...others, [field]: value };
};

const drifts: readonly (readonly [string, Change])[] = [
  ['is renamed', () => gone],
  ['becomes an object', () => ({ value: 'x' })],
  ['becomes another type', (value) => (typeof value === 'string' ? true : 'seven')],
];

const ads = Array.from({ length: 20 }, (_, i) => anAd({ id: String(40_000_000 + i) }));
const lists = { events: [anEvent(), anEvent({ id: 'e.2' })], infos: [anInfo()], providers: [aProvider()] };

/** Each used field with the answer in which it is changed. `optional`: its absence is known and meant. */
const used: readonly {
  source: PulledSource;
  path: string;
  answer: (change: (element: unknown) => unknown) => Behaviour;
  absentIsGood?: boolean;
}[] = [
  ...[
    'id',
    'removed',
    'removed_date',
    'timestamp',
    'number_of_vacancies',
    'publication_date',
    'last_publication_date',
    'occupation_group',
    'occupation_group.legacy_ams_taxonomy_id',
    'workplace_address',
    'workplace_address.municipality_code',
    'workplace_address.region_code',
    'employer',
    'employer.organization_number',
  ].map((path) => ({
    source: 'jobstream' as const,
    path,
    answer: (change: Change) => jobstreamServer(ads.map(change)),
  })),
  ...[
    'yb_yrke',
    'yb_concept_id',
    'lan',
    'ssyk',
    'jobbmojligheter',
    'rekryteringssituation',
    'paradox',
    'prognos',
    'hogsta_bedomningsniva',
    'delvis_helt',
    'omgang',
  ].map((path) => ({
    source: 'yrkesbarometern' as const,
    path,
    answer: (change: Change) => json(barometerRows().map(change)),
  })),
  ...['antal_ssyk', 'del_av_ssyk'].map((path) => ({
    source: 'yrkesbarometern' as const,
    path,
    answer: (change: Change) => json(barometerRows().map(change)),
    absentIsGood: true,
  })),
  ...['id', 'preferred_label', 'ssyk_code_2012'].map((path) => ({
    source: 'taxonomy' as const,
    path,
    answer: (change: Change) => taxonomyServer(groupConcepts.map(change), nameConcepts),
  })),
  ...['id', 'preferred_label', 'alternative_labels', 'broader', 'broader.ssyk_code_2012', 'related'].map((path) => ({
    source: 'taxonomy' as const,
    path,
    answer: (change: Change) => taxonomyServer(groupConcepts, nameConcepts.map(change)),
  })),
  ...[
    'version',
    'class',
    'id',
    'size',
    'dimension',
    'dimension.Yrke2012',
    'dimension.Yrke2012.category',
    'dimension.Tid.category.index',
    'value',
  ].map((path) => ({
    source: 'scb' as const,
    path,
    // Wages come in a table of another kind, with mutations of their own in scb-wages.test.ts.
    answer:
      (change: Change): Behaviour =>
      (request, response) =>
        (request.url.endsWith('LonYrkeRegion4AN') ? status(404) : json(change(scbTable())))(request, response),
  })),
  ...[
    'id',
    'status',
    'content',
    'content.education',
    'content.providers',
    'content.execution',
    'content.execution.start',
    'content.isCancelled',
  ].map((path) => ({
    source: 'susanavet' as const,
    path,
    answer: (change: Change) => susaServer({ ...lists, events: lists.events.map(change) }),
  })),
  ...['id', 'content', 'content.title', 'content.title.strings', 'content.title.strings.value'].map((path) => ({
    source: 'susanavet' as const,
    path,
    answer: (change: Change) => susaServer({ ...lists, infos: lists.infos.map(change) }),
  })),
  ...['hits'].map((path) => ({
    source: 'jobed' as const,
    path,
    answer:
      (change: Change): Behaviour =>
      (request, response) =>
        json(change({ hits: [{ id: 'i.1' }] }))(request, response),
  })),
  ...['hits.id'].map((path) => ({
    source: 'jobed' as const,
    path,
    answer:
      (change: Change): Behaviour =>
      (request, response) =>
        json(change({ hits: [{ id: 'i.1' }] }))(request, response),
  })),
];

const pulledWith = async (source: PulledSource, behaviour: Behaviour) => {
  const harness = await pulls(dynamo, server);
  if (source === 'jobed') {
    server.does(taxonomyServer());
    await harness.pull({ source: 'taxonomy' });
  }
  server.does(behaviour);
  return harness.pull({ source });
};

test.each(used)(
  '$source: a field that drifts is caught: $path',
  async ({ source, path, answer, absentIsGood = false }) => {
    for (const [how, change] of drifts) {
      const { outcome, failureCode, skipped } = await pulledWith(
        source,
        answer((element) => changed(element, path.split('.'), change)),
      );
      const expected = absentIsGood && how === 'is renamed' ? 'changed' : 'failed';
      expect([path, how, outcome]).toEqual([path, how, expected]);
      if (expected === 'failed') expect(failureCode).toMatch(/^(schema|empty|cut-off)$/);
      else expect(skipped).toBeLessThan(10);
    }
  },
);

test('a field that is added anywhere changes nothing', async () => {
  const added = (element: unknown): unknown => {
    if (Array.isArray(element)) return element.map(added);
    if (typeof element !== 'object' || element === null) return element;
    return {
      ...Object.fromEntries(Object.entries(element).map(([name, value]) => [name, added(value)])),
      brandNew: { deep: [1] },
    };
  };
  const answers: readonly [PulledSource, Behaviour][] = [
    ['jobstream', jobstreamServer(ads.map(added))],
    ['yrkesbarometern', json(barometerRows().map(added))],
    ['taxonomy', taxonomyServer(groupConcepts.map(added), nameConcepts.map(added))],
    [
      'susanavet',
      susaServer({
        events: lists.events.map(added),
        infos: lists.infos.map(added),
        providers: lists.providers.map(added),
      }),
    ],
    ['jobed', jobedServer],
  ];
  for (const [source, behaviour] of answers)
    expect([source, (await pulledWith(source, behaviour)).outcome]).toEqual([source, 'changed']);
});

const absurd: readonly [string, Tree][] = [
  ['negative vacancies', { number_of_vacancies: -1 }],
  ['a million vacancies', { number_of_vacancies: 1_000_000 }],
  ['half a vacancy', { number_of_vacancies: 0.5 }],
  ['the year 2062', { publication_date: '2062-01-01T00:00:00' }],
  ['a last day in 2062', { last_publication_date: '2062-01-01T00:00:00' }],
  ['the thirtieth of February', { publication_date: '2026-02-30T00:00:00' }],
  ['a time with an offset', { publication_date: '2026-02-03T00:00:00+01:00' }],
  ['a timestamp in seconds', { timestamp: 1_793_000_000 }],
  ['an AMS number for SSYK', { occupation_group: { legacy_ams_taxonomy_id: '72' } }],
  ['a municipality without its zero', { workplace_address: { municipality_code: '218', region_code: '21' } }],
];

test.each(absurd)('an ad with %s is skipped and counted, and many refuse the snapshot', async (_, over) => {
  expect(await pulledWith('jobstream', jobstreamServer([...ads, anAd({ id: '1', ...over })]))).toMatchObject({
    outcome: 'changed',
    rows: 20,
  });
  const many = [...ads, anAd({ id: '1', ...over }), anAd({ id: '2', ...over }), anAd({ id: '3', ...over })];
  expect(await pulledWith('jobstream', jobstreamServer(many))).toMatchObject({
    outcome: 'failed',
    failureCode: 'schema',
  });
});

test('no JSON whatever makes the pull throw', async () => {
  const any = fc.anything({
    maxDepth: 4,
    values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  });
  const source = fc.constantFrom<PulledSource[]>('taxonomy', 'jobstream', 'yrkesbarometern', 'scb', 'susanavet');
  const shaped = fc.oneof(
    any,
    fc.array(any, { maxLength: 3 }),
    fc.record({ data: fc.record({ concepts: fc.array(any, { maxLength: 3 }) }) }),
    fc.record({
      educationEvents: fc.array(any, { maxLength: 3 }),
      page: fc.constant({ totalPages: 1, totalElements: 3 }),
    }),
    fc.record({
      version: fc.constant('2.0'),
      class: fc.constant('dataset'),
      id: any,
      size: any,
      dimension: any,
      value: any,
    }),
  );
  await fc.assert(
    fc.asyncProperty(source, shaped, async (id, value) => {
      const { outcome } = await pulledWith(id, json(value ?? null));
      expect(['failed', 'changed']).toContain(outcome);
    }),
    { numRuns: 60 },
  );
});
