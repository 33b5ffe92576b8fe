import { SourceFault } from './source-fault.ts';

/** The address of a request. Throws `redirect` where the path leads off the host: no path may choose where we go. */
export const sourceAddress = (
  { source, origin, path }: { source: string; origin: string; path: string },
  sourcesOrigin?: string,
): URL => {
  const base = sourcesOrigin === undefined ? origin : `${sourcesOrigin.replace(/\/$/, '')}/${source}`;
  const allowed = new URL(base);
  if (sourcesOrigin === undefined && allowed.protocol !== 'https:')
    throw new SourceFault('redirect', `${source} is not an https address`);
  const address = new URL(`${base}${path}`);
  if (!path.startsWith('/') || address.origin !== allowed.origin || address.username !== '')
    throw new SourceFault('redirect', `A path of ${source} leads to another host`);
  return address;
};
