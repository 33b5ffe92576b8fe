import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newClient } from '../../site/console/src/api/client.ts';
import type { Refreshed, Session } from '../../site/console/src/login/session.ts';

type Answer = { status: number; body?: string; headers?: Record<string, string> };
let server: Server;
let asked: IncomingMessage[] = [];
let answer: (request: IncomingMessage) => Answer;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    const { status, body = '{}', headers = {} } = answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const real = fetch;
  // A page's own origin is what a browser adds to a path.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const aClient = (refreshed: Refreshed = 'gone') => {
  let token = 'old';
  const over = vi.fn();
  const session: Session = {
    token: () => token,
    refresh: async () => {
      if (refreshed === 'refreshed') token = 'new';
      return refreshed;
    },
    begin: async () => {},
    end: () => {},
  };
  return { over, client: newClient({ session, language: () => 'en', signedOut: over }) };
};
const bearer = (request: IncomingMessage | undefined) => request?.headers.authorization;

test('a change names the version that was seen, and its answer the one that now is', async () => {
  answer = () => ({ status: 200, body: '{"a":1}', headers: { etag: '"8"' } });

  const result = await aClient().client.send('POST', '/api/v1/x', { body: {}, version: 7 });

  expect(result).toEqual({ ok: true, value: { a: 1 }, version: 8 });
  expect(asked[0]?.headers).toMatchObject({ 'if-match': '"7"', 'accept-language': 'en', authorization: 'Bearer old' });
});

test('an ended token is renewed once, and the request goes again with the new one', async () => {
  answer = (request) => ({ status: bearer(request) === 'Bearer new' ? 200 : 401 });
  const { client, over } = aClient('refreshed');

  expect((await client.get('/api/v1/x')).ok).toBe(true);
  expect(asked.map(bearer)).toEqual(['Bearer old', 'Bearer new']);
  expect(over).not.toHaveBeenCalled();
});

test.each(['gone', 'refreshed'] as const)('a login that is over (%s) is told once, not asked for ever', async (how) => {
  answer = () => ({ status: 401 });
  const { client, over } = aClient(how);

  expect(await client.get('/api/v1/x')).toMatchObject({ ok: false, failure: { kind: 'signed-out' } });
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(over).toHaveBeenCalledOnce();
});

test('a login that cannot be reached ends nothing', async () => {
  answer = () => ({ status: 401 });
  const { client, over } = aClient('unreachable');

  expect(await client.get('/api/v1/x')).toMatchObject({ ok: false, failure: { kind: 'network' } });
  expect(over).not.toHaveBeenCalled();
});

test('a page of a gateway instead of an answer is a failure, not an exception', async () => {
  answer = () => ({ status: 502, body: '<html>', headers: { 'content-type': 'text/html' } });

  expect(await aClient().client.get('/api/v1/x')).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
});

test('a connection that breaks is a failure of the network', async () => {
  answer = () => ({ status: 200 });
  server.removeAllListeners('request').on('request', (request: IncomingMessage) => request.socket.destroy());

  expect(await aClient().client.get('/api/v1/x')).toMatchObject({ ok: false, failure: { kind: 'network' } });
});
