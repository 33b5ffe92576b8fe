import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMailRoutes } from '../../../functions/mail/contract.ts';
import { problemPage } from '../../../functions/mail/problem-page.ts';
import { publicApi } from '../../../functions/mail/public-api.ts';
import type { MailList } from '../../../shared/mail/mail.ts';
import { preferencesUrl } from '../../../shared/mail/preferences-url.ts';
import { jsonLog } from '../../../shared/platform/log.ts';
import { unsubscribeUrl } from '../../../shared/platform/unsubscribe-url.ts';
import { type AddressStore, addressStore } from '../../../shared/stores/address-store.ts';
import { aRegion } from '../../support/a-region.ts';
import { someKeys } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';

const hash = 'c'.repeat(26);
const start = new Date('2026-11-23T08:00:00Z');
const region = aRegion();

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

const ask = (method: 'GET' | 'POST', path: string, sent: { body?: unknown; form?: Record<string, string> } = {}) =>
  gatewayTo(publicApi({ region, addresses, keys: async () => someKeys(), clock: () => now }), publicMailRoutes, {
    log: jsonLog(() => {}),
    problemPage: problemPage(region),
  })({
    ...{ method, path },
    ...(sent.body !== undefined && { body: sent.body }),
    ...(sent.form && {
      text: `${new URLSearchParams(sent.form)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  });

const pathOf = (list: MailList, language: 'sv' | 'en' = 'sv') =>
  new URL(preferencesUrl(unsubscribeUrl(someKeys(), 'https://x.example', list, hash, start, language))).pathname;
const apiOf = (list: MailList) => `/api/v1${pathOf(list)}`;

describe('choosing how often a list comes (B08)', () => {
  test('the page shows how things stand, in both languages, and opening it changes nothing', async () => {
    for (let i = 0; i < 2; i += 1) {
      expect((await ask('GET', pathOf('digest'))).text).toContain('Brevet kommer varje vecka.');
      expect((await ask('GET', pathOf('invitations', 'en'))).text).toContain('The mail comes.');
      expect((await ask('GET', apiOf('following'))).json).toEqual({
        list: 'following',
        choice: 'on',
        until: null,
        rhythm: null,
        choices: ['on', 'off'],
      });
    }
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });

  test.each([
    ['weekly', {}],
    ['fortnightly', {}],
    ['monthly', {}],
    ['paused', { until: '2027-01-11' }],
    ['off', {}],
  ])('the letter can be %s, by the API and by the form', async (choice, more) => {
    const byApi = await ask('POST', apiOf('digest'), { body: { choice, ...more } });
    expect(byApi.json).toMatchObject({ list: 'digest', choice, until: null, ...more });

    const form = await ask('POST', pathOf('digest'), { form: { choice, until: '2027-01-11' } });
    expect(form).toMatchObject({ status: 303, headers: { location: `${pathOf('digest')}?saved=1` } });
    expect((await ask('GET', apiOf('digest'))).json).toMatchObject({ choice });
  });

  test('concerns the one list of the link', async () => {
    await ask('POST', apiOf('digest'), { body: { choice: 'off' } });
    await ask('POST', apiOf('invitations'), { body: { choice: 'paused', until: '2027-01-11' } });
    const facts = await addresses.facts(hash);
    expect(Object.keys(facts.off)).toEqual(['digest']);
    expect(facts.preferences).toEqual({ invitations: { pausedUntil: '2027-01-11' } });
  });

  test('what is told once cannot be paused: neither by the page, which asks for no day, nor by the API', async () => {
    expect((await ask('GET', pathOf('following'))).text).not.toMatch(/value="paused"|name="until"/);
    const { status, json } = await ask('POST', apiOf('following'), { body: { choice: 'paused', until: '2027-01-11' } });
    expect([status, json.errors[0].field]).toEqual([422, 'choice']);
  });

  test('after a pause the chosen rhythm comes back, by itself', async () => {
    await ask('POST', apiOf('digest'), { body: { choice: 'monthly' } });
    await ask('POST', apiOf('digest'), { body: { choice: 'paused', until: '2026-12-24' } });
    expect((await ask('GET', apiOf('digest'))).json).toMatchObject({ choice: 'paused', rhythm: 'monthly' });
    now = new Date('2026-12-23T23:00:00Z');
    expect((await ask('GET', apiOf('digest'))).json).toMatchObject({ choice: 'monthly', until: null });
  });

  test('choosing a rhythm joins a list again that was left', async () => {
    await addresses.leave(hash, 'digest', start);
    expect((await ask('POST', apiOf('digest'), { body: { choice: 'fortnightly' } })).json).toMatchObject({
      choice: 'fortnightly',
    });
    expect((await addresses.facts(hash)).off).toEqual({});
  });

  test.each([
    ['a day that has been', { choice: 'paused', until: '2026-11-22' }, 'until', 'range'],
    ['today', { choice: 'paused', until: '2026-11-23' }, 'until', 'range'],
    ['a day more than a year ahead', { choice: 'paused', until: '2027-11-25' }, 'until', 'range'],
    ['a day that does not exist', { choice: 'paused', until: '2027-02-30' }, 'until', 'format'],
    ['no day', { choice: 'paused' }, 'until', 'required'],
    ['what the list has not', { choice: 'on' }, 'choice', 'choice'],
    ['nothing', {}, 'choice', 'choice'],
  ])('%s is refused by name, and the form comes back as it was filled in', async (_, given, field, code) => {
    const api = await ask('POST', apiOf('digest'), { body: given });
    expect(api.status).toBe(422);
    expect(api.json.errors).toMatchObject([{ field, ...(field === 'until' && { code }) }]);

    const page = await ask('POST', pathOf('digest'), { form: given });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Något behöver rättas');
    expect(page.text).toContain(`href="#${field}"`);
    const { choice, until } = given as { choice?: string; until?: string };
    if (until !== undefined) expect(page.text).toContain(`value="${until}"`);
    if (choice === 'paused') expect(page.text).toMatch(/value="paused" checked/);
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });

  test('a day beside a choice that has none is refused by the API', async () => {
    const { json } = await ask('POST', apiOf('digest'), { body: { choice: 'weekly', until: '2027-01-11' } });
    expect(json.errors).toMatchObject([{ field: 'until', code: 'unknown' }]);
  });

  test('a wrong link is not found, an old one has expired, and neither changes anything', async () => {
    const wrong = apiOf('digest').replace('unsubscribe-digest', 'unsubscribe-invitations');
    expect((await ask('POST', wrong, { body: { choice: 'off' } })).status).toBe(404);
    expect((await ask('POST', pathOf('digest').slice(0, -1), { form: { choice: 'off' } })).status).toBe(404);
    const old = apiOf('digest');
    now = new Date(start.getTime() + 401 * 24 * 3_600_000);
    expect((await ask('POST', old, { body: { choice: 'off' } })).status).toBe(410);
    expect(await addresses.facts(hash)).toEqual({ off: {} });
  });
});
