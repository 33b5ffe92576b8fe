import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reasonToWithhold } from '../../../functions/mail/withholding.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { keptMail } from '../../../shared/stores/outbox-item.ts';
import { aForm } from '../../support/answering-office.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type FollowersHarness, followersHarness, linkIn } from '../../support/followers-harness.ts';

let dynamo: TestDynamo;
let at: FollowersHarness;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  at = await followersHarness(dynamo);
  await at.edition('2026-11-23', { '7223': 'brist', '2221': 'balans' });
});

const kim = 'kim@example.com';
const hour = 3_600_000;
const later = (ms: number) => {
  at.at.now = new Date(Date.parse(at.at.now) + ms).toISOString();
};
const monday = async (day: string, judgements: Parameters<FollowersHarness['edition']>[1]) => {
  await at.edition(day, judgements);
  at.at.now = `${day}T05:40:00.000Z`;
  return at.tell();
};
const told = async (email?: string) => (await at.mails('following', email)).length;

describe('a follower', () => {
  test('is told nothing of the edition that they began with, and nothing where nothing changed', async () => {
    await at.follow(kim);

    expect(await at.tell()).toMatchObject({ told: 0 });
    expect(await monday('2026-11-30', { '7223': 'brist', '2221': 'paradox' })).toMatchObject({ told: 0 });
    expect(await told()).toBe(0);
  });

  test('is told once what it was, what it is and how sure, with both ways to leave', async () => {
    await at.follow(kim, { area: 'gastrikland-ost' });
    await at.tell();

    const counts = await monday('2026-11-30', { '7223': 'balans', '2221': 'balans' });

    expect(counts).toMatchObject({ told: 1 });
    const [mail] = await at.mails('following');
    expect(mail).toMatchObject({
      ...{ class: 'digest', to: { address: kim } },
      subject: 'Läget har ändrats: Maskinställare och maskinoperatörer, metallarbete',
      unsubscribe: { list: 'following', url: expect.stringMatching(/\/unsubscribe\/1\.k1\.unsubscribe-following\./) },
    });
    const text = JSON.stringify(mail?.blocks);
    for (const said of ['Östra Gästrikland', 'Brist', 'Balans', 'Hur säkert', 'söndag 22 november 2026'])
      expect(text).toContain(said);
    const again = [await at.tell(), await at.tell(), await monday('2026-12-07', { '7223': 'balans' })];
    expect(again.map(({ told: sent }) => sent)).toEqual([0, 0, 0]);
    expect(await told()).toBe(1);
  });

  test('gets one mail of everything that changed, in their own language', async () => {
    await at.follow(kim, { language: 'en' });
    await at.follow(kim, { ssyk: '2221', language: 'en' });

    await monday('2026-11-30', { '7223': 'balans', '2221': 'paradox' });

    const mails = await at.mails('following');
    expect(mails.map(({ subject }) => subject)).toEqual(['The situation has changed for 2 occupations you follow']);
    expect(linkIn(mails[0])).toMatch(/^\/en\/following\//);
  });

  test('who began between two runs is told of what changed since, and of nothing before', async () => {
    await at.follow(kim);
    await at.tell();
    await at.edition('2026-11-25', { '7223': 'balans', '2221': 'balans' });
    later(61_000);
    await at.follow('lo@example.com');

    await monday('2026-11-30', { '7223': 'brist', '2221': 'balans' });

    // For Kim it went and came back; for Lo it began as balance.
    expect([await told(kim), await told('lo@example.com')]).toEqual([0, 1]);
  });

  test('who confirms while a run is under way begins with its edition, whatever was current before', async () => {
    await at.ask(kim);
    await at.edition('2026-11-30', { '7223': 'balans', '2221': 'balans' });
    const old = await at.deps.basis.pointer();
    await at.deps.followers.begin(`${old?.edition}-2`);

    const { answer } = await at.confirm(kim);

    expect(answer.status).toBe(409);
    expect((await at.items()).some(({ sk }) => sk === 'follower')).toBe(false);
  });

  test('who left the list is told nothing, and is again once they have confirmed anew', async () => {
    await at.follow(kim);
    await at.tell();
    later(hour);
    await addressStore(at.casework).leave(at.hashOf(kim), 'following', new Date(at.at.now));
    expect(await monday('2026-11-30', { '7223': 'balans', '2221': 'balans' })).toMatchObject({ unsubscribed: 1 });
    later(hour);
    await at.follow(kim);

    await monday('2026-12-07', { '7223': 'brist', '2221': 'balans' });

    expect(await told()).toBe(1);
    const item = (await at.items()).find(({ pk }) => String(pk).startsWith('outbox#following#'));
    const { draft, ...entry } = keptMail(item ?? {});
    const facts = await addressStore(at.casework).facts(at.hashOf(kim));
    const about = { entry, draft, staff: undefined, now: new Date(at.at.now), today: '2026-12-07' };
    expect(reasonToWithhold({ ...about, address: facts })).toBeUndefined();
    expect(reasonToWithhold({ ...about, address: { off: { following: at.at.now } } })).toBe('off');
  });

  test('who has ended it hears nothing more', async () => {
    await at.follow(kim);
    await monday('2026-11-30', { '7223': 'balans', '2221': 'balans' });
    const path = linkIn((await at.mails('following'))[0]);
    await at.call({ method: 'POST', path, ...aForm({ action: 'end', ssyk: '7223' }) });

    await monday('2026-12-07', { '7223': 'brist', '2221': 'balans' });

    expect(await told()).toBe(1);
  });
});

describe('the run', () => {
  const many = ['a', 'b', 'c'].map((name) => `${name}@example.com`);

  test('does nothing while there is no edition', async () => {
    at = await followersHarness(dynamo);

    expect(await at.tell()).toEqual({ occupations: 0, told: 0, unchanged: 0, unsubscribed: 0 });
    expect(await at.items()).toEqual([]);
  });

  test('dies at any write, and the next one gives each follower exactly one mail', async () => {
    for (const email of many) await at.follow(email);
    for (const email of many) await at.follow(email, { ssyk: '2221' });
    await at.tell();
    // One write to begin, one for each follower, one to end.
    const days = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
    for (const [writes, day] of days.entries()) {
      const now = writes % 2 === 0 ? ('balans' as const) : ('brist' as const);
      await at.edition(day, { '7223': now, '2221': now === 'brist' ? 'balans' : 'paradox' });
      at.at.now = `${day}T05:40:00.000Z`;
      at.life.writes = writes;
      await expect(at.tell()).rejects.toThrow('killed');
      at.life.writes = Number.POSITIVE_INFINITY;

      await at.tell();
      await at.tell();

      expect(await Promise.all(many.map(told))).toEqual(many.map(() => writes + 1));
    }
  });

  test('run ten times at once gives each follower one mail', async () => {
    for (const email of many) await at.follow(email);
    await at.edition('2026-11-30', { '7223': 'balans', '2221': 'balans' });

    await Promise.allSettled(Array.from({ length: 10 }, () => at.tell()));
    await at.tell();

    expect(await Promise.all(many.map(told))).toEqual(many.map(() => 1));
  });

  test('looks only for followers of occupations that changed', async () => {
    for (const email of many) await at.follow(email, { ssyk: '2221' });
    await at.follow(kim);
    await at.tell();
    at.queried.length = 0;

    const { occupations } = await monday('2026-11-30', { '7223': 'balans', '2221': 'balans' });

    expect(occupations).toBe(1);
    expect([...new Set(at.queried.map((pk) => pk.split('#')[1]))]).toEqual(['7223']);
  });

  test('holds no address in any key', async () => {
    await at.follow(kim);
    await monday('2026-11-30', { '7223': 'balans', '2221': 'balans' });

    const keys = (await at.items()).map(({ pk, sk, listPk, listSk }) => [pk, sk, listPk, listSk]);
    expect(keys.length).toBeGreaterThan(5);
    expect(JSON.stringify(keys)).not.toMatch(/kim|@/i);
  });
});
