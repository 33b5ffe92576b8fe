import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { SourceFault } from './source-fault.ts';

/** The slowest that a body may come once `within` milliseconds have passed. */
export type Pace = { bytesPerSecond: number; within: number };

/** A minute is enough for any source to show that it means to finish. */
export const usualPace: Pace = { bytesPerSecond: 1_000, within: 60_000 };

/** A body that trickles: it is cut long before the deadline, which others are waiting for too. */
async function* paced(stream: AsyncIterable<Buffer>, { bytesPerSecond, within }: Pace): AsyncGenerator<Buffer> {
  const began = performance.now();
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    const elapsed = performance.now() - began;
    if (elapsed > within && bytes < (bytesPerSecond * elapsed) / 1000)
      throw new SourceFault('deadline', `The body comes slower than ${bytesPerSecond} bytes a second`);
    yield chunk;
  }
}

/** Chunks as they come, counted; a body shorter than announced is an error of node:http, never a smaller document. */
async function* counted(stream: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new SourceFault('too-large', `The body is larger than ${maxBytes} bytes`);
    yield chunk;
  }
}

/** The body as it was before it was packed: paced, and counted as sent and as unpacked. Throws `SourceFault`. */
export async function* unpacked(response: IncomingMessage, maxBytes: number, pace: Pace): AsyncGenerator<Buffer> {
  const encoding = response.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') {
    yield* paced(counted(response, maxBytes), pace);
  } else if (encoding === 'gzip') {
    const gunzip = createGunzip({ chunkSize: 131_072 });
    // Errors of the connection must end the unpacking too: `pipe` alone would leave it waiting for ever.
    response.on('error', (error) => gunzip.destroy(error));
    response.on('aborted', () => gunzip.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    yield* paced(counted(response.pipe(gunzip), maxBytes), pace);
  } else throw new SourceFault('not-json', `The body is encoded as ${encoding.slice(0, 20)}, which was not asked for`);
}
