import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcomeStore } from '../../../shared/stores/outcome-store.ts';
import { aForm, answeringOffice } from '../../support/answering-office.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const apiOf = (path: string) => `/api/v1/signals/answers/${path.split('/').at(-1)}`;

const askedAfter90Days = async () => {
  const office = await answeringOffice(dynamo);
  const { id } = await office.opened();
  await office.closed(await office.caseOf(id));
  office.morning('2027-02-21');
  const path = await office.followedUp(await office.caseOf(id));
  return { ...office, id, path, outcomes: outcomeStore(office.casework) };
};

describe('the question ninety days after closing', () => {
  test('opened with any answer chosen shows it chosen and changes nothing', async () => {
    const at = await askedAfter90Days();
    const before = await at.state();

    for (const answer of ['as-wanted', 'other-profile', 'unfilled', 'withdrawn']) {
      const page = await at.call({ method: 'GET', path: at.path, query: `answer=${answer}` });
      expect(page.text).toContain(`value="${answer}" checked`);
    }
    expect((await at.call({ method: 'GET', path: at.path, query: 'answer=nonsense' })).text).not.toContain(' checked');

    expect(await at.state()).toBe(before);
  });

  test('answered is kept with the case and, without a name, where the index reads it, in one transaction', async () => {
    const at = await askedAfter90Days();

    const taken = await at.call({ method: 'POST', path: at.path, ...aForm({ outcome: 'other-profile' }) });

    expect(taken.status).toBe(303);
    const c = await at.caseOf(at.id);
    expect(c).toMatchObject({ state: 'closed', followUp: { outcome: 'other-profile', answeredAt: at.at.now } });
    expect(await at.replayed(at.id)).toEqual(c);
    expect(await at.outcomes.inArea('gastrikland-ost', '2027-02-01')).toEqual([
      {
        ...{ area: 'gastrikland-ost', ssyk: '7223', day: '2027-02-21' },
        ...{ case: at.id, employer: 'e1', outcome: 'other-profile' },
      },
    ]);
    expect((await at.mails()).size).toBe(0);
    expect((await at.call({ method: 'GET', path: at.path })).text).toContain('Tack för ditt svar');
  });

  test('is answered once: of many at once one counts, and a later one changes nothing', async () => {
    const at = await askedAfter90Days();

    const answers = await Promise.all(
      (['as-wanted', 'unfilled', 'withdrawn', 'other-profile'] as const).map((outcome) =>
        at.call({ method: 'POST', path: apiOf(at.path), body: { outcome } }),
      ),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    const told = await at.outcomes.inArea('gastrikland-ost', '2027-02-01');
    expect(told.map(({ outcome }) => outcome)).toEqual([(await at.caseOf(at.id)).followUp?.outcome]);
    const before = await at.state();
    const later = await at.call({ method: 'POST', path: at.path, ...aForm({ outcome: 'unfilled' }) });
    expect(later.status).toBe(409);
    expect(await at.state()).toBe(before);
  });

  test('without an answer comes back with what to do', async () => {
    const at = await askedAfter90Days();
    const before = await at.state();

    const page = await at.call({ method: 'POST', path: at.path, ...aForm({}) });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Välj ett av svaren');
    expect((await at.call({ method: 'POST', path: apiOf(at.path), body: { outcome: 'great' } })).status).toBe(422);
    expect((await at.call({ method: 'POST', path: apiOf(at.path), body: { satisfied: true } })).status).toBe(422);

    expect(await at.state()).toBe(before);
  });

  test('is asked no longer of a case that was opened again', async () => {
    const at = await askedAfter90Days();
    await at.changed(at.id, { kind: 'moved', to: 'reopened', reason: 'Nytt läge.' });

    const answer = await at.call({ method: 'POST', path: apiOf(at.path), body: { outcome: 'unfilled' } });

    expect(answer.status).toBe(409);
    expect(await at.outcomes.inArea('gastrikland-ost', '2027-01-01')).toEqual([]);
  });

  test('lives sixty days', async () => {
    const at = await askedAfter90Days();

    at.morning('2027-04-21');
    expect((await at.call({ method: 'GET', path: at.path })).status).toBe(200);
    at.morning('2027-04-23');
    expect((await at.call({ method: 'GET', path: at.path })).status).toBe(410);
  });
});
