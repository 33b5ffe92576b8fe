import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adLedger } from '../../../functions/shortage/sources/ad-ledger.ts';
import { type AdEvent, adEvent, keepEvent } from '../../../functions/shortage/sources/jobstream-events.ts';
import type { JobstreamDocument } from '../../../functions/shortage/sources/normalised.ts';
import { plainDay } from '../../../shared/domain/plain-day.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { cutAt, type FaultServer, inTurn, startFaultServer, status, text } from '../../support/fault-server.ts';
import { pulls } from '../../support/source-harness.ts';
import { anAd, gavleborg, jobstreamServer, lines } from '../../support/source-samples.ts';

const at = new Date('2026-11-23T06:00:00Z');
const today = '2026-11-23';
const known = { ...gavleborg, at, today };
const eventsOf = (...elements: readonly unknown[]): AdEvent[] =>
  elements.flatMap((e) => keepEvent(gavleborg)(e)).map((e) => adEvent(e, known));
const ledgerOf = (events: readonly AdEvent[], previous?: JobstreamDocument, ofSnapshot = false) => {
  const ledger = adLedger(previous);
  for (const event of events) ledger.add(event, ofSnapshot);
  return ledger.close(at, today);
};
const adOf = (element: unknown) => {
  const [event] = eventsOf(element);
  return event?.kind === 'ad' ? event.ad : event;
};

test('an ad becomes what the ledger keeps: codes, days, and an employer who is a key', () => {
  expect(adOf(anAd())).toEqual({
    id: '30000001',
    ssyk: '5323',
    municipality: '2180',
    county: '21',
    employer: expect.stringMatching(/^[0-9a-f]{24}$/),
    vacancies: 2,
    vacanciesAssumed: false,
    published: '2026-11-02',
    lastPublication: '2026-12-02',
    removed: null,
    timestamp: Date.UTC(2026, 10, 2, 7),
    wording: expect.stringMatching(/^[0-9a-f]{24}$/),
  });
});

test('the occupation is the group, never the AMS number of the occupation', () => {
  expect(adOf(anAd({ occupation: { legacy_ams_taxonomy_id: '2221' } }))).toMatchObject({ ssyk: '5323' });
});

test.each([
  ['8001011234', null],
  ['19800101-1234', null],
  ['5566778899', 'a key'],
  ['16556677-8899', 'a key'],
  [null, null],
  ['', null],
])('the employer number %s leaves %s', (organization_number, expected) => {
  const ad = adOf(anAd({ employer: { organization_number } })) as { employer: string | null };
  expect(ad.employer === null ? null : 'a key').toBe(expected);
});

test('one employer has one key, however its number is written', () => {
  const keys = ['5566778899', '556677-8899', '165566778899'].map(
    (organization_number) => (adOf(anAd({ employer: { organization_number } })) as { employer: string }).employer,
  );
  expect(new Set(keys).size).toBe(1);
});

test('no number of places is one, and is marked as assumed', () => {
  expect(adOf(anAd({ number_of_vacancies: null }))).toMatchObject({ vacancies: 1, vacanciesAssumed: true });
});

test.each([
  ['another county', { municipality_code: '0180', region_code: '01' }, []],
  [
    'the county without municipality',
    { municipality_code: null, region_code: '21' },
    [{ municipality: null, county: '21' }],
  ],
])('an ad of %s', (_, place, expected) => {
  const ads = eventsOf(anAd({ workplace_address: place })).flatMap((event) => (event.kind === 'ad' ? [event.ad] : []));
  expect(ads).toMatchObject(expected);
});

test('an ad without any place is outside, not bad', () => {
  expect(eventsOf(anAd({ workplace_address: { municipality_code: null, region_code: null } }))).toEqual([
    { kind: 'outside' },
  ]);
});

test('a removal is understood in its old and its new shape', () => {
  const old = { id: 30000001, removed: true, removed_date: '2026-11-20T03:11:33' };
  const now = {
    ...old,
    id: '30000001',
    occupation: 'bXNH_MNX_dUR',
    region: 'zupA_8Nt_xcD',
    municipality: null,
    country: 'i46j_HmG_v64',
  };
  const expected = {
    kind: 'removal',
    id: '30000001',
    removed: '2026-11-20',
    at: Date.UTC(2026, 10, 20, 2, 11, 33),
    dated: true,
  };
  expect(eventsOf(old, now)).toEqual([expected, expected]);
  expect(eventsOf({ ...now, region: 'CifL_Rzy_Mku' })).toEqual([]);
});

test.each([
  ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
  ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
  ['2026-07-01T12:00:00', '2026-07-01T10:00:00Z'],
])('the local time %s is %s, also when the clock is changed', (removed_date, instant) => {
  expect(eventsOf({ id: '1', removed: true, removed_date })).toMatchObject([{ at: Date.parse(instant) }]);
});

test('a removal closes an ad and never blanks it', () => {
  const { ads } = ledgerOf(eventsOf(anAd(), { id: '30000001', removed: true, removed_date: '2026-11-20T03:11:33' }));
  expect(ads).toMatchObject([{ ssyk: '5323', municipality: '2180', vacancies: 2, removed: '2026-11-20' }]);
});

test('an ad that is published again after its removal is open again', () => {
  const removal = { id: '30000001', removed: true, removed_date: '2026-11-20T03:11:33' };
  const again = anAd({ timestamp: Date.UTC(2026, 10, 21) });
  expect(ledgerOf(eventsOf(anAd(), removal, again)).ads).toMatchObject([{ removed: null }]);
});

test('the newest telling of an ad counts, whatever order they come in, and however often', () => {
  const events = eventsOf(
    anAd({ number_of_vacancies: 1, timestamp: Date.UTC(2026, 10, 2) }),
    anAd({ number_of_vacancies: 3, timestamp: Date.UTC(2026, 10, 5) }),
    anAd({ number_of_vacancies: 2, timestamp: Date.UTC(2026, 10, 3) }),
    { id: 30000001, removed: true, removed_date: '2026-11-04T03:00:00' },
    { id: '30000002', removed: true, removed_date: '2026-11-10T03:00:00' },
    anAd({ id: '30000002' }),
    { id: '30000003', removed: true, removed_date: null },
  );
  const expected = ledgerOf(events);
  expect(expected.ads).toMatchObject([
    { id: '30000001', vacancies: 3, removed: null },
    { id: '30000002', removed: '2026-11-10' },
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (shuffled) => {
      expect(ledgerOf(shuffled)).toEqual(expected);
    }),
  );
});

test('and in however many runs', () => {
  const day = (november: number) => Date.UTC(2026, 10, november);
  const some = fc.oneof(
    fc
      .record({
        timestamp: fc.integer({ min: 1, max: 6 }).map(day),
        number_of_vacancies: fc.integer({ min: 1, max: 3 }),
      })
      .map(anAd),
    fc
      .integer({ min: 1, max: 6 })
      .map((november) => ({ id: '30000001', removed: true, removed_date: `2026-11-0${november}T01:00:00` })),
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), fc.array(fc.nat(4), { maxLength: 4 }), (elements, cuts) => {
      // The ad is known before it is removed: a removal of what nobody has seen is forgotten.
      const events = eventsOf(anAd({ timestamp: day(1) }), ...elements);
      const ends = [...cuts.map((cut) => cut + 1), events.length].toSorted((a, b) => a - b);
      const inRuns = ends.reduce<ReturnType<typeof ledgerOf> | undefined>(
        (document, end, i) => ledgerOf(events.slice(ends[i - 1] ?? 0, end), document),
        undefined,
      );
      expect(inRuns).toEqual(ledgerOf(events));
    }),
    { numRuns: 500 },
  );
});

describe('a removal without a date', () => {
  const fetchedOn = (november: number): AdEvent => ({
    ...{ kind: 'removal', id: '30000001', removed: plainDay(2026, 11, november), dated: false },
    at: Date.UTC(2026, 10, november),
  });
  const told = eventsOf(anAd({ timestamp: Date.UTC(2026, 10, 1) }));
  const withDate = eventsOf({ id: '30000001', removed: true, removed_date: '2026-11-10T03:00:00' });
  const withEnd = eventsOf(
    anAd({ timestamp: Date.UTC(2026, 10, 1), removed: true, removed_date: '2026-11-09T03:00:00' }),
  );
  const endOf = (...runs: readonly (readonly AdEvent[])[]) =>
    runs.reduce<JobstreamDocument | undefined>((document, events) => ledgerOf(events, document), undefined)?.ads[0]
      ?.removed;

  test('closes an ad by the day on which it was first fetched', () => {
    expect(endOf([...told, fetchedOn(20)])).toBe('2026-11-20');
    expect(endOf([...told, fetchedOn(20)], [fetchedOn(21)])).toBe('2026-11-20');
    expect(endOf([...told, fetchedOn(21), fetchedOn(20)])).toBe('2026-11-20');
  });

  test.each([
    ['the date, when it comes', withDate, '2026-11-10'],
    ['what the ad tells of its end', withEnd, '2026-11-09'],
  ])('gives way to %s, in one run or in two', (_, known, end) => {
    expect(endOf([...told, fetchedOn(20), ...known])).toBe(end);
    expect(endOf([...told, fetchedOn(20)], known)).toBe(end);
    expect(endOf([...told, ...known], [fetchedOn(20)])).toBe(end);
  });

  test('closes an ad that was published again anew', () => {
    const again = eventsOf(anAd({ timestamp: Date.UTC(2026, 10, 21) }));
    expect(endOf([...told, fetchedOn(20)], again)).toBeNull();
    expect(endOf([...told, fetchedOn(20)], [...again, fetchedOn(22)])).toBe('2026-11-22');
    expect(endOf([...told, fetchedOn(20), ...again, fetchedOn(22)])).toBe('2026-11-22');
  });
});

test('an ad that was closed before removals were kept apart stays closed, and is opened by a newer telling', () => {
  const { ads, ...rest } = ledgerOf(eventsOf(anAd({ timestamp: Date.UTC(2026, 10, 10) })));
  const before = { ...rest, ads: ads.map((ad) => ({ ...ad, removed: '2026-11-10' })) };
  const retold = (november: number) => ledgerOf(eventsOf(anAd({ timestamp: Date.UTC(2026, 10, november) })), before);
  expect(retold(9).ads).toEqual(before.ads);
  expect(retold(10).ads).toEqual(before.ads);
  expect(retold(11).ads).toMatchObject([{ removed: null }]);
});

test('overlapping windows change nothing: what was merged before is merged again', () => {
  const events = eventsOf(anAd(), anAd({ id: '30000002' }), {
    id: '30000002',
    removed: true,
    removed_date: '2026-11-20T03:11:33',
  });
  const once = ledgerOf(events);
  expect(ledgerOf(events, once)).toEqual(once);
});

test('an ad is closed after three complete snapshots without it, and only when its last day has passed', () => {
  const over = anAd({ id: '1', last_publication_date: '2026-11-10T23:59:59' });
  const running = anAd({ id: '2' });
  const there = anAd({ id: '3' });
  let document = ledgerOf(eventsOf(over, running, there), undefined, true);
  const states: (string | null)[][] = [];
  for (let snapshot = 0; snapshot < 3; snapshot += 1) {
    // One more ad each time, so that the snapshot is not suspiciously small.
    document = ledgerOf(eventsOf(there, anAd({ id: '4' }), anAd({ id: '5' })), document, true);
    states.push(document.ads.slice(0, 3).map(({ removed }) => removed));
  }
  expect(states).toEqual([
    [null, null, null],
    [null, null, null],
    ['2026-11-10', null, null],
  ]);
});

test('a snapshot of a tenth of the size closes nothing, and neither do streams', () => {
  const ads = Array.from({ length: 20 }, (_, i) =>
    anAd({ id: String(i), last_publication_date: '2026-11-10T23:59:59' }),
  );
  let document = ledgerOf(eventsOf(...ads), undefined, true);
  for (let snapshot = 0; snapshot < 5; snapshot += 1) document = ledgerOf(eventsOf(...ads.slice(0, 2)), document, true);
  for (let stream = 0; stream < 5; stream += 1) document = ledgerOf(eventsOf(...ads.slice(0, 2)), document);
  expect(document.ads.filter(({ removed }) => removed !== null)).toEqual([]);
  expect(document.snapshot).toMatchObject({ ads: 20, missed: {} });
});

test('an ad that comes back is counted anew', () => {
  const gone = anAd({ id: '1', last_publication_date: '2026-11-10T23:59:59' });
  const others = ['2', '3', '4', '5'].map((id) => anAd({ id }));
  const rounds = [others, others, [gone, ...others], others, others];
  const document = rounds.reduce(
    (before, round) => ledgerOf(eventsOf(...round), before, true),
    ledgerOf(eventsOf(gone, ...others), undefined, true),
  );
  expect(document.ads[0]).toMatchObject({ id: '1', removed: null });
  expect(document.snapshot?.missed).toEqual({ '1': 2 });
});

test('closed ads leave the ledger after 24 months, open ones stay', () => {
  const days = ['2024-10-31T03:00:00', '2024-11-01T03:00:00'];
  const old = { publication_date: '2023-01-02T08:00:00', last_publication_date: null, timestamp: Date.UTC(2023, 0, 2) };
  const { ads } = ledgerOf(
    eventsOf(
      ...days.flatMap((removed_date, i) => [anAd({ id: `${i}`, ...old }), { id: `${i}`, removed: true, removed_date }]),
      anAd({ id: '9', ...old }),
    ),
  );
  expect(ads.map(({ id }) => id)).toEqual(['1', '9']);
});

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));
beforeEach(() => {
  server.requests.length = 0;
});
const urls = () => server.requests.map(({ url }) => url);
const manyAds = Array.from({ length: 10 }, (_, i) => anAd({ id: `4000000${i}` }));

test('it begins with a snapshot and its past, follows with the stream three hours early, compares every three days', async () => {
  const { pull, clock } = await pulls(dynamo, server);
  server.does(jobstreamServer(manyAds));
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-24T06:00:00Z';
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-25T18:00:00Z';
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-26T12:00:00Z';
  await pull({ source: 'jobstream' });
  const place = 'location-concept-id=zupA_8Nt_xcD';
  expect(urls()).toEqual([
    `/jobstream/v2/snapshot?${place}`,
    `/jobstream/v2/stream?updated-after=2024-11-01T00:00:00&${place}`,
    `/jobstream/v2/stream?updated-after=2026-11-23T03:00:00&${place}`,
    `/jobstream/v2/stream?updated-after=2026-11-24T03:00:00&${place}`,
    `/jobstream/v2/stream?updated-after=2026-11-25T15:00:00&${place}`,
    `/jobstream/v2/snapshot?${place}`,
  ]);
  expect(server.requests[0]?.headers.accept).toContain('application/jsonl');
});

test('a cursor older than 48 hours begins anew with a snapshot, and a failed pull does not move the cursor', async () => {
  const { pull, clock, states } = await pulls(dynamo, server);
  server.does(jobstreamServer(manyAds));
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-25T05:59:00Z';
  server.does(status(503));
  await pull({ source: 'jobstream' });
  expect(await states.get('jobstream')).toMatchObject({ cursor: '2026-11-23T06:00:00.000Z' });
  clock.now = '2026-11-25T06:01:00Z';
  server.requests.length = 0;
  server.does(jobstreamServer(manyAds));
  await pull({ source: 'jobstream' });
  expect(urls()).toEqual(['/jobstream/v2/snapshot?location-concept-id=zupA_8Nt_xcD']);
});

test('a first snapshot that is cut is asked for again, and nothing of the torn one remains', async () => {
  const { pull, document } = await pulls(dynamo, server);
  const torn = lines([anAd({ id: '777' }), ...manyAds]);
  server.does(inTurn(cutAt(torn, torn.length - 40), jobstreamServer(manyAds)));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 10 });
  expect((await document('jobstream')).ads.map(({ id }) => id)).not.toContain('777');
});

test('a snapshot of a tenth of the size does not replace what is known', async () => {
  const { pull, clock } = await pulls(dynamo, server);
  server.does(jobstreamServer(manyAds));
  await pull({ source: 'jobstream' });
  clock.now = '2026-12-07T06:00:00Z';
  server.does(jobstreamServer(manyAds.slice(0, 1)));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'failed', failureCode: 'shrunk', rows: 10 });
});

const elsewhere = Array.from({ length: 10 }, (_, i) =>
  anAd({ id: `5000000${i}`, workplace_address: { municipality_code: '0180', region_code: '01' } }),
);
const removals = Array.from({ length: 14 }, (_, i) => ({
  ...{ id: 23800448 + i, removed: true, removed_date: '2026-11-20T03:11:33' },
}));
const placeless = manyAds.map((ad) => ({ ...ad, workplace_address: { municipality_code: null, region_code: null } }));

test('a first answer without any ad of the county is an answer: no ads, and a note that says so', async () => {
  const { pull, states, document } = await pulls(dynamo, server);
  server.does(text(JSON.stringify([...elsewhere, ...removals])));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 0 });
  expect(await states.get('jobstream')).toMatchObject({
    failure: null,
    notes: ['The snapshot of 24 elements holds no ad of the county'],
  });
  expect((await document('jobstream')).ads).toEqual([]);
});

test('a county without any ad is asked again, and may have some later', async () => {
  const { pull, clock } = await pulls(dynamo, server);
  server.does(jobstreamServer(elsewhere));
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-24T06:00:00Z';
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 0 });
  clock.now = '2026-11-24T18:00:00Z';
  server.does(jobstreamServer(manyAds));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 10 });
});

test.each([
  ['no byte', '', 'snapshot: The answer has no content'],
  ['an empty array', '[]', 'The answer has no element'],
  ['removals alone', JSON.stringify(removals), 'No element says where it is'],
  ['ads without any place', JSON.stringify(placeless), 'No element says where it is'],
  ['a torn array', '[', undefined],
])('an answer of %s is no answer', async (_, body, message) => {
  const { pull } = await pulls(dynamo, server);
  server.does(text(body));
  const result = await pull({ source: 'jobstream' });
  expect(result).toMatchObject({ outcome: 'failed', failureCode: message === undefined ? 'cut-off' : 'empty' });
  if (message !== undefined) expect(result.failure?.message).toBe(message);
});

test.each([
  ['with its first snapshot', true],
  ['with the stream, after a first snapshot without any', false],
])('a later snapshot without the ads that came %s is refused', async (_, atOnce) => {
  const { pull, clock } = await pulls(dynamo, server);
  server.does(jobstreamServer(atOnce ? manyAds : elsewhere));
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-24T06:00:00Z';
  server.does(jobstreamServer(manyAds));
  await pull({ source: 'jobstream' });
  clock.now = '2026-11-27T06:00:00Z';
  server.does(text(JSON.stringify([...elsewhere, ...removals])));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'failed', failureCode: 'shrunk', rows: 10 });
});

test('an array is accepted where lines were asked for', async () => {
  const { pull } = await pulls(dynamo, server);
  server.does(text(JSON.stringify(manyAds, null, 1)));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 10 });
});

test('one malformed line is skipped and counted', async () => {
  const { pull, states } = await pulls(dynamo, server);
  server.does(text(`${lines(manyAds)}{"id":}\n${lines(manyAds)}`, 'application/jsonl'));
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 10 });
  expect((await states.get('jobstream'))?.skippedBy).toEqual({ unreadable: 2 });
});

test('where the past or the comparison is refused, the ads still count and the state says what is missing', async () => {
  const { pull, states } = await pulls(dynamo, server);
  server.does(
    (request, response) =>
      void (request.url.includes('/v2/stream')
        ? status(429)(request, response)
        : jobstreamServer(manyAds)(request, response)),
  );
  expect(await pull({ source: 'jobstream' })).toMatchObject({ outcome: 'changed', rows: 10 });
  expect((await states.get('jobstream'))?.notes).toEqual(['The part "past" was left out: rate-limited']);
});

test('the requests to the real service are a minute apart', async () => {
  const pauses: number[] = [];
  const { pull } = await pulls(dynamo, server, { courtesy: async (milliseconds) => void pauses.push(milliseconds) });
  server.does(jobstreamServer(manyAds));
  await pull({ source: 'jobstream' });
  expect(pauses).toEqual([61_000]);
});
