import { GetParameterCommand, ParameterNotFound, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AwsCallFailed, awsCalls } from '../../infra/foundation/aws-calls.ts';
import {
  consoleConfig,
  ensureLinkKeys,
  inviteStaff,
  seedPeople,
  startPulls,
} from '../../infra/foundation/deployment.ts';
import { dnsRecords, zoneLine } from '../../infra/foundation/dns-records.ts';
import { type Facts, judge, problemsIn, shown } from '../../infra/foundation/installation.ts';
import { newLinkKeys } from '../../infra/foundation/link-keys.ts';
import { checkStage, stackName } from '../../infra/foundation/names.ts';
import { region as exempel } from '../../infra/regions/exempel.ts';
import { region as gavleborg } from '../../infra/regions/gavleborg.ts';
import { ConsoleConfig } from '../../shared/contract/console-config.ts';
import { LinkKeys } from '../../shared/platform/links.ts';

const healthy: Facts = {
  account: '111122223333',
  bootstrapVersion: 21,
  linkKeys: true,
  mail: { mayPerDay: 50_000, sendingEnabled: true, identity: 'Success', dkim: 'Success', mailFrom: 'Success' },
  dns: [],
  concurrency: 1000,
};
const mail = { mayPerDay: 50_000, sendingEnabled: true, identity: 'Success', dkim: 'Success', mailFrom: 'Success' };

describe('the doctor', () => {
  test('finds nothing wrong where everything is in place', () => {
    const findings = judge(exempel, healthy, 'after');

    expect(findings.every(({ state }) => state === 'ok')).toBe(true);
  });

  test.each<[string, Partial<Facts>, RegExp]>([
    ['no credentials', { account: undefined }, /sign in/],
    ['another account', { account: '999999999999' }, /right profile/],
    ['no bootstrap', { bootstrapVersion: undefined }, /cdk bootstrap aws:\/\/111122223333\/eu-north-1/],
    ['an old bootstrap', { bootstrapVersion: 5 }, /cdk bootstrap/],
    ['keys of links that are missing', { linkKeys: false }, /npm run deploy/],
    ['SES that does not answer', { mail: undefined }, /ses:/],
    ['a paused account', { mail: { ...mail, sendingEnabled: false } }, /mail-bounces/],
    ['an identity that is not confirmed', { mail: { ...mail, identity: 'Pending' } }, /DNS records/],
    [
      'a missing record',
      {
        dns: [
          { record: { name: '_dmarc.a.se', type: 'TXT', value: 'v=DMARC1; p=none', purpose: 'DMARC' }, found: false },
        ],
      },
      /_dmarc\.a\.se\. 3600 IN TXT "v=DMARC1; p=none"/,
    ],
  ])('calls %s a problem and says the remedy', (_, fact, remedy) => {
    const findings = judge(exempel, { ...healthy, ...fact }, 'after');

    expect(problemsIn(findings)).toBe(1);
    expect(shown(findings)).toMatch(remedy);
  });

  test('says the sandbox loudly, but lets a deployment pass: letters wait in the outbox', () => {
    const findings = judge(exempel, { ...healthy, mail: { ...mail, mayPerDay: 200 } }, 'before');

    expect(shown(findings)).toContain('SES IS IN THE SANDBOX');
    expect(problemsIn(findings)).toBe(0);
  });

  test('names the areas that the region has not confirmed, and asks for the account', () => {
    const said = shown(judge(gavleborg, healthy, 'before'));

    expect(said).toContain('Östra Gästrikland, Västra Gästrikland, Södra Hälsingland');
    expect(said).toContain("aws.account: '111122223333'");
  });

  test('does not ask of the first deployment what only a deployment makes', () => {
    const fresh = {
      ...healthy,
      linkKeys: false,
      mail: { ...mail, identity: 'not found', dkim: 'not found', mailFrom: 'not found' },
    };

    expect(problemsIn(judge(exempel, fresh, 'before'))).toBe(0);
    expect(problemsIn(judge(exempel, fresh, 'after'))).toBe(4);
  });

  test('refuses a place outside Sweden without a reason', () => {
    const abroad = { ...exempel, aws: { ...exempel.aws, region: 'eu-west-1' } };
    const decided = { ...exempel, aws: { ...abroad.aws, residencyReason: 'Beslut RE 2026-0003' } };

    expect(problemsIn(judge(abroad, healthy, 'before'))).toBe(1);
    expect(problemsIn(judge(decided, healthy, 'before'))).toBe(0);
  });
});

test('the DNS records are ready to paste: three for DKIM, MX and SPF for bounces, and a DMARC that begins by listening', () => {
  const lines = dnsRecords({ domain: 'signal.example.com', awsRegion: 'eu-north-1', dkimTokens: ['a', 'b', 'c'] }).map(
    zoneLine,
  );

  expect(lines).toEqual([
    'a._domainkey.signal.example.com. 3600 IN CNAME a.dkim.amazonses.com.',
    'b._domainkey.signal.example.com. 3600 IN CNAME b.dkim.amazonses.com.',
    'c._domainkey.signal.example.com. 3600 IN CNAME c.dkim.amazonses.com.',
    'studs.signal.example.com. 3600 IN MX 10 feedback-smtp.eu-north-1.amazonses.com.',
    'studs.signal.example.com. 3600 IN TXT "v=spf1 include:amazonses.com -all"',
    '_dmarc.signal.example.com. 3600 IN TXT "v=DMARC1; p=none; adkim=s; aspf=r"',
  ]);
});

describe('the keys of links', () => {
  test('are what the functions read, and never the same twice', () => {
    const keys = newLinkKeys();

    expect(LinkKeys.parse(keys)).toEqual(keys);
    expect(newLinkKeys()).not.toEqual(keys);
  });

  test('are made where there are none, as a secret that nobody overwrites', async () => {
    const ssm = mockClient(SSMClient);
    ssm.on(GetParameterCommand).rejects(new ParameterNotFound({ message: '', $metadata: {} }));
    ssm.on(PutParameterCommand).resolves({});

    expect(await ensureLinkKeys(new SSMClient({ region: 'eu-north-1' }), exempel, 'prod')).toBe('made');
    expect(ssm.commandCalls(PutParameterCommand)[0]?.args[0].input).toMatchObject({
      Name: '/kompetenssignal/exempel/prod/link-keys',
      Type: 'SecureString',
      Overwrite: false,
    });
  });

  test('are kept where they are, and a refusal is not taken for absence', async () => {
    const ssm = mockClient(SSMClient);
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: 'x' } });
    expect(await ensureLinkKeys(new SSMClient({ region: 'eu-north-1' }), exempel, 'prod')).toBe('kept');

    ssm.on(GetParameterCommand).rejects(new Error('AccessDenied'));
    await expect(ensureLinkKeys(new SSMClient({ region: 'eu-north-1' }), exempel, 'prod')).rejects.toThrow(
      'AccessDenied',
    );
    expect(ssm.commandCalls(PutParameterCommand)).toEqual([]);
  });
});

describe('the people', () => {
  test('get a user name that is their id; who is there already is left alone', async () => {
    const asked: unknown[] = [];
    const invited = await inviteStaff(
      async ({ body = '' }) => {
        const request = JSON.parse(body);
        asked.push(request.Username);
        if (request.Username === 'per_administrator')
          throw new AwsCallFailed('cognito-idp', 400, 'UsernameExistsException');
        return {};
      },
      'eu-north-1_pool',
      exempel,
    );

    expect(asked).toEqual(exempel.staff.map(({ id }) => id));
    expect(invited).toEqual(['per_broker-kusten', 'per_broker-inlandet']);
  });

  test('are not invited half: another refusal stops the deployment', async () => {
    const refusing = inviteStaff(
      () => Promise.reject(new AwsCallFailed('cognito-idp', 400, 'NotAuthorizedException')),
      'p',
      exempel,
    );

    await expect(refusing).rejects.toThrow('NotAuthorizedException');
  });

  test('are handed to the function that keeps them', async () => {
    const calls: unknown[] = [];
    await seedPeople(async (call) => calls.push(call), 'kompetenssignal-exempel-prod-admin-seed-people', exempel);

    expect(calls).toMatchObject([
      { service: 'lambda', path: '/2015-03-31/functions/kompetenssignal-exempel-prod-admin-seed-people/invocations' },
    ]);
    expect(JSON.stringify(calls)).toContain('per_broker-inlandet');
  });
});

test('every source is fetched after a deployment, and nobody waits for it', async () => {
  const calls: unknown[] = [];
  await startPulls(async (call) => calls.push(call), 'f', ['taxonomy', 'scb']);

  expect(calls).toMatchObject([
    { headers: { 'x-amz-invocation-type': 'Event' }, body: '{"source":"taxonomy"}' },
    { headers: { 'x-amz-invocation-type': 'Event' }, body: '{"source":"scb"}' },
  ]);
});

test('the console learns client and login before anyone is signed in, and how to leave again', () => {
  const { key, body, cacheControl } = consoleConfig(
    {
      PublicOrigin: 'https://signal.example.com',
      Issuer: 'https://cognito-idp.eu-north-1.amazonaws.com/p',
      ConsoleClientId: 'c',
      SeedPeopleFunction: 'f',
      PullSourceFunction: 'g',
      SiteName: 'b',
      UserPoolId: 'p',
      UserPoolDomain: 'kompetenssignal-exempel-prod',
    },
    exempel,
  );
  const login = 'https://kompetenssignal-exempel-prod.auth.eu-north-1.amazoncognito.com';
  const config = JSON.parse(Buffer.from(body).toString());

  expect([key, cacheControl]).toEqual(['config.json', 'no-store']);
  expect(config).toEqual({
    issuer: 'https://cognito-idp.eu-north-1.amazonaws.com/p',
    clientId: 'c',
    authorizationEndpoint: `${login}/oauth2/authorize`,
    tokenEndpoint: `${login}/oauth2/token`,
    endSessionEndpoint: `${login}/logout?client_id=c&logout_uri=https%3A%2F%2Fsignal.example.com%2Fconsole%2F`,
  });
  expect(ConsoleConfig.parse(config)).toEqual(config);
});

describe('names', () => {
  test('carry system, region, stage and part', () => {
    expect(stackName(exempel, 'test', 'data')).toBe('kompetenssignal-exempel-test-data');
  });

  test.each(['', 'Prod', 'a', 'pro d', 'a-b', 'averylongstage'])(
    '"%s" is no stage, and the message says what is',
    (stage) => {
      expect(() => checkStage(stage)).toThrow(/such as prod or test/);
    },
  );
});

describe('a call to AWS', () => {
  afterEach(() => vi.unstubAllEnvs());
  const answering = (status: number, body: string, headers: Record<string, string> = {}) => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'example');
    const sent: { url: string; headers: Record<string, string> }[] = [];
    const call = awsCalls('eu-north-1', async (url, init) => {
      sent.push({ url: String(url), headers: init?.headers as Record<string, string> });
      return new Response(body, { status, headers });
    });
    return { call, sent };
  };

  test('is signed for its service and region, body included', async () => {
    const { call, sent } = answering(200, '{"people":3}');

    expect(
      await call({ service: 'lambda', method: 'POST', path: '/2015-03-31/functions/f/invocations', body: '{}' }),
    ).toEqual({ people: 3 });
    expect(sent[0]?.url).toBe('https://lambda.eu-north-1.amazonaws.com/2015-03-31/functions/f/invocations');
    expect(sent[0]?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-north-1\/lambda\/aws4_request/,
    );
    expect(sent[0]?.headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  test("that is refused carries the service's own name of the reason", async () => {
    const { call } = answering(400, '{"__type":"com.amazonaws.cognito#UsernameExistsException","message":"…"}');

    await expect(call({ service: 'cognito-idp', method: 'POST', path: '/' })).rejects.toMatchObject({
      code: 'UsernameExistsException',
    });
  });

  test('to a function that failed is a failure, although Lambda answers 200', async () => {
    const { call } = answering(200, '{"errorMessage":"…"}', { 'x-amz-function-error': 'Unhandled' });

    await expect(call({ service: 'lambda', method: 'POST', path: '/' })).rejects.toMatchObject({ code: 'Unhandled' });
  });

  test('that a proxy answers with a page is a failure without a guess', async () => {
    const { call } = answering(503, '<html>');

    await expect(call({ service: 'sts', method: 'POST', path: '/' })).rejects.toThrow(
      'sts answered 503 without a readable answer',
    );
  });
});
