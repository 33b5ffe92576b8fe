import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignalReceived } from '../../../functions/signals/contract.ts';
import { exampleInput } from '../../support/builders.ts';
import { consumedCapacity, itemSize, writeUnits } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { intake, ofKind, origin } from '../../support/intake.ts';
import { ambiguousName, noBasis, type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const codeOf = (answered: { json: () => never }) => (answered.json() as { code: string }).code;

describe('a valid signal, first time', () => {
  test('is answered with 201 and exactly what the contract shows', async () => {
    const at = await intake(dynamo, basis);

    const answered = await at.submit();

    expect(answered.status).toBe(201);
    expect(answered.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answered.headers).not.toHaveProperty('idempotent-replayed');
    const received = SignalReceived.parse(answered.json());
    expect(received.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
    expect(received.statusUrl).toMatch(new RegExp(`^${origin}/signal/[^/]+$`));
    expect(received).toMatchObject({
      area: { id: 'gastrikland-ost', name: 'Östra Gästrikland' },
      broker: { name: 'Alva Exempel', email: 'alva.exempel@example.org', phone: '+46701740605' },
      answerBy: '2026-11-30',
    });
    const [first] = received.answer.occupations;
    expect(first).toEqual({
      ssyk: '7223',
      label: 'Maskinställare och maskinoperatörer, metallarbete',
      confidence: 1,
      shortage: {
        ...{ class: expect.any(String), certainty: expect.any(String), score: expect.any(Number) },
        ...{ level: 'area', edition: '2026-11-23', dataUntil: '2026-11-22' },
        official: { situation: 'brist', edition: '2026-1', source: 'yrkesbarometern' },
      },
    });
    expect(received.answer.educations[0]).toEqual({
      ...{
        id: 'e.sv.21.38842.20271',
        title: 'Svets och industri, CNC-operatör',
        provider: 'Vuxenutbildningen i Gävle',
      },
      ...{ municipality: '2180', distance: false, start: '2027-01-11', applyBy: '2026-11-29' },
      ...{ url: 'https://vux.example.se/a1', source: 'susanavet' },
    });
    expect(received.answer.nextSteps).toHaveLength(2);
  });

  test('is kept with its idempotency record, audit entry, receipt and consent', async () => {
    const at = await intake(dynamo, basis);

    const { reference } = (await at.submit()).json() as { reference: string };

    const items = await at.items();
    expect(items.map(({ sk }) => String(sk).split(/[#_]/)[0]).toSorted()).toEqual(
      ['audit', 'con', 'idempotency', 'outbox', 'signal'].toSorted(),
    );
    expect(ofKind(items, 'signal')[0]).toMatchObject({
      ...{ reference, municipality: '2180', area: 'gastrikland-ost', broker: 'per_broker-gastrikland-ost' },
      ...{ rule: 'municipality 2180 -> gastrikland-ost', receivedAt: at.at.now, answerBy: '2026-11-30' },
      ...{ channel: 'web', tags: [] },
    });
    expect(ofKind(items, 'con_')[0]).toMatchObject({ email: 'kim@example.com', consentedAt: at.at.now });
  });

  test('without consent keeps no contact, and counts an employer without a name or an address', async () => {
    const at = await intake(dynamo, basis);

    await at.submit(exampleInput({ consent: { events: false } }));

    const items = await at.items();
    expect(items).toHaveLength(5);
    expect(ofKind(items, 'con_')).toEqual([]);
    const counted = items.filter(({ sk }) => String(sk).startsWith('silent#'));
    expect(counted).toMatchObject([{ signals: 1, area: 'gastrikland-ost' }]);
    expect(JSON.stringify(counted)).not.toMatch(/Exempel|example|Kim/);
  });

  test('with consent keeps by what the next meeting chooses its guests', async () => {
    const at = await intake(dynamo, basis);
    const { employer } = exampleInput();

    await at.submit(exampleInput({ employer: { ...employer, industry: 'C' }, topics: ['validation'] }));
    await at.submit(exampleInput({ topics: ['automation'] }), 'another');

    const [contact] = ofKind(await at.items(), 'con_');
    expect(contact).toMatchObject({ industry: 'C', signals: 2 });
    expect([contact?.topics, contact?.occupations]).toEqual([new Set(['automation', 'validation']), new Set(['7223'])]);
  });

  test('is answered before there is an edition: not coded, no education, and the broker is told', async () => {
    const at = await intake(dynamo, await noBasis(dynamo));

    const answered = await at.submit();

    expect(answered.status).toBe(201);
    expect(SignalReceived.parse(answered.json()).answer).toMatchObject({ occupations: [], educations: [] });
    expect(ofKind(await at.items(), 'signal')[0]).toMatchObject({ occupations: [], tags: ['okodad'] });
  });

  test('is marked where no education leads to the occupation', async () => {
    const at = await intake(dynamo, basis);

    await at.submit(exampleInput({ need: { occupationText: 'Undersköterska', headcount: 2, horizon: 'now' } }));

    expect(ofKind(await at.items(), 'signal')[0]).toMatchObject({ tags: ['utan-utbildning'] });
  });

  test('puts an occupation that the employer chose first, with confidence 1', async () => {
    const at = await intake(dynamo, basis);
    const need = { ...exampleInput().need, occupationText: ambiguousName, occupation: '3151' };

    const { answer } = (await at.submit(exampleInput({ need }))).json() as SignalReceived;

    expect(answer.occupations[0]).toMatchObject({ ssyk: '3151', label: 'Maskinbefäl', confidence: 1 });
    expect(answer.occupations).toHaveLength(3);
  });

  test('in English is answered in English, and its page is English', async () => {
    const at = await intake(dynamo, basis);

    const received = (await at.submit(exampleInput({ language: 'en' }))).json() as SignalReceived;

    expect(received.statusUrl).toContain('/en/signal/');
    expect(received.answer.nextSteps.at(-1)).toContain('will contact you');
  });

  test.each([
    ['a Friday evening', '2026-11-27T17:30:00Z', '2026-12-04'],
    ['a Saturday, which counts as the Monday after', '2026-11-28T10:00:00Z', '2026-12-07'],
    ['over Christmas and New Year', '2026-12-22T09:00:00Z', '2027-01-04'],
    ['just after midnight in the region, the day before in UTC', '2026-11-22T23:30:00Z', '2026-11-30'],
  ])('arriving on %s is promised an answer on the right day', async (_, now, answerBy) => {
    const at = await intake(dynamo, basis);
    at.at.now = now;

    expect((await at.submit()).json()).toMatchObject({ answerBy });
  });

  test('takes its time from the server alone: no field of the request can say another', async () => {
    const at = await intake(dynamo, basis);

    const forged = await at.submit({ ...exampleInput(), createdAt: '2020-01-01T00:00:00Z' });
    const dated = await at.post(JSON.stringify(exampleInput()), {
      'idempotency-key': 'key-2',
      date: 'Wed, 01 Jan 2020 00:00:00 GMT',
    });

    expect([forged.status, dated.status]).toEqual([422, 201]);
    expect(forged.json()).toMatchObject({ errors: [{ field: 'createdAt', code: 'unknown' }] });
    expect(ofKind(await at.items(), 'signal')[0]).toMatchObject({ receivedAt: at.at.now });
  });
});

describe('the same key again', () => {
  test('with the same body gives the same bytes, says so, and writes nothing', async () => {
    const at = await intake(dynamo, basis);
    const first = await at.submit();
    const before = await at.items();

    at.at.now = '2026-11-25T07:59:59.000Z';
    at.restart();
    const again = await at.submit();

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await at.items()).toEqual(before);
  });

  test('with the same fields in another order, and defaults written out, is the same body', async () => {
    const at = await intake(dynamo, basis);
    const { language: _, channel: __, ...bare } = exampleInput();
    const first = await at.submit(bare);

    const again = await at.submit(
      Object.fromEntries(Object.entries({ ...bare, language: 'sv', channel: 'api' }).toReversed()),
    );

    expect(again.body).toBe(first.body);
  });

  test('with another body is 422 and keeps nothing more', async () => {
    const at = await intake(dynamo, basis);
    await at.submit();
    const before = await at.items();

    const other = await at.submit(exampleInput({ municipality: '2101' }));

    expect(other.status).toBe(422);
    expect(other.headers['content-type']).toContain('application/problem+json');
    expect(other.json()).toMatchObject({ type: '/problems/idempotency-key-reused', code: 'idempotency-key-reused' });
    expect(await at.items()).toEqual(before);
  });

  test('counts as new when the record has run out, also where the table has not yet taken it away', async () => {
    const at = await intake(dynamo, basis);
    const first = await at.submit();

    at.at.now = '2026-11-25T08:00:00.000Z';
    const later = await at.submit();

    expect(later.status).toBe(201);
    expect(later.headers).not.toHaveProperty('idempotent-replayed');
    expect(later.body).not.toBe(first.body);
    expect(ofKind(await at.items(), 'signal')).toHaveLength(2);
  });

  test('is answered after the key ring was rotated, as it was the first time', async () => {
    const at = await intake(dynamo, basis);
    const first = await at.submit();

    at.at.keys = {
      ...at.at.keys,
      current: 'k2',
      keys: { ...at.at.keys.keys, k2: Buffer.alloc(32, 2).toString('base64url') },
    };

    expect((await at.submit()).body).toBe(first.body);
  });
});

describe('the key', () => {
  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['blank', '   '],
    ['longer than 255 characters', 'k'.repeat(256)],
  ])('%s is 400, and nothing is kept', async (_, key) => {
    const at = await intake(dynamo, basis);

    const answered = await at.post(JSON.stringify(exampleInput()), key === undefined ? {} : { 'idempotency-key': key });

    expect([answered.status, codeOf(answered)]).toEqual([400, 'idempotency-key-missing']);
    expect(await at.items()).toEqual([]);
  });

  test.each(['k', 'k'.repeat(255), '8e03978e-40d5-43dd-bc93-6894a57f9324', '"quoted"', 'nyckel åäö 🔑', '../../x#y'])(
    '%s is as good as any other',
    async (key) => {
      const at = await intake(dynamo, basis);

      expect((await at.submit(exampleInput(), key)).status).toBe(201);
    },
  );
});

describe('fifty identical requests at once', () => {
  test('make one signal and one receipt, and all get the same answer', async () => {
    const at = await intake(dynamo, basis);

    const answers = await Promise.all(Array.from({ length: 50 }, () => at.submit()));
    const settled = await Promise.all(answers.map(async (a) => (a.status === 409 ? await at.submit() : a)));

    expect(answers.every(({ status, headers }) => status === 201 || (status === 409 && 'retry-after' in headers))).toBe(
      true,
    );
    expect(new Set(settled.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    const items = await at.items();
    expect([ofKind(items, 'signal').length, ofKind(items, 'outbox').length, items.length]).toEqual([1, 1, 5]);
  });

  test('with fifty keys make fifty signals', async () => {
    const at = await intake(dynamo, basis);

    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => at.submit(exampleInput(), `key-${i}`)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(ofKind(await at.items(), 'signal')).toHaveLength(50);
  });
});

describe('what a signal costs', () => {
  // The engine's numbers are the ones that it reports; the rule's are computed here from the items' sizes. Both agree.
  test.each([
    ['the example', {}],
    ['the dearest, understood as three occupations', { occupationText: ambiguousName, occupation: '7223' }],
  ])('at most 3 read and 12 write units on a cold instance, with consent: %s', async (_, change) => {
    const at = await intake(dynamo, basis);
    const units = consumedCapacity(at.client);

    const answered = await at.submit(exampleInput({ need: { ...exampleInput().need, ...change } }));

    const { answer } = answered.json() as SignalReceived;
    expect(answer.occupations.length).toBeGreaterThanOrEqual('occupation' in change ? 3 : 1);
    expect(answer.educations).toHaveLength(5);
    const { reads, writes } = units.taken();
    expect(reads).toBeLessThanOrEqual(3);
    expect(writes).toBeLessThanOrEqual(12);
    expect(writeUnits(await at.items(), { transaction: true })).toBe(writes);
  });

  test('half a read unit and no write when it is asked for again', async () => {
    const at = await intake(dynamo, basis);
    await at.submit();
    const units = consumedCapacity(at.client);

    await at.submit();

    expect(units.taken()).toEqual({ reads: 0.5, writes: 0, calls: ['GetItemCommand'] });
  });

  test('at most one read unit when a cold instance is asked again, which reads the edition ahead', async () => {
    const at = await intake(dynamo, basis);
    await at.submit();
    at.restart();
    const units = consumedCapacity(at.client);

    await at.submit();

    const { reads, writes } = units.taken();
    expect(reads).toBeLessThanOrEqual(1);
    expect(writes).toBe(0);
  });

  test('each of its items fits in one unit', async () => {
    const at = await intake(dynamo, basis);
    await at.submit();

    const sizes = Object.fromEntries(
      (await at.items()).map((item) => [String(item.sk).split(/[#_]/)[0], itemSize(item)]),
    );

    for (const [, size] of Object.entries(sizes)) expect(size).toBeLessThanOrEqual(1024);
    expect(sizes.idempotency).toBeLessThanOrEqual(940);
    expect(sizes.outbox).toBeLessThanOrEqual(940);
  });

  test('less on a warm instance, which knows the edition', async () => {
    const at = await intake(dynamo, basis);
    await at.submit();
    const units = consumedCapacity(at.client);

    await at.submit(exampleInput(), 'key-2');

    expect(units.taken().reads).toBeLessThanOrEqual(2.5);
  });
});
