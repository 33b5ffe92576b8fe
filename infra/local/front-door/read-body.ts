import type { IncomingMessage } from 'node:http';

/** Lambda's largest event is 6 MB; a third of it is kept back for headers and base64. */
export const largestBody = 4.5 * 1024 * 1024;

/** What a client may still send after it was refused, before the connection is cut: so that it reads the answer. */
const drained = 32 * 1024 * 1024;

const discard = (request: IncomingMessage): void => {
  let left = drained;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.on('error', () => undefined);
  request.resume();
};

/** The body, or null as soon as it is known to be over the limit: at most the limit is ever held. */
export const readBody = (request: IncomingMessage, limit = largestBody): Promise<Buffer | null> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    discard(request);
    return Promise.resolve(null);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.off('data', onData);
        chunks.length = 0;
        discard(request);
        resolve(null);
      }
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Error('the client went away'));
    });
  });
};
