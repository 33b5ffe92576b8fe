import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signalIdOfLink } from '../../functions/signals/track-signal.ts';
import { maskPersonalNumbers } from '../../shared/domain/personal-number.ts';
import { openTable, type Table } from '../../shared/platform/table.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { accessibilityFaults, openView, scrollsSideways, startBrowser, views } from '../support/browser.ts';
import { clientOf, startDynamo, type TestDynamo } from '../support/engines.ts';
import { publishedBasis } from '../support/intake-basis.ts';
import { serveSignals, testKeys } from '../support/served-signals.ts';

const phone = { width: 320, scheme: 'light' } as const;

let browser: Browser;
let dynamo: TestDynamo;
let preview: Awaited<ReturnType<typeof serveSignals>>;
let casework: Table;

beforeAll(async () => {
  await mkdir('.screenshots', { recursive: true });
  [browser, dynamo] = await Promise.all([startBrowser(), startDynamo()]);
  const [tables, { marketName, objects }] = [await dynamo.newTables(), await publishedBasis(dynamo)];
  casework = tables.casework;
  preview = await serveSignals({
    tables,
    basis: { market: openTable(clientOf(dynamo), marketName), objects },
    clock: () => new Date('2026-11-23T08:00:00Z'),
  });
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
  await dynamo?.stop();
});

const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.textContent');

const tabTo = async (page: Page, id: string) => {
  const passed: unknown[] = [];
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === id) return;
    passed.push(now);
  }
  throw new Error(`The Tab key never came to ${id}; it came to ${passed.join(', ')}`);
};

test('an employer tells and is answered with JavaScript switched off, on a phone', async () => {
  const window = await openView(browser, phone, { javaScript: false });
  const page = await window.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(`${preview.origin}/`);

  await page.getByRole('link', { name: 'Berätta vad ni saknar' }).click();
  await page.getByRole('button', { name: 'Skicka' }).click();
  // Nobody types before the page has settled: a field focused too early takes the focus that the summary should have.
  await page.locator('.summary:focus').waitFor();
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(7);

  await page.getByLabel('Vilket yrke eller vilken kompetens?').fill('CNC-operatör');
  await page.getByLabel('Hur många personer?').fill('3');
  await page.getByLabel('Inom 6 månader').check();
  await page.getByLabel('Kommun där personen ska arbeta').selectOption({ label: 'Gävle' });
  await page.getByLabel('Arbetsgivarens namn').fill('Exempel Mekaniska AB');
  await page.getByLabel('Ditt namn').fill('Kim Exempel');
  await page.getByLabel('Mejladress').fill('kim@example.com');
  await page.getByRole('button', { name: 'Skicka' }).click();

  await page.waitForURL(/\/signal\/[\w.-]+\?received=1$/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tack, vi har tagit emot er signal');
  expect(await page.getByText('Alva Exempel svarar dig senast måndag 30 november 2026.').count()).toBe(1);
  // The pages' policy is in force here: whatever it had refused would stand in the console.
  expect(refused.filter((text) => !text.includes('422'))).toEqual([]);

  await page.getByRole('link', { name: 'English' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your signal');
  await window.close();
});

test('the whole way can be gone with the keyboard alone', async () => {
  const window = await openView(browser, { width: 1280, scheme: 'dark' });
  const page = await window.newPage();
  await page.goto(`${preview.origin}/en`);
  const type = async (id: string, text: string) => {
    await tabTo(page, id);
    await page.keyboard.type(text);
  };

  await tabTo(page, 'Tell us what you lack');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/signal');
  await type('need.occupationText', 'CNC-operatör');
  await type('need.headcount', '2');
  await tabTo(page, 'need.horizon');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await type('municipality', 'Huv');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await type('employer.name', 'Exempel Mekaniska AB');
  await type('contact.name', 'Kim Exempel');
  await type('contact.email', 'kim@example.com');
  await tabTo(page, 'consent.events');
  await page.keyboard.press('Space');
  await tabTo(page, 'Send');
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/en\/signal\/[\w.-]+\?received=1$/);
  expect(await page.getByText('CNC-operatör, 2 persons').count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await window.close();
});

test('going back after sending and sending again leads to the same signal', async () => {
  const window = await openView(browser, phone, { javaScript: false });
  const page = await window.newPage();
  await page.goto(`${preview.origin}/signal`);
  await page.getByLabel('Vilket yrke eller vilken kompetens?').fill('Svetsare');
  await page.getByLabel('Hur många personer?').fill('1');
  await page.getByLabel('Nu', { exact: true }).check();
  await page.getByLabel('Kommun där personen ska arbeta').selectOption({ label: 'Bollnäs' });
  await page.getByLabel('Arbetsgivarens namn').fill('Exempel Svets AB');
  await page.getByLabel('Ditt namn').fill('Kim Exempel');
  await page.getByLabel('Mejladress').fill('kim@example.com');
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.waitForURL(/received=1$/);
  const first = page.url();

  await page.goBack();
  expect(await page.getByLabel('Vilket yrke eller vilken kompetens?').inputValue()).toBe('Svetsare');
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.waitForURL(/received=1$/);
  expect(page.url()).toBe(first);
  await window.close();
});

/** A window that keeps to the pages' own policy, as a visitor's does. */
const visitor = (width: 320 | 1280 = 1280) =>
  browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });

const opened = async (window: BrowserContext, path = '/signal') => {
  const page = await window.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${preview.origin}${path}`);
  return { page, said };
};

const filled = async (page: Page) => {
  await page.getByLabel('Hur många personer?').fill('2');
  await page.getByLabel('Nu', { exact: true }).check();
  await page.getByLabel('Kommun där personen ska arbeta').selectOption({ label: 'Gävle' });
  await page.getByLabel('Arbetsgivarens namn').fill('Exempel Mekaniska AB');
  await page.getByLabel('Ditt namn').fill('Kim Exempel');
  await page.getByLabel('Mejladress').fill('kim@example.com');
};
const need = (page: Page) => page.getByLabel('Vilket yrke eller vilken kompetens?');
const suggestions = (page: Page) => page.getByRole('listbox').getByRole('option');
const chosen = (page: Page) => page.locator('input[name="need.occupation"]').inputValue();
describe('occupation suggestions', () => {
  test('are gone through with the arrows and taken with Enter, and the page stays where it is', async () => {
    const window = await visitor();
    const { page, said } = await opened(window);
    const field = need(page);

    expect(await field.getAttribute('role')).toBe('combobox');
    await field.pressSequentially('maskin');
    const list = page.getByRole('listbox', { name: 'Förslag på yrken' });
    await list.waitFor();
    const options = await list.getByRole('option').allTextContents();
    expect(options.length).toBeGreaterThan(1);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('p.unseen[role=status]').textContent()).toBe(
      `${options.length} förslag på yrken. Välj med pil upp och pil ned och tryck Retur.`,
    );

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const marked = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${marked}"]`).textContent()).toBe(options[1]);
    expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await list.getByRole('option', { selected: true }).textContent()).toBe(options.at(-1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    expect(await list.count()).toBe(0);
    expect(options[0]).toContain(await field.inputValue());
    expect(await chosen(page)).toMatch(/^\d{4}$/);
    expect(await focused(page)).toBe('need.occupationText');
    expect(page.url()).toBe(`${preview.origin}/signal`);

    await page.keyboard.type('x');
    expect(await chosen(page)).toBe('');
    expect(said).toEqual([]);
    await window.close();
  });

  test('close with Escape and leave what was typed', async () => {
    const window = await visitor(320);
    const { page } = await opened(window);
    const field = need(page);

    await field.pressSequentially('maskin');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');

    expect(await page.getByRole('listbox').count()).toBe(0);
    expect([await field.inputValue(), await field.getAttribute('aria-expanded')]).toEqual(['maskin', 'false']);
    await window.close();
  });

  test('are of what stands in the field, however late an older answer comes', async () => {
    const window = await visitor();
    const { page } = await opened(window);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/v1/occupations?q=svarvare*', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const field = need(page);

    const asked = page.waitForRequest('**/api/v1/occupations?q=svarvare*');
    await field.fill('svarvare');
    await asked;
    await field.fill('undersköterska');
    await suggestions(page).first().waitFor();
    release();

    expect(await suggestions(page).first().textContent()).toContain('Undersköterska');
    await window.close();
  });

  test('that were taken are what the signal is answered by', async () => {
    const window = await visitor(320);
    const { page } = await opened(window);
    await need(page).pressSequentially('maskinchef');
    const first = await suggestions(page).first().textContent();
    await suggestions(page).first().click();
    expect(await need(page).inputValue()).not.toBe('maskinchef');
    expect(first).toContain(await need(page).inputValue());
    await filled(page);
    await page.getByRole('button', { name: 'Skicka' }).click();

    await page.waitForURL(/received=1$/);
    expect(await page.locator('.occupation h3').first().textContent()).toBe('Maskinbefäl SSYK 3151');
    await window.close();
  });

  test.each(views)('are accessible and fit, $width px wide, $scheme', async (view) => {
    const window = await openView(browser, view);
    const { page } = await opened(window);
    await need(page).pressSequentially('maskin');
    await page.keyboard.press('ArrowDown');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('ArrowDown');

    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.screenshot({ path: `.screenshots/form-suggestions-${view.width}-${view.scheme}.png` });
    await window.close();
  });
});

describe('a draft', () => {
  const keptIn = (page: Page) => page.evaluate<string>('JSON.stringify(Object.entries(sessionStorage))');

  test('survives a reload, also into the other language, and can be cleared', async () => {
    const window = await visitor();
    const { page } = await opened(window);
    await filled(page);
    await need(page).fill('CNC-operatör');
    await page.getByText('Hur har rekryteringen gått?').click();
    await page.getByLabel('Hur många sökte?').fill('4');
    await page.getByLabel('Nej', { exact: true }).check();
    await page.getByLabel('Korta kurser vid sidan av jobbet').check();
    await page.getByLabel('Inkludering').check();

    await page.reload();
    expect(await page.getByText('Utkast återställt').isVisible()).toBe(true);
    expect(await need(page).inputValue()).toBe('CNC-operatör');
    expect(await page.getByLabel('Nu', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('Hur många sökte?').isVisible()).toBe(true);
    expect(await page.locator('input[name=topics]:checked').count()).toBe(2);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('Draft restored').waitFor();
    expect(await page.getByLabel('Name of the employer').inputValue()).toBe('Exempel Mekaniska AB');

    await page.getByRole('button', { name: 'Clear the draft' }).click();
    expect(await page.getByLabel('Name of the employer').inputValue()).toBe('');
    expect(await focused(page)).toBe('need.occupationText');
    expect(await keptIn(page)).toBe('[]');
    await page.reload();
    expect(await page.getByText('Draft restored').isVisible()).toBe(false);
    await window.close();
  });

  test('is gone when the signal is sent, and kept when it comes back to be mended', async () => {
    const window = await visitor();
    const { page } = await opened(window);
    await filled(page);
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.locator('[data-filled] [role=combobox]').waitFor();
    expect(await keptIn(page)).toContain('kim@example.com');
    expect(await page.getByText('Utkast återställt').isVisible()).toBe(false);

    await need(page).fill('Svetsare');
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.waitForURL(/received=1$/);
    expect(await keptIn(page)).toBe('[]');
    await page.goto(`${preview.origin}/signal`);
    expect(await page.getByLabel('Arbetsgivarens namn').inputValue()).toBe('');
    await window.close();
  });

  test('holds no personal number', async () => {
    const window = await visitor();
    const { page } = await opened(window);
    await page.getByLabel('Hur många personer?').fill('2');
    await page.getByLabel('Vill du berätta mer?').fill('Vi sökte 811218-9876 förra året');

    expect(await keptIn(page)).toContain('need.headcount');
    expect(await keptIn(page)).not.toContain('811218');
    await window.close();
  });

  test('of nothing is none', async () => {
    const window = await visitor();
    const { page } = await opened(window);
    await page.getByLabel('Hur många personer?').fill('2');
    await page.getByLabel('Hur många personer?').fill('');

    expect(await keptIn(page)).toBe('[]');
    await window.close();
  });
});

test('a personal number is warned of where it is typed, until it is taken away', async () => {
  const window = await openView(browser, phone);
  const { page } = await opened(window);
  const field = page.getByLabel('Vill du berätta mer?');
  const warning = page.getByText('Det här ser ut som ett personnummer.');

  await field.fill('Ring om 19811218-9876');
  expect(await warning.isVisible()).toBe(true);
  expect(await field.getAttribute('aria-describedby')).toBe('need.description-hint need.description-warning');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: '.screenshots/form-warning-320-light.png', fullPage: true });

  await field.fill('Ring oss');
  expect(await warning.count()).toBe(0);
  expect(await field.getAttribute('aria-describedby')).toBe('need.description-hint');
  await page.getByLabel('Telefon').fill('0701010203');
  expect(await warning.count()).toBe(0);
  await window.close();
});

test.each([
  '811218-9876',
  '8112189876',
  '19811218-9876',
  '19811218+9876',
  '811278-9873',
  'om 811218 9876.',
  '811318-9876',
  '5566778899',
  '556677-8899',
  '12345678901234',
  'våren 2026',
])('the page and the program agree on what a personal number is: %s', async (text) => {
  const window = await visitor();
  const { page } = await opened(window);
  await page.getByLabel('Vill du berätta mer?').fill(text);

  expect((await page.getByText('Det här ser ut som ett personnummer.').count()) === 1).toBe(
    maskPersonalNumbers(text) !== text,
  );
  await window.close();
});

test('pressing Send twice sends once', async () => {
  const window = await visitor();
  const { page } = await opened(window);
  await need(page).fill('Svetsare');
  await filled(page);
  let sent = 0;
  await page.route('**/api/v1/signals', async (route) => {
    sent += 1;
    await route.continue();
  });

  await page.getByRole('button', { name: 'Skicka' }).dblclick();
  await page.waitForURL(/received=1$/);
  expect(sent).toBe(1);
  await window.close();
});

test('a short link tells where somebody came from, with scripts switched off, over a mistake', async () => {
  const window = await openView(browser, phone, { javaScript: false });
  const page = await window.newPage();
  await shortLinkStore(casework).create({
    code: 'frukost7',
    name: 'Frukost i Gävle',
    channel: 'breakfast',
    createdBy: 'per_broker-gastrikland-ost',
    createdAt: '2026-11-20T08:00:00.000Z',
  });

  await page.goto(`${preview.origin}/en/s/frukost7`);
  expect(page.url()).toBe(`${preview.origin}/en/signal?source=frukost7`);
  await page.getByRole('link', { name: 'Svenska' }).click();
  expect(page.url()).toBe(`${preview.origin}/signal?source=frukost7`);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await need(page).fill('CNC-operatör');
  await filled(page);
  await page.getByLabel('Korta kurser vid sidan av jobbet').check();
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.waitForURL(/received=1$/);

  const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const signal = await signalStore(casework, 'Europe/Stockholm').byId(signalIdOfLink(testKeys, token, new Date(0)));
  expect(signal).toMatchObject({ channel: 'breakfast', source: 'frukost7', topics: ['short-courses'] });
  await window.close();
});

test('the answer prints on one sheet of A4, with every education and where to find it', async () => {
  const window = await visitor();
  const { page } = await opened(window);
  await need(page).fill('CNC-operatör');
  await filled(page);
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.waitForURL(/received=1$/);

  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.language', '.links', '.button', 'footer', '.skip'])
    for (const part of await page.locator(gone).all()) expect(await part.isVisible(), gone).toBe(false);
  expect(await page.locator('.education').count()).toBe(5);
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } });
  await writeFile('.screenshots/status-print.pdf', pdf);
  await page.setViewportSize({ width: 688, height: 1032 });
  await page.screenshot({ path: '.screenshots/status-print.png', fullPage: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await window.close();
});

test('the instruments of these tests see a fault where there is one', async () => {
  const window = await openView(browser, phone);
  const page = await window.newPage();
  await page.setContent(
    '<!doctype html><html lang="sv"><title>t</title><main><h1 style="color:#aaa;background:#fff">Grått</h1><input><div style="width:900px">brett</div></main></html>',
  );
  const faults = (await accessibilityFaults(page)).map((fault) => fault.split(':')[0]);
  expect(faults).toContain('color-contrast');
  expect(faults).toContain('label');
  expect(await scrollsSideways(page)).toBe(true);
  await window.close();
});
