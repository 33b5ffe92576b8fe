import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect } from 'vitest';
import { exampleInput } from './builders.ts';
import type { LocalRegion, Mail } from './local-region.ts';
import { placeOf } from './mail-links.ts';

/** The clock of every journey starts here: a Monday morning after the brokers' letters. */
export const start = '2026-11-23T08:00:00Z';

export type Answered<T> = { status: number; headers: Headers; text: string; json: T };

const answered = async <T>(response: Response): Promise<Answered<T>> => {
  const text = await response.text();
  const json = () => JSON.parse(text) as T;
  return {
    status: response.status,
    headers: response.headers,
    text,
    get json() {
      return json();
    },
  };
};

/** Asks the front door; a body that is an object is sent as JSON, parameters as a form, anything else as it is. */
export const ask = async <T>(
  region: LocalRegion,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answered<T>> => {
  const isObject = typeof body === 'object' && body !== null && !(body instanceof URLSearchParams);
  return answered<T>(
    await region.fetch(path, {
      method,
      headers: { ...(isObject && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isObject ? JSON.stringify(body) : (body as string | URLSearchParams) }),
    }),
  );
};

/** Sends the contract's example signal with a key; `over` replaces whole fields of it, and may be wrong. */
export const sendSignal = <T = unknown>(region: LocalRegion, key: string, over: object = {}) =>
  ask<T>(region, 'POST', '/api/v1/signals', {
    body: { ...exampleInput(), ...over },
    headers: { 'idempotency-key': key },
  });

type Item = Record<string, unknown> & { pk: string; sk: string };

/** Everything that the region keeps of its cases, by key, when all that was set in motion has come to rest. */
export const casework = async (region: LocalRegion): Promise<Item[]> => {
  await region.quiescent();
  const { engines, model } = region.running;
  const table = model.tables.find(({ name }) => /casework/i.test(name));
  if (table === undefined) throw new Error('The template has no casework table');
  const items: Item[] = [];
  let after: Record<string, never> | undefined;
  do {
    const page = await engines.db.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ...(after && { ExclusiveStartKey: after }) }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
    after = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (after !== undefined);
  return items.toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
};

/** The kept signals of an employer. */
export const signalsOf = async (region: LocalRegion, employer: string): Promise<Item[]> =>
  (await casework(region)).filter(
    ({ sk, employer: of }) => sk === 'signal' && (of as { name: string }).name === employer,
  );

/** The mails that name a reference, an event or whatever else, newest first. */
export const mailsWith = async (region: LocalRegion, words: string): Promise<Mail[]> =>
  (await region.mail()).filter(({ subject, text }) => `${subject}\n${text}`.includes(words));

/** Every address of the region that stands in a mail: in its text, its HTML and its headers. */
export const linksOf = (region: LocalRegion, mail: Mail): string[] => {
  const html = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const written = `${mail.text}\n${mail.headers['list-unsubscribe'] ?? ''}`.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set([...html, ...written])].filter((url) => url.startsWith(`${region.origin}/`));
};

const typeOf = (path: string): string => {
  if (path.endsWith('/calendar.ics')) return 'text/calendar';
  return path.startsWith('/api/') ? 'application/json' : 'text/html';
};

/**
 * Opens every link of every mail (or of those given) twice, as programs do that look at mail before people, and `more`
 * that such mails hold elsewhere; expects that each shows a page and that nothing whatever has changed by it. Answers the links.
 */
export const openEveryLinkTwice = async (
  region: LocalRegion,
  { mails, more = [] }: { mails?: readonly Mail[]; more?: readonly string[] } = {},
): Promise<string[]> => {
  const sent = await region.mail();
  const before = await casework(region);
  const links = [...new Set([...(mails ?? sent).flatMap((mail) => linksOf(region, mail)), ...more])];

  for (const link of [...links, ...links]) {
    const path = link.slice(region.origin.length);
    const { status, headers } = await ask(region, 'GET', path);
    expect([path, status, headers.get('content-type')]).toEqual([path, 200, `${typeOf(path)}; charset=utf-8`]);
  }

  expect(await casework(region)).toEqual(before);
  expect(await region.mail()).toHaveLength(sent.length);
  return links;
};

/** The places that were opened, each once and in order, to compare with `openedTwice`. */
export const placesOf = (links: readonly string[]): string[] => [...new Set(links.map(placeOf))].toSorted();

/** The path of the first link of a mail that leads to `/<place>/…`. */
export const pathTo = (
  region: LocalRegion,
  mail: Mail | undefined,
  place: 'event' | 'missed' | 'my-signals' | 'rsvp' | 'signal' | 'survey' | 'unsubscribe',
) => {
  const found = mail && linksOf(region, mail).find((url) => url.startsWith(`${region.origin}/${place}/`));
  if (found === undefined) throw new Error(`The mail has no link to /${place}/`);
  return found.slice(region.origin.length);
};
