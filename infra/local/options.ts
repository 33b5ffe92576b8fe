import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';

/** Where the public sources are fetched from. */
export type Sources =
  | { readonly kind: 'replicas' }
  | { readonly kind: 'live' }
  | { readonly kind: 'url'; readonly url: string };

export type LocalOptions = {
  readonly region: string;
  /** Instant at which the clock starts; null is real time. */
  readonly now: Date | null;
  readonly port: number;
  readonly sources: Sources;
  /** Folder that is kept between runs; null keeps nothing. */
  readonly data: string | null;
  readonly once: boolean;
};

/** A word of the command line that cannot be used; the message says what to write instead. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

const Instant = z.iso.datetime({ offset: true });

const instantOf = (text: string): Date => {
  if (!Instant.safeParse(text).success)
    throw new OptionError(`--now ${text}: write an instant such as 2026-11-23T08:00:00Z`);
  return new Date(text);
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new OptionError(`port ${text}: write a number from 0 to 65535`);
  return port;
};

const sourcesOf = (url: string | undefined, live: boolean): Sources => {
  if (url !== undefined && live) throw new OptionError('--sources and --live exclude each other');
  if (live) return { kind: 'live' };
  if (url === undefined) return { kind: 'replicas' };
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new OptionError(`--sources ${url}: write an address such as http://127.0.0.1:8080`);
  return { kind: 'url', url: url.replace(/\/+$/, '') };
};

const options = {
  region: { type: 'string' },
  now: { type: 'string' },
  port: { type: 'string' },
  sources: { type: 'string' },
  live: { type: 'boolean' },
  data: { type: 'string' },
  once: { type: 'boolean' },
} as const;

const known = Object.keys(options).map((name) => `--${name}`);

/** Reads the command line of `npm start --`. Throws `OptionError`. */
export const readOptions = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LocalOptions => {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: false }).values;
    } catch (error) {
      throw new OptionError(
        `${error instanceof Error ? error.message.split('. ')[0] : error}. Known are ${known.join(', ')}`,
      );
    }
  })();
  return {
    region: parsed.region ?? 'gavleborg',
    now: parsed.now === undefined ? null : instantOf(parsed.now),
    port: portOf(parsed.port ?? (environment.PORT || '3000')),
    sources: sourcesOf(parsed.sources, parsed.live ?? false),
    data: parsed.data === undefined ? null : resolve(parsed.data),
    once: parsed.once ?? false,
  };
};
