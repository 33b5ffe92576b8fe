import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, openView, scrollsSideways, startBrowser } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/engines.ts';
import { serveSignals } from '../support/served-signals.ts';

const phone = { width: 320, scheme: 'light' } as const;

let browser: Browser;
let dynamo: TestDynamo;
let preview: Awaited<ReturnType<typeof serveSignals>>;

beforeAll(async () => {
  [browser, dynamo] = await Promise.all([startBrowser(), startDynamo()]);
  preview = await serveSignals({ tables: await dynamo.newTables(), clock: () => new Date('2026-11-23T08:00:00Z') });
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
