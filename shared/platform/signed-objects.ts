import { createHash } from 'node:crypto';
import type { Objects } from './objects.ts';
import type { SendSigned } from './signed-request.ts';

const sha256In = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/;

/**
 * Reads a bucket without the client of S3, for the request path; `objects.ts` is for jobs. An object whose key holds its
 * SHA-256 is checked against it. Answers undefined where there is none; throws `Unavailable`, or what else S3 said.
 */
export const signedObjects = (send: SendSigned, bucket: string): Pick<Objects, 'get'> => ({
  get: async (key) => {
    const { status, body } = await send({ service: 's3', method: 'GET', path: `/${bucket}/${key}` });
    if (status === 404) return undefined;
    if (status !== 200)
      throw new Error(`S3 answered ${status} for ${key}: ${Buffer.from(body).toString().slice(0, 300)}`);
    const [expected] = sha256In.exec(key) ?? [];
    if (expected !== undefined && createHash('sha256').update(body).digest('hex') !== expected)
      throw new Error(`${key} does not hold what its name says`);
    return body;
  },
});
