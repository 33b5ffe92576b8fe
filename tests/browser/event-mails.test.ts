import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderHtml } from '../../shared/mail/render-html.ts';
import { openView, startBrowser } from '../support/browser.ts';
import { everyEventMail } from '../support/event-mail-samples.ts';
import { lookAt } from '../support/look-at.ts';
import { sender } from '../support/mail-samples.ts';
import { startPreview } from '../support/preview.ts';

const languages = ['sv', 'en'] as const;
const mails = Object.fromEntries(
  languages.flatMap((language) =>
    Object.entries(everyEventMail(language)).map(([name, mail]) => [
      `/mail/${language}/${name}`,
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: renderHtml(mail, sender) },
    ]),
  ),
);

let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;
beforeAll(async () => {
  await mkdir('.screenshots', { recursive: true });
  [browser, preview] = await Promise.all([startBrowser(), startPreview({ pages: mails })]);
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

test.each(languages)('every mail of an event in %s can be read at any width and in either scheme', async (language) => {
  const window = await openView(browser, { width: 1280, scheme: 'light' });
  const page = await window.newPage();
  const found: string[] = [];
  for (const name of Object.keys(everyEventMail(language))) {
    await page.goto(`${preview.origin}/mail/${language}/${name}`);
    found.push(...(await lookAt(page, `mail-${name}-${language}`)));
  }
  await window.close();
  expect(found).toEqual([]);
});
