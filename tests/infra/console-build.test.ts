import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildConsole } from '../../infra/foundation/build-console.ts';
import { siteFiles } from '../../infra/foundation/site-files.ts';

const largestFirstLoad = 60_000;

let folder = '';
let page = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-console-'));
  page = readFileSync(join(await buildConsole(join(folder, 'built')), 'index.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (path: string) => readFileSync(join(folder, 'built', path));
/** What the page names, and what those files import at once; chunks that are loaded later are not there. */
const firstLoad = (): string[] => {
  const paths = new Set([...page.matchAll(/(?:src|href)="\/console\/([^"]+)"/g)].map(([, path]) => path ?? ''));
  for (const path of paths)
    if (path.endsWith('.js'))
      for (const [, file] of built(path)
        .toString()
        .matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g))
        paths.add(`assets/${file}`);
  return [...paths];
};

describe('the built console', () => {
  test('weighs at most 60 kB in its first load', () => {
    const weights = ['index.html', ...firstLoad()].map((path) => [path, gzipSync(built(path)).length] as const);
    const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);

    expect(firstLoad().filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
    expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(largestFirstLoad);
  });

  test('has nothing written into its page that its policy would refuse', () => {
    const scripts = [...page.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)];

    expect(scripts.map(([tag, inside]) => [inside?.trim(), / src="\/console\/assets\//.test(tag)])).toEqual(
      scripts.map(() => ['', true]),
    );
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|data:|https?:\/\//i);
  });

  test('gives every file but the page a name that changes with its content', () => {
    expect(readdirSync(join(folder, 'built'))).toEqual(['assets', 'index.html']);
    for (const name of readdirSync(join(folder, 'built', 'assets'))) expect(name).toMatch(/^[\w.-]+-[\w-]{8}\.\w+$/);
  });

  test('is the same, byte for byte, when it is built again', async () => {
    const again = await buildConsole(join(folder, 'again'));

    expect(readFileSync(join(again, 'index.html'), 'utf8')).toBe(page);
  });
});

describe('the files of the site', () => {
  test('are kept for ever where the name says the content, and asked for anew where it does not', async () => {
    const files = await siteFiles(join(folder, 'built'));
    const kept = (key: string) => files.find((file) => file.key === key)?.cacheControl;

    expect(files.filter(({ key }) => key.startsWith('console/assets/')).length).toBeGreaterThan(0);
    for (const { key, cacheControl } of files)
      expect(cacheControl === 'public, max-age=31536000, immutable', key).toBe(key.startsWith('console/assets/'));
    expect([kept('console/index.html'), kept('assets/styles.css')]).toEqual(['no-store', 'public, max-age=3600']);
  });

  test('hold the page at its three addresses, and it comes after all that it asks for', async () => {
    const files = await siteFiles(join(folder, 'built'));
    const pages = files.slice(-3);

    expect(pages.map(({ key }) => key)).toEqual(['console/index.html', 'console', 'console/']);
    for (const { body, contentType } of pages)
      expect([Buffer.from(body).toString(), contentType]).toEqual([page, 'text/html; charset=utf-8']);
  });

  test('are refused where a kind has no content type, or the page is missing', async () => {
    const odd = join(folder, 'odd');
    mkdirSync(odd);
    await expect(siteFiles(odd)).rejects.toThrow(/without a page/);

    writeFileSync(join(odd, 'index.html'), '');
    writeFileSync(join(odd, 'thing.xyz'), '');
    await expect(siteFiles(odd)).rejects.toThrow(/thing\.xyz.*no content type/);
  });
});
