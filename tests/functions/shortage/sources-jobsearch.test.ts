import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checksOf, deviationOf } from '../../../functions/shortage/sources/jobsearch.ts';
import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { addDays } from '../../../shared/domain/plain-day.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Behaviour, type FaultServer, htmlPage, json, startFaultServer } from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import { anAd, jobstreamServer } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));
beforeEach(() => {
  server.requests.length = 0;
});

/** Forty ads of four occupations, in two municipalities. */
const ads = Array.from({ length: 40 }, (_, at) =>
  anAd({
    id: String(30_000_000 + at),
    occupation_group: { legacy_ams_taxonomy_id: String(5320 + (at % 4)), concept_id: 'Z8ci_bBE_tmx', label: 'x' },
    workplace_address: { municipality_code: at % 8 < 4 ? '2180' : '2181', region_code: '21' },
  }),
);

/** The search with so many ads as `found` says of a part; the whole has five hundred. */
const search =
  (found: (query: URLSearchParams) => number): Behaviour =>
  (request, response) => {
    const { searchParams } = new URL(request.url, 'http://x');
    const isPart = searchParams.has('occupation-group') && searchParams.has('municipality');
    return json({ total: { value: isPart ? found(searchParams) : 500 }, hits: [] })(request, response);
  };

const withLedger = async () => {
  const harness = await pulls(dynamo, server);
  server.does(jobstreamServer(ads));
  await harness.pull({ source: 'jobstream' });
  server.requests.length = 0;
  return harness;
};
const asked = () => server.requests.map(({ url }) => new URL(url, 'http://x').search);

describe('spot checks against the search', () => {
  test('a handful of occupations in municipalities is compared, by filters with hyphens and for totals alone', async () => {
    const { pull, document, states } = await withLedger();
    server.does(search(() => 5));
    expect(await pull({ source: 'jobsearch' })).toMatchObject({ outcome: 'changed', rows: 6 });
    expect(asked()[0]).toBe('?limit=0');
    for (const query of asked().slice(1))
      expect(query).toMatch(/^\?occupation-group=\d{4}&municipality=\d{4}&limit=0$/);
    const { on, checks } = await document('jobsearch');
    expect([on, new Set(checks.map(({ ledger, found }) => `${ledger} ${found}`))]).toEqual([
      '2026-11-23',
      new Set(['5 5']),
    ]);
    expect((await states.get('jobsearch'))?.notes).toEqual([
      'The search differs by 0 % from the ledger, in 6 places with 30 ads',
    ]);
  });

  test('a few neighbours are told of, and a ledger that is far off is a failure that names how far', async () => {
    const { pull, states } = await withLedger();
    server.does(search((query) => (query.get('municipality') === '2180' ? 6 : 5)));
    expect((await pull({ source: 'jobsearch' })).outcome).toBe('changed');
    expect((await states.get('jobsearch'))?.notes[0]).toMatch(/differs by \d+ %/);
    server.does(search(() => 12));
    expect(await pull({ source: 'jobsearch' })).toMatchObject({
      ...{ outcome: 'failed', failureCode: 'deviates' },
      failure: { message: 'The search differs by 140 % from the ledger, in 6 places with 30 ads' },
    });
    expect((await states.get('jobsearch'))?.failures).toBe(1);
  });

  test('a search that ignores the filters is not taken for a ledger that is too small', async () => {
    const { pull } = await withLedger();
    server.does(search(() => 500));
    expect((await pull({ source: 'jobsearch' })).failureCode).toBe('schema');
  });

  test.each<[string, Behaviour, string]>([
    ['no total', json({ hits: [] }), 'schema'],
    ['a total that is text', json({ total: { value: '5' } }), 'schema'],
    ['fewer than none', json({ total: { value: -1 } }), 'schema'],
    ['a page of HTML', htmlPage, 'html'],
  ])('with %s it is refused', async (_, behaviour, code) => {
    const { pull } = await withLedger();
    server.does(behaviour);
    expect(await pull({ source: 'jobsearch' })).toMatchObject({ outcome: 'failed', failureCode: code });
  });

  test('without a ledger nothing is asked', async () => {
    const { pull } = await pulls(dynamo, server);
    server.does(search(() => 5));
    expect((await pull({ source: 'jobsearch' })).failureCode).toBe('needs-ads');
    expect(server.requests).toEqual([]);
  });
});

const openAd = (at: number): JobAd => ({
  ...{ id: String(at), ssyk: String(2000 + at), municipality: '2180', county: '21', employer: null, vacancies: 1 },
  ...{ vacanciesAssumed: false, published: '2026-11-01', lastPublication: null, removed: null, timestamp: 1 },
});

test('every occupation that has ads comes round, six a day, and a day is the same on a second run', () => {
  const ledger = { until: '2026-11-23', ads: Array.from({ length: 20 }, (_, at) => openAd(at)) };
  const days = Array.from({ length: 10 }, (_, at) => addDays('2026-11-23', at));
  const seen = new Set(days.flatMap((day) => checksOf(ledger, day).map(({ ssyk }) => ssyk)));
  expect(seen.size).toBe(20);
  expect(checksOf(ledger, '2026-11-23')).toEqual(checksOf({ ...ledger, ads: ledger.ads.toReversed() }, '2026-11-23'));
  for (const day of days) expect(new Set(checksOf(ledger, day).map(({ ssyk }) => ssyk)).size).toBe(6);
});

test('ads that are over, that are to come, or that have no place are not in the check', () => {
  const ledger = {
    until: '2026-11-23',
    ads: [
      openAd(1),
      { ...openAd(2), removed: '2026-11-20' },
      { ...openAd(3), lastPublication: '2026-11-22' },
      { ...openAd(4), published: '2026-11-24' },
      { ...openAd(5), municipality: null },
    ],
  };
  expect(checksOf(ledger, '2026-11-23')).toEqual([{ ssyk: '2001', municipality: '2180', ledger: 1 }]);
});

test('too many in one place do not make up for too few in another', () => {
  const check = (ledger: number, found: number) => ({ ssyk: '2221', municipality: '2180', ledger, found });
  expect(deviationOf([check(10, 15), check(10, 5)])).toBe(0.5);
  expect(deviationOf([])).toBe(0);
});
