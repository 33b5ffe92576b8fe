import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
const hmac = (key: string | Uint8Array, of: string): Buffer => createHmac('sha256', key).update(of).digest();

/**
 * The credential scope of a signed request if its signature holds, computed anew from what arrived; undefined otherwise.
 * Source: docs.aws.amazon.com, "Create a signed AWS API request", for paths without anything to escape and no query.
 */
export const verifiedScope = (
  { method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Uint8Array,
  secret: string,
): string | undefined => {
  const stated = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/;
  const [, , scope = '', names = '', signature] = stated.exec(headers.authorization ?? '') ?? [];
  const canonicalHeaders = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', canonicalHeaders.join(''), names, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Uint8Array>((made, part) => hmac(made, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex') === signature ? scope : undefined;
};
