import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

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
const contentType = (file: string): string => {
  const type = contentTypes[extname(file)];
  if (type === undefined)
    throw new Error(`site/public/${file}: files of this kind have no content type in infra/foundation/site-files.ts.`);
  return type;
};

/**
 * What the browser may fetch as files: everything in `site/public`, under the same path. The console's
 * page also stands at the key `console` itself: S3 knows no index document, and one object is cheaper than code at the edge.
 */
export const siteFiles = async (publicFolder: string): Promise<SiteFile[]> => {
  const files = globSync('**/*.*', { cwd: publicFolder })
    .map((file) => file.split(sep).join('/'))
    .sort();
  const loaded = await Promise.all(
    files.map(
      async (file): Promise<SiteFile> => ({
        key: file,
        body: await readFile(join(publicFolder, file)),
        contentType: contentType(file),
        // Names do not change with their content: an hour is short enough for a mended style sheet.
        cacheControl: file.startsWith('assets/') ? 'public, max-age=3600' : 'no-store',
      }),
    ),
  );
  const page = loaded.find(({ key }) => key === 'console/index.html');
  return page === undefined ? loaded : [...loaded, { ...page, key: 'console' }, { ...page, key: 'console/' }];
};
