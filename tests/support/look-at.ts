import type { Page } from 'playwright-core';
import { accessibilityFaults, scrollsSideways, views } from './browser.ts';

type ColourFaults = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] };

/** Only what depends on colours: for a second scheme of a page whose structure axe has seen already. */
const colourFaults = async (page: Page): Promise<string[]> => {
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } })`,
  )) as ColourFaults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')} — ${failureSummary ?? ''}`),
  );
};

/**
 * What is wrong with a page as it stands, in every view, one line per place; and a picture of each view in `.screenshots`.
 * Each width is looked at by all of axe's rules, and its other scheme by those of colour.
 */
export const lookAt = async (page: Page, name: string): Promise<string[]> => {
  const found: string[] = [];
  for (const { width, scheme } of views) {
    await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    await page.emulateMedia({ colorScheme: scheme });
    const faults = scheme === 'light' ? await accessibilityFaults(page) : await colourFaults(page);
    const isSideways = await scrollsSideways(page);
    found.push(
      ...[...faults, ...(isSideways ? ['scrolls sideways'] : [])].map((f) => `${name} ${width} ${scheme}: ${f}`),
    );
    await page.screenshot({ path: `.screenshots/${name}-${width}-${scheme}.png`, fullPage: true });
  }
  return found;
};
