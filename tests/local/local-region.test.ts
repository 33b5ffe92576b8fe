import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor } from '../../infra/local/front-door/door.ts';
import { startLocalRegion } from '../../infra/local/local-region.ts';
import type { LocalRegion } from '../../infra/local/running-region.ts';
import { aFunction, anApi, anAssembly, arnOf, aSchedule, aTable } from './an-assembly.ts';

// One region, made by hand, with everything in it: functions see only what the template and the platform give them.

const echo = `export const handler = async (event) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ event, env: process.env, now: new Date().toISOString() }) });`;
const failing = `export const handler = async () => { throw new TypeError('no'); };`;
const slow = `export const handler = () => new Promise((resolve) => setTimeout(resolve, 60_000));`;
const answer = `export const handler = async (event, context) => ({ event, left: context.getRemainingTimeInMillis() > 0, at: new Date().toISOString() });`;

type Echoed = { event: APIGatewayProxyEventV2WithJWTAuthorizer; env: Record<string, string>; now: string };
type Moved = {
  now: string;
  runs: { schedule: string; at: string; result: { at: string } }[];
  coalesced: Record<string, number>;
};
type Told = { clock: { now: string }; services: { name: string }[]; schedules: { name: string }[] };

let region: LocalRegion;
let remove: () => Promise<void>;
const faults: Error[] = [];

beforeAll(async () => {
  const assembly = await anAssembly(
    {
      ...aTable(),
      ...anApi(
        {
          'GET /echo/{id}': 'Echo',
          'POST /echo': 'Echo',
          'GET /fails': 'Failing',
          'GET /slow': 'Slow',
          'staff GET /staff': 'Echo',
        },
        { audience: { Ref: 'Client' } },
      ),
      Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: {} },
      Role: { Type: 'AWS::IAM::Role', Properties: {} },
      Daily: aSchedule('daily', 'cron(0 7 * * ? *)', 'Answer', {}, { Input: '{"source":"x"}' }),
      Often: aSchedule('often', 'rate(5 minutes)', 'Answer'),
      Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
      Broken: aSchedule(
        'broken',
        'cron(0 9 28 11 ? *)',
        'Failing',
        {},
        {
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 },
          DeadLetterConfig: { Arn: arnOf('Queue') },
        },
      ),
      Site: { Type: 'AWS::S3::Bucket' },
      Edge: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Origins: [
              {
                Id: 'api',
                DomainName: { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }] }] },
              },
              { Id: 'site', DomainName: { 'Fn::GetAtt': ['Site', 'RegionalDomainName'] } },
            ],
            DefaultCacheBehavior: { TargetOriginId: 'api', AllowedMethods: ['GET', 'HEAD', 'POST'] },
            CacheBehaviors: [
              { PathPattern: '/config.json', TargetOriginId: 'site', ResponseHeadersPolicyId: { Ref: 'Headers' } },
            ],
          },
        },
      },
      Headers: {
        Type: 'AWS::CloudFront::ResponseHeadersPolicy',
        Properties: {
          ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } },
        },
      },
    },
    {
      Echo: aFunction(echo, {
        Environment: { Variables: { TABLE: { Ref: 'Table' }, PUBLIC_ORIGIN: 'https://x.example' } },
      }),
      Failing: aFunction(failing),
      Slow: aFunction(slow, { Timeout: 1 }),
      Answer: aFunction(answer),
    },
  );
  remove = assembly.remove;
  region = await startLocalRegion({
    assembly: assembly.folder,
    people: [{ id: 'per_one', email: 'one@example.org', roles: ['broker', 'strategist'] }],
    timeZone: 'Europe/Stockholm',
    now: new Date('2026-11-23T08:00:00Z'),
    door: await openDoor(0),
    sources: { kind: 'replicas' },
    data: null,
    onFault: (error) => faults.push(error),
  });
});
afterAll(async () => {
  await region?.stop();
  await remove?.();
  expect(faults).toEqual([]);
});

const get = (path: string, init?: RequestInit) => fetch(region.origin + path, init);
const json = async <T>(path: string, init?: RequestInit) => (await (await get(path, init)).json()) as T;

test('a request reaches its function as payload 2.0, with the environment of the template alone', async () => {
  const { event, env, now } = await json<Echoed>('/echo/a%C3%A5?q=1&q=2', {
    headers: { cookie: 'a=b; c=d', 'X-Own': 'yes' },
  });

  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'GET /echo/{id}',
    rawPath: '/echo/aå',
    rawQueryString: 'q=1&q=2',
    queryStringParameters: { q: '1,2' },
    pathParameters: { id: 'aå' },
    cookies: ['a=b', 'c=d'],
    isBase64Encoded: false,
    headers: { 'x-own': 'yes' },
    requestContext: { http: { method: 'GET', path: '/echo/aå', sourceIp: '127.0.0.1' }, stage: '$default' },
  });
  expect(env).toMatchObject({ TABLE: 'sample-Table', PUBLIC_ORIGIN: region.origin, AWS_REGION: 'eu-north-1' });
  expect(Object.keys(env).filter((name) => !name.startsWith('AWS_'))).toEqual(['TABLE', 'PUBLIC_ORIGIN', 'TZ', 'LANG']);
  expect(now).toMatch(/^2026-11-23T08:0/);
});

test('a body is text where its type says so, otherwise base64', async () => {
  const { event: text } = await json<Echoed>('/echo', {
    method: 'POST',
    body: '{"å":1}',
    headers: { 'content-type': 'application/json' },
  });
  const { event: form } = await json<Echoed>('/echo', { method: 'POST', body: new URLSearchParams({ a: 'å' }) });

  expect([text.body, text.isBase64Encoded]).toEqual(['{"å":1}', false]);
  expect([Buffer.from(form.body ?? '', 'base64').toString(), form.isBase64Encoded]).toEqual(['a=%C3%A5', true]);
});

test('a body over the limit is refused with 413 and reaches no function', async () => {
  const before = region.functions.find('sample-Echo')?.counts().invocations;

  const answered = await get('/echo', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024) });

  expect(answered.status).toBe(413);
  expect(region.functions.find('sample-Echo')?.counts().invocations).toBe(before);
});

test('a function that fails or runs out of time gives 500 and says nothing of why', async () => {
  const [failed, late] = await Promise.all([get('/fails'), get('/slow')]);

  expect([failed.status, late.status]).toEqual([500, 500]);
  expect(await failed.json()).toEqual({ message: 'Internal Server Error' });
  expect(region.functions.find('sample-Slow')?.recent().invocations[0]?.failed).toBe(
    'Task timed out after 1.00 seconds',
  );
});

test('a route of staff wants a token of this issuer', async () => {
  const { accessToken } = await json<{ accessToken: string }>('/_local/login', {
    method: 'POST',
    body: '{"email":"one@example.org"}',
  });
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  const refused = await get('/staff');
  const forged = await get('/staff', bearer(`${accessToken.slice(0, -4)}AAAA`));
  const { event } = await json<Echoed>('/staff', bearer(accessToken));

  expect([refused.status, forged.status]).toEqual([401, 401]);
  expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
    token_use: 'access',
    username: 'per_one',
    'cognito:groups': '[broker strategist]',
  });
});

test('the dashboard tells clock, services, functions and schedules', async () => {
  const told = await json<Told>('/_local', { headers: { accept: 'application/json' } });

  expect(told.clock.now).toMatch(/^2026-11-23T08:0/);
  expect(told.services.map((s) => s.name)).toEqual(['dynamodb', 's3', 'ses', 'ssm', 'identity']);
  expect(told.schedules.map((s) => s.name).toSorted()).toEqual(['broken', 'daily', 'often']);
  expect((await get('/_local', { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain(
    'text/html',
  );
});

test('a schedule run by hand answers what the function returned', async () => {
  const answered = await json('/_local/schedules/daily', { method: 'POST' });

  expect(answered).toMatchObject({ event: { source: 'x' }, left: true });
  expect((await get('/_local/schedules/none', { method: 'POST' })).status).toBe(404);
});

test('moving the clock runs what falls due in order, coalesces the frequent, and never goes back', async () => {
  const moved = await json<Moved>('/_local/clock', { method: 'POST', body: '{"now":"2026-11-25T08:00:00Z"}' });

  const daily = moved.runs.filter((run) => run.schedule === 'daily');
  const often = moved.runs.filter((run) => run.schedule === 'often');
  expect(daily.map((run) => run.at)).toEqual(['2026-11-24T06:00:00.000Z', '2026-11-25T06:00:00.000Z']);
  expect(daily[0]?.result.at).toMatch(/^2026-11-24T06:00:0/);
  expect(often.map((run) => run.at)).toEqual(['2026-11-23T08:05:00.000Z', '2026-11-25T08:00:00.000Z']);
  expect((moved.coalesced.often ?? 0) + often.length).toBe(2 * 288);
  expect(moved.now).toBe('2026-11-25T08:00:00.000Z');
  expect((await get('/_local/clock', { method: 'POST', body: '{"now":"2026-11-24T08:00:00Z"}' })).status).toBe(422);
});

test('what fails to the end of its retries goes to the dead letter queue of its schedule', async () => {
  const moved = await json<Moved>('/_local/clock', { method: 'POST', body: '{"now":"2026-11-28T12:00:00Z"}' });

  expect(moved.runs.filter((run) => run.schedule === 'broken')).toMatchObject([
    { result: { errorType: 'TypeError', errorMessage: 'no' } },
  ]);
  expect(region.deadLetters).toMatchObject([{ source: 'broken', attempts: 3, error: 'no' }]);
});

test("the dashboard's buttons are forms that lead back to it; a form that holds JSON is JSON", async () => {
  const now = new Date(region.clock.now().getTime() + 60_000).toISOString();
  const pressed = await get('/_local/clock', {
    method: 'POST',
    body: new URLSearchParams({ now }),
    redirect: 'manual',
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const curled = await get('/_local/clock', {
    method: 'POST',
    body: JSON.stringify({ now: '2026-11-29T12:00:00Z' }),
    headers,
  });

  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/_local']);
  expect(await curled.json()).toMatchObject({ now: '2026-11-29T12:00:00.000Z' });
});

test('a token ends when its hour has passed, also by a moved clock', async () => {
  const { accessToken } = await json<{ accessToken: string }>('/_local/login', {
    method: 'POST',
    body: '{"email":"one@example.org"}',
  });
  const ask = async () => (await get('/staff', { headers: { authorization: `Bearer ${accessToken}` } })).status;
  const now = region.clock.now().getTime();

  const fresh = await ask();
  await region.moveClock(new Date(now + 59 * 60_000));
  const old = await ask();
  await region.moveClock(new Date(now + 61 * 60_000));

  expect([fresh, old, await ask()]).toEqual([200, 200, 401]);
});

test('files come from the bucket of the site, with the headers of their behaviour and without other methods', async () => {
  const config = await get('/config.json');
  const again = await get('/config.json', { headers: { 'if-none-match': config.headers.get('etag') ?? '' } });
  const posted = await get('/config.json', { method: 'POST' });

  expect(await config.json()).toMatchObject({ issuer: `${region.origin}/_local/identity`, clientId: 'client' });
  expect(config.headers.get('x-content-type-options')).toBe('nosniff');
  expect([config.status, again.status, posted.status]).toEqual([200, 304, 403]);
  const discovery = await json<{ jwks_uri: string }>('/_local/identity/.well-known/openid-configuration');
  expect(await (await fetch(discovery.jwks_uri)).json()).toMatchObject({ keys: [{ kty: 'RSA', alg: 'RS256' }] });
});

test('only names of this machine reach the dashboard', async () => {
  const { port } = new URL(region.origin);
  const asked = request({ host: '127.0.0.1', port, path: '/_local', headers: { host: 'rebound.example' } }).end();
  const [answered] = (await once(asked, 'response')) as [IncomingMessage];

  expect(answered.resume().statusCode).toBe(403);
});
