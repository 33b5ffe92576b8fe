import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendFollowUps } from '../../../functions/cases/follow-ups.ts';
import type { Outcome } from '../../../shared/domain/case.ts';
import { addDays, type PlainDay } from '../../../shared/domain/plain-day.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import type { MailDraft } from '../../../shared/mail/mail.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { type AnsweringOffice, aForm, answeringOffice, broker } from '../../support/answering-office.ts';
import { numberedId } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const closedOn = '2026-11-23';
const closedCase = async (over: Partial<Signal> = {}, outcome: Outcome = 'measure-done') => {
  const at = await answeringOffice(dynamo);
  const { id } = await at.opened(over);
  await at.closed(await at.caseOf(id), outcome);
  return { at, id };
};

const runTwice = async (at: AnsweringOffice, day: PlainDay) => {
  at.morning(day);
  const result = await at.followUps();
  const before = await at.state();
  expect(await at.followUps()).toMatchObject({ asked: 0, reminded: 0 });
  expect(await at.state()).toBe(before);
  return result;
};

/** The days after closing on which something was done, and what. */
const lived = async (at: AnsweringOffice, days: number, onDay: (day: number) => Promise<void> = async () => {}) => {
  const done: Record<number, string> = {};
  for (let day = 80; day <= days; day += 1) {
    const { asked, reminded } = await runTwice(at, addDays(closedOn, day));
    if (asked) done[day] = 'asked';
    if (reminded) done[day] = 'reminded';
    await onDay(day);
  }
  return done;
};

const hrefsOf = (mail: MailDraft | undefined): string[] =>
  (mail?.blocks ?? []).flatMap((block) => (block.kind === 'actions' ? block.links.map(({ href }) => href) : []));

describe('a closed case', () => {
  test('is asked about on day 90, reminded of on day 104, and then left in peace', async () => {
    const { at, id } = await closedCase();

    expect(await lived(at, 125)).toEqual({ 90: 'asked', 104: 'reminded' });

    const c = await at.caseOf(id);
    expect(c).toMatchObject({ state: 'closed', followUp: { askedOn: '2027-02-21', reminded: true, outcome: null } });
    expect(await at.replayed(id)).toEqual(c);
    const mails = await at.mails();
    expect([...mails.keys()].toSorted()).toEqual([
      `follow-up#${id}#${c.closing?.at}`,
      `follow-up-reminder#${id}#${c.closing?.at}`,
    ]);
    for (const mail of mails.values())
      expect(mail).toMatchObject({ to: { address: 'kim@example.com' }, replyTo: { address: broker.email } });
  });

  test('has four links in its mail that change nothing until one is sent, and is then not reminded of', async () => {
    const { at, id } = await closedCase();

    const done = await lived(at, 110, async (day) => {
      if (day !== 95) return;
      const links = hrefsOf([...(await at.mails()).values()][0]).map((href) => new URL(href));
      expect(links.map(({ searchParams }) => searchParams.get('answer'))).toEqual([
        ...['as-wanted', 'other-profile', 'unfilled', 'withdrawn'],
      ]);
      const before = await at.state();
      for (const { pathname, search } of links)
        expect((await at.call({ method: 'GET', path: pathname, query: search.slice(1) })).status).toBe(200);
      expect(await at.state()).toBe(before);
      const path = links[0]?.pathname ?? '';
      expect((await at.call({ method: 'POST', path, ...aForm({ outcome: 'unfilled' }) })).status).toBe(303);
    });

    expect(done).toEqual({ 90: 'asked' });
    expect((await at.caseOf(id)).followUp?.outcome).toBe('unfilled');
  });

  test('can be answered by the link of the reminder too, once in all', async () => {
    const { at, id } = await closedCase();
    await lived(at, 104);
    const [first, second] = ['follow-up', 'follow-up-reminder'].map(async (kind) => {
      const closing = (await at.caseOf(id)).closing?.at;
      return new URL(hrefsOf((await at.mails()).get(`${kind}#${id}#${closing}`))[0] ?? '').pathname;
    });

    expect(
      (await at.call({ method: 'POST', path: (await second) ?? '', ...aForm({ outcome: 'as-wanted' }) })).status,
    ).toBe(303);
    expect(
      (await at.call({ method: 'POST', path: (await first) ?? '', ...aForm({ outcome: 'unfilled' }) })).status,
    ).toBe(409);
    expect((await at.caseOf(id)).followUp?.outcome).toBe('as-wanted');
  });

  test('whose contact has no address is a call for the broker, with a link that records the answer', async () => {
    const { at, id } = await closedCase({ contact: { name: 'Kim Exempel', phone: '+46701740605' } });

    expect(await lived(at, 110)).toEqual({ 90: 'asked', 104: 'reminded' });

    const mails = [...(await at.mails()).values()];
    expect(mails.map(({ to }) => to.address)).toEqual([broker.email, broker.email]);
    const [console, record = ''] = hrefsOf(mails[0]);
    expect(console).toContain(`/console/#/case/${id}`);
    expect(
      (await at.call({ method: 'POST', path: new URL(record).pathname, ...aForm({ outcome: 'as-wanted' }) })).status,
    ).toBe(303);
    expect((await at.caseOf(id)).followUp?.outcome).toBe('as-wanted');
  });

  test.each(['withdrawn', 'not-a-competence-need'] as const)('that ended as %s is not asked about', async (outcome) => {
    const { at } = await closedCase({}, outcome);

    expect(await lived(at, 110)).toEqual({});
    expect((await at.mails()).size).toBe(0);
  });

  test('that was opened again is asked about ninety days after it closed the last time', async () => {
    const { at, id } = await closedCase();
    at.morning('2026-12-03');
    await at.changed(id, { kind: 'moved', to: 'reopened', reason: 'Nytt läge.' });
    at.morning('2026-12-08');
    await at.closed(await at.caseOf(id));

    expect(await lived(at, 125)).toEqual({ 105: 'asked', 119: 'reminded' });
  });

  test('that was asked about, opened again and closed again is asked about that closing too', async () => {
    const { at, id } = await closedCase();
    expect(await lived(at, 92)).toEqual({ 90: 'asked' });
    await at.changed(id, { kind: 'moved', to: 'reopened', reason: 'Nytt läge.' });
    at.morning(addDays(closedOn, 95));
    await at.closed(await at.caseOf(id));

    expect(await runTwice(at, addDays(closedOn, 184))).toMatchObject({ asked: 0, reminded: 0 });
    expect(await runTwice(at, addDays(closedOn, 185))).toMatchObject({ asked: 1, reminded: 0 });
    expect(await runTwice(at, addDays(closedOn, 199))).toMatchObject({ asked: 0, reminded: 1 });
  });

  test('is asked and reminded once though the list of who wakes is behind', async () => {
    const { at, id } = await closedCase();
    const behind = sendFollowUps({ ...at.deps, cases: { ...at.cases, wakingBy: async () => [id] } });

    const done: Record<number, unknown> = {};
    for (const day of [89, 90, 91, 103, 104, 105, 130]) {
      at.morning(addDays(closedOn, day));
      const { asked, reminded } = await behind();
      done[day] = asked + reminded;
    }

    expect(done).toEqual({ 89: 0, 90: 1, 91: 0, 103: 0, 104: 1, 105: 0, 130: 0 });
  });

  test('asked late, after the job was away, is reminded of a fortnight later and not at once', async () => {
    const { at, id } = await closedCase();

    expect(await runTwice(at, addDays(closedOn, 110))).toMatchObject({ asked: 1, reminded: 0 });
    for (let day = 111; day < 124; day += 1)
      expect(await runTwice(at, addDays(closedOn, day))).toMatchObject({ asked: 0, reminded: 0 });
    expect(await runTwice(at, addDays(closedOn, 124))).toMatchObject({ asked: 0, reminded: 1 });

    expect((await at.caseOf(id)).followUp).toMatchObject({ reminded: true });
    expect((await at.mails()).size).toBe(2);
  });
});

describe('a job that breaks', () => {
  test.each([0, 1, 2])('after %i cases asks each once when it runs again', async (survived) => {
    const at = await answeringOffice(dynamo);
    for (let i = 1; i <= 3; i += 1) {
      const { id } = await at.opened({ id: numberedId('sig', i) });
      await at.closed(await at.caseOf(id));
    }
    at.morning(addDays(closedOn, 90));
    let written = 0;
    const dying: Pick<Table, 'transact'> = {
      transact: async (writes) => {
        if (written === survived) throw new Error('killed');
        await at.casework.transact(writes);
        written += 1;
      },
    };

    await expect(sendFollowUps({ ...at.deps, casework: dying })()).rejects.toThrow('killed');
    const [again, beside] = await Promise.all([at.followUps(), at.followUps()]);

    expect(again.asked + beside.asked).toBe(3 - survived);
    expect((await at.mails()).size).toBe(3);
  });
});
