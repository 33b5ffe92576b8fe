import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseIdOf, caseOf } from '../../../shared/domain/case.ts';
import { replay } from '../../../shared/domain/case-change.ts';
import type { CaseState } from '../../../shared/domain/case-state.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import { TransactionRefused } from '../../../shared/platform/table.ts';
import { Unavailable } from '../../../shared/platform/unavailable.ts';
import { addressSignalWrite } from '../../../shared/stores/address-signals.ts';
import { caseStore } from '../../../shared/stores/case-store.ts';
import { changeCase } from '../../../shared/stores/change-case.ts';
import { addressPartition, caseKey, factKey } from '../../../shared/stores/keys.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { hashOf, linkIn, type MySignalsHarness, mySignalsHarness, region } from '../../support/my-signals-harness.ts';

let dynamo: TestDynamo;
let my: MySignalsHarness;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  my = await mySignalsHarness(dynamo);
});

const send = (last: string, body: unknown, token = my.token()) =>
  my.call({ method: 'POST', path: `/api/v1/my-signals/${token}/${last}`, body });
const post = (fields: Record<string, string>, token = my.token(), prefix = '') =>
  my.call({
    ...{ method: 'POST', path: `${prefix}/my-signals/${token}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    text: new URLSearchParams(fields).toString(),
  });
const need = { occupationText: 'Svetsare', headcount: 5, horizon: 'within-6-months', description: 'TIG' };
const stands = async (signal: Signal, to: CaseState) => {
  const change = changeCase({
    ...{ region, casework: my.casework, cases: caseStore(my.casework) },
    clock: () => new Date(my.at.now),
  });
  await change({ id: caseIdOf(signal.id), who: 'per_broker-gastrikland-ost' }, () =>
    to === 'closed'
      ? { change: { kind: 'closed', to, outcome: 'referred', message: 'Klart.' } }
      : { change: { kind: 'moved', to, reason: 'Ringde.' } },
  );
};
const everything = async () => JSON.stringify(await my.items());

describe('correcting', () => {
  test('keeps the new with the signal, the old in the history, and a step for both to see', async () => {
    const signal = await my.signal(1);
    const answer = await send('correct', { reference: signal.reference, need, recruitment: { applicants: 9 } });

    expect([answer.status, answer.json.need, answer.json.recruitment]).toEqual([200, need, { applicants: 9 }]);
    expect(answer.json.steps.at(-1)).toEqual({ at: '2026-11-24T09:00:00.000Z', kind: 'corrected' });
    const [entry] = await my.history(signal);
    expect(entry).toMatchObject({
      ...{ who: 'employer', from: 'received', to: 'received', version: 2 },
      change: { kind: 'corrected', before: { need: signal.need, recruitment: signal.recruitment }, need },
    });
    const found = await my.case(signal);
    expect(found?.summary).toMatchObject({ need: 'Svetsare', headcount: 5 });
    expect(found).toEqual(replay(caseOf(signal, new Date(signal.receivedAt)), entry ? [entry] : []));
    expect((await my.kept(signal))?.signal.occupations).toEqual(signal.occupations);
  });

  test('an occupation that was chosen stays while its text does', async () => {
    const chosen = { ...need, horizon: 'now' as const, occupation: '7212' };
    const signal = await my.signal(1, { need: chosen });
    const { occupation: _, ...given } = chosen;
    await send('correct', { reference: signal.reference, need: { ...given, headcount: 6 } });
    expect((await my.kept(signal))?.signal.need).toEqual({ ...chosen, headcount: 6 });

    my.at.now = '2026-11-24T09:01:00.000Z';
    await send('correct', { reference: signal.reference, need: { ...given, occupationText: 'Snickare' } });
    expect((await my.kept(signal))?.signal.need.occupation).toBeUndefined();
  });

  test('sent again the same it is one correction, and numbers that are left out are gone', async () => {
    const signal = await my.signal(1);
    for (let i = 0; i < 3; i += 1) await send('correct', { reference: signal.reference, need });

    expect(await my.history(signal)).toHaveLength(1);
    expect((await my.kept(signal))?.signal.recruitment).toBeUndefined();
  });

  test('two at once are both in the history, and the last one stands', async () => {
    const signal = await my.signal(1);
    my.at.ticks = 1;
    const both = [6, 7].map((headcount) =>
      send('correct', { reference: signal.reference, need: { ...need, headcount } }),
    );

    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    const history = await my.history(signal);
    expect(history).toHaveLength(2);
    const kept = (await my.kept(signal))?.signal.need;
    expect(history[0]?.change).toMatchObject({ need: kept });
  });

  test.each(['closed', 'withdrawn'] as const)(
    'is refused once the case is %s, on a page with what may be done',
    async (state) => {
      const signal = await my.signal(1);
      await stands(signal, state);
      const answer = await send('correct', { reference: signal.reference, need });
      const page = await post({ action: 'correct', reference: signal.reference, ...flat(need) });

      expect([answer.status, answer.json.code]).toEqual([409, 'forbidden-step']);
      expect([page.status, page.headers['content-type'], page.text.includes('Det går inte längre')]).toEqual([
        409,
        'text/html; charset=utf-8',
        true,
      ]);
      expect((await my.kept(signal))?.signal.need).toEqual(signal.need);
    },
  );

  test('without JavaScript it takes the form, and a mistake gives the form back as it was typed', async () => {
    const signal = await my.signal(1);
    const fields = { action: 'correct', reference: signal.reference, ...flat(need) };
    const wrong = await post({ ...fields, 'need.headcount': '<script>', 'recruitment.knewEducation': 'false' });

    expect([wrong.status, wrong.text.includes('value="&lt;script&gt;"')]).toEqual([422, true]);
    expect(await my.history(signal)).toEqual([]);

    const taken = await post({ ...fields, 'recruitment.applicants': '', 'recruitment.knewEducation': 'false' });
    expect([taken.status, taken.headers.location]).toEqual([
      303,
      `/my-signals/${my.token()}?signal=${signal.reference}&done=corrected`,
    ]);
    expect((await my.kept(signal))?.signal).toMatchObject({ need, recruitment: { knewEducation: false } });
  });

  const flat = (of: object) => Object.fromEntries(Object.entries(of).map(([name, v]) => [`need.${name}`, String(v)]));
});

describe('withdrawing', () => {
  test('ends the case and tells the numbers that statistics read, once', async () => {
    const signal = await my.signal(1);
    const [first, again] = [
      await send('withdraw', { reference: signal.reference, reason: 'Vi hittade någon.' }),
      await send('withdraw', { reference: signal.reference }),
    ];

    expect([first.status, again.status, again.json]).toEqual([200, 200, first.json]);
    expect(first.json.may).toEqual({ correct: false, withdraw: false, changeContact: false });
    expect(first.json.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'received',
      'with-broker',
      'withdrawn',
    ]);
    expect((await my.case(signal))?.state).toBe('withdrawn');
    expect(await my.casework.get(factKey(signal.area, caseIdOf(signal.id)))).toMatchObject({ state: 'withdrawn' });
    expect((await my.history(signal)).map(({ change }) => change)).toEqual([
      { kind: 'moved', to: 'withdrawn', reason: 'Vi hittade någon.' },
    ]);
  });

  test('pressed twice at once it happens once', async () => {
    const signal = await my.signal(1);
    await Promise.all([1, 2, 3].map(() => send('withdraw', { reference: signal.reference })));

    expect(await my.history(signal)).toHaveLength(1);
  });

  test('is refused where the case has come to its end otherwise', async () => {
    const signal = await my.signal(1);
    await stands(signal, 'closed');

    expect((await send('withdraw', { reference: signal.reference })).json.code).toBe('forbidden-step');
  });

  test('a reason with a personal number is refused and kept nowhere', async () => {
    const signal = await my.signal(1);
    const reason = 'Anna 19811218-9876 fick jobbet';
    const [api, page] = [
      await send('withdraw', { reference: signal.reference, reason }),
      await post({ action: 'withdraw', reference: signal.reference, reason }),
    ];

    expect([api.status, api.json.errors[0].code, page.status]).toEqual([422, 'personal-number', 422]);
    expect(await everything()).not.toContain('9876');
  });
});

describe("somebody else's signal", () => {
  test.each([
    ['correct', { need }],
    ['withdraw', {}],
    ['contact', { contact: { name: 'Kim', email: 'kim@example.com' } }],
  ])('cannot be reached by %s, and is as if it were not there', async (last, body) => {
    await my.signal(1);
    const others = await my.signal(2, { email: 'lo@example.com' });
    const before = await my.items();
    const answers = await Promise.all(
      [others.reference, 'AAAA-AAAA-AA'].map((reference) => send(last, { reference, ...body })),
    );

    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [404, answers[0]?.text],
      [404, answers[0]?.text],
    ]);
    expect(await my.items()).toEqual(before);
  });
});

describe('a form that cannot be taken just now', () => {
  const fields = {
    correct: { 'need.occupationText': 'Plåtslagare', 'need.headcount': '7', 'need.horizon': 'now' },
    withdraw: { reason: 'Plåtslagare' },
    contact: { 'contact.name': 'Plåtslagare', 'contact.email': 'lo@example.com' },
  } as const;
  const forms = Object.keys(fields) as (keyof typeof fields)[];
  const sent = (action: keyof typeof fields, reference: string) => post({ action, reference, ...fields[action] });

  test.each(forms)('for want of the table comes back with what was typed, and is then taken: %s', async (action) => {
    const signal = await my.signal(1);
    my.faults.set('transact', new Unavailable('table'));
    const page = await sent(action, signal.reference);

    expect([page.status, page.headers['retry-after'], page.headers['content-type']]).toEqual([
      ...[503, '5', 'text/html; charset=utf-8'],
    ]);
    expect(page.text).toContain('Ändringen är inte sparad än');
    expect(page.text).toMatch(/(value="|\n)Plåtslagare["<]/);
    expect(page.text).toContain(`name="reference" value="${signal.reference}"`);
    my.faults.clear();
    expect((await sent(action, signal.reference)).status).toBe(303);
  });

  test.each(forms)('loses nothing where not even the signal can be read: %s', async (action) => {
    const signal = await my.signal(1);
    my.faults.set('query', new Unavailable('table')).set('get', new Unavailable('table'));
    const page = await sent(action, signal.reference);

    expect(page.status).toBe(503);
    expect(page.text).toMatch(/(value="|\n)Plåtslagare["<]/);
  });

  test('because somebody else changes the case comes back with what was typed', async () => {
    const signal = await my.signal(1);
    my.faults.set('transact', new TransactionRefused([0]));
    const page = await sent('correct', signal.reference);

    expect(page.status).toBe(409);
    expect(page.text).toContain('Någon annan ändrade samtidigt');
    expect(page.text).toContain('value="Plåtslagare"');
  });

  test('because a mail has just gone comes back with what was typed and when to send it again', async () => {
    const signal = await my.signal(1);
    await sent('contact', signal.reference);
    const other = await sent('contact', signal.reference);

    expect([other.status, other.headers['retry-after']]).toEqual([429, '900']);
    expect(other.text).toContain('value="Plåtslagare"');
  });

  test('asks for the link again with the address in it', async () => {
    my.faults.set('transact', new Unavailable('table'));
    const page = await my.call({ method: 'POST', path: '/my-signals', text: 'email=kim%40example.com' });

    expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
    expect(page.text).toContain('value="kim@example.com"');
    expect(page.text).toContain('Länken är inte skickad än');
  });
});

describe('a signal whose case is not open yet', () => {
  test('asks to wait a moment, on the API and on a page, and changes nothing', async () => {
    const signal = await my.signal(1, {}, { open: false });
    await my.casework.write(addressSignalWrite(hashOf('kim@example.com'), signal));
    const before = await my.items();
    const answers = [
      await send('correct', { reference: signal.reference, need }),
      await send('withdraw', { reference: signal.reference }),
      await post({ action: 'withdraw', reference: signal.reference }),
    ];

    expect(answers.map(({ status, headers }) => [status, headers['retry-after']])).toEqual(
      answers.map(() => [409, '10']),
    );
    expect(answers[2]?.text).toContain('alldeles ny');
    expect((await post({ action: 'withdraw', reference: signal.reference, reason: 'Hittade' })).text).toContain(
      '\nHittade</textarea>',
    );
    expect(await my.items()).toEqual(before);
  });
});

describe('changing the contact', () => {
  const lo = { name: 'Lo Exempel', email: 'lo@example.com', phone: '070-174 06 05' };
  const asked = async (signal: Signal, contact: object = lo) => {
    const answer = await send('contact', { reference: signal.reference, contact });
    return { answer, token: linkIn((await my.mails('confirm-contact')).at(-1)) };
  };
  const confirm = (token: string) => my.call({ method: 'POST', path: `/api/v1/my-signals/confirm/${token}` });

  test('changes nothing until the new address has confirmed, and asks it without a word of anybody', async () => {
    const signal = await my.signal(1);
    const { answer, token } = await asked(signal);
    const [mail] = await my.mails('confirm-contact');

    expect([answer.status, answer.json]).toEqual([200, { state: 'confirmation-sent' }]);
    expect(mail?.to).toEqual({ name: lo.name, address: lo.email });
    expect(JSON.stringify(mail?.blocks)).not.toMatch(/Kim|kim@|Exempel Mekaniska|Femaxlig/);
    const before = await my.items();
    for (const prefix of ['', '/en'])
      expect((await my.call({ method: 'GET', path: `${prefix}/confirm-contact/${token}` })).status).toBe(200);
    expect(await my.items()).toEqual(before);
    expect((await my.kept(signal))?.signal.contact).toEqual(signal.contact);
  });

  test('confirmed, the signal moves to the new address, and the old one is told exactly once', async () => {
    const signal = await my.signal(1);
    const { token } = await asked(signal);
    const answers = await Promise.all([1, 2, 3].map(() => confirm(token)));
    const again = await confirm(token);

    expect([...answers, again].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await my.kept(signal))?.signal).toMatchObject({ contact: lo, addressHash: hashOf(lo.email) });
    const list = async (email: string) =>
      (await my.call({ method: 'GET', path: `/api/v1/my-signals/${my.token(email)}` })).json.signals.length;
    expect([await list('kim@example.com'), await list(lo.email)]).toEqual([0, 1]);
    const told = await my.mails('contact-changed');
    expect(told.map(({ to }) => to.address)).toEqual(['kim@example.com']);
    expect(JSON.stringify(told)).not.toMatch(/lo@example|Lo Exempel/);
    expect(JSON.stringify(told)).toContain('alva.exempel@example.org');
    expect((await my.history(signal)).map(({ change, who }) => [change, who])).toEqual([
      [{ kind: 'contact-changed' }, 'employer'],
    ]);
    expect((await my.items()).map(({ pk }) => pk)).not.toContain(addressPartition(hashOf('kim@example.com')));
    // What was asked for is not kept beside what holds.
    expect((await my.items()).filter((item) => JSON.stringify(item).includes(lo.name))).toHaveLength(1);
  });

  test('the page confirms by its button alone', async () => {
    const signal = await my.signal(1);
    const { token } = await asked(signal);
    const taken = await my.call({ method: 'POST', path: `/confirm-contact/${token}`, text: '' });
    const page = await my.call({ method: 'GET', path: `/confirm-contact/${token}` });

    expect([taken.status, taken.headers.location]).toEqual([303, `/confirm-contact/${token}`]);
    expect([page.status, page.text.includes('<form')]).toEqual([200, false]);
    expect((await my.kept(signal))?.signal.contact).toEqual(lo);
  });

  test('the link counts for 48 hours, for this alone, and not for a link of my signals', async () => {
    const signal = await my.signal(1);
    const { token } = await asked(signal);
    const swapped = await my.call({ method: 'GET', path: `/api/v1/my-signals/${token}` });
    my.at.now = '2026-11-26T09:00:00.000Z';
    const late = await confirm(token);

    expect([swapped.status, late.status, (await confirm(my.token())).status]).toEqual([404, 410, 404]);
    expect((await my.kept(signal))?.signal.contact).toEqual(signal.contact);
  });

  test('one question per signal and quarter of an hour, whomever it would go to', async () => {
    const signal = await my.signal(1);
    await asked(signal);
    const { answer } = await asked(signal, { ...lo, email: 'noa@example.com' });

    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '900']);
    expect(await my.mails('confirm-contact')).toHaveLength(1);
  });

  test('of two that were asked for, the one that is confirmed first counts', async () => {
    const signal = await my.signal(1);
    const first = await asked(signal);
    my.at.now = '2026-11-24T09:15:00.000Z';
    await send('contact', { reference: signal.reference, contact: { ...lo, email: 'noa@example.com' } });
    const tokens = (await my.mails('confirm-contact')).map(linkIn);
    const second = tokens.find((token) => token !== first.token) ?? '';

    expect((await confirm(second)).status).toBe(200);
    expect([(await confirm(first.token)).status, (await confirm(first.token)).json.code]).toEqual([409, 'conflict']);
    expect((await my.kept(signal))?.signal.contact.email).toBe('noa@example.com');
    expect(await my.mails('contact-changed')).toHaveLength(1);
  });

  test('another telephone at the same address counts at once and is told to nobody', async () => {
    const signal = await my.signal(1);
    const { answer } = await asked(signal, { name: 'Kim Exempel', email: 'Kim@example.com', phone: '026-12 34 56' });

    expect(answer.json).toEqual({ state: 'applied' });
    expect((await my.kept(signal))?.signal.contact.phone).toBe('026-12 34 56');
    expect([await my.mails('confirm-contact'), await my.mails('contact-changed')]).toEqual([[], []]);
    expect((await my.case(signal))?.version).toBe(2);
  });

  test('is refused for a signal that is withdrawn, and its confirmation too', async () => {
    const signal = await my.signal(1);
    const { token } = await asked(signal);
    await stands(signal, 'withdrawn');

    expect((await asked(signal)).answer.json.code).toBe('forbidden-step');
    expect((await confirm(token)).json.code).toBe('forbidden-step');
  });
});

describe('hostile texts', () => {
  const nasty = '"><script>alert(1)</script> https://evil.example/ {{7*7}}';

  test('are shown as they were written, never run and never a link', async () => {
    const signal = await my.signal(1, {
      employer: { name: nasty },
      need: { occupationText: nasty, headcount: 1, horizon: 'now', description: nasty },
      contact: { name: nasty, email: 'kim@example.com' },
    });
    const path = `/my-signals/${my.token()}`;
    const pages = [
      await my.call({ method: 'GET', path }),
      ...(await Promise.all(
        ['', '&do=correct', '&do=contact', '&do=withdraw'].map((form) =>
          my.call({ method: 'GET', path, query: `signal=${signal.reference}${form}` }),
        ),
      )),
      await my.call({ method: 'GET', path, query: 'signal=%3Cscript%3E' }),
      await post({ action: '<script>', reference: '"><script>' }),
      await post({ action: 'withdraw', reference: signal.reference, reason: '\u202e', __proto__x: '1' }),
    ];

    for (const { text } of pages) {
      expect(text).not.toContain('<script');
      expect(text).not.toContain('href="https://evil');
    }
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404, 400, 422]);
  });

  test('a contact that breaks a line is refused, in JSON and in the form', async () => {
    const signal = await my.signal(1);
    const name = 'Lo\r\nBcc: all@example.com';
    const answers = [
      await send('contact', { reference: signal.reference, contact: { name, email: 'lo@example.com' } }),
      await post({
        ...{ action: 'contact', reference: signal.reference },
        ...{ 'contact.name': name, 'contact.email': 'lo@example.com' },
      }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(await my.mails('confirm-contact')).toEqual([]);
  });

  test('keys hold nothing of a person', async () => {
    const signal = await my.signal(1);
    await send('contact', { reference: signal.reference, contact: { name: 'Lo', email: 'lo@example.com' } });
    const keysKept = (await my.items()).map(({ pk, sk, listPk, listSk }) => [pk, sk, listPk, listSk].join(' '));

    expect(keysKept.filter((key) => /@|Lo|Kim/.test(key))).toEqual([]);
    expect(keysKept).toContainEqual(expect.stringContaining(caseKey(caseIdOf(signal.id)).pk));
  });
});
