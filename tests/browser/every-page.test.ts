import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openView, startBrowser } from '../support/browser.ts';
import { lookAt } from '../support/look-at.ts';
import { everyPage } from '../support/page-samples.ts';
import { startPreview } from '../support/preview.ts';

const languages = ['sv', 'en'] as const;
const pages = Object.fromEntries(
  languages.flatMap((language) =>
    Object.entries(everyPage(language)).map(([name, page]) => [`/sample/${language}/${name}`, page] as const),
  ),
);

let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;

beforeAll(async () => {
  await mkdir('.screenshots', { recursive: true });
  [browser, preview] = await Promise.all([startBrowser(), startPreview({ pages })]);
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

test.each(languages)(
  'every page and state in %s is accessible and fits, on a phone and a wide screen, light and dark',
  {
    timeout: 600_000,
  },
  async (language) => {
    const window = await openView(browser, { width: 320, scheme: 'light' });
    const page = await window.newPage();
    const found: string[] = [];
    for (const name of Object.keys(everyPage(language))) {
      await page.goto(`${preview.origin}/sample/${language}/${name}`);
      // What is folded away must be as good as what is seen at once.
      await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
      found.push(...(await lookAt(page, language === 'sv' ? name : `${name}-en`)));
    }
    await window.close();
    expect(found).toEqual([]);
  },
);

test('an error summary has the focus, and its first line leads to the field', async () => {
  const window = await openView(browser, { width: 320, scheme: 'light' });
  const page = await window.newPage();
  await page.goto(`${preview.origin}/sample/sv/form-errors`);

  expect(await page.evaluate('document.activeElement.className')).toBe('summary');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('need.occupationText');
  await window.close();
});

test('the first tab stop of a page skips to its content', async () => {
  const window = await openView(browser, { width: 1280, scheme: 'light' });
  const page = await window.newPage();
  await page.goto(`${preview.origin}/sample/sv/status`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await window.close();
});
