import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const onThePath = (): string | undefined => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // not under this name
    }
  }
  return undefined;
};

/** The Chromium of this machine: `CHROMIUM_PATH`, else on the path, else in the usual places. Throws, saying what to do. */
export const chromiumPath = (): string => {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
  }
  const found = onThePath() ?? usualPlaces.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(
      'No Chromium was found: install chromium (or Chrome), or set CHROMIUM_PATH to its program, and run npm run test:browser again.',
    );
  return found;
};

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

export type View = { width: 320 | 1280; scheme: 'light' | 'dark' };

export const views: readonly View[] = [
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];

type ViewOptions = { javaScript?: boolean };

/** A window of a view. The pages' own policy forbids scripts: it is bypassed so that axe can look at them. */
export const openView = (
  browser: Browser,
  { width, scheme }: View,
  { javaScript = true }: ViewOptions = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width === 320 ? 640 : 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    bypassCSP: javaScript,
  });

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

type AxeNode = { target: unknown[]; failureSummary?: string };
type AxeResult = { violations: { id: string; help: string; nodes: AxeNode[] }[] };

/** What axe finds wrong by WCAG 2.2 A and AA and its best practices, one line per place; empty where nothing is. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axeSource });
  const result = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResult;
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} — ${failureSummary ?? ''}`),
  );
};

/** True where the page can be scrolled sideways, which nobody should have to at 320 px (WCAG 1.4.10). */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
