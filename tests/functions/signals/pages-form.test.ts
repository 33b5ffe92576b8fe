import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signalIdOfLink } from '../../../functions/signals/track-signal.ts';
import { signLink } from '../../../shared/platform/links.ts';
import { Unavailable } from '../../../shared/platform/unavailable.ts';
import { signalStore } from '../../../shared/stores/signal-store.ts';
import { startDynamo, type TestDynamo, type TestTables } from '../../support/engines.ts';
import { aForm, serveSignals, testKeys } from '../../support/served-signals.ts';

let dynamo: TestDynamo;
let tables: TestTables;
let preview: Awaited<ReturnType<typeof serveSignals>>;
let down: Awaited<ReturnType<typeof serveSignals>>;
let clock = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  dynamo = await startDynamo();
  tables = await dynamo.newTables();
  preview = await serveSignals({ tables, clock: () => clock });
  down = await serveSignals({
    tables,
    clock: () => clock,
    transact: async () => {
      throw new Unavailable('casework');
    },
  });
});
afterAll(async () => {
  await preview?.stop();
  await down?.stop();
  await dynamo?.stop();
});

const post = async (body: Record<string, string> | string, origin = preview.origin) => {
  const answer = await fetch(`${origin}/api/v1/signals`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};
const get = async (path: string) => {
  const answer = await fetch(`${preview.origin}${path}`);
  return { status: answer.status, body: await answer.text() };
};
const keyIn = (body: string) => /name="idempotencyKey" value="([^"]+)"/.exec(body)?.[1] ?? '';
const valueIn = (body: string, name: string) =>
  new RegExp(`name="${name.replace('.', '\\.')}"[^>]* value="([^"]*)"`).exec(body)?.[1];
const mistakesIn = (body: string) => [...body.matchAll(/<li><a href="#([^"]+)">/g)].map(([, field]) => field);

describe('a form without JavaScript', () => {
  test('leads to the page of the signal, which is the receipt', async () => {
    const sent = await post(aForm({ idempotencyKey: 'receipt' }));
    const location = sent.headers.get('location') ?? '';
    const page = await get(location);

    expect(sent.status).toBe(303);
    expect(location).toMatch(/^\/signal\/[\w.-]+\?received=1$/);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Tack, vi har tagit emot er signal');
    expect(page.body).toContain('Alva Exempel svarar dig senast måndag 30 november 2026.');
    expect(page.body).toContain('CNC-operatör</bdi>, 3 personer');
  });

  test('sent twice makes one signal', async () => {
    const [first, second] = [
      await post(aForm({ idempotencyKey: 'twice' })),
      await post(aForm({ idempotencyKey: 'twice' })),
    ];
    expect(second.status).toBe(303);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });

  test('keeps topics and the answers that were given; "do not know" is none', async () => {
    const filled = new URLSearchParams(aForm({ idempotencyKey: 'topics', 'recruitment.knewEducation': 'unknown' }));
    for (const topic of ['validation', 'attraction', 'validation']) filled.append('topics', topic);

    const sent = await post(filled.toString());

    const token = new URL(sent.headers.get('location') ?? '', preview.origin).pathname.split('/').at(-1) ?? '';
    const signal = await signalStore(tables.casework, 'Europe/Stockholm').byId(signalIdOfLink(testKeys, token, clock));
    expect(signal).toMatchObject({
      topics: ['validation', 'attraction'],
      recruitment: { applicants: 4, suitable: 0 },
    });
    expect(signal?.recruitment).not.toHaveProperty('knewEducation');
  });

  test('in English leads to the English page', async () => {
    const sent = await post(aForm({ idempotencyKey: 'english', language: 'en' }));
    expect(sent.headers.get('location')).toMatch(/^\/en\/signal\//);
    expect((await get(sent.headers.get('location') ?? '')).body).toContain('Thank you, we have received your signal');
  });

  test('each rendering of the form has a key of its own', async () => {
    const [one, other] = [await get('/signal'), await get('/en/signal')];
    expect(keyIn(one.body)).toMatch(/^form_[0-9a-z]{26}$/);
    expect(keyIn(one.body)).not.toBe(keyIn(other.body));
  });
});

describe('a form with mistakes comes back', () => {
  test('empty: naming the seven fields that are needed, in the order of the page', async () => {
    const answer = await post({ idempotencyKey: 'empty', language: 'sv', channel: 'web' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(mistakesIn(answer.body)).toEqual([
      'need.occupationText',
      'need.headcount',
      'need.horizon',
      'municipality',
      'employer.name',
      'contact.name',
      'contact.email',
    ]);
    expect(answer.body).not.toContain(' checked');
  });

  const wrong: [string, Record<string, string>, string | undefined, string][] = [
    [
      'letters for a number',
      { 'need.headcount': 'tre' },
      'need.headcount',
      'Skriv antalet personer med siffror, 1 till 999',
    ],
    ['nought persons', { 'need.headcount': '0' }, 'need.headcount', 'Skriv antalet personer med siffror, 1 till 999'],
    ['a municipality of another county', { municipality: '1265' }, 'municipality', 'Kommunen hör till en annan region'],
    ['a municipality that does not exist', { municipality: '9999' }, 'municipality', 'Välj en kommun i listan'],
    ['no municipality', { municipality: '' }, 'municipality', 'Välj kommun'],
    ['a broken address', { 'contact.email': 'kim@' }, 'contact.email', 'Skriv mejladressen så här'],
    [
      'a personal number',
      { 'employer.organisationNumber': '121212-1212' },
      'employer.organisationNumber',
      'Numret är ett personnummer',
    ],
    ['an unknown horizon', { 'need.horizon': 'sometime' }, 'need.horizon', 'Välj när ni behöver dem'],
    [
      'a number too large',
      { 'recruitment.applicants': '99999' },
      'recruitment.applicants',
      'Skriv hur många som sökte',
    ],
    ['direction marks in a name', { 'employer.name': 'a\u202eb' }, 'employer.name', 'vanliga tecken'],
    [
      'a field that no form has',
      { 'employer.secret': 'x' },
      undefined,
      'Formuläret innehöll ett fält som vi inte känner till',
    ],
    ['a field of the prototype', { __proto__x: 'x' }, undefined, 'Formuläret innehöll ett fält'],
    ['an unknown language', { language: 'fi' }, undefined, 'Formuläret innehöll ett fält'],
  ];
  test.each(wrong)('%s', async (_, over, field, text) => {
    const answer = await post(aForm({ idempotencyKey: 'mistaken', ...over }));
    expect(answer.status).toBe(422);
    expect(mistakesIn(answer.body)).toEqual(field === undefined ? [] : [field]);
    expect(answer.body).toContain(text);
    expect(answer.body).toContain('role="alert"');
    if (field !== undefined) expect(answer.body).toContain(`id="${field}-error"`);
  });

  test('with what was typed kept, and the same key', async () => {
    const typed = aForm({
      idempotencyKey: 'kept',
      municipality: '2121',
      'need.headcount': 'många',
      'consent.events': 'true',
      'need.description': 'Rad 1\r\n<Rad 2>',
    });
    const { body } = await post(typed);
    expect(keyIn(body)).toBe('kept');
    expect(valueIn(body, 'need.headcount')).toBe('många');
    expect(valueIn(body, 'employer.name')).toBe('Exempel Mekaniska AB');
    expect(valueIn(body, 'recruitment.applicants')).toBe('4');
    expect(body).toContain('<option value="2121" selected>Ovanåker');
    expect(body).toMatch(/value="now" checked/);
    expect(body).toMatch(/name="consent.events" value="true" checked/);
    expect(body).toContain('\nRad 1\n&lt;Rad 2&gt;</textarea>');
    expect(body).toMatch(/<details class="more" open>/);
  });

  test('with every topic and answer kept, and a choice among the suggestions', async () => {
    const typed = new URLSearchParams(aForm({ 'need.headcount': 'tre', 'need.occupation': '7223' }));
    for (const topic of ['recruitment', 'short-courses']) typed.append('topics', topic);
    typed.append('recruitment.leftWithinYear', '2');
    typed.append('recruitment.knewEducation', 'false');

    const { body } = await post(typed.toString());

    expect([...body.matchAll(/name="topics" value="([^"]+)" checked/g)].map(([, topic]) => topic)).toEqual([
      'recruitment',
      'short-courses',
    ]);
    expect(valueIn(body, 'recruitment.leftWithinYear')).toBe('2');
    expect(body).toMatch(/name="recruitment.knewEducation" value="false" checked/);
    expect(valueIn(body, 'need.occupation')).toBe('7223');
  });

  test.each([
    ['a topic that is none', { topics: 'golf' }, ['topics']],
    ['an answer that is none', { 'recruitment.knewEducation': 'maybe' }, ['recruitment.knewEducation']],
    ['letters for a number', { 'recruitment.leftWithinYear': 'två' }, ['recruitment.leftWithinYear']],
  ])('%s', async (_, over, fields) => {
    const { status, body } = await post(aForm({ idempotencyKey: 'optional', ...over }));

    expect([status, mistakesIn(body)]).toEqual([422, fields]);
  });

  test('mended, it is taken with the key it had', async () => {
    const back = await post(aForm({ idempotencyKey: 'mended', 'contact.email': '' }));
    expect((await post(aForm({ idempotencyKey: keyIn(back.body) }))).status).toBe(303);
  });

  test('in the language of the form', async () => {
    expect((await post({ language: 'en', idempotencyKey: 'x' })).body).toContain(
      'Write which occupation or competence you lack',
    );
  });

  test('any body whatever gets a page, never a fault', async () => {
    const name = fc.constantFrom(
      ...Object.keys(aForm()),
      'consent.events',
      '__proto__',
      'need',
      'need.headcount.x',
      'constructor.prototype',
      '',
    );
    const bodies = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 12 })
        .map((pairs) => new URLSearchParams(pairs).toString()),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await post(body);
        expect([303, 400, 422]).toContain(answer.status);
      }),
      { numRuns: 80, seed: 2026 },
    );
  });
});

describe('a form that could not be taken loses nothing', () => {
  test('a key used for other answers: the form comes back with a new key, and may be sent as a new signal', async () => {
    await post(aForm({ idempotencyKey: 'used' }));
    const again = await post(aForm({ idempotencyKey: 'used', 'need.headcount': '7' }));
    expect(again.status).toBe(422);
    expect(again.body).toContain('redan skickat, med andra uppgifter');
    expect(valueIn(again.body, 'need.headcount')).toBe('7');
    expect(keyIn(again.body)).not.toBe('used');
    expect((await post(aForm({ idempotencyKey: keyIn(again.body), 'need.headcount': '7' }))).status).toBe(303);
  });

  test('no key: the form comes back with one', async () => {
    const answer = await post(aForm({ idempotencyKey: '' }));
    expect(answer.status).toBe(400);
    expect(valueIn(answer.body, 'employer.name')).toBe('Exempel Mekaniska AB');
    expect((await post(aForm({ idempotencyKey: keyIn(answer.body) }))).status).toBe(303);
  });

  test('the table does not answer: 503 with everything kept and the same key, and sent again it is taken', async () => {
    const answer = await post(aForm({ idempotencyKey: 'down', 'need.description': 'Allt står kvar' }), down.origin);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.body).toContain('Signalen är inte skickad än');
    expect(answer.body).toContain('Allt står kvar</textarea>');
    expect(keyIn(answer.body)).toBe('down');
    expect((await post(aForm({ idempotencyKey: 'down', 'need.description': 'Allt står kvar' }))).status).toBe(303);
  });

  test('too large: a page that says so', async () => {
    const answer = await post(aForm({ 'need.description': 'x'.repeat(70_000) }));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('<h1>Det som skickades är för stort</h1>');
  });
});

describe('a link', () => {
  const linkUntil = (expires: string, subject = 'a'.repeat(26)) =>
    signLink(testKeys, { purpose: 'status', subject, expires: new Date(expires) });

  test('that is forged gets a page that says what to do', async () => {
    const page = await get('/signal/forged');
    expect(page.status).toBe(404);
    expect(page.body).toContain('<h1>Sidan eller uppgiften finns inte</h1>');
    expect(page.body).toContain('href="/signal"');
  });

  test('that has expired offers a new one by mail, in the language of the page', async () => {
    const token = linkUntil('2026-11-23T07:59:59Z');
    const page = await get(`/en/signal/${token}`);
    expect(page.status).toBe(410);
    expect(page.body).toContain(`<form method="post" action="/en/signal/${token}">`);
  });

  test('asked for anew is answered the same, whether there is such a signal or not', async () => {
    const sent = await post(aForm({ idempotencyKey: 'renew' }));
    const token = new URL(sent.headers.get('location') ?? '', preview.origin).pathname.split('/').at(-1) ?? '';
    const was = clock;
    clock = new Date('2028-01-15T08:00:00Z');
    const ask = async (of: string) => {
      const answer = await fetch(`${preview.origin}/signal/${of}`, { method: 'POST' });
      return { status: answer.status, body: await answer.text() };
    };
    const expired = await get(`/signal/${token}`);
    const [known, unknown] = [await ask(token), await ask(linkUntil('2026-11-23T07:59:59Z'))];
    clock = was;
    expect(expired.status).toBe(410);
    expect(known.status).toBe(200);
    expect(known.body).toContain('Titta i din mejl');
    expect(unknown).toEqual(known);
  });
});
