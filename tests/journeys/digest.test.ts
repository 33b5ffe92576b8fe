import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, casework, openEveryLinkTwice, pathTo, placesOf, sendSignal, start } from '../support/journey.ts';
import { type ClockMoved, type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';
import { openedTwice } from '../support/mail-links.ts';

// The brokers' Monday letter over three weeks, by the clock that a person moves: news in two of the four areas.

const alva = 'alva.exempel@example.org';
const dag = 'dag.exempel@example.org';
const embla = 'embla.exempel@example.org';

let region: LocalRegion;
let references: Record<string, string>;
let moved: ClockMoved;
beforeAll(async () => {
  region = await startLocalRegion({ now: start });
  const signal = async (key: string, municipality: string) => {
    const { status, json } = await sendSignal<{ reference: string }>(region, key, { municipality });
    expect(status).toBe(201);
    return json.reference;
  };
  references = {
    gavle: await signal('one', '2180'),
    ockelbo: await signal('two', '2101'),
    hudiksvall: await signal('three', '2184'),
  };
  moved = await region.moveClock('2026-11-30T06:00:00Z');
}, 120_000);
afterAll(() => region?.stop());

const digests = async (): Promise<Mail[]> =>
  (await region.mail()).filter(({ subject }) => subject.startsWith('Vecka '));
const receivers = async () => (await digests()).map(({ to }) => to).toSorted();
const letterTo = async (address: string) => (await digests()).find(({ to }) => to === address);

test('Monday 07:00 local time sends one letter to each broker whose area has news, and none to the others', async () => {
  const runs = moved.runs.filter(({ schedule }) => schedule === 'weekly-digests');

  expect(moved.now).toBe('2026-11-30T06:00:00.000Z');
  expect(runs.map(({ at }) => at)).toEqual(['2026-11-30T06:00:00.000Z']);
  expect(runs[0]?.result).toMatchObject({ kept: 2, empty: 4 });
  expect(await receivers()).toEqual([alva, dag]);
});

test('the letter tells the own areas’ news and deadlines, and nobody else’s', async () => {
  const [alvas, dags] = [await letterTo(alva), await letterTo(dag)];

  expect(alvas?.subject).toMatch(/^Vecka 49:/);
  expect(alvas?.sentAt).toMatch(/^2026-11-30T06:0/);
  expect(alvas?.text).toContain(references.gavle);
  expect(alvas?.text).toContain(references.ockelbo);
  expect(alvas?.text).not.toContain(references.hudiksvall);
  expect(dags?.text).toContain(references.hudiksvall);
  expect(dags?.text).not.toContain(references.gavle);
  expect(`${alvas?.text}${dags?.text}`).not.toMatch(/Exempel Mekaniska|kim@example\.com|Femaxlig/);
});

test('the schedule run again, and again, sends none', async () => {
  const again = [await region.runSchedule('weekly-digests'), await region.runSchedule('weekly-digests')];

  for (const result of again) expect(result).toMatchObject({ kept: 0, 'sent-before': 2 });
  expect(await receivers()).toEqual([alva, dag]);
});

test('every job of the week did its work', async () => {
  const failed = moved.runs.filter(({ result }) => JSON.stringify(result).includes('"errorType"'));

  expect(failed).toEqual([]);
  expect(new Set(moved.runs.map(({ schedule }) => schedule))).toContain('build-index');
  expect(moved.coalesced['sweep-outbox']).toBeGreaterThan(0);
});

test('opening the links of the letters changes nothing, the way out neither', async () => {
  // A class that changed and an event stand in other weeks' letters.
  const more = [`${region.origin}/basis/county`];
  expect(placesOf(await openEveryLinkTwice(region, { more }))).toEqual(openedTwice.digest);
});

test('one click leaves the list, and the week after tells the others only what is new', async () => {
  const leaving = await letterTo(dag);
  expect(leaving?.headers['list-unsubscribe']).toBe(`<${region.origin}${pathTo(region, leaving, 'unsubscribe')}>`);
  expect(leaving?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  const left = await ask(region, 'POST', pathTo(region, leaving, 'unsubscribe'), {
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const news = [
    await sendSignal<{ reference: string }>(region, 'four', { municipality: '2180' }),
    await sendSignal<{ reference: string }>(region, 'five', { municipality: '2184' }),
  ];
  // The other schedules of the week have no part in this.
  region.running.clock.advanceTo(new Date('2026-12-07T06:00:00Z'));

  const result = await region.runSchedule('weekly-digests');

  expect(left.status).toBe(200);
  expect(news.map(({ status }) => status)).toEqual([201, 201]);
  // The first signals are late by now: the strategist is told of it, in counts.
  expect(result).toMatchObject({ kept: 2, unsubscribed: 1 });
  expect(await receivers()).toEqual([alva, alva, dag, embla]);
  const newest = await letterTo(alva);
  const counts = await letterTo(embla);
  expect(counts?.text).toContain('Östra Gästrikland: 2 försenade ärenden');
  expect(counts?.text).not.toContain(references.gavle);
  expect(newest?.subject).toMatch(/^Vecka 50:/);
  expect(newest?.text).toContain(news[0]?.json.reference);
  const told = newest?.text.split('Nya signaler')[1] ?? '';
  expect(told).not.toContain(references.gavle);
  expect((await casework(region)).filter(({ pk, sk }) => pk.startsWith('digest#') && sk === 'window')).toHaveLength(3);
});
