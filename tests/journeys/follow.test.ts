import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, casework, linksOf, openEveryLinkTwice, placesOf, start } from '../support/journey.ts';
import { type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';
import { openedTwice } from '../support/mail-links.ts';
import { startReplicaServer } from '../support/replica-server.ts';

// Somebody follows an occupation by mail, from the form to the end of it, while the official judgement changes.

const ssyk = '7223';
const kim = 'kim@example.com';
/** The situations that the barometer gives the occupation; the replica's own while undefined. */
let judged: string | undefined;

/** The replicas, with another answer about one occupation where a test says so. */
const changeable = async (origin: string): Promise<Server> => {
  const server = createServer(async (asked, answer) => {
    const headers = Object.fromEntries(
      Object.entries(asked.headers).filter(([name]) => !/^(host|connection|if-.*)$/.test(name)),
    ) as Record<string, string>;
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const told = await fetch(origin + asked.url, { method: asked.method ?? 'GET', headers, ...body });
    const kept = [...told.headers].filter(
      ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|etag|last-modified)$/.test(name),
    );
    let text: Buffer | string = Buffer.from(await told.arrayBuffer());
    if (asked.url?.includes('yrkesbarometer.json') && judged !== undefined) {
      const rows = JSON.parse(text.toString()) as { ssyk: string; lan: string; rekryteringssituation: string }[];
      for (const row of rows) if (row.ssyk.includes(ssyk) && row.lan === '21') row.rekryteringssituation = judged;
      text = JSON.stringify(rows);
    }
    const length = String(Buffer.byteLength(text));
    answer.writeHead(told.status, { ...Object.fromEntries(kept), 'content-length': length }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

let replicas: Awaited<ReturnType<typeof startReplicaServer>>;
let sources: Server;
let region: LocalRegion;
let now = new Date(start);
beforeAll(async () => {
  replicas = await startReplicaServer(() => now);
  sources = await changeable(replicas.origin);
  judged = 'brist';
  region = await startLocalRegion({
    now: start,
    sources: `http://127.0.0.1:${(sources.address() as AddressInfo).port}`,
  });
  await region.refreshBasis();
}, 180_000);
afterAll(async () => {
  await region?.stop();
  sources?.closeAllConnections();
  sources?.close();
  await replicas?.close();
});

const form = (path: string, fields: Record<string, string>) =>
  ask(region, 'POST', path, { body: new URLSearchParams(fields) });
const mailsOf = async (words: RegExp): Promise<Mail[]> =>
  (await region.mail()).filter(({ to, subject }) => to === kim && words.test(subject));
const linkTo = (mail: Mail | undefined, place: string): string => {
  const found = mail && linksOf(region, mail).find((url) => url.startsWith(`${region.origin}/${place}/`));
  if (found === undefined) throw new Error(`The mail has no link to /${place}/`);
  return found.slice(region.origin.length);
};
const nextMonday = async (day: string, situation: string) => {
  judged = situation;
  now = new Date(`${day}T05:40:00Z`);
  region.running.clock.advanceTo(now);
  for (const schedule of ['pull-yrkesbarometern', 'build-index', 'publish-basis']) await region.runSchedule(schedule);
  return region.runSchedule('tell-followers');
};

test('the form asks the address by mail, and looking at the mail follows nothing', async () => {
  const page = await ask(region, 'GET', `/follow?ssyk=${ssyk}&area=county`);
  const sent = await form('/follow', { ssyk, area: 'county', email: kim });

  expect(page.text).toContain(`name="ssyk" value="${ssyk}"`);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/follow?sent=1&ssyk=${ssyk}`]);
  expect(await mailsOf(/^Bekräfta att du vill följa/)).toHaveLength(1);
  expect(placesOf(await openEveryLinkTwice(region))).toEqual(openedTwice.followAsked);
  expect((await casework(region)).filter(({ sk }) => sk === 'follower')).toEqual([]);
});

test('confirmed it begins with what the basis says, and the Monday of that edition is silent', async () => {
  const link = linkTo((await mailsOf(/^Bekräfta/))[0], 'follow');

  expect((await form(link, {})).status).toBe(303);

  expect((await ask(region, 'GET', link)).text).toContain('Du följer yrket');
  expect(await region.runSchedule('tell-followers')).toMatchObject({ told: 0 });
  expect(await mailsOf(/^Läget/)).toEqual([]);
});

test('the Monday after a change brings exactly one mail, whose links change nothing', async () => {
  expect(await nextMonday('2026-11-30', 'balans')).toMatchObject({ told: 1 });
  expect(await region.runSchedule('tell-followers')).toMatchObject({ told: 0 });

  const [mail, ...others] = await mailsOf(/^Läget/);
  expect(others).toEqual([]);
  expect(mail?.text).toContain('Arbetsförmedlingens bedömning för länet var: Brist');
  expect(mail?.text).toContain('Arbetsförmedlingens bedömning för länet är nu: Balans');
  expect(mail?.headers['list-unsubscribe']).toBe(`<${region.origin}${linkTo(mail, 'unsubscribe')}>`);
  expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  expect(placesOf(await openEveryLinkTwice(region, { mails: mail ? [mail] : [] }))).toEqual(openedTwice.follow);
});

test('ended by the link of the mail, nothing is kept of the address and nothing more comes', async () => {
  const following = linkTo((await mailsOf(/^Läget/))[0], 'following');
  expect((await form(following, { action: 'end', ssyk })).status).toBe(303);

  await nextMonday('2026-12-07', 'brist');

  expect(await mailsOf(/^Läget/)).toHaveLength(1);
  expect((await casework(region)).filter(({ sk }) => sk === 'follower')).toEqual([]);
});
