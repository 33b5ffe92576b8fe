import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Served = { url: string; method: string; headers: IncomingMessage['headers']; body: string };

/** What the server does with one request. */
export type Behaviour = (request: Served, response: ServerResponse) => void | Promise<void>;

export type FaultServer = {
  origin: string;
  /** The requests so far, oldest first. */
  requests: Served[];
  /** Replaces what the server does, from the next request on. */
  does: (behaviour: Behaviour) => void;
  stop: () => Promise<void>;
};

/** A public source that can fail in every known way, on loopback. */
export const startFaultServer = async (first: Behaviour = status(404)): Promise<FaultServer> => {
  let behaviour = first;
  const requests: Served[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const served = {
      url: request.url ?? '',
      method: request.method ?? '',
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    };
    requests.push(served);
    // A client that goes away is what many of these tests are about.
    response.on('error', () => {});
    await behaviour(served, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    does: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

export const json =
  (value: unknown, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  };

export const text =
  (body: string | Buffer, contentType = 'application/json'): Behaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(code, headers).end('{"message":"no"}');
  };

export const htmlPage: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Underhåll</title>');
};

/** The connection is reset before any answer. */
export const reset: Behaviour = (_, response) => {
  response.socket?.resetAndDestroy();
};

/** Announces the whole body and sends only its beginning, then closes. */
export const cutAt =
  (body: string | Buffer, length: number): Behaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) });
    const part = Buffer.from(body).subarray(0, length);
    response.write(part, () => response.destroy());
    if (part.length === 0) response.flushHeaders();
  };

/** Ends well as far as HTTP can tell, but the document inside is cut. */
export const endsEarly =
  (body: string | Buffer, length: number): Behaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from(body).subarray(0, length));
  };

/** A packed body that is cut, although HTTP ends well. */
export const gzipCut =
  (body: string, share: number): Behaviour =>
  (_, response) => {
    const packed = gzipSync(body);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(packed.subarray(0, Math.floor(packed.length * share)));
  };

/** One byte at a time, for ever: an idle timer never fires. */
export const drip: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('[');
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
};

/** Each request its own behaviour, in order; the last one stays. */
export const inTurn = (...behaviours: readonly Behaviour[]): Behaviour => {
  let turn = 0;
  return (request, response) => {
    const behaviour = behaviours[Math.min(turn, behaviours.length - 1)];
    turn += 1;
    return behaviour?.(request, response);
  };
};
