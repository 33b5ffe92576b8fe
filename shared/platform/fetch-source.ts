import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { publicLookup } from './public-address.ts';
import type { Pause } from './retrying.ts';
import { sourceAddress } from './source-address.ts';
import { type Pace, unpacked, usualPace } from './source-body.ts';
import { SourceFault } from './source-fault.ts';

/** What a request to a source is made of; `origin` is the compiled-in https origin of the source. */
export type SourceRequest = {
  source: string;
  origin: string;
  /** Path and query, beginning with one slash. */
  path: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Statuses whose body is of no interest and which mean "nothing here", such as 404. */
  nothing?: readonly number[];
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** Largest body in bytes, both as sent and as unpacked. */
  maxBytes: number;
  /** Tries in all for faults that pass; 1 is no retry. */
  attempts?: number;
  /** Ends everything: the total deadline, not an idle timer. Its reason is thrown. */
  signal: AbortSignal;
};

/** What is known of an answer whose body was read. */
export type SourceAnswer = { etag: string | undefined; lastModified: string | undefined; contentType: string };

/** `read` may be called once per try and must then begin anew. */
export type ReadSource = <T>(
  request: SourceRequest,
  read: (body: AsyncIterable<Buffer>, answer: SourceAnswer) => Promise<T>,
) => Promise<{ outcome: 'read'; value: T; answer: SourceAnswer } | { outcome: 'unchanged' } | { outcome: 'nothing' }>;

export type FetchSourceSettings = {
  /** Takes the place of every compiled-in origin: `<it>/<source id>/<the source's own path and query>`. */
  sourcesOrigin?: string | undefined;
  pause?: Pause;
  random?: () => number;
  /** No byte for so long means that the connection is dead, milliseconds. */
  silence?: number;
  /** A body that after `within` milliseconds has come slower than this is given up: it would never be done in time. */
  leastPace?: Pace;
};

const usualSilence = 30_000;

const longestRetryAfter = 120_000;
const systemPause: Pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** `Retry-After` in milliseconds, capped; a number of seconds or a date. */
const retryAfterOf = (response: IncomingMessage): number | undefined => {
  const value = response.headers['retry-after'];
  if (value === undefined) return undefined;
  const asked = /^\d+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - Date.parse(response.headers.date ?? '');
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), longestRetryAfter) : undefined;
};

const passing = { passing: true };
const brokenOff = (code: string) => new SourceFault('cut-off', `The body breaks off or is damaged (${code})`, passing);

/** Faults of the connection and of its encoding as faults of the source; `begun` where its answer had begun. */
const asFault = (error: unknown, signal: AbortSignal, begun: boolean): unknown => {
  if (signal.aborted) return signal.reason;
  if (error instanceof SourceFault || !(error instanceof Error)) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') return brokenOff(code);
  if (code === 'ENOTPUBLIC')
    return new SourceFault('redirect', 'The name of the source leads to an address that is not public');
  if (code === 'SILENT') return new SourceFault('silent', 'The source does not answer', { passing: true });
  if (
    /^(E[A-Z]+|EAI_AGAIN|HPE_[A-Z_]+|CERT_[A-Z_]+|ERR_TLS_[A-Z_]+|DEPTH_[A-Z_]+|SELF_[A-Z_]+|UNABLE_[A-Z_]+)$/.test(
      code,
    )
  )
    return begun ? brokenOff(code) : new SourceFault('unreachable', `The source cannot be reached (${code})`, passing);
  return error;
};

const ask = (address: URL, request: SourceRequest, guarded: boolean, silence: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = (address.protocol === 'https:' ? https : http).request(
      address,
      {
        method: request.method ?? 'GET',
        signal: request.signal,
        ...(guarded && { lookup: publicLookup() }),
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'user-agent': 'kompetenssignal (open source, regional competence supply)',
          ...(request.etag !== undefined && { 'if-none-match': request.etag }),
          ...(request.lastModified !== undefined && { 'if-modified-since': request.lastModified }),
          ...request.headers,
          ...(request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }),
        },
      },
      resolve,
    );
    sent.setTimeout(silence, () => sent.destroy(Object.assign(new Error('silence'), { code: 'SILENT' })));
    sent.on('error', reject);
    sent.end(request.body);
  });

/** JSON lines without announced length may end anywhere and look whole: then nobody can tell that it was cut. */
const refuseUnframedLines = (response: IncomingMessage, contentType: string) => {
  const framed =
    response.headers['content-length'] !== undefined || response.headers['transfer-encoding'] !== undefined;
  if (!framed && /jsonl|ndjson|json-seq/.test(contentType))
    throw new SourceFault('cut-off', 'JSON lines came without length: nobody can tell whether they are all');
};

/** Services call JSON many things, but not these. */
const refuseOtherKinds = (contentType: string) => {
  const [kind = ''] = contentType.split(';');
  if (/xml|csv|pdf|zip|spreadsheet|^(image|audio|video|font)\//i.test(kind))
    throw new SourceFault('not-json', `The answer calls itself ${kind.trim().slice(0, 60)}, not JSON`);
};

const refuseStatus = (response: IncomingMessage): never => {
  const status = response.statusCode ?? 0;
  if (status === 429)
    throw new SourceFault('rate-limited', 'The source asks us to come back later', {
      passing: true,
      retryAfter: retryAfterOf(response),
    });
  throw new SourceFault(`status-${status}`, `The source answered with status ${status}`, {
    passing: status >= 500,
    retryAfter: status === 503 ? retryAfterOf(response) : undefined,
  });
};

/** Follows at most three redirects on the same origin; one that leads elsewhere is refused, not followed. */
const answerOf = async (
  request: SourceRequest,
  { sourcesOrigin, silence = usualSilence }: FetchSourceSettings,
): Promise<IncomingMessage> => {
  let address = sourceAddress(request, sourcesOrigin);
  for (let hops = 0; ; hops += 1) {
    const response = await ask(address, request, sourcesOrigin === undefined, silence);
    const { location } = response.headers;
    if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || location === undefined) return response;
    response.resume();
    const next = URL.canParse(location, address.href) ? new URL(location, address.href) : undefined;
    if (next?.origin !== address.origin) throw new SourceFault('redirect', 'The source redirects to another host');
    if (hops >= 3 || request.method === 'POST') throw new SourceFault('redirect', 'The source redirects without end');
    address = next;
  }
};

/**
 * The only way to ask a public source. One origin per source, gzip asked for, sizes capped, every wait inside the one
 * deadline. Broken connections, 429 and 5xx are tried again with full jitter (0.5 s doubling to 30 s, or what
 * `Retry-After` says, at most two minutes). Throws `SourceFault`.
 */
export const fetchSource =
  (settings: FetchSourceSettings = {}): ReadSource =>
  async (request, read) => {
    const { pause = systemPause, random = Math.random } = settings;
    let begun = false;
    const once = async () => {
      begun = false;
      const response = await answerOf(request, settings);
      begun = true;
      try {
        const status = response.statusCode ?? 0;
        if (status === 304 && (request.etag ?? request.lastModified) !== undefined)
          return { outcome: 'unchanged' } as const;
        if (request.nothing?.includes(status)) return { outcome: 'nothing' } as const;
        if (status !== 200) refuseStatus(response);
        const contentType = response.headers['content-type'] ?? '';
        if (/text\/html/.test(contentType)) throw new SourceFault('html', 'The answer is a page of HTML, not JSON');
        refuseOtherKinds(contentType);
        refuseUnframedLines(response, contentType);
        const answer = { etag: response.headers.etag, lastModified: response.headers['last-modified'], contentType };
        const value = await read(unpacked(response, request.maxBytes, settings.leastPace ?? usualPace), answer);
        return { outcome: 'read', value, answer } as const;
      } finally {
        // What is left of a refused body is of no interest; a body that was read to its end keeps its connection.
        if (response.readableEnded) response.resume();
        else response.destroy();
      }
    };
    for (let attempt = 1; ; attempt += 1) {
      try {
        request.signal.throwIfAborted();
        return await once();
      } catch (error) {
        const fault = asFault(error, request.signal, begun);
        if (!(fault instanceof SourceFault) || !fault.passing || attempt >= (request.attempts ?? 4)) throw fault;
        if (fault.code === 'silent' && attempt >= 2) throw fault;
        const wait = (fault.retryAfter ?? 0) + random() * Math.min(30_000, 500 * 2 ** (attempt - 1));
        await until(pause(wait), request.signal);
      }
    }
  };

/** Waits, but no longer than the deadline. */
const until = (waiting: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(signal.reason);
    if (signal.aborted) return ended();
    signal.addEventListener('abort', ended, { once: true });
    waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', ended));
  });
