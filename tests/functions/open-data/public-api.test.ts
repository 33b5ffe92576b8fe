import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Basis, BasisOccupation, openDataRoutes } from '../../../functions/open-data/contract.ts';
import { publicApi } from '../../../functions/open-data/public-api.ts';
import { routeKey } from '../../../shared/contract/route.ts';
import { httpApi } from '../../../shared/platform/http.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { aGroup, aJudgement, basisHarness, fullDocuments, someGroups } from '../../support/basis-harness.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

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
  const handler = httpApi(publicApi({ basis: harness.basis }), { log: jsonLog(() => {}) });
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
        H1: { state: 'present', weight: 0.4 },
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
      'edition,area,dataUntil,ssyk,label,class,certainty,score,low,high,coverage,level,officialSituation,officialEdition',
    );
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      '2026-11-23,county,2026-11-22,2221,Grundutbildade sjuksköterskor,ej-bedomd,,,,,0.045,county,paradox,2026-1',
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
    expect(lines.map((line) => line.split(',').at(-7))).toEqual(occupations.map(({ score }) => String(score ?? '')));
  });
});

test('every route of the contract is served, and no other', () => {
  const served = publicApi({ basis: {} as never }).map(([route]) => routeKey(route));
  expect(served.toSorted()).toEqual(openDataRoutes.map(routeKey).toSorted());
});
