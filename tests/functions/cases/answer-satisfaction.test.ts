import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aForm, answeringOffice, broker, standIn } from '../../support/answering-office.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { faultsUnder, throttled } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const closedCase = async () => {
  const office = await answeringOffice(dynamo);
  const c = await office.opened();
  const path = await office.closed(c);
  return { ...office, id: c.id, c, path, api: `/api/v1/signals/answers/${path.split('/').at(-1)}` };
};

describe('the link of a closing mail', () => {
  test('opened, however often and with whatever answer chosen, changes nothing', async () => {
    const at = await closedCase();
    const before = await at.state();

    for (const query of ['', 'answer=yes', 'answer=no', 'answer=<script>', 'received=1']) {
      const page = await at.call({ method: 'GET', path: at.path, query });
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('<script>');
    }
    await at.call({ method: 'GET', path: `/en${at.path}` });

    expect(await at.state()).toBe(before);
  });

  test('asks in Swedish and, under /en, in English', async () => {
    const at = await closedCase();

    expect((await at.call({ method: 'GET', path: at.path })).text).toContain('Blev ni hjälpta?');
    expect((await at.call({ method: 'GET', path: `/en${at.path}` })).text).toContain('Did this help you?');
  });

  test('takes a Yes by form, thanks, and takes no second answer', async () => {
    const at = await closedCase();

    const taken = await at.call({ method: 'POST', path: at.path, ...aForm({ satisfied: 'yes' }) });
    expect(taken.status).toBe(303);
    expect(taken.headers.location).toBe(`${at.path}?received=1`);
    expect(await at.caseOf(at.id)).toMatchObject({ state: 'closed', closing: { satisfied: true } });
    expect((await at.call({ method: 'GET', path: at.path })).text).toContain('Tack för ditt svar');

    const before = await at.state();
    const second = await at.call({ method: 'POST', path: at.path, ...aForm({ satisfied: 'no' }) });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Tack för ditt svar');
    const byApi = await at.call({ method: 'POST', path: at.api, body: { satisfied: true } });
    expect(byApi).toMatchObject({ status: 409, json: { code: 'already-answered' } });
    expect(await at.state()).toBe(before);
  });

  test('gives a No back as it was typed where it cannot be taken just now', async () => {
    const at = await closedCase();
    const faults = faultsUnder(at.client);
    const typed = aForm({ satisfied: 'no', reason: 'Ingen ringde', reopen: 'true' });
    faults.follow((call) => (call === 'TransactWriteItems' ? { before: throttled() } : undefined));
    const page = await at.call({ method: 'POST', path: at.path, ...typed });

    expect(page.status).toBe(503);
    expect(page.text).toContain('\nIngen ringde</textarea>');
    expect(page.text).toMatch(/name="reopen"[^>]* checked/);
    faults.follow(() => undefined);
    expect((await at.call({ method: 'POST', path: at.path, ...typed })).status).toBe(303);
  });

  test('answered by ten at once is answered once', async () => {
    const at = await closedCase();

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        at.call({
          method: 'POST',
          path: at.api,
          body: i % 2 ? { satisfied: true } : { satisfied: false, reopen: false },
        }),
      ),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    expect(
      (await at.cases.history(at.id, { limit: 100 })).filter(({ change }) => change.kind === 'rated'),
    ).toHaveLength(1);
  });

  test('takes a No with what was missing, and leaves the case closed', async () => {
    const at = await closedCase();

    await at.call({
      method: 'POST',
      path: at.path,
      ...aForm({ satisfied: 'no', reason: 'För långt bort.\r\nOch för sent.' }),
    });

    expect(await at.caseOf(at.id)).toMatchObject({ state: 'closed', closing: { satisfied: false } });
    const [entry] = await at.cases.history(at.id, { limit: 1 });
    expect(entry).toMatchObject({
      who: 'employer',
      change: { kind: 'rated', satisfied: false, reason: 'För långt bort.\nOch för sent.' },
    });
    expect([...(await at.mails()).keys()]).toEqual([]);
  });

  test('takes a No that asks to be taken up again: rating, reason, restarted promise, step and alert in one change', async () => {
    const at = await closedCase();
    at.morning('2026-11-26');

    const answer = await at.call({
      method: 'POST',
      path: at.api,
      body: { satisfied: false, reopen: true, reason: 'Kursen är inställd.' },
    });

    expect(answer).toMatchObject({ status: 200, json: { recorded: true } });
    const c = await at.caseOf(at.id);
    // Thursday 26 November plus five working days.
    expect(c).toMatchObject({ state: 'reopen-requested', due: '2026-12-03', closing: { satisfied: false } });
    expect(c.answeredAt).toBeUndefined();
    expect(await at.replayed(at.id)).toEqual(c);
    expect(await at.steps(c.signal)).toContain('reopen-requested');
    const mail = (await at.mails()).get(`alert#${c.id}#${c.version}`);
    expect(mail).toMatchObject({ to: { address: broker.email }, language: 'sv', class: 'service' });
    expect(JSON.stringify(mail)).toContain(`/console/#/case/${c.id}`);
    expect(JSON.stringify(mail)).not.toContain('inställd');
    expect((await at.call({ method: 'GET', path: at.path })).text).toContain('vi tar upp det igen');
  });

  test('alerts who stands in today, in their language, and says for whom', async () => {
    const at = await closedCase();
    await at.deps.absences.keep({ person: broker.id, substitute: standIn.id, from: '2026-11-20', until: '2026-11-30' });

    await at.call({ method: 'POST', path: at.api, body: { satisfied: false, reopen: true, reason: 'Nej.' } });

    const [mail] = (await at.mails()).values();
    expect(mail).toMatchObject({ to: { name: 'Bo Exempel', address: standIn.email }, language: 'en' });
    expect(JSON.stringify(mail)).toContain('stand in for Alva Exempel');
  });

  test('wants a reason where the signal is to be taken up again, and keeps what was chosen', async () => {
    const at = await closedCase();
    const before = await at.state();

    const page = await at.call({
      method: 'POST',
      path: at.path,
      ...aForm({ satisfied: 'no', reopen: 'true', reason: ' ' }),
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('role="alert"');
    expect(page.text).toContain('href="#reason"');
    expect(page.text).toMatch(/id="reopen"[^>]* checked/);
    const byApi = await at.call({ method: 'POST', path: at.api, body: { satisfied: false, reopen: true } });
    expect(byApi).toMatchObject({ status: 422, json: { errors: [{ field: 'reason', code: 'required' }] } });
    expect(await at.state()).toBe(before);
  });

  test('refuses a personal number with the reason why, and keeps the text for mending', async () => {
    const at = await closedCase();

    const page = await at.call({
      method: 'POST',
      path: at.path,
      ...aForm({ satisfied: 'no', reason: 'Fråga 19121212-1212 om det' }),
    });

    expect(page.status).toBe(422);
    expect(page.text).toContain('personnummer får inte sparas');
    expect(page.text).toContain('Fråga 19121212-1212 om det</textarea>');
    expect((await at.caseOf(at.id)).closing?.satisfied).toBeNull();
    expect(await at.everything()).not.toContain('19121212');
  });

  test.each([
    {},
    { satisfied: 'maybe' },
    { satisfied: true, reopen: true },
    { satisfied: false },
    { outcome: 'unfilled' },
  ])('refuses what is no answer to it: %j', async (body) => {
    const at = await closedCase();
    const before = await at.state();

    const answer = await at.call({ method: 'POST', path: at.api, body });

    expect(answer.status).toBe(422);
    expect(answer.json.errors.length).toBeGreaterThan(0);
    expect(await at.state()).toBe(before);
  });

  test('lives fourteen days to the second, and then says what to do instead', async () => {
    const at = await closedCase();
    const closedAt = Date.parse(at.at.now);
    at.at.now = new Date(closedAt + 14 * 86_400_000 - 6_000).toISOString();
    expect((await at.call({ method: 'GET', path: at.path })).status).toBe(200);

    at.at.now = new Date(closedAt + 14 * 86_400_000).toISOString();
    const page = await at.call({ method: 'GET', path: at.path });
    expect(page.status).toBe(410);
    expect(page.text).toContain('svara på mejlet');
    expect((await at.call({ method: 'POST', path: at.path, ...aForm({ satisfied: 'yes' }) })).status).toBe(410);
    expect(await at.call({ method: 'POST', path: at.api, body: { satisfied: true } })).toMatchObject({
      status: 410,
      json: { code: 'link-expired' },
    });
  });

  test('of an earlier closing says nothing about a later one', async () => {
    const at = await closedCase();
    at.morning('2026-11-24');
    await at.changed(at.id, { kind: 'moved', to: 'reopened', reason: 'Ny uppgift.' });
    expect((await at.call({ method: 'GET', path: at.path })).text).toContain('gäller inte längre');
    at.morning('2026-11-25');
    const later = await at.closed(at.c);

    expect((await at.call({ method: 'POST', path: at.path, ...aForm({ satisfied: 'yes' }) })).status).toBe(409);
    expect((await at.caseOf(at.id)).closing?.satisfied).toBeNull();
    expect((await at.call({ method: 'POST', path: later, ...aForm({ satisfied: 'yes' }) })).status).toBe(303);
  });

  test('that was bent anywhere, or put to another use, is unknown', async () => {
    const at = await closedCase();
    const token = at.path.split('/').at(-1) ?? '';
    const bent = [...token].map((c, i) => `${token.slice(0, i)}${c === 'a' ? 'b' : 'a'}${token.slice(i + 1)}`);

    for (const wrong of [
      ...bent,
      token.replace('satisfaction', 'follow-up'),
      token.replace('satisfaction', 'status'),
      'x',
    ])
      if (wrong !== token)
        expect(
          (await at.call({ method: 'POST', path: `/answer/${wrong}`, ...aForm({ satisfied: 'yes' }) })).status,
        ).toBe(404);
    expect((await at.caseOf(at.id)).closing?.satisfied).toBeNull();
  });
});
