import { describe, expect, test } from 'vitest';
import { functionAnswer } from '../../infra/local/front-door/answer.ts';
import { behaviourTable, withHeaders } from '../../infra/local/front-door/edge.ts';
import { routeTable } from '../../infra/local/front-door/route-table.ts';

describe("the HTTP API's routes", () => {
  const route = (routeKey: string) => ({ routeKey, functionArn: 'fn', authorizerId: null, scopes: [] });
  const find = routeTable(
    [
      '$default',
      'ANY /{proxy+}',
      'GET /events/{id}',
      'ANY /events/{id}',
      'GET /events/new',
      'GET /',
      'POST /events/{id}/invitations',
      'GET /files/{rest+}',
    ].map(route),
  );

  test.each([
    ['GET', '/', 'GET /', {}],
    ['GET', '/events/new', 'GET /events/new', {}],
    ['GET', '/events/evt_1', 'GET /events/{id}', { id: 'evt_1' }],
    ['PATCH', '/events/evt_1', 'ANY /events/{id}', { id: 'evt_1' }],
    ['POST', '/events/evt_1/invitations', 'POST /events/{id}/invitations', { id: 'evt_1' }],
    ['GET', '/events/evt_1/other', 'ANY /{proxy+}', { proxy: 'events/evt_1/other' }],
    ['GET', '/files/a/b', 'GET /files/{rest+}', { rest: 'a/b' }],
    ['POST', '/', '$default', {}],
  ])('%s %s is answered by the fullest match, %s', (method, path, key, params) => {
    const found = find(method, path);

    expect([found?.route.routeKey, found?.params]).toEqual([key, params]);
  });

  test('without a default there may be no match', () => {
    expect(routeTable([route('GET /a')])('POST', '/a')).toBeNull();
    expect(routeTable([route('GET /a/{id}')])('GET', '/a/')).toBeNull();
  });
});

describe("the distribution's behaviours", () => {
  const behaviour = (pattern: string) => ({
    pattern,
    origin: { bucket: null, path: '', headers: {} },
    methods: [],
    headers: { added: [], removed: [] },
  });
  const find = behaviourTable({
    behaviours: ['/assets/*', '/config.json', '*.css', '/p?ge', '*'].map(behaviour),
    rootObject: null,
    errorPages: [],
  });

  test.each([
    ['/assets/a/b.js', '/assets/*'],
    ['/assets', '*'],
    ['/config.json', '/config.json'],
    ['/configxjson', '*'],
    ['/x/y.css', '*.css'],
    ['/page', '/p?ge'],
    ['/Page', '*'],
    ['/', '*'],
  ])('%s is answered by %s', (path, pattern) => {
    expect(find(path).pattern).toBe(pattern);
  });

  test('a headers policy overrides, adds and removes', () => {
    const answer = { status: 200, headers: { a: 'own', b: 'own', server: 'x' }, body: '' };
    const added = [
      { name: 'a', value: 'policy', override: true },
      { name: 'b', value: 'policy', override: false },
      { name: 'c', value: 'policy', override: false },
    ];

    expect(withHeaders(answer, { added, removed: ['server'] }).headers).toEqual({ a: 'policy', b: 'own', c: 'policy' });
  });
});

describe('what a function returns becomes an answer', () => {
  test.each([
    [
      { statusCode: 201, body: 'x', headers: { 'X-A': 1 } },
      { status: 201, headers: { 'content-type': 'text/plain;charset=utf-8', 'x-a': '1' }, body: 'x' },
    ],
    [{ statusCode: 204 }, { status: 204, headers: {}, body: '' }],
    [
      { statusCode: 200, body: 'aMOl', isBase64Encoded: true, headers: { 'content-type': 'a/b' } },
      { status: 200, headers: { 'content-type': 'a/b' }, body: Buffer.from('hå') },
    ],
    [
      { statusCode: 200, cookies: ['a=b', 'c=d'] },
      { status: 200, headers: { 'set-cookie': ['a=b', 'c=d'] }, body: '' },
    ],
    [{ free: 'form' }, { status: 200, headers: { 'content-type': 'application/json' }, body: '{"free":"form"}' }],
    [{ statusCode: 'no' }, null],
    [null, null],
  ])('%j', (value, answer) => {
    expect(functionAnswer(value)).toEqual(answer);
  });
});
