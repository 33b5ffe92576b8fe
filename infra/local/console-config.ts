import type { SiteFile } from '../foundation/site-files.ts';
import type { Identity } from './engines/identity.ts';

/** What the console reads before anyone has signed in; in the cloud `npm run deploy` writes it. */
export const consoleConfig = ({ issuer, clientId }: Identity, origin: string): SiteFile => ({
  key: 'config.json',
  body: Buffer.from(JSON.stringify({ issuer, clientId, login: `${origin}/_local` })),
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'no-store',
});
