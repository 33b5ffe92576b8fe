import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignalInput } from '../../../shared/domain/signal.ts';
import { shortLinkStore } from '../../../shared/stores/short-link-store.ts';
import { exampleInput } from '../../support/builders.ts';
import { consumedCapacity, itemSize } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Intake, intake, ofKind } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { faultsUnder, throttled } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const withLink = async () => {
  const at = await intake(dynamo, basis);
  await shortLinkStore(at.casework).create({
    code: 'frukost7',
    name: 'Frukost i Gävle',
    channel: 'breakfast',
    createdBy: 'per_broker-gastrikland-ost',
    createdAt: '2026-11-20T08:00:00.000Z',
  });
  return at;
};
const keptOf = async (at: Intake) => ofKind(await at.items(), 'signal')[0];
const everything = { applicants: 14, qualified: 11, suitable: 0, leftWithinYear: 2, knewEducation: false };
const sent = (over: Partial<SignalInput>) => exampleInput({ source: 'frukost7', ...over });

describe('a signal with a source', () => {
  test('came the way that the short link stands for, where it came from the form', async () => {
    const at = await withLink();

    expect((await at.submit(sent({ channel: 'web' }))).status).toBe(201);

    expect(await keptOf(at)).toMatchObject({ channel: 'breakfast', source: 'frukost7' });
  });

  test('keeps the way that it tells itself, where that is another', async () => {
    const at = await withLink();

    await at.submit(sent({ channel: 'phone' }));

    expect(await keptOf(at)).toMatchObject({ channel: 'phone', source: 'frukost7' });
  });

  test('that nobody knows is kept as it is', async () => {
    const at = await withLink();

    expect((await at.submit(sent({ source: 'okand99' }))).status).toBe(201);

    expect(await keptOf(at)).toMatchObject({ channel: 'web', source: 'okand99' });
  });

  test('that is no code is named, sent as JSON', async () => {
    const at = await withLink();

    const answered = await at.submit({ ...exampleInput(), source: '../x' });

    expect(answered.status).toBe(422);
    expect(answered.json()).toMatchObject({ errors: [{ field: 'source', code: 'format' }] });
  });

  test('costs one half read unit more, and nothing where there is none', async () => {
    const at = await withLink();
    await at.submit(exampleInput(), 'key-0');
    const units = consumedCapacity(at.client);

    await at.submit(exampleInput(), 'key-1');
    const without = units.taken();
    await at.submit(sent({}), 'key-2');
    const withOne = units.taken();

    expect(withOne.reads - without.reads).toBe(0.5);
    expect(withOne.calls).toHaveLength(without.calls.length + 1);
  });

  test('and all else that a form asks costs at most 3 read and 12 write units on a cold instance', async () => {
    const at = await withLink();
    const units = consumedCapacity(at.client);

    await at.submit(sent({ recruitment: everything, topics: ['recruitment', 'trainee-places', 'short-courses'] }));

    const { reads, writes } = units.taken();
    expect(reads).toBeLessThanOrEqual(3);
    expect(writes).toBeLessThanOrEqual(12);
    expect(itemSize((await keptOf(at)) ?? {})).toBeLessThanOrEqual(1024);
  });
});

describe('a kept signal', () => {
  test('carries the keyed hashes by which its owner and its employer are found, and topics and answers', async () => {
    const at = await intake(dynamo, basis);

    await at.submit(
      exampleInput({ topics: ['validation', 'attraction'], recruitment: { leftWithinYear: 2, knewEducation: true } }),
    );

    expect(await keptOf(at)).toMatchObject({
      addressHash: expect.stringMatching(/^[0-9a-z]{26}$/),
      employerHash: expect.stringMatching(/^[0-9a-z]{26}$/),
      topics: ['validation', 'attraction'],
      recruitment: { leftWithinYear: 2, knewEducation: true },
    });
    expect(await keptOf(at)).not.toHaveProperty('filedBy');
  });
});

describe('a short link', () => {
  const locationOf = async (at: Intake, path: string) => {
    const { status, headers } = await at.call('GET', path);
    return [status, headers.location, headers['cache-control']];
  };

  test.each([
    ['leads to the form, which knows where it hung', '/s/frukost7', '/signal?source=frukost7'],
    ['leads to the English form', '/en/s/frukost7', '/en/signal?source=frukost7'],
    ['that nobody made leads to the form all the same', '/s/okand99', '/signal'],
    ['of another form does too, in English', '/en/s/FRUKOST-7', '/en/signal'],
    ['cannot lead elsewhere', '/s/%2F%2Fexample.com', '/signal'],
  ])('%s', async (_, path, location) => {
    const at = await withLink();

    expect(await locationOf(at, path)).toEqual([303, location, 'no-store']);
  });

  test('leads on when the table does not answer, and the signal is coded when it does', async () => {
    const at = await withLink();
    faultsUnder(at.client).follow(() => ({ before: throttled() }));

    expect(await locationOf(at, '/s/frukost7')).toEqual([303, '/signal?source=frukost7', 'no-store']);
  });

  test('is kept in the form, and a code that is none is left out', async () => {
    const at = await withLink();
    const hidden = async (query: string) =>
      /<input type="hidden" name="source" value="([^"]*)">/.exec((await at.call('GET', `/signal${query}`)).body)?.[1];

    expect(await hidden('?source=frukost7')).toBe('frukost7');
    expect(await hidden('')).toBeUndefined();
    expect(await hidden('?source=%22%3E%3Cscript%3E')).toBeUndefined();
  });

  test('survives a mistake in the form; one that is no code neither hinders nor is kept', async () => {
    const at = await withLink();
    const form = (over: Record<string, string>) =>
      at.call('POST', '/api/v1/signals', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          ...{ idempotencyKey: 'form_1', language: 'sv', channel: 'web', source: 'frukost7', municipality: '2180' },
          ...{ 'need.occupationText': 'CNC-operatör', 'need.headcount': '3', 'need.horizon': 'now' },
          ...{ 'employer.name': 'Exempel', 'contact.name': 'Kim', 'contact.email': 'kim@example.com' },
          ...over,
        }).toString(),
      });

    const mistaken = await form({ 'need.headcount': 'tre' });
    const wild = await form({ source: '"><b>' });

    expect(mistaken.status).toBe(422);
    expect(mistaken.body).toContain('<input type="hidden" name="source" value="frukost7">');
    expect(wild.status).toBe(303);
    expect(await keptOf(at)).not.toHaveProperty('source');
  });
});
