import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor } from '../../infra/local/front-door/door.ts';
import { startLocalRegion } from '../../infra/local/local-region.ts';
import type { LocalRegion } from '../../infra/local/running-region.ts';
import { ConsoleConfig } from '../../shared/contract/console-config.ts';
import { aFunction, anApi, anAssembly } from './an-assembly.ts';

// The console's login as Cognito offers it, by HTTP alone: what is answered is what a client may rely on in the cloud.

const echo = `export const handler = async (event) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event.requestContext.authorizer.jwt.claims) });`;

let region: LocalRegion;
let config: ConsoleConfig;
let remove: () => Promise<void>;

beforeAll(async () => {
  const address = 'https://signal.example.com/console/';
  const assembly = await anAssembly(
    {
      ...anApi({ 'staff GET /staff': 'Echo' }, { audience: { Ref: 'Client' } }),
      Client: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: {
          CallbackURLs: [address],
          LogoutURLs: [address],
          AllowedOAuthScopes: ['openid'],
          AccessTokenValidity: 60,
          RefreshTokenValidity: 720,
          TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
        },
      },
      Role: { Type: 'AWS::IAM::Role', Properties: {} },
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
            DefaultCacheBehavior: { TargetOriginId: 'api' },
            CacheBehaviors: ['/config.json', '/console', '/console/*'].map((PathPattern) => ({
              PathPattern,
              TargetOriginId: 'site',
            })),
          },
        },
      },
    },
    { Echo: aFunction(echo) },
  );
  remove = assembly.remove;
  region = await startLocalRegion({
    assembly: assembly.folder,
    people: [
      { id: 'per_one', name: 'Åsa <One>', email: 'one@example.org', roles: ['broker', 'strategist'] },
      { id: 'per_two', email: 'two@example.org', roles: ['administrator'] },
    ],
    timeZone: 'Europe/Stockholm',
    now: new Date('2026-11-23T08:00:00Z'),
    door: await openDoor(0),
    sources: { kind: 'replicas' },
    data: null,
    onFault: (error) => expect.fail(error.message),
  });
  config = ConsoleConfig.parse(await (await fetch(`${region.origin}/config.json`)).json());
});
afterAll(async () => {
  await region?.stop();
  await remove?.();
});

const verifier = 'a-verifier-that-only-this-client-knows-0123456789';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const callback = () => `${region.origin}/console/`;

const question = (changes: Record<string, string | null> = {}): string => {
  const fields = {
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: callback(),
    scope: 'openid',
    state: 'st&te',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return `${config.authorizationEndpoint}?${new URLSearchParams(Object.fromEntries(given))}`;
};
const ask = (address: string, init?: RequestInit) => fetch(address, { redirect: 'manual', ...init });
const choose = (person: string, changes?: Record<string, string>) =>
  ask(question(changes), { method: 'POST', body: new URLSearchParams({ person }) });
const location = (response: Response) => new URL(response.headers.get('location') ?? '');
const aCode = async (person = 'per_one', changes?: Record<string, string>) =>
  location(await choose(person, changes)).searchParams.get('code') ?? '';

type Tokens = Record<'access_token' | 'id_token' | 'refresh_token' | 'error', string> & { expires_in: number };
const token = async (fields: Record<string, string>): Promise<{ status: number; body: Tokens }> => {
  const response = await ask(config.tokenEndpoint, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, body: (await response.json()) as Tokens };
};
const exchange = (code: string, changes: Record<string, string> = {}) =>
  token({
    grant_type: 'authorization_code',
    client_id: config.clientId,
    redirect_uri: callback(),
    code,
    code_verifier: verifier,
    ...changes,
  });
const refresh = (refresh_token: string) =>
  token({ grant_type: 'refresh_token', client_id: config.clientId, refresh_token });
const asStaff = (accessToken: string) =>
  fetch(`${region.origin}/staff`, { headers: { authorization: `Bearer ${accessToken}` } });
const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
const refused = (error: string) => ({ status: 400, body: { error } });

describe('logging in', () => {
  test('the page offers the people of the region, whose names are text, and nothing may run in it', async () => {
    const page = await ask(question());
    const shown = await page.text();

    expect(page.status).toBe(200);
    expect(shown.match(/<button name="person" value="[^"]*">[^<]*/g)).toEqual([
      '<button name="person" value="per_one">Log in as Åsa &lt;One&gt;',
      '<button name="person" value="per_two">Log in as two@example.org',
    ]);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; (?!.*script-src).*form-action 'self'/,
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('who is chosen comes back with a code and the state, and the code becomes tokens for staff routes', async () => {
    const chosen = await choose('per_one', { nonce: 'once' });
    const back = location(chosen);
    const { status, body } = await exchange(back.searchParams.get('code') ?? '');
    const staff = await asStaff(body.access_token);

    expect([chosen.status, back.origin + back.pathname, back.searchParams.get('state')]).toEqual([
      303,
      callback(),
      'st&te',
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(staff.status).toBe(200);
    expect(await staff.json()).toMatchObject({
      token_use: 'access',
      username: 'per_one',
      client_id: config.clientId,
      'cognito:groups': '[broker strategist]',
    });
    expect(claimsOf(body.id_token)).toMatchObject({
      token_use: 'id',
      aud: config.clientId,
      'cognito:username': 'per_one',
      nonce: 'once',
    });
  });

  test('discovery names the same endpoints as the configuration of the console', async () => {
    const discovery = await (await fetch(`${config.issuer}/.well-known/openid-configuration`)).json();

    expect(discovery).toMatchObject({
      issuer: config.issuer,
      authorization_endpoint: config.authorizationEndpoint,
      token_endpoint: config.tokenEndpoint,
      end_session_endpoint: config.endSessionEndpoint.split('?')[0],
      code_challenge_methods_supported: ['S256'],
    });
  });
});

describe('a question that nobody can be sent back from is answered by a page, and gives no code', () => {
  test.each<[string, Record<string, string | null>]>([
    ['another client', { client_id: 'another' }],
    ['no way back', { redirect_uri: null }],
    ['a way back to somebody else', { redirect_uri: 'https://elsewhere.example/console/' }],
    ['the address of the cloud', { redirect_uri: 'https://signal.example.com/console/' }],
  ])('%s', async (_, changes) => {
    const [asked, posted] = await Promise.all([
      ask(question(changes)),
      ask(question(changes), { method: 'POST', body: new URLSearchParams({ person: 'per_one' }) }),
    ]);

    expect([asked.status, posted.status]).toEqual([400, 400]);
    expect([asked.headers.get('location'), posted.headers.get('location')]).toEqual([null, null]);
  });

  test.each(['', '?next=x', '#part', '../console/', 'x'])('the right way back with "%s" at its end', async (more) => {
    const asked = await ask(question({ redirect_uri: `${callback()}${more}` }));

    expect(asked.status).toBe(more === '' ? 200 : 400);
  });

  test('a person who is not of the region', async () => {
    const chosen = await choose('per_nobody');

    expect([chosen.status, chosen.headers.get('location')]).toEqual([400, null]);
  });
});

describe('a question that is wrong otherwise goes back to the client with its error, also when a person was chosen', () => {
  test.each<[string, Record<string, string | null>, string]>([
    ['no PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['a challenge in the clear', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no method, which would mean in the clear', { code_challenge_method: null }, 'invalid_request'],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
    ['no state', { state: null }, 'invalid_request'],
    ['no kind of answer', { response_type: null }, 'invalid_request'],
    ['tokens in the address', { response_type: 'token' }, 'unsupported_response_type'],
    ['more than the client may ask for', { scope: 'openid aws.cognito.signin.user.admin' }, 'invalid_scope'],
  ])('%s', async (_, changes, error) => {
    const [asked, posted] = await Promise.all([
      ask(question(changes)),
      ask(question(changes), { method: 'POST', body: new URLSearchParams({ person: 'per_one' }) }),
    ]);

    for (const response of [asked, posted]) {
      const { origin, pathname, searchParams } = location(response);
      expect(response.status).toBe(303);
      expect(origin + pathname).toBe(callback());
      expect([searchParams.get('error'), searchParams.get('code')]).toEqual([error, null]);
      expect(searchParams.get('state')).toBe('state' in changes ? null : 'st&te');
    }
  });

  test('a parameter that is given twice', async () => {
    const asked = await ask(`${question()}&state=another`);

    expect(location(asked).searchParams.get('error')).toBe('invalid_request');
  });
});

describe('a code', () => {
  test('is worth nothing without its verifier, and is spent by the attempt', async () => {
    const code = await aCode();

    expect(await exchange(code, { code_verifier: `${verifier}x` })).toMatchObject(refused('invalid_grant'));
    expect(await exchange(code)).toMatchObject(refused('invalid_grant'));
  });

  test('is not proved by the challenge itself', async () => {
    expect(await exchange(await aCode(), { code_verifier: challenge })).toMatchObject(refused('invalid_grant'));
  });

  test('is good for one exchange; who shows it again ends the login that came of it', async () => {
    const code = await aCode();
    const first = await exchange(code);
    const before = await refresh(first.body.refresh_token);
    const second = await exchange(code);

    expect([first.status, before.status]).toEqual([200, 200]);
    expect(second).toMatchObject(refused('invalid_grant'));
    expect(await refresh(first.body.refresh_token)).toMatchObject(refused('invalid_grant'));
  });

  test('is good for a minute of the clock', async () => {
    const [early, late] = await Promise.all([aCode(), aCode()]);
    const now = region.clock.now().getTime();
    await region.moveClock(new Date(now + 50_000));
    const inTime = await exchange(early);
    await region.moveClock(new Date(now + 61_000));

    expect(inTime.status).toBe(200);
    expect(await exchange(late)).toMatchObject(refused('invalid_grant'));
  });

  test('is exchanged with the way back that it came by', async () => {
    const exchanged = await exchange(await aCode(), { redirect_uri: 'https://elsewhere.example/' });

    expect(exchanged).toMatchObject(refused('invalid_grant'));
  });
});

describe('the token endpoint', () => {
  test('gives a new access token for the refresh token, of the same person, until its twelve hours are over', async () => {
    const { body } = await exchange(await aCode('per_two'));
    const now = region.clock.now().getTime();
    await region.moveClock(new Date(now + 11 * 3_600_000));
    const old = await asStaff(body.access_token);
    const refreshed = await refresh(body.refresh_token);
    const staff = await asStaff(refreshed.body.access_token);
    await region.moveClock(new Date(now + 13 * 3_600_000));

    expect([old.status, refreshed.status, staff.status]).toEqual([401, 200, 200]);
    expect(await staff.json()).toMatchObject({ username: 'per_two' });
    expect(refreshed.body.refresh_token).toBeUndefined();
    expect(await refresh(body.refresh_token)).toMatchObject(refused('invalid_grant'));
  });

  test.each<[string, Record<string, string>, string]>([
    ['another client', { client_id: 'another' }, 'invalid_client'],
    ['another kind of grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no kind of grant', { grant_type: '' }, 'invalid_request'],
    ['no verifier', { code_verifier: '' }, 'invalid_request'],
    ['an invented code', { code: 'invented' }, 'invalid_grant'],
  ])('refuses %s', async (_, changes, error) => {
    expect(await exchange('none', changes)).toMatchObject(refused(error));
  });

  test('refuses an invented refresh token, and a field that is given twice', async () => {
    const twice = await ask(config.tokenEndpoint, { method: 'POST', body: new URLSearchParams('code=a&code=b') });

    expect(await refresh('invented')).toMatchObject(refused('invalid_grant'));
    expect(await twice.json()).toMatchObject({ error: 'invalid_request' });
    expect(twice.headers.get('cache-control')).toBe('no-store');
  });
});

describe('logging out', () => {
  test('leads back to the console, by the address of the configuration alone', async () => {
    const gone = await ask(config.endSessionEndpoint);

    expect([gone.status, gone.headers.get('location')]).toEqual([303, callback()]);
  });

  test.each<[string, (address: string) => string]>([
    ['another place', (address) => address.replace(/logout_uri=.*$/, 'logout_uri=https%3A%2F%2Felsewhere.example%2F')],
    ['no place', (address) => address.replace(/&logout_uri=.*$/, '')],
    ['another client', (address) => address.replace(/client_id=\w+/, 'client_id=another')],
  ])('does not lead to %s', async (_, changed) => {
    const gone = await ask(changed(config.endSessionEndpoint));

    expect([gone.status, gone.headers.get('location')]).toEqual([400, null]);
  });
});

test('the built console is served at its three addresses, and its page asks for files that are there', async () => {
  const pages = await Promise.all(
    ['/console', '/console/', '/console/index.html'].map((path) => ask(region.origin + path)),
  );
  const [text] = await Promise.all(pages.map((page) => page.text()));
  const asked = [...(text ?? '').matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const files = await Promise.all(asked.map((path) => ask(region.origin + path)));

  expect(pages.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(
    pages.map(() => [200, 'text/html; charset=utf-8']),
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const file of files) {
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(file.headers.get('content-type')).toMatch(/^text\/(javascript|css); charset=utf-8$/);
  }
});
