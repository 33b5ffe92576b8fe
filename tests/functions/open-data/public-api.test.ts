import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Basis, BasisOccupation, openDataRoutes } from '../../../functions/open-data/contract.ts';
import { publicApi } from '../../../functions/open-data/public-api.ts';
import { routeKey } from '../../../shared/contract/route.ts';
import type { GivenAssessment } from '../../../shared/domain/expert-assessment.ts';
import { httpApi } from '../../../shared/platform/http.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { assessmentGiving } from '../../../shared/stores/assessment-store.ts';
import { assessmentsAtHand } from '../../../shared/stores/assessments-at-hand.ts';
import { frozenStore } from '../../../shared/stores/frozen-store.ts';
import { validationStore } from '../../../shared/stores/validation-store.ts';
import { aGroup, aJudgement, basisHarness, fullDocuments, someGroups } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { noAssessments } from '../../support/no-assessments.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

type Asked = { area?: string; ssyk?: string; format?: string; headers?: Record<string, string> };

const eventOf = ({ area = 'county', ssyk, format, headers = {} }: Asked): APIGatewayProxyEventV2 => ({
  ...{ version: '2.0', routeKey: `GET /api/v1/basis/{area}${ssyk === undefined ? '' : '/{ssyk}'}` },
  ...{ rawPath: `/api/v1/basis/${area}${ssyk === undefined ? '' : `/${ssyk}`}`, rawQueryString: '', headers },
  ...{ pathParameters: { area, ...(ssyk !== undefined && { ssyk }) }, isBase64Encoded: false },
  ...(format !== undefined && { queryStringParameters: { format } }),
  requestContext: { requestId: 'r' } as APIGatewayProxyEventV2['requestContext'],
});

const served = async ({ publish = true, documents = fullDocuments('2026-11-22') } = {}) => {
  const harness = await basisHarness(dynamo);
  await harness.leaveAll(documents);
  await harness.build();
  if (publish) await harness.publish();
  const handler = httpApi(
    publicApi({
      basis: harness.basis,
      assessments: assessmentsAtHand({
        market: harness.market,
        timeZone: 'Europe/Stockholm',
        clock: () => new Date(harness.clock.now),
      }),
      frozen: frozenStore(harness.market),
      reports: validationStore(harness.market),
    }),
    {
      log: jsonLog(() => {}),
    },
  );
  const ask = async (asked: Asked = {}) => {
    const { statusCode, headers, body } = (await handler(
      eventOf(asked),
      {} as Context,
    )) as APIGatewayProxyStructuredResultV2;
    return { status: statusCode, headers: headers as Record<string, string>, body: body ?? '' };
  };
  return { ...harness, ask };
};

describe('the basis of an area', () => {
  test('is the current edition with its sources and every occupation', async () => {
    const { ask } = await served();
    const { status, headers, body } = await ask({ area: 'gastrikland-ost' });
    const basis = Basis.parse(JSON.parse(body));
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(basis).toMatchObject({ edition: '2026-11-23', area: 'gastrikland-ost', dataUntil: '2026-11-22' });
    expect(basis.sources).toContainEqual({ id: 'scb', dataUntil: '2026-11-22', state: 'fresh' });
    expect(basis.occupations.map(({ ssyk, class: shown, level }) => [ssyk, shown, level])).toEqual([
      ['2221', 'ej-bedomd', 'county'],
      ['3151', 'ej-bedomd', 'county'],
      ['4119', 'ej-bedomd', 'county'],
      ['5323', 'brist', 'area'],
      ['7223', 'brist', 'area'],
    ]);
  });

  test('may be read by any page, is not sniffed, and may be kept for a while', async () => {
    const { ask } = await served();
    for (const asked of [{}, { format: 'csv' }, { ssyk: '7223' }, { area: 'atlantis' }, { format: 'xml' }])
      expect((await ask(asked)).headers).toMatchObject({
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
    expect((await ask()).headers['cache-control']).toBe('public, max-age=300');
    expect((await ask({ area: 'atlantis' })).headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['an unknown area', { area: 'atlantis' }],
    ['an area named like a part of every object', { area: 'constructor' }],
    ['an area named like the parent of every object', { area: '__proto__' }],
    ['an unknown occupation', { ssyk: '9999' }],
    ['an occupation that is no code', { ssyk: '7223#' }],
    ['an occupation in an unknown area', { area: 'atlantis', ssyk: '7223' }],
  ])('%s is a problem with status 404', async (_, asked) => {
    const { ask } = await served();
    const { status, headers, body } = await ask(asked);
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('another format is a problem that names the field', async () => {
    const { ask } = await served();
    const { status, body } = await ask({ format: 'xml' });
    expect([status, JSON.parse(body).errors]).toEqual([
      422,
      [{ field: 'format', code: 'choice', message: expect.any(String) }],
    ]);
  });

  test('before the first edition there is none', async () => {
    const { ask } = await served({ publish: false });
    expect([(await ask()).status, (await ask({ ssyk: '7223' })).status]).toEqual([404, 404]);
  });
});

describe('entity tags', () => {
  test('what is still current is not sent again', async () => {
    const { ask } = await served();
    for (const asked of [{}, { format: 'csv' }, { ssyk: '7223' }]) {
      const etag = (await ask(asked)).headers.etag ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      for (const ifNoneMatch of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await ask({ ...asked, headers: { 'if-none-match': ifNoneMatch } });
        expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
      }
      expect((await ask({ ...asked, headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    }
  });

  test('each area, format and edition has its own', async () => {
    const { ask, clock, leave, build, publish } = await served();
    const tags = async () => [
      (await ask()).headers.etag,
      (await ask({ area: 'gastrikland-ost' })).headers.etag,
      (await ask({ format: 'csv' })).headers.etag,
    ];
    const before = await tags();
    clock.now = '2026-11-24T04:30:00Z';
    await leave('yrkesbarometern', { edition: '2026-2', judgements: [aJudgement('7223', { situation: 'balans' })] });
    await build();
    await publish();
    expect(new Set([...before, ...(await tags())]).size).toBe(6);
  });
});

describe('one occupation', () => {
  test('adds its pillars, its indicators with their weights, and its inputs with where they come from', async () => {
    const { ask } = await served();
    const one = BasisOccupation.parse(JSON.parse((await ask({ area: 'gastrikland-ost', ssyk: '7223' })).body));
    expect(one).toMatchObject({
      ...{
        edition: '2026-11-23',
        area: 'gastrikland-ost',
        ssyk: '7223',
        class: 'brist',
        certainty: 'trolig',
        level: 'area',
      },
      pillars: { T: null, H: expect.any(Number) },
      indicators: {
        H1: {
          ...{ state: 'present', pillar: 'H', weight: 0.4, inputs: ['n_s', 'm', 'm0'], n: 'n_s' },
          parent: { of: 'county', value: expect.any(Number), pseudoObservations: 20 },
        },
        T1: { state: 'missing', value: null, score: null, weight: 0.6 },
      },
      inputs: {
        E: {
          value: 200,
          flag: 'estimated',
          source: 'scb',
          period: '2024',
          snapshot: expect.stringContaining('snapshots/'),
        },
        N: { flag: 'measured', source: 'jobstream', period: '2025-11-23/2026-11-22' },
        U: { value: null, flag: 'missing', source: 'jobseekers', snapshot: null, period: null },
      },
    });
  });

  test.each(['county', 'gastrikland-ost'])(
    'opens its score: the indicators of %s, each by its share, make Core, and Core with the barometer the score',
    async (area) => {
      const { ask } = await served();
      const one = BasisOccupation.parse(JSON.parse((await ask({ area, ssyk: '7223' })).body));
      const parts = Object.values(one.indicators).filter(({ state }) => state === 'present');
      expect(parts.reduce((sum, { shareOfCore }) => sum + (shareOfCore ?? 0), 0)).toBeCloseTo(1, 5);
      const core = parts.reduce((sum, { score, shareOfCore }) => sum + (score ?? 0) * (shareOfCore ?? 0), 0);
      // Scores are shown as whole numbers.
      expect(Math.abs(0.8 * core + 0.2 * (one.inputs.X.value ?? 0) - (one.score ?? 0))).toBeLessThan(1.1);
      const from = one.uncertainty ?? [];
      expect(from.length).toBeGreaterThan(1);
      expect(from.map(({ percent }) => percent)).toEqual(from.map(({ percent }) => percent).toSorted((a, b) => b - a));
      expect(Math.abs(from.reduce((sum, { percent }) => sum + percent, 0) - 100)).toBeLessThanOrEqual(4);
      for (const { n } of parts) expect(n === null || (one.inputs[n].value ?? 0) > 0).toBe(true);
    },
  );

  test('tells the need of three years: a fifth of those aged 60 to 64 a year, and the last change going on', async () => {
    const documents = fullDocuments('2026-11-22');
    const before = documents.scb.observations
      .filter(({ table }) => table === 'YREG60BAS')
      .map((o) => ({ ...o, year: 2023, persons: 380, flags: ['break-2023' as const] }));
    const wages = [
      { table: 'LonYrkeRegion4AN', occupation: '7223', code: '7223', level: 'nuts2', place: 'SE31', year: 2024 },
    ].map((wage) => ({ ...wage, level: 'nuts2' as const, wage: 33_400, flags: [] }));
    const { ask } = await served({
      documents: { ...documents, scb: { observations: [...documents.scb.observations, ...before], wages } },
    });
    const of = async (area: string) => BasisOccupation.parse(JSON.parse((await ask({ area, ssyk: '7223' })).body));
    const employmentChange = { rate: 0.053, from: 2023, to: 2024 };
    expect((await of('county')).need).toEqual({
      ...{ years: 3, exitsPerYear: 8, flag: 'estimated', replacement: 24, change: 63.6, total: 87.6 },
      employmentChange,
    });
    expect((await of('gastrikland-ost')).need).toMatchObject({ exitsPerYear: 4, replacement: 12, change: 31.8 });
    expect((await of('county')).wages).toEqual([
      {
        ...{ code: '7223', place: 'SE31', placeName: 'Norra Mellansverige', counties: ['17', '20', '21'] },
        ...{ year: 2024, wage: 33_400 },
      },
    ]);
  });

  test('without the year before, or across a break of the register, the need is the exits alone', async () => {
    const { ask } = await served();
    const one = BasisOccupation.parse(JSON.parse((await ask({ ssyk: '7223' })).body));
    expect([one.need.change, one.need.total, one.need.employmentChange, one.wages]).toEqual([null, 24, null, []]);
    const unknown = BasisOccupation.parse(JSON.parse((await ask({ ssyk: '2221' })).body));
    expect(unknown.need).toMatchObject({ exitsPerYear: null, flag: 'missing', replacement: null, total: null });
  });

  test('tells what education gives where every place is known, and uses F1; else F2 with half the weight', async () => {
    const documents = fullDocuments('2026-11-22');
    const start = { id: 'e.1', infoId: 'i.1', municipality: '2180', start: '2027-01-11' };
    const of = async (places: number | null) => {
      const starts = [{ ...start, places }];
      const { ask } = await served({ documents: { ...documents, susanavet: { ...documents.susanavet, starts } } });
      return BasisOccupation.parse(JSON.parse((await ask({ ssyk: '7223' })).body));
    };
    const known = await of(20);
    const newQualified = 20 * 0.7 * 0.75 * 0.7;
    expect(known.supply).toMatchObject({
      ...{ places: 20, applicantsPerPlace: null, completions: 14, flag: 'estimated', source: 'susanavet' },
      ...{ period: '2027-01-11/2027-01-11', newQualified },
    });
    expect(known.indicators.F1.value).toBeCloseTo((8 - newQualified) / 400, 6);
    expect([known.indicators.F1.state, known.indicators.F2.state]).toEqual(['present', 'missing']);
    const unknown = await of(null);
    expect(unknown.supply).toMatchObject({ places: null, newQualified: null, flag: 'missing', period: null });
    expect([unknown.indicators.F1.state, unknown.indicators.F2.state]).toEqual(['missing', 'present']);
    expect(known.coverage - unknown.coverage).toBeCloseTo(0.125, 9);
  });

  test("the nation's constants come from the method itself", async () => {
    const { ask } = await served();
    const one = BasisOccupation.parse(JSON.parse((await ask({ ssyk: '7223' })).body));
    expect(one.inputs.m0).toEqual({ value: 3.4012, flag: 'method', source: 'method', snapshot: null, period: null });
  });
});

describe('as CSV', () => {
  const rowsOf = (csv: string) => csv.split('\r\n').slice(0, -1);

  test('has a header and a line for each occupation, ended by CRLF', async () => {
    const { ask } = await served();
    const { status, headers, body } = await ask({ format: 'csv' });
    const [head, ...lines] = rowsOf(body);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(head).toBe(
      'edition,area,dataUntil,ssyk,label,class,certainty,score,low,high,coverage,level,officialSituation,officialEdition,expertClass,expertUntil,expertReason',
    );
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      '2026-11-23,county,2026-11-22,2221,Grundutbildade sjuksköterskor,ej-bedomd,,,,,0.045,county,paradox,2026-1,,,',
    );
    expect(lines[3]).toContain(',"Undersköterskor, hemtjänst, äldreboende m.fl.",bevakning,');
  });

  test('a label that a spreadsheet would run is written as text, and quotes are doubled', async () => {
    const documents = fullDocuments('2026-11-22');
    const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', 'a "b"'].map((label, i) =>
      aGroup(`100${i}`, label),
    );
    const { ask } = await served({
      documents: { ...documents, taxonomy: { version: 30, groups: [...someGroups, ...hostile] } },
    });
    const labels = rowsOf((await ask({ format: 'csv' })).body)
      .filter((line) => line.includes(',100'))
      .map((line) => /,100\d,("(?:[^"]|"")*"|[^,]*),/.exec(line)?.[1]);
    expect(labels).toEqual([`"'=HYPERLINK(""http://x"")"`, "'+1", "'-1", "'@SUM(A1)", "'\t=1", '"a ""b"""']);
  });

  test.each(['\u0000=1', ' =1', '\uFEFF=1', ' \t@SUM(A1)', '＝1', '＋1', '－1', '＠SUM(A1)'])(
    'a formula behind what a spreadsheet looks through, or in full width, is text too: %j',
    async (label) => {
      const taxonomy = { version: 30, groups: [aGroup('1000', label)] };
      const { ask } = await served({ documents: { ...fullDocuments('2026-11-22'), taxonomy } });
      const line = rowsOf((await ask({ format: 'csv' })).body).find((one) => one.includes(',1000,'));

      expect(line).toContain(`,1000,'${label},`);
    },
  );

  test('tells the same as the JSON', async () => {
    const { ask } = await served();
    const { occupations } = Basis.parse(JSON.parse((await ask()).body));
    const lines = rowsOf((await ask({ format: 'csv' })).body).slice(1);
    expect(lines.map((line) => /,(\d{4}),/.exec(line)?.[1])).toEqual(occupations.map(({ ssyk }) => ssyk));
    expect(lines.map((line) => line.split(',').at(-10))).toEqual(occupations.map(({ score }) => String(score ?? '')));
  });
});

describe('the region’s own assessment', () => {
  const given: GivenAssessment = {
    ...{ place: 'county', ssyk: '2221', class: 'brist', reason: '=Två sjukhus, en avdelning', from: '2026-11-23' },
    ...{
      until: '2026-11-30',
      label: 'Sjuksköterskor',
      version: 1,
      computed: 'ej-bedomd',
      by: 'per_siv',
      takenBack: null,
    },
  };
  const { ssyk: _, label: _label, version: _version, computed: _computed, by: _by, takenBack: _back, ...shown } = given;
  const giving = async (harness: Awaited<ReturnType<typeof served>>, one: GivenAssessment) => {
    const writes = assessmentGiving(one).flatMap(([table, write]) => (table === 'market' ? [write] : []));
    await harness.market.transact(writes);
  };

  test('stands beside the computed class in the list, the occupation and the sheet, and changes none of it', async () => {
    const plain = await served();
    const before = Basis.parse(JSON.parse((await plain.ask()).body));
    const harness = await served();
    await giving(harness, given);
    const ofCounty = await harness.ask();
    const after = Basis.parse(JSON.parse(ofCounty.body));
    const found = after.occupations.find(({ ssyk }) => ssyk === '2221');

    expect(found?.expertAssessment).toEqual(shown);
    expect(after.occupations.map((one) => ({ ...one, expertAssessment: null }))).toEqual(before.occupations);
    const one = BasisOccupation.parse(JSON.parse((await harness.ask({ ssyk: '2221' })).body));
    expect([one.class, one.expertAssessment]).toEqual(['ej-bedomd', shown]);
    expect(ofCounty.body).not.toContain('per_siv');
    expect((await harness.ask({ format: 'csv' })).body).toContain('brist,2026-11-30,"\'=Två sjukhus, en avdelning"');
  });

  test('of the county stands in an area that shows the county, not in one that is rated itself', async () => {
    const harness = await served();
    await giving(harness, given);
    await giving(harness, { ...given, ssyk: '7223' });
    const of = async (ssyk: string) =>
      BasisOccupation.parse(JSON.parse((await harness.ask({ area: 'gastrikland-ost', ssyk })).body)).expertAssessment;
    expect(await of('2221')).toEqual(shown);
    expect(await of('7223')).toBeNull();
  });

  test('is gone with its last day, and the answer is another one', async () => {
    const harness = await served();
    await giving(harness, given);
    const before = await harness.ask({ ssyk: '2221' });
    harness.clock.now = '2026-11-30T23:00:00Z';
    const after = await harness.ask({ ssyk: '2221', headers: { 'if-none-match': before.headers.etag ?? '' } });
    expect([after.status, BasisOccupation.parse(JSON.parse(after.body)).expertAssessment]).toEqual([200, null]);
  });
});

test('every route of the contract is served, and no other', () => {
  const served = publicApi({
    basis: {} as never,
    assessments: noAssessments,
    frozen: {} as never,
    reports: {} as never,
  }).map(([route]) => routeKey(route));
  expect(served.toSorted()).toEqual(openDataRoutes.map(routeKey).toSorted());
});
