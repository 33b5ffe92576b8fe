import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { signedObjects } from '../../shared/platform/signed-objects.ts';
import { sendSigned } from '../../shared/platform/signed-request.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import { someKeys } from '../support/builders.ts';
import { verifiedScope } from '../support/signature-v4.ts';

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const client = (requestTimeout = 3_000, sessionToken?: string) =>
  new DynamoDBClient({
    region: 'eu-north-1',
    credentials: { ...credentials, ...(sessionToken && { sessionToken }) },
    requestHandler: { requestTimeout, throwOnRequestTimeout: true, socketTimeout: requestTimeout },
  });
const noPause = async () => {};

type Seen = { request: IncomingMessage; body: Buffer };
let server: Server;
let seen: Seen[] = [];
let answer: (response: ServerResponse, at: number) => void;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    seen.push({ request, body: await buffer(request) });
    answer(response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise<void>((resolve) => server.close(() => resolve()));
});
beforeEach(() => {
  seen = [];
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => vi.unstubAllEnvs());

const ring = someKeys();
const giveRing = (response: ServerResponse) =>
  response.end(JSON.stringify({ Parameter: { Name: '/keys', Value: JSON.stringify(ring), Version: 1 } }));

describe('the key ring', () => {
  test('is asked for by name, decrypted, with a signature that holds', async () => {
    answer = giveRing;

    expect(await linkKeysOf('/keys', sendSigned(client(3_000, 'token'), noPause))()).toEqual(ring);

    const [{ request, body }] = seen as [Seen];
    expect(JSON.parse(body.toString())).toEqual({ Name: '/keys', WithDecryption: true });
    expect(request.headers).toMatchObject({
      'x-amz-target': 'AmazonSSM.GetParameter',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-security-token': 'token',
    });
    expect(request.headers.authorization).toMatch(/SignedHeaders=\S*x-amz-security-token/);
    expect(verifiedScope(request, body, credentials.secretAccessKey)).toMatch(/^\d{8}\/eu-north-1\/ssm\/aws4_request$/);
    expect(verifiedScope(request, Buffer.from('{}'), credentials.secretAccessKey)).toBeUndefined();
  });

  test('is fetched once, by however many ask at once, and again after a failure', async () => {
    answer = (response) => response.writeHead(400).end('{"__type":"ParameterNotFound"}');
    const keys = linkKeysOf('/keys', sendSigned(client(), noPause));

    await expect(keys()).rejects.toThrow('The key ring /keys: 400 {"__type":"ParameterNotFound"}');
    answer = giveRing;
    expect(await Promise.all([keys(), keys(), keys()])).toEqual([ring, ring, ring]);

    expect(seen).toHaveLength(2);
  });
});

describe('a request', () => {
  const get = (requestTimeout?: number) =>
    sendSigned(client(requestTimeout), noPause)({ service: 's3', method: 'GET', path: '/bucket/key' });

  test.each([500, 503, 429])('is sent again after %d', async (status) => {
    answer = (response, at) => (at < 3 ? response.writeHead(status).end() : response.end('content'));

    expect(await get()).toEqual({ status: 200, body: Buffer.from('content') });
    expect(seen).toHaveLength(3);
  });

  test('is sent again when the connection breaks, also in the middle of the answer', async () => {
    answer = (response, at) => {
      if (at === 1) return response.destroy();
      response.writeHead(200, { 'content-length': '7' });
      if (at === 2) return response.write('con', () => response.destroy());
      return response.end('content');
    };

    expect(String((await get()).body)).toBe('content');
  });

  test('that nobody answers ends in time, as a service that does not answer', async () => {
    answer = () => {};

    await expect(get(100)).rejects.toThrow(Unavailable);
    expect(seen).toHaveLength(3);
  });

  test('that is refused is not sent again', async () => {
    answer = (response) => response.writeHead(403).end('no');

    expect((await get()).status).toBe(403);
    expect(seen).toHaveLength(1);
  });

  test.each(['/bucket/a b', '/bucket/å', '/bucket/a%20b', '/a?b', 'a'])('for %s is not made', async (path) => {
    const send = sendSigned(client(), noPause);
    await expect(send({ service: 's3', method: 'GET', path })).rejects.toThrow('signed in two ways');
    expect(seen).toEqual([]);
  });

  test('goes to the service of its own name in the cloud', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', undefined);
    const went: { hostname: string; path: string; protocol: string; headers: Record<string, string> }[] = [];
    const requestHandler = {
      handle: async (request: (typeof went)[number]) => {
        went.push(request);
        return { response: { statusCode: 200, body: [] } };
      },
    };
    const cloud = new DynamoDBClient({ region: 'eu-north-1', credentials, requestHandler: requestHandler as never });

    await sendSigned(cloud)({ service: 's3', method: 'GET', path: '/bucket/key' });

    expect(went[0]).toMatchObject({
      ...{ protocol: 'https:', hostname: 's3.eu-north-1.amazonaws.com', path: '/bucket/key' },
      headers: { host: 's3.eu-north-1.amazonaws.com' },
    });
  });
});

describe('an object', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-objects-'));
  type S3rver = new (
    options: Record<string, unknown>,
  ) => {
    run: () => Promise<AddressInfo>;
    close: () => Promise<void>;
  };
  const Program = createRequire(import.meta.url)('s3rver') as S3rver;
  const engine = new Program({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: folder, vhostBuckets: false },
    configureBuckets: [{ name: 'snapshots' }],
  });
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251));
  const key = `derived/occupations/${createHash('sha256').update(content).digest('hex')}.bin`;
  let endpoint: string;

  beforeAll(async () => {
    endpoint = `http://127.0.0.1:${(await engine.run()).port}`;
    const s3 = new S3Client({ endpoint, region: 'eu-north-1', credentials, forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: 'snapshots', Key: key, Body: content }));
    await s3.send(new PutObjectCommand({ Bucket: 'snapshots', Key: key.replace('.bin', '.txt'), Body: 'another' }));
    s3.destroy();
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => vi.stubEnv('AWS_ENDPOINT_URL_S3', endpoint));
  const objects = () => signedObjects(sendSigned(client(), noPause), 'snapshots');

  test('is read whole', async () => {
    expect(Buffer.from((await objects().get(key)) ?? []).equals(content)).toBe(true);
  });

  test('is asked for with a signature that holds', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined);
    answer = (response) => response.end(content);

    await objects().get(key);

    const [{ request, body }] = seen as [Seen];
    expect(request.url).toBe(`/snapshots/${key}`);
    expect(request.headers['x-amz-content-sha256']).toBe(createHash('sha256').update('').digest('hex'));
    expect(verifiedScope(request, body, credentials.secretAccessKey)).toMatch(/\/eu-north-1\/s3\/aws4_request$/);
    expect(verifiedScope(request, body, 'guessed')).toBeUndefined();
  });

  test('that is refused says what S3 said', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined);
    answer = (response) => response.writeHead(403).end('<Code>AccessDenied</Code>');

    await expect(objects().get(key)).rejects.toThrow(`S3 answered 403 for ${key}: <Code>AccessDenied</Code>`);
  });

  test('that is not there is undefined', async () => {
    expect(await objects().get('derived/occupations/none.bin')).toBeUndefined();
  });

  test('that is not what its name says is refused', async () => {
    await expect(objects().get(key.replace('.bin', '.txt'))).rejects.toThrow('does not hold what its name says');
  });
});
