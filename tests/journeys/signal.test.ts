import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignalReceived, type SignalStatus } from '../../functions/signals/contract.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import { ShortageClass } from '../../shared/domain/shortage.ts';
import { exampleInput } from '../support/builders.ts';
import {
  ask,
  casework,
  mailsWith,
  openEveryLinkTwice,
  pathTo,
  placesOf,
  sendSignal,
  signalsOf,
  start,
} from '../support/journey.ts';
import { type LocalRegion, startLocalRegion } from '../support/local-region.ts';
import { openedTwice } from '../support/mail-links.ts';

// An employer's way, by the front doors alone, with a basis from the replicas of the public sources. The tests are told in
// the order in which the day goes; the last one moves the clock past the life of a link.

const county = ['2101', '2104', '2121', '2132', '2161', '2180', '2181', '2182', '2183', '2184'];

let region: LocalRegion;
let first: Awaited<ReturnType<typeof sendSignal>>;
let received: SignalReceived;
beforeAll(async () => {
  region = await startLocalRegion({ now: start });
  await region.refreshBasis();
  first = await sendSignal(region, 'the-example');
  received = SignalReceived.parse(first.json);
}, 120_000);
afterAll(() => region?.stop());

const statusPath = () => received.statusUrl.slice(region.origin.length);

describe('the example signal of the contract', () => {
  test('is answered with 201 and exactly the promised shape: occupation, class, educations in reach', () => {
    expect(first.status).toBe(201);
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(first.json).toEqual({
      reference: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/),
      statusUrl: expect.stringMatching(new RegExp(`^${region.origin}/signal/[\\w.-]+$`)),
      area: { id: 'gastrikland-ost', name: 'Östra Gästrikland' },
      broker: { name: 'Alva Exempel', email: 'alva.exempel@example.org', phone: '+46701740605' },
      answerBy: '2026-11-30',
      answer: { occupations: expect.any(Array), educations: expect.any(Array), nextSteps: expect.any(Array) },
    });
    const { occupations, educations, nextSteps } = received.answer;
    const [occupation] = occupations;
    expect(occupation).toEqual({
      ssyk: '7223',
      label: 'Maskinställare och maskinoperatörer, metallarbete',
      confidence: expect.any(Number),
      shortage: {
        class: expect.toBeOneOf(ShortageClass.options.filter((known) => known !== 'ej-bedomd')),
        certainty: expect.toBeOneOf(['saker', 'trolig', 'osaker']),
        score: expect.any(Number),
        level: expect.toBeOneOf(['area', 'county']),
        edition: '2026-11-23',
        dataUntil: expect.stringMatching(/^2026-11-2[123]$/),
        official: { situation: expect.any(String), edition: '2026-1', source: 'yrkesbarometern' },
      },
    });
    expect(educations.length).toBeGreaterThan(0);
    expect(educations.length).toBeLessThanOrEqual(5);
    for (const education of educations) {
      const named = ['applyBy', 'distance', 'id', 'municipality', 'provider', 'source', 'start', 'title', 'url'];
      expect(Object.keys(education).toSorted()).toEqual(named);
      expect(education.distance || county.includes(education.municipality ?? '')).toBe(true);
    }
    expect(nextSteps.length).toBeGreaterThan(0);
  });

  test('sent again with the same key gets the same bytes, and with another body 422', async () => {
    const again = await sendSignal(region, 'the-example');
    const other = await sendSignal<Problem>(region, 'the-example', { municipality: '2101' });

    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(again.text).toBe(first.text);
    expect([other.status, other.json.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await signalsOf(region, 'Exempel Mekaniska AB')).toHaveLength(1);
  });

  test('is acknowledged by exactly one mail: who answers, by which day, and where to follow it', async () => {
    const [receipt, ...more] = await mailsWith(region, received.reference);

    expect(more).toEqual([]);
    expect(receipt?.to).toBe('kim@example.com');
    for (const words of ['Alva Exempel', 'Östra Gästrikland', '30 november 2026', received.statusUrl])
      expect(receipt?.text).toContain(words);
    expect(receipt?.html).toContain(received.statusUrl);
    expect(`${receipt?.text}${receipt?.html}`).not.toContain('Femaxlig');
    expect(receipt?.headers['reply-to']).toContain('alva.exempel@example.org');
  });

  test('is followed by its link: public steps, the broker’s too once the case is open, and nobody else’s', async () => {
    const token = statusPath().split('/').at(-1);
    await region.quiescent();

    const told = await ask<SignalStatus>(region, 'GET', `/api/v1/signals/status/${token}`);
    const page = await ask(region, 'GET', statusPath());

    expect(told.status).toBe(200);
    expect(told.json.steps.map(({ kind }) => kind)).toEqual(['received', 'with-broker']);
    expect(told.json.answer.occupations[0]?.ssyk).toBe('7223');
    expect(told.text).not.toMatch(/kim@example\.com|Femaxlig|rule|audit/);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page.text).toContain(received.reference);
    expect(page.text).not.toContain('<script');
  });
});

describe('what is refused', () => {
  const { need } = exampleInput();
  const cases: [string, number, unknown, { code?: string; field?: string }][] = [
    ['no such municipality', 422, { municipality: '9999' }, { field: 'municipality' }],
    [
      'a municipality of another county',
      422,
      { municipality: '1265' },
      { code: 'outside-region', field: 'municipality' },
    ],
    ['an unknown field', 422, { priority: 'high' }, { field: 'priority' }],
    ['an unknown field further in', 422, { need: { ...need, wage: 1 } }, { field: 'need.wage' }],
    ['a wrong type', 422, { need: { ...need, headcount: 'tre' } }, { field: 'need.headcount' }],
    ['a missing part', 422, { contact: null }, { field: 'contact' }],
    ['a number out of range', 422, { need: { ...need, headcount: 0 } }, { field: 'need.headcount' }],
    ['a text that is too long', 422, { employer: { name: 'x'.repeat(201) } }, { field: 'employer.name' }],
    ['broken JSON', 400, '{', {}],
    ['more than 64 kB', 413, { need: { ...need, description: 'x'.repeat(70_000) } }, {}],
  ];

  test.each(cases)('%s is %i, in words that a program can read', async (_, status, over, { code, field }) => {
    const refused =
      typeof over === 'string'
        ? await ask<Problem>(region, 'POST', '/api/v1/signals', {
            body: over,
            headers: { 'idempotency-key': 'refused', 'content-type': 'application/json' },
          })
        : await sendSignal<Problem>(region, 'refused', over as object);

    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(refused.json).toMatchObject({ status, type: `/problems/${refused.json.code}` });
    if (code !== undefined) expect(refused.json.code).toBe(code);
    if (field !== undefined) expect(refused.json.errors?.map((error) => error.field)).toContain(field);
  });

  test('10 MB are 413, a missing key is 400, and of all that was refused nothing is kept', async () => {
    const huge = await ask(region, 'POST', '/api/v1/signals', {
      body: 'x'.repeat(10 * 1024 * 1024),
      headers: { 'idempotency-key': 'refused', 'content-type': 'application/json' },
    });
    const nameless = await ask<Problem>(region, 'POST', '/api/v1/signals', { body: exampleInput() });

    expect(huge.status).toBe(413);
    expect([nameless.status, nameless.json.code]).toEqual([400, 'idempotency-key-missing']);
    const kept = await casework(region);
    expect(kept.filter(({ sk }) => sk === 'signal')).toHaveLength(1);
    expect(kept.filter(({ sk }) => sk === 'idempotency')).toHaveLength(1);
  });
});

test('fifty identical requests at once make one signal and one receipt, and all get the same answer', async () => {
  const name = 'Exempel Samtidigt AB';
  const send = async () => {
    for (;;) {
      const one = await sendSignal<SignalReceived>(region, 'at-once', { employer: { name } });
      if (one.status !== 409) return one;
      expect(one.headers.get('retry-after')).toMatch(/^\d+$/);
    }
  };

  const answers = await Promise.all(Array.from({ length: 50 }, send));

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
  expect(await signalsOf(region, name)).toHaveLength(1);
  expect(await mailsWith(region, answers[0]?.json.reference ?? '')).toHaveLength(1);
});

describe('the form without JavaScript', () => {
  const fields = {
    'employer.name': 'Exempel Formulär AB',
    'contact.name': 'Lo Exempel',
    'contact.email': 'lo@example.com',
    municipality: '2184',
    'need.occupationText': 'Undersköterska',
    'need.headcount': '2',
    'need.horizon': 'now',
    'consent.events': 'on',
  };
  const render = async (path: string): Promise<Record<string, string>> => {
    const page = await ask(region, 'GET', path);
    expect(page.status).toBe(200);
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  };
  const send = (form: Record<string, string>) =>
    ask(region, 'POST', '/api/v1/signals', { body: new URLSearchParams(form) });

  test('leads to the status page, and sent twice makes one signal', async () => {
    const form = { ...(await render('/signal')), ...fields };

    const [sent, again] = [await send(form), await send(form)];
    const page = await ask(region, 'GET', sent.headers.get('location') ?? '');

    expect([sent.status, again.status]).toEqual([303, 303]);
    expect(again.headers.get('location')).toBe(sent.headers.get('location'));
    expect(sent.headers.get('location')).toMatch(/^\/signal\/[\w.-]+\?received=1$/);
    const [kept, ...more] = await signalsOf(region, fields['employer.name']);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ channel: 'web', area: 'norra-halsingland', consent: { events: true } });
    expect(page.status).toBe(200);
    expect(page.text).toContain(kept?.reference);
    expect(page.text).toContain('Dag Exempel');
    expect(await mailsWith(region, String(kept?.reference))).toHaveLength(1);
  });

  test('comes back with status 422 where something is wrong, with what was typed and the same key', async () => {
    const hidden = await render('/signal');
    const form = { ...hidden, ...fields, municipality: '', 'need.headcount': 'två' };

    const { status, text } = await send(form);

    expect(status).toBe(422);
    for (const kept of ['Exempel Formulär AB', 'lo@example.com', 'två', hidden.idempotencyKey])
      expect(text).toContain(`"${kept}"`);
    expect(text).toMatch(/<a href="#[^"]*municipality/);
    expect(text).toMatch(/<a href="#[^"]*headcount/);
  });

  test('speaks English under /en, and so does what follows', async () => {
    const form = { ...(await render('/en/signal')), ...fields, 'employer.name': 'Example Form Ltd' };

    const location = (await send(form)).headers.get('location') ?? '';

    expect(location).toMatch(/^\/en\/signal\//);
    expect((await ask(region, 'GET', location)).text).toContain('<html lang="en"');
  });
});

test('opening every link of every mail twice changes nothing', async () => {
  await ask(region, 'POST', '/my-signals', { body: new URLSearchParams({ email: 'kim@example.com' }) });

  expect(placesOf(await openEveryLinkTwice(region))).toEqual(openedTwice.signal);
});

test('a link that has expired is 410 and offers a new one, which is mailed once however often it is asked for', async () => {
  const token = statusPath().split('/').at(-1);
  // Past the life of a link without the thirteen months of schedules in between, which have no part in this.
  region.running.clock.advanceTo(new Date('2027-12-24T09:00:00Z'));

  const [told, page] = [
    await ask(region, 'GET', `/api/v1/signals/status/${token}`),
    await ask(region, 'GET', statusPath()),
  ];
  const renewed = [await ask(region, 'POST', statusPath()), await ask(region, 'POST', statusPath())];
  const forged = await ask(
    region,
    'POST',
    statusPath().replace(/.{9}$/, (end) => (end.startsWith('A') ? 'B' : 'A') + end.slice(1)),
  );

  expect([told.status, page.status, forged.status]).toEqual([410, 410, 404]);
  expect(page.text).toContain('<form method="post"');
  expect(renewed.map(({ status }) => status)).toEqual([200, 200]);
  const [link, ...others] = await mailsWith(region, received.reference);
  expect(others).toHaveLength(1);
  expect(link?.to).toBe('kim@example.com');
  expect((await ask(region, 'GET', pathTo(region, link, 'signal'))).status).toBe(200);
});
