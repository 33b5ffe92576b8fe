import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { ConsoleConfig } from '../../shared/contract/console-config.ts';
import { projectRoot } from './project-root.ts';

const publicFolder = join(projectRoot, 'site', 'public');

export interface SiteFile {
  /** Key in the site bucket, which is the path below the public origin. */
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Throws for a file whose kind is not listed: a wrong content type is worse than a failed deployment. */
const contentType = (path: string): string => {
  const type = contentTypes[extname(path)];
  if (type === undefined)
    throw new Error(`${path}: files of this kind have no content type in infra/foundation/site-files.ts.`);
  return type;
};

const neverKept = 'no-store';
/** Names that do not change with their content: an hour is short enough for a mended style sheet. */
const hour = 'public, max-age=3600';
/** The build puts a hash of the content into these names: another content is another address. */
const forEver = 'public, max-age=31536000, immutable';

const cacheControl = (key: string): string => {
  if (key.startsWith('console/assets/')) return forEver;
  return key.startsWith('assets/') ? hour : neverKept;
};

/** Every file of a folder under its path there, `below` in front. */
const filesOf = (folder: string, below = ''): Promise<SiteFile[]> => {
  const files = globSync('**/*.*', { cwd: folder })
    .map((file) => file.split(sep).join('/'))
    .sort();
  return Promise.all(
    files.map(async (file): Promise<SiteFile> => {
      const key = below + file;
      const body = await readFile(join(folder, file));
      return { key, body, contentType: contentType(file), cacheControl: cacheControl(key) };
    }),
  );
};

/**
 * What the browser may fetch as files: everything in `site/public` under the same path, and the built console. Its page
 * comes last, when all that it asks for is there, and stands at the keys `console` and `console/` too: S3 knows no index
 * document, and one object is cheaper than code at the edge.
 */
export const siteFiles = async (consoleFolder: string): Promise<SiteFile[]> => {
  const [open, built] = await Promise.all([filesOf(publicFolder), filesOf(consoleFolder, 'console/')]);
  const page = built.find(({ key }) => key === 'console/index.html');
  if (page === undefined) throw new Error(`${consoleFolder}: the console was built without a page.`);
  const assets = built.filter((file) => file !== page);
  return [...open, ...assets, page, { ...page, key: 'console' }, { ...page, key: 'console/' }];
};

/** What the console reads before anyone has signed in. */
export const consoleConfigFile = (config: ConsoleConfig): SiteFile => ({
  key: 'config.json',
  body: Buffer.from(JSON.stringify(ConsoleConfig.parse(config))),
  contentType: contentType('config.json'),
  cacheControl: neverKept,
});
