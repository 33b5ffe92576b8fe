import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aForm, answeringOffice, broker } from '../../support/answering-office.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { cancelled, faultsUnder, throttled } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const apiOf = (path: string) => `/api/v1/signals/answers/${path.split('/').at(-1)}`;

describe('a clarifying question', () => {
  const asked = async (question?: string) => {
    const office = await answeringOffice(dynamo);
    const { id } = await office.opened();
    const path = await office.asked(await office.caseOf(id), question);
    return { ...office, id, path };
  };

  test('is shown with its last day, and looking changes nothing', async () => {
    const at = await asked('Rad ett <b>\nhttps://evil.example');
    const before = await at.state();

    const page = await at.call({ method: 'GET', path: at.path, query: 'received=1' });

    expect(page.text).toContain('Rad ett &lt;b&gt;');
    expect(page.text).toContain('måndag 30 november 2026');
    expect(page.text).not.toContain('href="https://evil');
    expect(await at.state()).toBe(before);
  });

  test('answered returns the case to where it came from, moves the promise by the days waited, and tells the broker', async () => {
    const at = await asked();
    at.morning('2026-11-26');

    const taken = await at.call({ method: 'POST', path: at.path, ...aForm({ answer: 'Fräs.\r\nOch svarv.' }) });

    expect(taken).toMatchObject({ status: 303, headers: { location: `${at.path}?received=1` } });
    const c = await at.caseOf(at.id);
    // Promised for Monday 30 November; Tuesday, Wednesday and Thursday were waited.
    expect(c).toMatchObject({ state: 'received', waiting: null, answerBy: '2026-11-30', due: '2026-12-03' });
    expect(await at.replayed(at.id)).toEqual(c);
    const [entry] = await at.cases.history(at.id, { limit: 1 });
    expect(entry).toMatchObject({ who: 'employer', change: { kind: 'answered', answer: 'Fräs.\nOch svarv.' } });
    expect(await at.steps(c.signal)).toContain('question-answered');
    const mail = (await at.mails()).get(`alert#${c.id}#${c.version}`);
    expect(mail?.to.address).toBe(broker.email);
    expect(JSON.stringify(mail)).not.toContain('svarv');
    expect((await at.call({ method: 'GET', path: at.path, query: 'received=1' })).text).toContain('Tack för ditt svar');
    expect((await at.call({ method: 'GET', path: at.path })).text).toContain('gäller inte längre');
  });

  test('whose answer cannot be taken just now comes back with what was written, and is then taken', async () => {
    const at = await asked();
    const faults = faultsUnder(at.client);
    const send = () => at.call({ method: 'POST', path: at.path, ...aForm({ answer: 'Fräs & svarv' }) });
    faults.follow((call) => (call === 'TransactWriteItems' ? { before: throttled() } : undefined));
    const unavailable = await send();
    faults.follow((call) =>
      call === 'TransactWriteItems' ? { before: cancelled(['ConditionalCheckFailed']) } : undefined,
    );
    const conflict = await send();
    faults.follow(() => undefined);

    expect([unavailable.status, unavailable.headers['retry-after'], conflict.status]).toEqual([503, '5', 409]);
    expect(unavailable.text).toContain('Tjänsten svarar inte just nu');
    expect(conflict.text).toContain('Någon annan arbetade med ärendet');
    for (const { text } of [unavailable, conflict]) expect(text).toContain('\nFräs &amp; svarv</textarea>');
    expect((await send()).status).toBe(303);
  });

  test('is answered once, however many press at once', async () => {
    const at = await asked();

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => at.call({ method: 'POST', path: apiOf(at.path), body: { answer: 'Ja.' } })),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(409)]);
    expect((await at.mails()).size).toBe(1);
  });

  test('a promise that was kept does not move', async () => {
    const office = await answeringOffice(dynamo);
    const { id } = await office.opened();
    await office.changed(id, { kind: 'moved', to: 'acknowledged', reason: 'Läst.' });
    const path = await office.asked(await office.caseOf(id));
    office.morning('2026-11-26');

    await office.call({ method: 'POST', path: apiOf(path), body: { answer: 'Ja.' } });

    expect(await office.caseOf(id)).toMatchObject({ state: 'acknowledged', due: '2026-11-30' });
  });

  test('that the broker has gone on from takes no answer', async () => {
    const at = await asked();
    await at.changed(at.id, { kind: 'moved', to: 'in-dialogue', reason: 'Ringde.' });
    const before = await at.state();

    const late = await at.call({ method: 'POST', path: at.path, ...aForm({ answer: 'Ja.' }) });

    expect(late.status).toBe(409);
    expect(late.text).toContain('gäller inte längre');
    expect(await at.state()).toBe(before);
  });

  test('an older question takes no answer while a newer one is asked', async () => {
    const at = await asked();
    at.morning('2026-11-24');
    await at.changed(at.id, { kind: 'moved', to: 'in-dialogue', reason: 'Ringde.' });
    at.morning('2026-11-25');
    const newer = await at.asked(await at.caseOf(at.id), 'Och när?');

    expect((await at.call({ method: 'POST', path: apiOf(at.path), body: { answer: 'Ja.' } })).status).toBe(409);
    expect((await at.call({ method: 'POST', path: apiOf(newer), body: { answer: 'I maj.' } })).status).toBe(200);
  });

  test('an empty answer, one too long and one with a personal number come back with the text kept', async () => {
    const at = await asked();
    const before = await at.state();

    for (const [answer, says] of [
      ['  ', 'Skriv ett svar'],
      ['x'.repeat(4_001), 'för lång'],
      ['Ring 850709-9805', 'personnummer får inte sparas'],
    ] as const) {
      const page = await at.call({ method: 'POST', path: at.path, ...aForm({ answer }) });
      expect(page.status).toBe(422);
      expect(page.text).toContain(says);
      expect(page.text).toContain('href="#answer"');
      expect(page.text).toContain(`${answer}</textarea>`);
    }
    expect(await at.state()).toBe(before);
  });

  test('is open to the end of its last day, the fifth working day: asked on Friday 18 December, 29 December', async () => {
    const office = await answeringOffice(dynamo);
    office.morning('2026-12-18');
    const { id } = await office.opened({ answerBy: '2026-12-29' });
    const path = await office.asked(await office.caseOf(id));
    expect((await office.caseOf(id)).waiting?.until).toBe('2026-12-29');

    office.at.now = '2026-12-29T22:59:59.000Z';
    expect((await office.call({ method: 'GET', path })).status).toBe(200);
    office.at.now = '2026-12-29T23:00:00.000Z';
    expect((await office.call({ method: 'GET', path })).status).toBe(410);
    expect((await office.call({ method: 'POST', path: apiOf(path), body: { answer: 'Ja.' } })).status).toBe(410);
  });
});

describe('a question to an external actor', () => {
  const forwarded = async () => {
    const office = await answeringOffice(dynamo);
    const { id } = await office.opened();
    const path = await office.forwarded(await office.caseOf(id));
    return { ...office, id, path };
  };

  test('shows the need, and neither the employer nor whom to ask there', async () => {
    const at = await forwarded();
    const before = await at.state();

    const page = await at.call({ method: 'GET', path: at.path });

    expect(page.text).toContain('CNC-operatör');
    expect(page.text).toContain('Har ni plats?');
    for (const hidden of ['Mekaniska', 'Kim', 'kim@example.com', 'Femaxlig']) expect(page.text).not.toContain(hidden);
    expect(await at.state()).toBe(before);
  });

  test('answered lands on the case, which is the broker’s again with its promise unmoved', async () => {
    const at = await forwarded();
    at.morning('2026-11-26');

    const taken = await at.call({ method: 'POST', path: at.path, ...aForm({ answer: 'Två platser i januari.' }) });

    expect(taken.status).toBe(303);
    const c = await at.caseOf(at.id);
    expect(c).toMatchObject({ state: 'received', waiting: null, due: '2026-11-30' });
    const [entry] = await at.cases.history(at.id, { limit: 1 });
    expect(entry).toMatchObject({ who: 'external', change: { kind: 'answered', answer: 'Två platser i januari.' } });
    expect([...(await at.mails()).keys()]).toEqual([`alert#${c.id}#${c.version}`]);
    expect((await at.call({ method: 'GET', path: at.path, query: 'received=1' })).text).toContain('Tack för ert svar');
    expect((await at.call({ method: 'POST', path: apiOf(at.path), body: { answer: 'Nej.' } })).status).toBe(409);
  });
});
