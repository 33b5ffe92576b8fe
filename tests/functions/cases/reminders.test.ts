import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendReminders } from '../../../functions/cases/reminders.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { daysOf, rankOf } from '../../../shared/domain/case-clock.ts';
import { addDays, type PlainDay } from '../../../shared/domain/plain-day.ts';
import type { Table } from '../../../shared/platform/table.ts';
import { type AnsweringOffice, answeringOffice, broker, standIn } from '../../support/answering-office.ts';
import { numberedId } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gavleborg } from '../../support/intake.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const office = () => answeringOffice(dynamo);
const daysFrom = (first: PlainDay, count: number) => Array.from({ length: count }, (_, i) => addDays(first, i));
const kindsOf = async (at: AnsweringOffice, id: string) =>
  (await at.cases.history(id, { limit: 100 })).toReversed().map(({ change }) => change.kind);

/** Runs the job on a morning, and again: the second time nothing is there to be done. */
const runTwice = async (at: AnsweringOffice, day: PlainDay) => {
  at.morning(day);
  const result = await at.reminders();
  const before = await at.state();
  expect(await at.reminders()).toMatchObject({ returned: 0, reminded: 0, reranked: 0 });
  expect(await at.state()).toBe(before);
  return result;
};

describe('a question to the employer', () => {
  test('asked on Friday 18 December is open to the 29th, and on the 30th the case is the broker’s again', async () => {
    const at = await office();
    at.morning('2026-12-17');
    const { id, signal } = await at.opened({ answerBy: '2026-12-22' });
    at.morning('2026-12-18');
    await at.asked(await at.caseOf(id));

    for (const day of daysFrom('2026-12-19', 11)) {
      expect((await runTwice(at, day)).returned).toBe(0);
      expect((await at.caseOf(id)).state).toBe('waiting-employer');
    }
    expect((await runTwice(at, '2026-12-30')).returned).toBe(1);

    const c = await at.caseOf(id);
    // Two working days were left when it was asked, the 21st and the 22nd; two are left now, the 30th and 4 January.
    expect(c).toMatchObject({ state: 'received', waiting: null, due: '2027-01-04' });
    expect(await at.replayed(id)).toEqual(c);
    const mails = await at.mails();
    expect([...mails.keys()]).toEqual([`alert#${id}#${c.version}`]);
    expect(mails.get(`alert#${id}#${c.version}`)).toMatchObject({
      to: { address: broker.email },
      subject: 'K7QM-2XTD-9F: arbetsgivaren har inte svarat',
    });
    expect(await at.steps(signal)).toEqual(['with-broker', 'back-with-broker']);
  });

  test('returns with the same promise however late the job runs', async () => {
    const at = await office();
    at.morning('2026-12-17');
    const { id } = await at.opened({ answerBy: '2026-12-22' });
    at.morning('2026-12-18');
    await at.asked(await at.caseOf(id));

    await runTwice(at, '2027-01-14');

    expect(await at.caseOf(id)).toMatchObject({ state: 'received', due: '2027-01-04' });
  });

  test('is still open on its last day, whatever else makes the job look at the case then', async () => {
    const at = await office();
    const { id } = await at.opened();
    await at.asked(await at.caseOf(id));
    await at.changed(id, { kind: 'stepped', nextStep: { what: 'Ring', on: '2026-11-29' } });

    expect(await runTwice(at, '2026-11-30')).toMatchObject({ seen: 1, returned: 0 });
    expect(await runTwice(at, '2026-12-01')).toMatchObject({ seen: 1, returned: 1 });
  });

  test('tells who stands in that day', async () => {
    const at = await office();
    const { id } = await at.opened();
    await at.asked(await at.caseOf(id));
    await at.deps.absences.keep({ person: broker.id, substitute: standIn.id, from: '2026-12-01', until: '2026-12-01' });

    await runTwice(at, '2026-12-01');

    expect([...(await at.mails()).values()].map(({ to }) => to.address)).toEqual([standIn.email]);
  });

  test('answered in time is left alone', async () => {
    const at = await office();
    const { id } = await at.opened();
    const path = await at.asked(await at.caseOf(id));
    await at.call({
      method: 'POST',
      path: `/api/v1/signals/answers/${path.split('/').at(-1)}`,
      body: { answer: 'Ja.' },
    });

    for (const day of daysFrom('2026-11-24', 14)) await runTwice(at, day);

    expect(await kindsOf(at, id)).toEqual(['coded', 'asked', 'answered']);
    expect((await at.mails()).size).toBe(1);
  });
});

describe('a question to an external actor', () => {
  const forwarded = async () => {
    const at = await office();
    const { id } = await at.opened();
    const path = await at.forwarded(await at.caseOf(id));
    return { at, id, path, ask: (await at.caseOf(id)).waiting?.id };
  };

  test('is reminded of once, with a link that works, and then the case is the broker’s again', async () => {
    const { at, id, ask, path } = await forwarded();

    const done: Record<string, unknown> = {};
    for (const day of daysFrom('2026-11-24', 16)) {
      const { returned, reminded } = await runTwice(at, day);
      if (returned || reminded) done[day] = { returned, reminded };
      if (reminded) {
        const mail = (await at.mails()).get(`external-reminder#${ask}`);
        expect(mail).toMatchObject({ to: { address: 'ester@example.net' }, replyTo: { address: broker.email } });
        expect(JSON.stringify(mail)).toContain(path);
        expect((await at.call({ method: 'GET', path })).status).toBe(200);
      }
    }

    // Five and ten working days from Monday 23 November; the case returns the morning after.
    expect(done).toEqual({
      '2026-11-30': { returned: 0, reminded: 1 },
      '2026-12-08': { returned: 1, reminded: 0 },
    });
    expect(await kindsOf(at, id)).toEqual(['coded', 'forwarded', 'reminded', 'wait-over']);
    const c = await at.caseOf(id);
    expect(await at.replayed(id)).toEqual(c);
    expect([...(await at.mails()).keys()].toSorted()).toEqual([`alert#${id}#${c.version}`, `external-reminder#${ask}`]);
  });

  test('whose time ran out while the job was away is not reminded of any more', async () => {
    const { at, id } = await forwarded();

    expect(await runTwice(at, '2026-12-20')).toMatchObject({ returned: 1, reminded: 0 });

    expect(await kindsOf(at, id)).toEqual(['coded', 'forwarded', 'wait-over']);
  });

  test('on whatever days the job runs, and however often, has one end, at most one reminder, and the same promise', async () => {
    const days = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 0, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(days, async (chosen) => {
        const { at, id, ask } = await forwarded();
        for (const day of [...chosen.toSorted((a, b) => a - b), 31]) {
          at.morning(addDays('2026-11-23', day));
          await at.reminders();
        }
        const kinds = await kindsOf(at, id);
        const remindedOn = chosen.some((day) => day >= 7 && day <= 14);
        expect(kinds).toEqual(['coded', 'forwarded', ...(remindedOn ? ['reminded'] : []), 'wait-over']);
        const c = await at.caseOf(id);
        expect(c).toMatchObject({ state: 'received', due: '2026-11-30' });
        expect((await at.mails()).has(`external-reminder#${ask}`)).toBe(remindedOn);
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

describe('the worklist', () => {
  const ranks = async (at: AnsweringOffice): Promise<Record<string, number>> => {
    const rows = (await at.items()).filter(({ pk }) => pk === 'worklist#gastrikland-ost');
    return Object.fromEntries(rows.map(({ sk, id }) => [String(id), Number(String(sk)[0])]));
  };
  const expected = (c: Case, today: PlainDay) => rankOf({ state: c.state, ...daysOf(c) }, today, gavleborg);

  test('has every case in its place of the day after each morning, and no row twice', async () => {
    const at = await office();
    const ids = [];
    for (let i = 1; i <= 4; i += 1) ids.push((await at.opened({ id: numberedId('sig', i) })).id);
    const [plain = '', kept = '', waiting = '', stepped = ''] = ids;
    await at.changed(kept, { kind: 'moved', to: 'acknowledged', reason: 'Läst.' });
    await at.asked(await at.caseOf(waiting));
    await at.changed(stepped, { kind: 'stepped', nextStep: { what: 'Ring', on: '2026-12-09' } });

    const seen = new Set<number>();
    for (const day of daysFrom('2026-11-24', 28)) {
      await runTwice(at, day);
      const found = await ranks(at);
      const cases = await Promise.all(ids.map(at.caseOf));
      expect(found).toEqual(Object.fromEntries(cases.map((c) => [c.id, expected(c, day)])));
      seen.add(found[plain] ?? 0);
    }
    expect([...seen]).toEqual([5, 3, 2, 1]);
    expect((await at.caseOf(plain)).version).toBe(2);
  });
});

describe('a job that breaks', () => {
  const threeWaits = async () => {
    const at = await office();
    const ids = [];
    for (let i = 1; i <= 3; i += 1) {
      const { id } = await at.opened({ id: numberedId('sig', i) });
      await at.asked(await at.caseOf(id));
      ids.push(id);
    }
    at.morning('2026-12-01');
    return { at, ids };
  };

  test.each([0, 1, 2])('after %i cases loses none and tells of each once when it runs again', async (survived) => {
    const { at, ids } = await threeWaits();
    let written = 0;
    const dying: Pick<Table, 'transact'> = {
      transact: async (writes) => {
        if (written === survived) throw new Error('killed');
        await at.casework.transact(writes);
        written += 1;
      },
    };

    await expect(sendReminders({ ...at.deps, casework: dying })()).rejects.toThrow('killed');
    expect((await at.mails()).size).toBe(survived);
    expect((await at.reminders()).returned).toBe(3 - survived);

    expect((await at.mails()).size).toBe(3);
    for (const id of ids) expect(await kindsOf(at, id)).toEqual(['coded', 'asked', 'wait-over']);
  });

  test('on one case does all the others first, and then says so', async () => {
    const { at, ids } = await threeWaits();
    const [poisoned = '', ...others] = ids;
    const byId = async (id: string) => {
      if (id === poisoned) throw new Error('unreadable');
      return at.cases.byId(id);
    };

    await expect(sendReminders({ ...at.deps, cases: { ...at.cases, byId } })()).rejects.toThrow('unreadable');

    for (const id of others) expect((await at.caseOf(id)).state).toBe('received');
  });

  test('run by two at once tells of each case once', async () => {
    const { at, ids } = await threeWaits();

    await Promise.all([at.reminders(), at.reminders(), at.reminders()]);

    expect((await at.mails()).size).toBe(3);
    for (const id of ids) expect(await kindsOf(at, id)).toEqual(['coded', 'asked', 'wait-over']);
  });

  test('leaves a case that somebody changes meanwhile to what it has become', async () => {
    const { at, ids } = await threeWaits();
    const [first = ''] = ids;
    let meddled = false;
    const byId = async (id: string) => {
      const stored = await at.cases.byId(id);
      if (id === first && !meddled) {
        meddled = true;
        await at.changed(first, { kind: 'moved', to: 'in-dialogue', reason: 'Ringde.' });
      }
      return stored;
    };

    expect(await sendReminders({ ...at.deps, cases: { ...at.cases, byId } })()).toMatchObject({ returned: 2 });

    expect(await kindsOf(at, first)).toEqual(['coded', 'asked', 'moved']);
    expect((await at.mails()).size).toBe(2);
  });
});
