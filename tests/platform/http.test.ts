import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Reason, statusOf } from '../../shared/contract/problem.ts';
import { route } from '../../shared/contract/route.ts';
import { type Handle, httpApi, json, readJson } from '../../shared/platform/http.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';

const api = route({
  id: 'api',
  method: 'POST',
  path: '/api/v1/x/{id}',
  access: 'public',
  kind: 'api',
  summary: '',
  answers: {},
});
const page = route({
  id: 'page',
  method: 'GET',
  path: '/en/x',
  access: 'public',
  kind: 'page',
  summary: '',
  answers: {},
});

const event = (over: Partial<Record<keyof APIGatewayProxyEventV2, unknown>> = {}) =>
  ({
    ...{ version: '2.0', routeKey: 'POST /api/v1/x/{id}', rawPath: '/api/v1/x/7', headers: {}, isBase64Encoded: false },
    requestContext: { requestId: 'r1' },
    ...over,
  }) as unknown as APIGatewayProxyEventV2;

const running = (handle: Handle, problemPage?: Parameters<typeof httpApi>[1]) => {
  const logged: Record<string, unknown>[] = [];
  const log = jsonLog((line) => logged.push(JSON.parse(line) as Record<string, unknown>));
  const handler = httpApi(
    [
      [api, handle],
      [page, handle],
    ],
    { log, ...problemPage },
  );
  const answer = async (of: APIGatewayProxyEventV2) => {
    const { statusCode, headers, body } = await handler(of, {} as Context);
    return { status: statusCode, headers: headers as Record<string, string>, body: body ?? '' };
  };
  return { logged, answer };
};

describe('an answer', () => {
  test('carries the headers that every answer has, and is logged once without its body', async () => {
    const { answer, logged } = running(async () => json(200, { name: 'Kim' }));

    const { status, headers, body } = await answer(event());

    expect([status, body]).toEqual([200, '{"name":"Kim"}']);
    expect(headers).toMatchObject({
      ...{ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' },
    });
    expect(logged).toEqual([
      {
        ...{ level: 'info', code: 'HTTP1', message: 'A request was answered', route: 'POST /api/v1/x/{id}' },
        ...{ status: 200, requestId: 'r1' },
      },
    ]);
  });

  test('for a route that the function does not know is 404', async () => {
    const { answer } = running(async () => json(200, {}));

    expect((await answer(event({ routeKey: 'GET /nowhere' }))).status).toBe(404);
  });
});

describe('a refusal', () => {
  test.each(Object.entries(statusOf))(
    '%s is a problem with status %i and a title in both languages',
    async (reason, status) => {
      const { answer } = running(async () => {
        throw new Refused(reason as Reason, { headers: { 'retry-after': '9' } });
      });
      const asked = async (language: string) => answer(event({ headers: { 'accept-language': language } }));

      const [sv, en] = [await asked('sv-SE'), await asked('en-GB, sv;q=0.5')];

      expect([sv.status, sv.headers['retry-after']]).toEqual([status, '9']);
      expect(sv.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      const [svProblem, enProblem] = [JSON.parse(sv.body), JSON.parse(en.body)] as { title: string; code: string }[];
      expect(svProblem).toMatchObject({ type: `/problems/${reason}`, status, code: reason });
      expect(svProblem?.title.length).toBeGreaterThan(5);
      expect(svProblem?.title).not.toBe(enProblem?.title);
    },
  );

  test('on a page has the feature’s own face, in the language of its address', async () => {
    const { answer } = running(
      async () => {
        throw new Refused('not-found');
      },
      { problemPage: ({ code }, { language }) => ({ status: 404, body: `${code} ${language}` }) },
    );

    const { status, body } = await answer(event({ routeKey: 'GET /en/x', rawPath: '/en/x' }));

    expect([status, body]).toEqual([404, 'not-found en']);
  });

  test('by a service that we stand on is 503 and may be tried again', async () => {
    const { answer, logged } = running(async () => {
      throw new Unavailable('table', { cause: new Error('kim@example.com') });
    });

    const { status, headers } = await answer(event());

    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.stringify(logged)).not.toContain('kim@example.com');
  });

  test('that nobody foresaw is 500, told and logged without a word of what it was', async () => {
    const { answer, logged } = running(async () => {
      throw new TypeError('kim@example.com is not\n    at kim@example.com a function');
    });

    const { status, body } = await answer(event());

    expect(status).toBe(500);
    expect(`${body}${JSON.stringify(logged)}`).not.toContain('kim@example.com');
    expect(logged.map(({ code }) => code)).toEqual(['HTTP2', 'HTTP1']);
    expect(logged[0]).toMatchObject({ error: 'TypeError', place: expect.stringContaining('http.test.ts') });
  });
});

describe('a body', () => {
  const Body = z.strictObject({ n: z.int() });
  const echo: Handle = async (request) => json(200, { read: readJson(request, Body), raw: request.body.length });

  test.each([
    ['as text', { body: '{"n":1}' }, 200],
    ['as base64', { body: Buffer.from('{"n":1}').toString('base64'), isBase64Encoded: true }, 200],
    [
      'with a byte order mark, as base64',
      { body: Buffer.from('\ufeff{"n":1}').toString('base64'), isBase64Encoded: true },
      200,
    ],
    ['not UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), isBase64Encoded: true }, 400],
    ['absent', {}, 400],
    ['of 64 kB', { body: `{"n":1${' '.repeat(64 * 1024 - 7)}}` }, 200],
    ['of a byte more', { body: `{"n":1${' '.repeat(64 * 1024 - 6)}}` }, 413],
    [
      'of a byte more as base64',
      { body: Buffer.alloc(64 * 1024 + 1, 32).toString('base64'), isBase64Encoded: true },
      413,
    ],
    ['of another type', { body: '{"n":1}', headers: { 'content-type': 'text/csv' } }, 415],
    [
      'of a JSON type of its own',
      { body: '{"n":1}', headers: { 'content-type': 'application/merge-patch+json' } },
      200,
    ],
    ['wrong', { body: '{"n":"1"}' }, 422],
  ])('%s', async (_, over, status) => {
    expect((await running(echo).answer(event(over))).status).toBe(status);
  });
});

describe('who asks', () => {
  const who: Handle = async ({ personId }) => json(200, { personId: personId ?? null });
  const asked = async (claims: unknown) => {
    const { body } = await running(who).answer(
      event({ requestContext: { requestId: 'r', authorizer: { jwt: { claims } } } }),
    );
    return (JSON.parse(body) as { personId: string | null }).personId;
  };

  test('is the username of an access token and nothing else', async () => {
    expect(await asked({ token_use: 'access', username: 'per_strategist' })).toBe('per_strategist');
    expect(await asked({ token_use: 'id', username: 'per_strategist' })).toBeNull();
    expect(await asked({ token_use: 'access', sub: 'per_strategist' })).toBeNull();
    expect(await asked({ token_use: 'access', username: ['per_strategist'] })).toBeNull();
    expect(await asked(undefined)).toBeNull();
  });
});
