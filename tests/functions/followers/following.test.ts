import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Follower, mostFollowed } from '../../../shared/domain/follower.ts';
import type { Item } from '../../../shared/platform/table.ts';
import { addressStore } from '../../../shared/stores/address-store.ts';
import { followerWrite, followWrite } from '../../../shared/stores/follower-store.ts';
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
const followerOf = async (email: string): Promise<Follower | undefined> => {
  const found = (await at.items()).find(({ pk, sk }) => pk === `fol_${at.hashOf(email)}` && sk === 'follower');
  return found && Follower.parse((({ pk, sk, ...rest }) => rest)(found));
};
const form = (fields: Record<string, string>, path = '/follow') => at.call({ method: 'POST', path, ...aForm(fields) });
const later = (ms: number) => {
  at.at.now = new Date(Date.parse(at.at.now) + ms).toISOString();
};
const hour = 3_600_000;

describe('who asks to follow', () => {
  test('is asked by mail, and everything that is kept until then the table forgets by itself', async () => {
    const { status, json } = await at.ask(kim);

    expect([status, json]).toEqual([202, { accepted: true }]);
    const [mail] = await at.mails('confirm-follow');
    expect(mail).toMatchObject({ class: 'service', to: { address: kim }, language: 'sv' });
    expect(mail?.subject).toBe('Bekräfta att du vill följa Maskinställare och maskinoperatörer, metallarbete');
    const kept = await at.items();
    expect(kept).toHaveLength(4);
    const latest = Date.parse(at.at.now) / 1000 + 48 * 3600;
    for (const { ttl } of kept) expect(ttl).toBeLessThanOrEqual(latest);
    expect(JSON.stringify(kept.map(({ pk, sk, listPk, listSk }) => [pk, sk, listPk, listSk]))).not.toContain('kim');
    expect(linkIn(mail)).not.toContain('kim');
  });

  test('gets the same answer for an address that follows already, and for one that has been asked enough', async () => {
    await at.follow(kim);
    const answers = [await at.ask(kim), await at.ask(kim), await at.ask('lo@example.com')];

    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(3).fill([202, '{"accepted":true}']));
    expect(await at.mails('confirm-follow', kim)).toHaveLength(1);
  });

  test('is sent one mail an hour of an occupation, whatever the spelling of the address', async () => {
    await Promise.all([at.ask(kim), at.ask(' KIM@example.com'.trim()), at.ask(kim, { area: 'gastrikland-ost' })]);
    later(hour - 1);
    await at.ask(kim);
    expect(await at.mails('confirm-follow')).toHaveLength(1);

    await at.ask(kim, { ssyk: '2221' });
    later(1);
    await at.ask(kim);
    expect(await at.mails('confirm-follow')).toHaveLength(3);
  });

  test('is sent as many mails a day as one can follow occupations, and no more', async () => {
    at.at.now = '2026-11-25T00:00:00.000Z';
    for (let i = 0; i < mostFollowed + 2; i += 1) {
      await at.ask(kim);
      later(hour);
      if (i === mostFollowed) at.at.now = '2026-11-25T23:30:00.000Z';
    }

    expect(await at.mails('confirm-follow')).toHaveLength(mostFollowed);
  });

  test.each([
    ['ssyk', { ssyk: '9999' }],
    ['ssyk', { ssyk: 'x' }],
    ['area', { area: 'norge' }],
    ['area', { area: 'constructor' }],
    ['email', { email: 'kim' }],
    ['who', { who: 'kim' }],
  ])('is told that %s is wrong in %j', async (field, over) => {
    const { status, json } = await at.ask(kim, over);

    expect([status, json.errors.map((e: { field: string }) => e.field)]).toEqual([422, [field]]);
    expect(await at.items()).toEqual([]);
  });

  test('is told to come again where there is no basis yet', async () => {
    at = await followersHarness(dynamo);

    const { status, headers } = await at.ask(kim);
    const page = await form({ occupation: 'maskinbefäl', area: 'county', email: kim });

    expect([status, headers['retry-after'], page.status]).toEqual([503, '5', 503]);
    expect(page.text).toContain('value="maskinbefäl"');
  });
});

describe('the form', () => {
  test('is filled in by a link to it, and shows nothing that the link made up', async () => {
    const query = 'ssyk=7223&area=gastrikland-ost';
    const { text } = await at.call({ method: 'GET', path: '/follow', query });
    const wrong = await at.call({ method: 'GET', path: '/en/follow', query: 'ssyk=%3Cb%3E&area=%3Cb%3E' });

    expect(text).toContain('<bdi>Maskinställare och maskinoperatörer, metallarbete</bdi>');
    expect(text).toContain('name="ssyk" value="7223"');
    expect(text).toMatch(/value="gastrikland-ost" checked/);
    expect(wrong.text).toMatch(/value="county" checked/);
    expect(wrong.text).toContain('name="occupation"');
    expect(wrong.text.split('<main')[1]).not.toContain('<b>');
  });

  test('takes an occupation in words, and leads to the same page whatever the address', async () => {
    const sent = await form({ occupation: 'Maskinbefäl', ssyk: '', area: 'county', email: kim });

    expect([sent.status, sent.headers.location]).toEqual([303, '/follow?sent=1&ssyk=3151']);
    expect((await at.call({ method: 'GET', path: '/follow', query: 'sent=1&ssyk=3151' })).text).toContain(
      'Maskinbefäl',
    );
    expect(await at.mails('confirm-follow', kim)).toHaveLength(1);
  });

  test('asks which is meant where the words may mean several, and what to write where they mean none', async () => {
    const several = await form({ occupation: 'maskin', area: 'county', email: kim });
    const none = await form({ occupation: 'xyzzy', area: 'county', email: kim }, '/en/follow');

    expect(several.status).toBe(422);
    expect(several.text).toContain('href="#ssyk"');
    expect(several.text).toMatch(/type="radio" id="ssyk" name="ssyk"/);
    expect(none.status).toBe(422);
    expect(none.text).toContain('href="#occupation"');
    expect(none.text).toContain('We do not know the occupation');
    expect(await at.items()).toEqual([]);
  });

  test('comes back with what was typed and every mistake named', async () => {
    const { status, text } = await form({ occupation: '', area: 'norge', email: 'kim' });

    expect(status).toBe(422);
    for (const field of ['occupation', 'area', 'email']) expect(text).toContain(`href="#${field}"`);
    expect(text).toContain('value="kim"');
  });
});

describe('the link of the mail', () => {
  test('opened changes nothing, sent it follows: once, with what the basis says now', async () => {
    await at.ask(kim, { area: 'gastrikland-ost' });
    const link = linkIn((await at.mails('confirm-follow'))[0]);
    const before = await at.items();

    for (const path of [link, link, `/en${link}`]) expect((await at.call({ method: 'GET', path })).status).toBe(200);
    expect(await at.items()).toEqual(before);
    const answers = await Promise.all([1, 2, 3].map(() => at.call({ method: 'POST', path: link, ...aForm({}) })));

    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual(Array(3).fill([303, link]));
    const page = await at.call({ method: 'GET', path: link });
    expect(page.text).toContain('Du följer yrket');
    expect(page.text).toContain('Östra Gästrikland');
    expect(await followerOf(kim)).toMatchObject({
      ...{ email: kim, version: 1 },
      follows: [{ ssyk: '7223', place: 'gastrikland-ost', told: { edition: '2026-11-23', official: 'brist' } }],
    });
    const wish = (await at.items()).find(({ sk }) => sk === 'ask');
    expect(JSON.stringify(wish)).not.toContain('kim@');
  });

  test('is worth nothing after 48 hours, whether the table has forgotten the wish or not', async () => {
    await at.ask(kim);
    const link = linkIn((await at.mails('confirm-follow'))[0]);
    later(48 * hour);

    expect((await at.call({ method: 'GET', path: link })).status).toBe(410);
    expect((await at.call({ method: 'POST', path: link, ...aForm({}) })).status).toBe(410);
    expect(await followerOf(kim)).toBeUndefined();
  });

  test('follows no more than twenty: it says so, and works when one was ended', async () => {
    await at.follow(kim);
    const follower = await followerOf(kim);
    if (!follower) throw new Error('nothing was followed');
    const follows = Array.from({ length: mostFollowed }, (_, i) => ({
      ...{ ssyk: String(1000 + i), label: `Yrke ${i}`, place: 'county', since: at.at.now, told: null },
    }));
    await at.casework.write(followerWrite({ ...follower, version: 2, follows }, 1));
    await at.casework.write(followWrite('1000', follower.hash));
    later(hour);

    const { path } = await at.follow(kim);
    const full = await at.call({ method: 'GET', path });
    const [following = ''] = /\/following\/[^"]+/.exec(full.text) ?? [];
    const ended = await form({ action: 'end', ssyk: '1000' }, following);
    await form({}, path);

    expect([full.status, ended.status]).toEqual([409, 303]);
    expect(full.text).toContain('Du följer redan så många yrken som går');
    const codes = (await followerOf(kim))?.follows.map(({ ssyk }) => ssyk);
    expect(codes).toHaveLength(mostFollowed);
    expect([codes?.includes('1000'), codes?.includes('7223')]).toEqual([false, true]);
  });

  test('two occupations confirmed in the same moment are both followed', async () => {
    await at.ask(kim);
    await at.ask(kim, { ssyk: '2221' });
    const links = (await at.mails('confirm-follow')).map(linkIn);

    const answers = await Promise.all(links.map((path) => at.call({ method: 'POST', path, ...aForm({}) })));

    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await followerOf(kim))?.follows.map(({ ssyk }) => ssyk).toSorted()).toEqual(['2221', '7223']);
  });
});

describe('what one follows', () => {
  const open = async () => {
    const { path } = await at.follow(kim);
    await at.follow(kim, { ssyk: '2221' });
    const { text } = await at.call({ method: 'GET', path });
    return /\/following\/[^"]+/.exec(text)?.[0] ?? '';
  };
  const left = async (): Promise<Item[]> =>
    (await at.items()).filter(({ pk, sk }) => sk === 'follower' || String(pk).startsWith('follow#'));

  test('is shown and ended by the link, and with the last the address is forgotten', async () => {
    const path = await open();
    const before = await at.items();
    const { text } = await at.call({ method: 'GET', path });
    expect(text).toContain('Grundutbildade sjuksköterskor');
    expect(await at.items()).toEqual(before);

    const one = await form({ action: 'end', ssyk: '7223' }, path);
    expect([one.status, one.headers.location]).toEqual([303, `${path}?ended=1`]);
    expect((await followerOf(kim))?.follows.map(({ ssyk }) => ssyk)).toEqual(['2221']);
    await form({ action: 'end', ssyk: '2221' }, path);
    await form({ action: 'end', ssyk: '2221' }, path);

    expect(await left()).toEqual([]);
    expect((await at.call({ method: 'GET', path })).text).toContain('Du följer inget yrke');
  });

  test('is ended all at once', async () => {
    const path = await open();

    expect((await form({ action: 'end-all' }, path)).status).toBe(303);

    expect(await left()).toEqual([]);
  });

  test('is refused a form that says nothing, and a link of another purpose', async () => {
    const path = await open();
    await at.ask(kim, { ssyk: '3151' });
    const confirming =
      linkIn((await at.mails('confirm-follow')).at(-1))
        .split('/')
        .at(-1) ?? '';

    expect((await form({ action: 'delete' }, path)).status).toBe(422);
    expect((await form({ action: 'end-all' }, `/following/${confirming}`)).status).toBe(404);
    expect((await form({}, `/follow/${path.split('/').at(-1)}`)).status).toBe(404);
    expect((await followerOf(kim))?.follows).toHaveLength(2);
  });

  test('says that no mail comes where the list was left by one click, until something is confirmed anew', async () => {
    const path = await open();
    later(hour);
    await addressStore(at.casework).leave(at.hashOf(kim), 'following', new Date(at.at.now));
    const silent = await at.call({ method: 'GET', path });
    later(hour);
    await at.follow(kim);
    const again = await at.call({ method: 'GET', path });

    expect(silent.text).toContain('Du har tackat nej till mejlen');
    expect(again.text).not.toContain('Du har tackat nej till mejlen');
  });
});
