import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListedCase } from '../../functions/cases/contract.ts';
import { openView } from '../support/browser.ts';
import { type ConsoleRegion, startConsoleRegion } from '../support/console-region.ts';
import { consoleStates } from '../support/console-states.ts';
import { linksOf } from '../support/journey.ts';
import { focused, keyboardOf } from '../support/keyboard.ts';
import { lookAt } from '../support/look-at.ts';

let here: ConsoleRegion;
beforeAll(async () => {
  await mkdir('.screenshots', { recursive: true });
  here = await startConsoleRegion();
}, 180_000);
afterAll(() => here?.stop());

/** A window where the console's own policy is in force; what it refuses ends up in `refused`. */
const openWindow = async (): Promise<{ window: BrowserContext; refused: string[] }> => {
  const window = await here.browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const refused: string[] = [];
  window.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) refused.push(message.text());
  });
  window.on('weberror', (error) => refused.push(String(error.error())));
  return { window, refused };
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('every page and state of the console is accessible and fits, on a phone and a wide screen, light and dark', async () => {
  const names = { strategist: 'Embla Exempel', administrator: 'Folke Exempel', broker: 'Alva Exempel' } as const;
  const states = consoleStates(here);
  const lookThrough = async (role: keyof typeof names, isMine: (place: number) => boolean): Promise<string[]> => {
    const found: string[] = [];
    const window = await openView(here.browser, { width: 1280, scheme: 'light' });
    const page = await here.login(window, names[role]);
    page.setDefaultTimeout(15_000);
    const mine = states.filter(({ as = 'broker' }) => as === role).filter((_, place) => isMine(place));
    for (const { name, show } of mine) {
      await page.setViewportSize({ width: 1280, height: 900 });
      try {
        await show(page);
        found.push(...(await lookAt(page, `console-${name}`)));
      } catch (error) {
        found.push(`${name}: ${error}`);
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.evaluate(
        `Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')).forEach((key) => sessionStorage.removeItem(key))`,
      );
    }
    await window.close();
    return found;
  };

  const lookAtDoor = async (): Promise<string[]> => {
    const found: string[] = [];
    const window = await openView(here.browser, { width: 1280, scheme: 'light' });
    const page = await window.newPage();
    await page.goto(`${here.region.origin}/console/`);
    await heading(page, 'Logga in');
    found.push(...(await lookAt(page, 'console-login')));
    await page.goto(`${here.region.origin}/console/?error=access_denied&state=unknown`);
    await page.getByRole('alert').waitFor();
    found.push(...(await lookAt(page, 'console-login-refused')));
    await page.route('**/config.json', (route) => route.abort());
    await page.goto(`${here.region.origin}/console/`);
    await heading(page, 'Kompetenssignal');
    found.push(...(await lookAt(page, 'console-unreachable')));
    const nobody = await here.login(window, 'Gro Exempel');
    await nobody.getByRole('alert').waitFor();
    found.push(...(await lookAt(nobody, 'console-no-role')));
    await window.close();
    return found;
  };

  const found = await Promise.all([
    lookAtDoor(),
    lookThrough('broker', (place) => place % 2 === 0),
    lookThrough('broker', (place) => place % 2 === 1),
    lookThrough('strategist', () => true).then(async (before) => [
      ...before,
      ...(await lookThrough('administrator', () => true)),
    ]),
  ]);

  expect(found.flat()).toEqual([]);
});

test('a case is worked from login to closing with the keyboard alone, under the real policy', async () => {
  const { window, refused } = await openWindow();
  const page = await window.newPage();
  page.setDefaultTimeout(8_000);
  const { press, to, enter, type, typeDay } = keyboardOf(page);
  const at = async () => (await focused(page)).name;
  const state = async (name: string) => {
    await page.locator('.clock-state').getByText(name).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  await page.goto(`${here.region.origin}/console/`);
  await heading(page, 'Logga in');
  await enter('Logga in');
  await page.waitForURL('**/oauth2/authorize?*');
  await enter('Log in as Alva Exempel');
  await heading(page, 'Att göra');
  await page.locator('a.row-link').first().waitFor();
  expect(await at()).toBe('Att göra');

  await to('Till innehållet', 'Shift+Tab');
  await press('Enter');
  expect((await focused(page)).id).toBe('main');

  await press('/');
  expect((await focused(page)).id).toBe('filter-search');
  await page.keyboard.type('snick');
  await page
    .getByText(/^1 av \d+ ärenden$/)
    .first()
    .waitFor();
  await press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await press('Backspace', 6);
  await to(({ row }) => row);
  const rows = await page.locator('a.row-link').allTextContents();
  await press('j', 2);
  expect(await at()).toBe(rows[2]);
  await press('k');
  expect(await at()).toBe(rows[1]);
  await press('?');
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  expect(await at()).toBe(rows[1]);

  await press('j', rows.indexOf('Snickare') - 1);
  await press('Enter');
  await heading(page, 'Snickare, 3 personer');
  await page.waitForFunction(`document.activeElement.textContent.startsWith('Snickare')`);

  await enter('Ge första svar');
  await page.getByRole('dialog').waitFor();
  await type('Text till arbetsgivaren', 'Hej Kim!');
  await press('Escape');
  expect(await at()).toBe('Ge första svar');
  await press('Enter');
  // What was typed is still there; a standard answer goes before it.
  await enter(/^Första svar:/);
  await to('Text till arbetsgivaren');
  expect(await page.getByLabel('Text till arbetsgivaren').inputValue()).toContain('Hej Kim!');
  await enter('Ge första svar');
  await state('Första svar givet');
  expect((await focused(page)).what).not.toBe('BODY');

  await enter(/^Bekräfta Trä?snickare|^Bekräfta .*snickare/i);
  await page.getByText('Bekräftat yrke').waitFor();
  expect((await focused(page)).what).not.toBe('BODY');

  await enter('Ange orsak och åtgärd');
  expect((await focused(page)).what).toBe('INPUT');
  await to('Utbildning finns men är inte känd');
  await press('Space');
  await enter('Visa utbildningen som finns');
  await type('Vem gör det?', 'Gävle kommun');
  await enter('Spara');
  await page.getByText('Orsak och åtgärd är sparade').first().waitFor();
  await expect.poll(at).toBe('Ändra orsak och åtgärd');

  await enter('Logga en kontakt');
  await type('Vilka var med?', 'Platschefen');
  await type('Vad kom ni fram till?', 'De tar gärna emot två lärlingar.');
  await type('Nästa steg', 'Ring skolan');
  await typeDay('Senast', '2026-12-11');
  await enter('Logga en kontakt');
  await page.getByText('Kontakten är loggad').first().waitFor();
  await page.getByText('senast 11 dec. 2026').first().waitFor();
  expect((await focused(page)).what).not.toBe('BODY');

  await to('Fråga arbetsgivaren', 'Shift+Tab');
  await press('Enter');
  await type('Fråga', 'När kan lärlingarna börja?');
  await enter('Fråga arbetsgivaren');
  await state('Väntar på arbetsgivaren');

  await enter('Stäng ärendet');
  await to('Hur gick det?');
  await press('ArrowDown', 2);
  await type('Text till arbetsgivaren', 'Två lärlingar kommer i januari.');
  await type('Varför?', 'Klart.');
  await enter('Stäng ärendet');
  await state('Stängt');
  await page.getByText('Åtgärd genomförd').first().waitFor();

  await press('g');
  await heading(page, 'Att göra');
  expect(refused).toEqual([]);
  await window.close();
});

test('the employer answers, says no, and finds the signals again with the keyboard alone', async () => {
  const { window } = await openWindow();
  const page = await window.newPage();
  page.setDefaultTimeout(8_000);
  const { press, to, enter, type } = keyboardOf(page);
  const mailTo = async (address: string) => {
    const mail = (await here.region.mail()).find(({ to: receiver }) => receiver === address);
    if (mail === undefined) throw new Error(`No mail to ${address}`);
    return linksOf(here.region, mail);
  };

  const [yes = ''] = (await mailTo('klar@example.com')).filter((url) => url.includes('/answer/'));
  await page.goto(yes);
  await heading(page, 'Blev ni hjälpta?');
  await enter('Ja, vi blev hjälpta');
  await heading(page, 'Tack för ditt svar');

  const [question = ''] = (await mailTo('fragad@example.com')).filter((url) => url.includes('/answer/'));
  await page.goto(question);
  await type('Ditt svar', 'MIG och TIG.');
  await enter('Skicka svaret');
  await heading(page, 'Tack för ditt svar');

  const { desk, cases } = here;
  await desk.step(cases.talking, 'closed', { outcome: 'measure-done', message: 'Två lärplatser i vår.' });
  const no = (await mailTo('dialog@example.com')).filter((url) => url.includes('/answer/')).at(-1) ?? '';
  await page.goto(no);
  await heading(page, 'Vad saknades?');
  await type('Berätta gärna vad som saknades', 'De kom aldrig.');
  await to(/ta upp vår signal igen/);
  await press('Space');
  await enter('Skicka svaret');
  await heading(page, 'Tack, vi tar upp det igen');

  await page.goto(`${here.region.origin}/my-signals`);
  await type('Mejladress', 'sent@example.com');
  await enter('Mejla mig länken');
  await heading(page, 'Titta i din mejl');
  const [list = ''] = (await mailTo('sent@example.com')).filter((url) => url.includes('/my-signals/'));
  await page.goto(list);
  await heading(page, 'Mina signaler');
  await enter(/^Visa eller ändra: Sjuksköterska/);
  await page.getByRole('heading', { level: 1, name: /^Sjuksköterska/ }).waitFor();
  await enter(/^Rätta/);
  await page.locator('form').waitFor();
  await to('Hur många personer?');
  await press('Control+a');
  await page.keyboard.type('5');
  await enter('Spara rättelsen');
  await page.getByText('5 personer').first().waitFor();
  await window.close();
});

test('the list is saved as a sheet that Swedish Excel opens, with no formula in it', async () => {
  const { window, refused } = await openWindow();
  await here.desk.open('formel', '=HYPERLINK("http://example.com";"Tryck")', '@SUM(1+1) & Söner');
  const page = await here.login(window);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som CSV' }).click(),
  ]);
  const bytes = await readFile(await download.path());

  expect(download.suggestedFilename()).toBe('arenden-2026-11-23.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(lines[0]?.split(';').length).toBe(14);
  expect(lines.length).toBeGreaterThan(5);
  const starts = lines.flatMap((line) => line.split(';').map((cell) => cell.replace(/^"/, '')[0]));
  expect(starts.filter((first) => first !== undefined && '=+-@\t\r'.includes(first))).toEqual([]);
  expect(lines.some((line) => line.includes("'@SUM(1+1)"))).toBe(true);
  expect(refused).toEqual([]);
  await window.close();
});

describe('ten thousand cases', () => {
  const occupations = [
    'Svetsare',
    'Sjuksköterska',
    'Kock',
    'Lastbilsförare',
    'CNC-operatör',
    'Förskollärare',
    'Snickare',
  ];
  const rowOf = (n: number): ListedCase => ({
    id: `case_${String(n).padStart(26, '0')}`,
    reference: `K7QM-${String(n).padStart(4, '0')}-9F`,
    state: n % 3 === 0 ? 'received' : 'in-dialogue',
    area: 'gastrikland-ost',
    broker: 'per_broker-gastrikland-ost',
    need: `${occupations[n % occupations.length]} ${n}`,
    employer: `Exempelföretag ${n % 997} AB`,
    municipality: n % 4 === 0 ? '2101' : '2180',
    headcount: 1 + (n % 9),
    ssyk: null,
    receivedAt: '2026-11-20T08:00:00.000Z',
    due: n % 3 === 0 ? '2026-11-27' : null,
    next: n % 3 === 0 ? null : '2026-12-04',
    until: null,
    tags: n % 11 === 0 ? ['utan-utbildning'] : [],
    version: 1,
    rank: n % 3 === 0 ? 5 : 6,
  });

  test('are filtered as somebody types; the time is measured and kept with the pictures', async () => {
    const { window } = await openWindow();
    const page = await window.newPage();
    await page.route(/\/api\/v1\/cases\?/, (route) => {
      const query = new URL(route.request().url()).searchParams;
      const [from, size] = [Number(query.get('cursor') ?? 0), Number(query.get('limit'))];
      const cases = Array.from({ length: size }, (_, i) => rowOf(from + i));
      return route.fulfill({ json: { cases, next: from + size < 10_000 ? String(from + size) : null } });
    });
    await page.goto(`${here.region.origin}/console/`);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('button', { name: 'Log in as Alva Exempel' }).click();
    await page.getByText('10 000 ärenden').first().waitFor();

    const texts = ['s', 'sv', 'sv 1', 'kock', 'kock gävle', 'företag 5', 'cnc ockelbo', 'astronaut', '9999', ''];
    const measured = (await page.evaluate(`(async () => {
      const input = document.getElementById('filter-search');
      const times = [];
      for (const text of [...${JSON.stringify(texts)}, ...${JSON.stringify(texts)}]) {
        const before = document.querySelector('.count').textContent;
        performance.mark('typed');
        const told = new Promise((resolve) => {
          const watch = new MutationObserver(() => {
            if (document.querySelector('.count').textContent === before) return;
            watch.disconnect();
            resolve();
          });
          watch.observe(document.querySelector('.count'), { subtree: true, childList: true, characterData: true });
        });
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.race([told, new Promise((_, fail) => setTimeout(() => fail(new Error('nothing changed for ' + text)), 5000))]);
        document.body.getBoundingClientRect();
        times.push(performance.measure('filter', 'typed').duration);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return times;
    })()`)) as number[];
    const sorted = measured.toSorted((a, b) => a - b);
    const report = {
      rows: 10_000,
      filterings: sorted.length,
      medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN),
      worstMs: Math.round(sorted.at(-1) ?? Number.NaN),
    };
    console.log(`10,000 cases: filtered in ${report.medianMs} ms (median), ${report.worstMs} ms (worst)`);
    await writeFile('.screenshots/console-filter.json', `${JSON.stringify(report)}\n`);

    expect(report.medianMs).toBeGreaterThanOrEqual(0);
    await page.getByLabel('Sök').fill('kock 9999');
    await page.getByText('0 av 10 000 ärenden').first().waitFor();
    await page.getByLabel('Sök').fill('svetsare 77 gävle');
    await page.locator('a.row-link').first().waitFor();
    await page.getByLabel('Läge').selectOption('received');
    expect(await page.locator('a.row-link').count()).toBeLessThanOrEqual(100);
    await window.close();
  });
});
