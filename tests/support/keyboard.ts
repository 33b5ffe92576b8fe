import type { Page } from 'playwright-core';

type Stop = { name: string; id: string; row: boolean; seen: boolean; what: string };

/** What has the focus, what it is called, and whether somebody sees that: an outline, inside the window. */
const stop = `(() => {
  const it = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  const { top, bottom, width } = it.getBoundingClientRect();
  const label = it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent ?? '';
  return {
    name: label.replace(/\\s+/g, ' ').trim(),
    id: it.id,
    row: it.matches('a.row-link'),
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && bottom > 0 && top < innerHeight,
    what: it.tagName,
  };
})()`;

export const focused = async (page: Page): Promise<Stop> => (await page.evaluate(stop)) as Stop;

/** A person who has a keyboard and nothing else, and must see at every stop where they are. */
export const keyboardOf = (page: Page) => {
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };
  const to = async (wanted: string | RegExp | ((stop: Stop) => boolean), key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    const passed: string[] = [];
    const isThere = (at: Stop) =>
      typeof wanted === 'function'
        ? wanted(at)
        : typeof wanted === 'string'
          ? at.name === wanted || at.name.startsWith(`${wanted} (`)
          : wanted.test(at.name);
    // Until the style sheet is there nothing has a focus to be seen.
    await page.waitForLoadState('load');
    for (let i = 0; i < 120; i += 1) {
      await press(key);
      const at = await focused(page);
      if (!at.seen && at.what !== 'BODY') throw new Error(`The focus is not to be seen on ${at.what} ${at.name}`);
      if (isThere(at)) return at;
      passed.push(at.name.slice(0, 30));
    }
    throw new Error(`The ${key} key never came to ${wanted}; it came to ${passed.join(' | ')}`);
  };
  const enter = async (wanted: Parameters<typeof to>[0]) => {
    const at = await to(wanted);
    await press('Enter');
    return at;
  };
  const type = async (wanted: string, text: string) => {
    await to(wanted);
    await page.keyboard.type(text);
  };
  /** A day, `2026-12-11`; the browser's own language decides in which order its parts are typed. */
  const typeDay = async (wanted: string, day: string) => {
    await to(wanted);
    const [year = '', month = '', date = ''] = day.split('-');
    const isThere = async () => (await page.evaluate('document.activeElement.value')) === day;
    for (const parts of [
      [month, date, year],
      [date, month, year],
      [year, 'ArrowRight', month, date],
    ]) {
      for (const part of parts) await (part === 'ArrowRight' ? press(part) : page.keyboard.type(part));
      if (await isThere()) return;
      await press('ArrowLeft', 3);
    }
    throw new Error(`${wanted} did not take ${day}`);
  };
  return { press, to, enter, type, typeDay };
};
