import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { SourceRequest } from './answer.ts';
import type { TrappedAnswer } from './traps.ts';

const largestBody = 1 << 20;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largestBody) throw new Error('The question is larger than any source is asked');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

/**
 * Divides what follows `/_sources`: `/{source id}/{real path}?{query}`, or `/!{trap}/{source id}/…`. The trap stands in the
 * path so that a whole run can be given it: `npm start -- --sources http://127.0.0.1:3000/_sources/!cut`.
 */
const sourceAddress = (pathAndQuery: string) => {
  const { pathname, searchParams } = new URL(pathAndQuery, 'http://sources.invalid');
  const parts = pathname.slice(1).split('/');
  const trap = parts[0]?.startsWith('!') ? parts.shift()?.slice(1) : undefined;
  const [sourceId = '', ...path] = parts;
  return { trap, sourceId, path: `/${path.join('/')}`, query: searchParams };
};

const blockLength = 1 << 16;

/** The parts in blocks of some size: handed on one by one, tens of thousands of ads cost more by their number than by their size. */
function* inBlocks(parts: Iterable<string>): Iterable<string> {
  let block = '';
  for (const part of parts) {
    block += part;
    if (block.length < blockLength) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Answers one HTTP request to a replica; `pathAndQuery` is what follows `/_sources`. */
export const serveReplica =
  (answer: (request: SourceRequest) => TrappedAnswer) =>
  async (request: IncomingMessage, response: ServerResponse, pathAndQuery: string): Promise<void> => {
    const { trap, sourceId, path, query } = sourceAddress(pathAndQuery);
    const given = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, single(value)]));
    const body = await bodyOf(request);
    const headers = trap === undefined ? given : { ...given, 'x-replica-trap': trap };
    const answered = answer({ method: request.method ?? 'GET', sourceId, path, query, headers, body });
    if (answered.delayMilliseconds !== undefined) await wait(answered.delayMilliseconds, undefined, { ref: false });
    if (response.destroyed) return;
    // A torn answer is sent as it is: packed, its torn end would be lost in the packer.
    const packed = (given['accept-encoding'] ?? '').includes('gzip') && answered.status === 200 && !answered.breaksOff;
    response.writeHead(answered.status, { ...answered.headers, ...(packed && { 'content-encoding': 'gzip' }) });
    if (answered.breaksOff) {
      response.write([...answered.body].join(''), () => response.destroy());
      return;
    }
    const parts = Readable.from(inBlocks(answered.body), { objectMode: true });
    // A client that goes away in the middle is no fault of ours.
    await (packed ? pipeline(parts, createGzip({ level: 1 }), response) : pipeline(parts, response)).catch(() =>
      response.destroy(),
    );
  };
