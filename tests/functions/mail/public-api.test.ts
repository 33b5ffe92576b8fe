import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMailRoutes } from '../../../functions/mail/contract.ts';
import { problemPage } from '../../../functions/mail/problem-page.ts';
import { publicApi } from '../../../functions/mail/public-api.ts';
import { routeKey } from '../../../shared/contract/route.ts';
import type { MailList } from '../../../shared/mail/mail.ts';
import { httpApi } from '../../../shared/platform/http.ts';
import type { LinkKeys } from '../../../shared/platform/links.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { unsubscribeUrl } from '../../../shared/platform/unsubscribe-url.ts';
import { type AddressStore, addressStore } from '../../../shared/stores/address-store.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

const keys: LinkKeys = { current: 'k1', keys: { k1: 'A'.repeat(43) }, address: 'B'.repeat(43) };
const region = {
  name: 'Exempel',
  timeZone: 'Europe/Stockholm',
  languages: ['sv', 'en'] as ('sv' | 'en')[],
  organiser: { name: 'Region Exempel' },
};
const hash = 'c'.repeat(26);
const start = new Date('2026-11-23T08:00:00Z');

let dynamo: TestDynamo;
let addresses: AddressStore;
let now: Date;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo?.stop());
beforeEach(async () => {
  addresses = addressStore((await dynamo.newTables()).casework);
  now = start;
});

const call = async (method: 'GET' | 'POST', path: string, token: string, body?: string) => {
  const log = jsonLog(() => {});
  const handler = httpApi(publicApi({ region, addresses, keys: async () => keys, clock: () => now }), {
    log,
    problemPage: problemPage(region),
  });
  const event = {
    routeKey: `${method} ${path}`,
    rawPath: path.replace('{token}', token),
    headers: {},
    pathParameters: { token },
    requestContext: { requestId: 'r' },
    body,
  } as unknown as APIGatewayProxyEventV2;
  return (await handler(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
};

const tokenFor = (list: MailList) =>
  unsubscribeUrl(keys, 'https://x.example', list, hash, start).split('/').at(-1) ?? '';
const page = '/unsubscribe/{token}';
const api = '/api/v1/unsubscribe/{token}';

describe('leaving a list', () => {
  test('the page asks, in both languages, and opening it changes nothing', async () => {
    for (const path of [page, '/en/unsubscribe/{token}', api]) {
      const { statusCode } = await call('GET', path, tokenFor('digest'));
      expect(statusCode).toBe(200);
    }
    expect((await call('GET', page, tokenFor('digest'))).body).toContain('Avsluta veckobrevet');
    expect((await call('GET', '/en/unsubscribe/{token}', tokenFor('digest'))).body).toContain('Stop the weekly letter');
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });

  test.each([
    ['a form', 'List-Unsubscribe=One-Click'],
    ['multipart', '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--'],
  ])("a mail program's one click as %s leaves at once, without a redirect", async (_, body) => {
    const answer = await call('POST', page, tokenFor('digest'), body);
    expect(answer.statusCode).toBe(200);
    expect((await addresses.facts(hash)).off).toEqual({ digest: start.toISOString() });
  });

  test("the page's button leaves that list only, and its other button undoes it", async () => {
    const left = await call('POST', page, tokenFor('invitations'), 'action=unsubscribe');
    expect(left).toMatchObject({ statusCode: 303, headers: { location: `/unsubscribe/${tokenFor('invitations')}` } });
    expect(Object.keys((await addresses.facts(hash)).off)).toEqual(['invitations']);
    expect((await call('GET', page, tokenFor('invitations'))).body).toContain('Det är avslutat');
    await call('POST', page, tokenFor('invitations'), 'action=resubscribe');
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });

  test('the API answers the state, and asked twice it is the same', async () => {
    for (let i = 0; i < 2; i += 1) {
      const answer = await call('POST', api, tokenFor('digest'), 'List-Unsubscribe=One-Click');
      expect(JSON.parse(answer.body ?? '')).toEqual({ list: 'digest', state: 'off' });
    }
  });

  test('a wrong link is not found, an old one has expired, and neither changes anything', async () => {
    const token = tokenFor('digest');
    const other = tokenFor('digest').replace('unsubscribe-digest', 'unsubscribe-invitations');
    for (const wrong of ['x', other, `${token}a`, token.replace(hash, 'd'.repeat(26))])
      for (const path of [page, api]) expect((await call('POST', path, wrong)).statusCode).toBe(404);
    now = new Date(start.getTime() + 401 * 24 * 3_600_000);
    for (const path of [page, api]) expect((await call('POST', path, token)).statusCode).toBe(410);
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });

  test('every route of the contract is served', () => {
    const served = publicApi({ region, addresses, keys: async () => keys, clock: () => now }).map(([r]) => routeKey(r));
    expect(served.toSorted()).toEqual(publicMailRoutes.map(routeKey).toSorted());
  });
});
