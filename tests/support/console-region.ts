import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type Desk, deskOf, type SeededCases, seedCases } from './console-cases.ts';
import { type LocalRegion, startLocalRegion } from './local-region.ts';
import { startReplicaServer } from './replica-server.ts';
import { unsteadySources } from './unsteady-sources.ts';

export type ConsoleRegion = {
  readonly browser: Browser;
  readonly region: LocalRegion;
  readonly desk: Desk;
  readonly cases: SeededCases;
  /** A page of the console in a window, logged in by the real login. */
  readonly login: (window: BrowserContext, name?: string) => Promise<Page>;
  readonly stop: () => Promise<void>;
};

const friday = '2026-11-13T08:00:00Z';
const monday = '2026-11-23T08:00:00Z';

/** A region with a published basis and one case in each place of the broker Alva's list, and a browser; some 25 seconds. */
export const startConsoleRegion = async (): Promise<ConsoleRegion> => {
  const replicas = await startReplicaServer(() => new Date(friday));
  const sources = await unsteadySources(replicas.origin);
  const [browser, region] = await Promise.all([
    startBrowser(),
    startLocalRegion({ now: friday, sources: sources.origin }),
  ]);
  const stop = async () => {
    await browser.close();
    await region.stop();
    await sources.stop();
    await replicas.close();
  };
  try {
    await region.refreshBasis();
    // Ten days of pulls that bring nothing: the basis stands on what was good.
    sources.behaves('html');
    const desk = deskOf(region);
    const cases = await seedCases(region, desk, monday);
    const login = async (window: BrowserContext, name = 'Alva Exempel') => {
      const page = await window.newPage();
      await page.goto(`${region.origin}/console/`);
      await page.getByRole('button', { name: 'Logga in' }).click();
      await page.getByRole('button', { name: `Log in as ${name}` }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    };
    return { browser, region, desk, cases, login, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
