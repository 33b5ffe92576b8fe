import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderHtml } from '../../shared/mail/render-html.ts';
import { accessibilityFaults, openView, scrollsSideways, startBrowser } from '../support/browser.ts';
import { everyMail } from '../support/every-mail.ts';
import { sender } from '../support/mail-samples.ts';

/** A telephone, the pane of a mail program, a whole window. */
const widths = [320, 600, 1280];

let browser: Browser;
beforeAll(async () => {
  await mkdir('.screenshots/mails', { recursive: true });
  browser = await startBrowser();
});
afterAll(() => browser?.close());

test.each(['sv', 'en'] as const)(
  'every mail in %s is accessible, fits three widths and asks for nothing',
  async (language) => {
    const window = await openView(browser, { width: 320, scheme: 'light' });
    const page = await window.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const found: string[] = [];
    for (const [name, draft] of Object.entries(everyMail(language))) {
      await page.setContent(renderHtml(draft, sender));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        if (await scrollsSideways(page)) found.push(`${name} ${width}: scrolls sideways`);
        await page.screenshot({ path: `.screenshots/mails/${name}-${language}-${width}.png`, fullPage: true });
      }
      // What axe sees does not depend on the width of a sheet that only gets narrower: it looks where it is narrowest.
      await page.setViewportSize({ width: 320, height: 800 });
      found.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    await window.close();
    expect(found).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  },
);
