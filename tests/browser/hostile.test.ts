import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineOfText, linesOfText } from '../../shared/domain/line-of-text.ts';
import { SignalInput } from '../../shared/domain/signal.ts';
import { withFields } from '../fixtures/hostile-fields.ts';
import { hostilePayloads } from '../fixtures/hostile-payloads.ts';
import { startBrowser } from '../support/browser.ts';
import { exampleInput } from '../support/builders.ts';
import { ask, linksOf, sendSignal, start } from '../support/journey.ts';
import { type LocalRegion, type Mail, startLocalRegion } from '../support/local-region.ts';

const broker = 'alva.exempel@example.org';
const texts = hostilePayloads.map(({ text }) => text);

/** What a page runs before anything else: whatever writes `window.hostile` or asks a question says so. */
const watcher = `
  Object.defineProperty(window, 'hostile', { configurable: false, set: () => console.log('hostile text was run') });
  addEventListener('securitypolicyviolation', (e) => console.log('the policy had to stop ' + e.violatedDirective + ' ' + e.blockedURI));
`;

/** What stands in a page that a text may not bring there: handlers, frames, scripts of nobody, ways to elsewhere. */
const smuggled = `(() => {
  const found = [];
  const here = (url) => /^(mailto:|tel:)/.test(url) || url.startsWith(ORIGIN + '/') || url.startsWith('https://www.regiongavleborg.se');
  for (const el of document.querySelectorAll('*')) {
    const name = el.localName;
    for (const { name: attribute } of el.attributes)
      if (/^on|^formaction$|^srcdoc$|^srcset$|^xlink:|^background$|^poster$/i.test(attribute)) found.push(name + ' ' + attribute);
    if (/^(iframe|frame|object|embed|base|img|picture|video|audio|math|marquee|plaintext|template|animate|foreignobject|image|applet)$/i.test(name))
      found.push(name);
    if (name === 'meta' && el.httpEquiv) found.push('meta ' + el.httpEquiv);
    if (name === 'script' && (!el.src.startsWith(ORIGIN + '/') || el.textContent.trim() !== '')) found.push('script ' + el.src);
    if (name === 'style' && !el.dataset.ours) found.push('style');
    if (name === 'link' && !el.href.startsWith(ORIGIN + '/')) found.push('link ' + el.href);
    if (name === 'a' && el.hasAttribute('href') && !here(el.href)) found.push('a ' + el.href);
    if (name === 'form' && !here(el.action)) found.push('form ' + el.action);
  }
  return found;
})()`;

let browser: Browser;
let region: LocalRegion;
let token = '';
/** Status pages by the text that stands in them. */
const statusPaths = new Map<string, string>();
let rich = '';
let mails: Mail[] = [];

const staff = async (path: string, body: unknown, version?: number) =>
  ask<{ case: { version: number } }>(region, 'POST', `/api/v1/cases/${path}`, {
    body,
    headers: { authorization: `Bearer ${token}`, ...(version !== undefined && { 'if-match': `"${version}"` }) },
  });

/** The texts that a schema takes, as many in one value as it takes. */
const packed = (longest: number, several: boolean): string[] => {
  const schema = several ? linesOfText(longest) : lineOfText(longest);
  const packs: string[] = [];
  for (const text of texts.filter((one) => one.trim() !== '' && schema.safeParse(one).success)) {
    const longer = `${packs.at(-1)} ${text}`;
    if (packs.length > 0 && schema.safeParse(longer).success) packs[packs.length - 1] = longer;
    else packs.push(text);
  }
  return packs;
};

/** Kinds that would run or fetch where a page took them for its own. */
const markup = new Set(['html', 'script', 'foreign', 'attribute', 'scheme', 'css']);

const fields = ['employer.name', 'contact.name', 'need.occupationText', 'need.description'];

/** One signal for each text, with it in every field that takes it. */
const seedSignals = async (): Promise<void> => {
  const seed = async (text: string, i: number) => {
    const example = exampleInput();
    const takes = fields.filter((path) => SignalInput.safeParse(withFields(example, { [path]: text })).success);
    if (takes.length === 0 || text.trim() === '') return;
    const input = withFields(example, Object.fromEntries(takes.map((path) => [path, text])));
    const { status, json } = await sendSignal<{ statusUrl: string }>(region, `hostile-${i}`, input);
    expect([text, status]).toEqual([text, 201]);
    statusPaths.set(text, new URL(json.statusUrl).pathname);
  };
  for (let from = 0; from < texts.length; from += 8)
    await Promise.all(texts.slice(from, from + 8).map((text, place) => seed(text, from + place)));
};

/** One case whose history, next step, measure and open question hold every text that they take. */
const seedCase = async (): Promise<string> => {
  const { cases } = (
    await ask<{ cases: { id: string; version: number }[] }>(region, 'GET', '/api/v1/cases?limit=1', {
      headers: { authorization: `Bearer ${token}` },
    })
  ).json;
  const id = cases[0]?.id ?? '';
  let version = 1;
  const change = async (last: string, body: unknown) => {
    const answer = await staff(`${id}/${last}`, body, version);
    expect([last, answer.status, answer.text.slice(0, 200)]).toEqual([last, 200, expect.anything()]);
    version = answer.json.case.version;
  };
  for (const text of packed(4_000, true)) await change('notes', { text });
  for (const text of packed(300, false).slice(0, 6))
    await change('contacts', {
      ...{ on: '2026-11-23', parties: text, channel: 'phone', summary: text },
      nextStep: { what: text, on: '2026-12-01' },
    });
  const [line = ''] = packed(200, false);
  await change('diagnosis', { drivers: ['attraktion'], measure: { kind: 'annat', what: line, owner: line } });
  const [question = ''] = packed(2_000, true);
  await change('transitions', { to: 'acknowledged', reason: question.slice(0, 900), message: question });
  await change('transitions', { to: 'waiting-employer', reason: 'x', question });
  return id;
};

beforeAll(async () => {
  [browser, region] = await Promise.all([startBrowser(), startLocalRegion({ now: start })]);
  token = await region.login(broker);
  await seedSignals();
  await region.quiescent();
  rich = await seedCase();
  await ask(region, 'POST', '/api/v1/my-signals', { body: { email: 'kim@example.com', language: 'sv' } });
  mails = await region.mail();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await region?.stop();
});

type Watched = { page: Page; window: BrowserContext; seen: string[]; look: (what: string) => Promise<void> };

/**
 * A page that writes down whatever a text sets in motion: scripts, questions, what the policy stops, requests and ways to
 * elsewhere. Where the policy is put aside, what is smuggled in runs.
 */
const watched = async ({ policy }: { policy: boolean }): Promise<Watched> => {
  const window = await browser.newContext({ bypassCSP: !policy, viewport: { width: 1280, height: 900 } });
  await window.addInitScript(watcher);
  const page = await window.newPage();
  const seen: string[] = [];
  const ours = (url: string) => /^(?:about|blob|data):/.test(url) || url.startsWith(`${region.origin}/`);
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/hostile text was run|policy/i.test(message.text())) seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  window.on('request', (request) => {
    if (!ours(request.url())) seen.push(`request ${request.url()}`);
  });
  window.on('page', (other) => seen.push(`window ${other.url()}`));
  const look = async (what: string) => {
    const origin = JSON.stringify(region.origin);
    const found = (await page.evaluate(smuggled.replaceAll('ORIGIN', origin))) as string[];
    seen.push(...found.map((one) => `${what}: ${one}`));
  };
  return { page, window, seen, look };
};

const opened = async ({ page, look, seen }: Watched, path: string) => {
  const answer = await page.goto(`${region.origin}${path}`, { waitUntil: 'domcontentloaded' });
  if (answer?.status() !== 200) seen.push(`${path} answered ${answer?.status()}`);
  if (page.url() !== `${region.origin}${path}`) seen.push(`${path} led to ${page.url()}`);
  await look(path);
};

test('a text that is run, asks, fetches or leads away would be seen', async () => {
  const at = await watched({ policy: false });
  await at.page.goto(`${region.origin}/`);
  const spoilt = `<img src="https://evil.example/x.png" onerror="window.hostile=1;alert(2)"><a href="https://evil.example/">x</a>`;
  await at.page.route('https://evil.example/**', (route) => route.abort());
  const asked = at.page.waitForEvent('dialog');
  await at.page.evaluate(`document.body.innerHTML = ${JSON.stringify(spoilt)}`);
  await asked;
  await at.look('page');
  expect(at.seen.toSorted()).toEqual([
    'dialog 2',
    'hostile text was run',
    'page: a https://evil.example/',
    'page: img',
    'page: img onerror',
    'request https://evil.example/x.png',
  ]);
  await at.window.close();
});

test('nothing that an employer wrote runs or leads away on the status pages and the own signals', async () => {
  const at = await watched({ policy: false });
  expect(statusPaths.size).toBeGreaterThan(200);
  // What is no markup stands together on the page of the own signals.
  for (const { kind, text } of hostilePayloads) if (markup.has(kind)) await opened(at, statusPaths.get(text) ?? '/');

  const link = mails.flatMap((mail) => linksOf(region, mail)).find((url) => url.includes('/my-signals/')) ?? '';
  const path = new URL(link).pathname;
  await opened(at, path);
  const shown = (await at.page.evaluate('document.body.innerText')) as string;
  expect(shown).toContain('<script>window.hostile=1</script>');
  const own = (await at.page.evaluate(
    `[...document.querySelectorAll('main a[href]')].map((a) => a.pathname + a.search)`,
  )) as string[];
  const toOwn = own.filter((one) => one.startsWith(path) && one !== path);
  expect(toOwn.length).toBeGreaterThan(20);
  for (const one of toOwn.slice(0, 12)) await opened(at, one);
  expect(at.seen).toEqual([]);
  await at.window.close();
});

test('nothing that staff wrote runs or leads away in the mails and on the pages that they lead to', async () => {
  const at = await watched({ policy: false });
  expect(mails.length).toBeGreaterThan(200);
  const spoken = mails.filter(({ subject }) => !/tagit emot/.test(subject));
  expect(spoken.length).toBeGreaterThanOrEqual(3);
  for (const { html, subject } of [...spoken, ...mails.slice(0, 20)]) {
    await at.page.setContent(html, { waitUntil: 'domcontentloaded' });
    await at.look(subject);
  }
  for (const link of spoken.flatMap((mail) => linksOf(region, mail)))
    await opened(at, link.slice(region.origin.length));
  expect(at.seen).toEqual([]);
  await at.window.close();
});

test('nothing that anybody wrote runs or leads away in the console, and its policy has nothing to stop', async () => {
  const at = await watched({ policy: true });
  const { page } = at;
  await page.goto(`${region.origin}/console/`);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Log in as Alva Exempel' }).click();
  await page.locator('[data-case]').first().waitFor();
  const rows = page.locator('[data-case]');
  while ((await rows.count()) < statusPaths.size) {
    const before = await rows.count();
    await page.getByRole('button', { name: /^Visa \d+ till$/ }).click({ timeout: 10_000 });
    await rows.nth(before).waitFor();
  }
  await at.look('worklist');
  expect(await page.locator('main').textContent()).toContain('<script>window.hostile=1</script>');

  const cases = (await page.evaluate(
    `[...document.querySelectorAll('[data-case]')].filter((row) => /</.test(row.textContent)).map((row) => row.dataset.case)`,
  )) as string[];
  expect(cases.length).toBeGreaterThan(60);
  for (const id of [rich, ...cases.filter((one) => one !== rich)]) {
    const answered = page.waitForResponse(`${region.origin}/api/v1/cases/${id}`);
    await page.evaluate(`location.hash = '#/case/${id}'`);
    const { case: shown } = (await (await answered).json()) as { case: { reference: string } };
    await page.getByText(shown.reference).first().waitFor();
    await at.look(id);
  }
  expect(at.seen).toEqual([]);
  await at.window.close();
});
