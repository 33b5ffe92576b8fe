import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signLink } from '../../../shared/platform/links.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { hashOf, keys, linkIn, type MySignalsHarness, mySignalsHarness } from '../../support/my-signals-harness.ts';

let dynamo: TestDynamo;
let my: MySignalsHarness;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  my = await mySignalsHarness(dynamo);
});

const ask = (email: unknown, language = 'sv') =>
  my.call({ method: 'POST', path: '/api/v1/my-signals', body: { email, language } });
const list = (token: string) => my.call({ method: 'GET', path: `/api/v1/my-signals/${token}` });
const references = async (token: string) =>
  (await list(token)).json.signals.map(({ reference }: { reference: string }) => reference);
const send = (last: string, body: unknown, token = my.token()) =>
  my.call({ method: 'POST', path: `/api/v1/my-signals/${token}/${last}`, body });

describe('asking for the link', () => {
  test('an unknown address is answered as a known one is, by the same calls, and gets no mail', async () => {
    await my.signal(1);
    my.calls.length = 0;
    const known = await ask('kim@example.com');
    const callsOfKnown = my.calls.splice(0);
    const before = await my.items();
    const unknown = await ask('nobody@example.com');

    expect([unknown.status, unknown.text, unknown.headers]).toEqual([202, known.text, known.headers]);
    expect(my.calls).toEqual(callsOfKnown);
    expect(await my.items()).toEqual(before);
    expect((await my.mails('my-signals')).map(({ to }) => to.address)).toEqual(['kim@example.com']);
  });

  test('the mail brings a link that opens the list, for two hours', async () => {
    await my.signal(1);
    await ask('KIM@example.com ');
    await ask('KIM@example.com');
    const [mail] = await my.mails('my-signals');
    const token = linkIn(mail);

    expect(await references(token)).toEqual(['K7QM-2XTD-01']);
    my.at.now = '2026-11-24T10:59:59.000Z';
    expect((await list(token)).status).toBe(200);
    my.at.now = '2026-11-24T11:00:00.000Z';
    expect([(await list(token)).status, (await list(token)).json.code]).toEqual([410, 'link-expired']);
  });

  test('an address gets one mail per quarter of an hour, however often and from wherever it is asked', async () => {
    await my.signal(1);
    for (const language of ['sv', 'en', 'sv']) expect((await ask('kim@example.com', language)).status).toBe(202);
    expect(await my.mails('my-signals')).toHaveLength(1);

    my.at.now = '2026-11-24T09:15:00.000Z';
    await ask('kim@example.com');
    expect(await my.mails('my-signals')).toHaveLength(2);
  });

  test('an address whose letters only look like the known one is no address of ours', async () => {
    await my.signal(1);
    // The Kelvin sign becomes a k in lower case: the mail would go to somebody else's mailbox.
    const { status } = await ask('\u212aim@example.com');

    expect(status).toBe(422);
    expect(await my.mails('my-signals')).toEqual([]);
  });

  test('what is no address is refused, in the form with the address as it was typed', async () => {
    expect((await ask('kim')).json.errors[0].field).toBe('email');
    const page = await my.call({ method: 'POST', path: '/my-signals', text: 'email=%3Cb%3Ekim' });

    expect(page.status).toBe(422);
    expect(page.text).toContain('value="&lt;b&gt;kim"');
  });

  test('the form leads to the same page whatever the address', async () => {
    await my.signal(1);
    const posted = ['kim@example.com', 'nobody@example.com'].map((email) =>
      my.call({ method: 'POST', path: '/en/my-signals', text: new URLSearchParams({ email }).toString() }),
    );
    const answers = await Promise.all(posted);

    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, '/en/my-signals?sent=1'],
      [303, '/en/my-signals?sent=1'],
    ]);
    expect((await my.mails('my-signals'))[0]?.language).toBe('en');
  });
});

describe('the list', () => {
  test("shows the address's own signals, newest first, and nobody else's", async () => {
    await my.signal(1, { receivedAt: '2026-11-20T08:00:00.000Z' });
    await my.signal(2, { receivedAt: '2026-11-22T08:00:00.000Z' });
    await my.signal(3, { email: 'lo@example.com' });

    expect(await references(my.token())).toEqual(['K7QM-2XTD-02', 'K7QM-2XTD-01']);
    expect(await references(my.token('lo@example.com'))).toEqual(['K7QM-2XTD-03']);
    expect(await references(my.token('nobody@example.com'))).toEqual([]);
  });

  test('goes back twelve months to the day', async () => {
    await my.signal(1, { receivedAt: '2025-11-23T22:59:59.000Z' });
    await my.signal(2, { receivedAt: '2025-11-23T23:00:00.000Z' });

    expect(await references(my.token())).toEqual(['K7QM-2XTD-02']);
    my.at.now = '2028-02-29T09:00:00.000Z';
    await my.signal(3, { receivedAt: '2027-02-28T22:59:59.000Z' });
    await my.signal(4, { receivedAt: '2027-02-28T23:00:00.000Z' });
    expect(await references(my.token())).toEqual(['K7QM-2XTD-04']);
  });

  test('shows public things alone: no broker of the house, no rule, no hash, no tag', async () => {
    await my.signal(1, { filedBy: 'per_broker-gastrikland-ost', tags: ['okodad'] });
    const { text } = await list(my.token());

    for (const secret of ['per_', 'rule', 'addressHash', hashOf('kim@example.com'), 'okodad', 'case_', 'sig_'])
      expect(text).not.toContain(secret);
  });

  test('leaves out a signal whose contact has since become another, even where the list still names it', async () => {
    const signal = await my.signal(1);
    await my.casework.write({
      Update: {
        Key: { pk: signal.id, sk: 'signal' },
        UpdateExpression: 'SET addressHash = :other',
        ExpressionAttributeValues: { ':other': hashOf('lo@example.com') },
      },
    });

    expect(await references(my.token())).toEqual([]);
    expect((await send('withdraw', { reference: signal.reference })).status).toBe(404);
  });

  test('holds the newest fifty, says that there are more, and the older ones are found by their reference', async () => {
    const at = (i: number) => new Date(Date.UTC(2026, 5, 1) + i * 3_600_000).toISOString();
    const pageOf = async (query = '') =>
      (await my.call({ method: 'GET', path: `/my-signals/${my.token()}`, query })).text;
    for (let i = 1; i <= 50; i += 1) await my.signal(i, { receivedAt: at(i) });
    expect([(await list(my.token())).json.more, (await pageOf()).includes('de 50 nyaste')]).toEqual([false, false]);
    for (let i = 51; i <= 60; i += 1) await my.signal(i, { receivedAt: at(i) });

    const found = await references(my.token());
    expect([found.length, new Set(found).size, found[0], found[49]]).toEqual([50, 50, 'K7QM-2XTD-60', 'K7QM-2XTD-11']);
    expect([(await list(my.token())).json.more, (await pageOf()).includes('de 50 nyaste')]).toEqual([true, true]);
    expect(await pageOf('signal=K7QM-2XTD-01')).toContain('Signal K7QM-2XTD-01');
    expect((await send('withdraw', { reference: 'K7QM-2XTD-01' })).status).toBe(200);
  });

  test('costs one query, and one of its signals as much however many there are', async () => {
    const calls = async (query: string) => {
      my.calls.length = 0;
      await my.call({ method: 'GET', path: `/my-signals/${my.token()}`, query });
      return [...my.calls];
    };
    await my.signal(1);
    const ofOne = await calls('signal=K7QM-2XTD-01');
    for (let i = 2; i <= 12; i += 1) await my.signal(i);

    expect(await calls('signal=K7QM-2XTD-01')).toEqual(ofOne);
    expect(ofOne.filter((call) => call === 'query').length + ofOne.filter((call) => call === 'get').length).toBe(3);
  });
});

describe('a link', () => {
  const expires = new Date('2026-11-24T11:00:00.000Z');
  const subject = hashOf('kim@example.com');

  test.each([
    ['of another purpose', () => signLink(keys, { purpose: 'confirm-contact', subject, expires })],
    ['that unsubscribes the same address', () => signLink(keys, { purpose: 'unsubscribe-digest', subject, expires })],
    ['with another address in it', () => my.token().replace(subject, hashOf('lo@example.com'))],
    ['with a later end', () => my.token().replace(/\.[0-9a-z]+\.([^.]+)$/, '.zzzzzz.$1')],
    ['that is no link', () => 'x'],
  ])('%s opens and changes nothing', async (_, token) => {
    const signal = await my.signal(1);
    await my.signal(2, { email: 'lo@example.com' });
    const before = await my.items();
    const answers = [
      await list(token()),
      await send('withdraw', { reference: signal.reference }, token()),
      await my.call({ method: 'GET', path: `/my-signals/${token()}` }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await my.items()).toEqual(before);
  });

  test('that has expired leads to where a new one is asked for', async () => {
    await my.signal(1);
    const token = my.token('kim@example.com', new Date('2026-11-24T08:59:59Z'));
    const page = await my.call({ method: 'GET', path: `/en/my-signals/${token}` });

    expect([page.status, page.text.includes('href="/en/my-signals"')]).toEqual([410, true]);
  });

  test('reads everything and changes nothing, whatever is asked for in its address', async () => {
    const { reference } = await my.signal(1);
    const before = await my.items();
    for (const query of [
      '',
      `signal=${reference}`,
      ...['correct', 'contact', 'withdraw', 'nonsense'].map((form) => `signal=${reference}&do=${form}`),
      `signal=${reference}&done=withdrawn`,
    ]) {
      const page = await my.call({ method: 'GET', path: `/my-signals/${my.token()}`, query });
      expect([query, page.status, page.headers['cache-control']]).toEqual([query, 200, 'no-store']);
    }

    expect(await my.items()).toEqual(before);
  });
});
