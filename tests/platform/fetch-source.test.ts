import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchSource, type SourceRequest } from '../../shared/platform/fetch-source.ts';
import { jsonElements } from '../../shared/platform/json-elements.ts';
import { isPublicAddress, publicLookup } from '../../shared/platform/public-address.ts';
import { sourceAddress } from '../../shared/platform/source-address.ts';
import { SourceFault } from '../../shared/platform/source-fault.ts';
import {
  cutAt,
  drip,
  endsEarly,
  type FaultServer,
  gzipCut,
  htmlPage,
  inTurn,
  json,
  reset,
  startFaultServer,
  status,
  text,
} from '../support/fault-server.ts';

let server: FaultServer;
let waits: number[];
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
  waits = [];
});

const elementsOf = async (body: AsyncIterable<Buffer>): Promise<unknown[]> => {
  const elements: unknown[] = [];
  for await (const element of jsonElements(body)) elements.push(JSON.parse(element.toString('utf8')));
  return elements;
};

/** Asks the server as the program would ask a source; pauses are counted, not waited for. */
const ask = (request: Partial<SourceRequest> = {}) =>
  fetchSource({
    sourcesOrigin: server.origin,
    pause: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
  })(
    {
      source: 'jobstream',
      origin: 'https://example.com',
      path: '/v2/snapshot?a=b',
      maxBytes: 10_000,
      signal: AbortSignal.timeout(5_000),
      ...request,
    },
    elementsOf,
  );

const faultOf = async (work: Promise<unknown>): Promise<SourceFault> => {
  const fault = await work.then(
    () => new Error('no fault'),
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(SourceFault);
  return fault as SourceFault;
};

test('a source is asked at its own path behind the replaced origin, for gzip, with what was remembered', async () => {
  server.does(json([1, 2], { etag: '"two"' }));
  const answer = await ask({ etag: '"one"', lastModified: 'Mon, 08 Jun 2026 05:44:48 GMT' });
  expect(answer).toMatchObject({ outcome: 'read', value: [1, 2], answer: { etag: '"two"' } });
  const [request] = server.requests;
  expect(request?.url).toBe('/jobstream/v2/snapshot?a=b');
  expect(request?.headers).toMatchObject({
    'accept-encoding': 'gzip',
    'if-none-match': '"one"',
    'if-modified-since': 'Mon, 08 Jun 2026 05:44:48 GMT',
  });
});

test('a packed body is unpacked', async () => {
  server.does((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('[{"a":1}]')));
  expect(await ask()).toMatchObject({ value: [{ a: 1 }] });
});

test('304 means unchanged, if we asked so', async () => {
  server.does((_, response) => void response.writeHead(304).end());
  expect(await ask({ etag: '"one"' })).toEqual({ outcome: 'unchanged' });
  expect((await faultOf(ask())).code).toBe('status-304');
});

test.each([400, 401, 403, 404, 410, 418])('status %i is final: one try', async (code) => {
  server.does(status(code));
  expect((await faultOf(ask())).code).toBe(`status-${code}`);
  expect(server.requests).toHaveLength(1);
});

test('a status that means "nothing here" is no fault', async () => {
  server.does(status(404));
  expect(await ask({ nothing: [404] })).toEqual({ outcome: 'nothing' });
});

test.each([500, 502, 503, 504])('status %i passes: four tries with growing pauses, then the fault', async (code) => {
  server.does(status(code));
  expect((await faultOf(ask())).code).toBe(`status-${code}`);
  expect(server.requests).toHaveLength(4);
  expect(waits).toEqual([250, 500, 1_000]);
});

test('what has passed is forgotten: the second try answers', async () => {
  server.does(inTurn(status(503), reset, json([7])));
  expect(await ask()).toMatchObject({ value: [7] });
});

test('Retry-After is honoured, with jitter on top, and capped', async () => {
  server.does(inTurn(status(429, { 'retry-after': '7' }), status(429, { 'retry-after': '9999' }), json([])));
  await ask();
  expect(waits).toEqual([7_250, 120_500]);
  server.does(status(429));
  expect((await faultOf(ask())).code).toBe('rate-limited');
});

test('Retry-After may be a date', async () => {
  const date = 'Mon, 23 Nov 2026 06:00:00 GMT';
  server.does(inTurn(status(503, { date, 'retry-after': 'Mon, 23 Nov 2026 06:00:30 GMT' }), json([])));
  await ask();
  expect(waits).toEqual([30_250]);
});

test('a connection that is reset is unreachable', async () => {
  server.does(reset);
  expect((await faultOf(ask())).code).toBe('unreachable');
  expect(server.requests).toHaveLength(4);
});

test('a host that does not answer is unreachable', async () => {
  const gone = await startFaultServer();
  await gone.stop();
  const fault = faultOf(
    fetchSource({ sourcesOrigin: gone.origin, pause: async () => {} })(
      { source: 'scb', origin: 'https://example.com', path: '/', maxBytes: 10, signal: AbortSignal.timeout(5_000) },
      elementsOf,
    ),
  );
  expect((await fault).code).toBe('unreachable');
});

test('a body that drips one byte at a time ends at the total deadline', async () => {
  server.does(drip);
  const deadline = new AbortController();
  setTimeout(() => deadline.abort(new SourceFault('deadline', 'late')), 80);
  expect((await faultOf(ask({ signal: deadline.signal }))).code).toBe('deadline');
});

test('a body that trickles is given up long before the deadline', async () => {
  server.does(drip);
  const asked = fetchSource({ sourcesOrigin: server.origin, leastPace: { bytesPerSecond: 100_000, within: 50 } })(
    { source: 'scb', origin: 'https://example.com', path: '/', maxBytes: 10_000, signal: AbortSignal.timeout(20_000) },
    elementsOf,
  );
  const fault = await faultOf(asked);
  expect([fault.code, fault.message]).toEqual(['deadline', 'The body comes slower than 100000 bytes a second']);
});

test('a source that takes the question and says nothing is asked twice, then called silent', async () => {
  server.does(() => {});
  const asked = fetchSource({ sourcesOrigin: server.origin, silence: 40, pause: async () => {} })(
    { source: 'scb', origin: 'https://example.com', path: '/', maxBytes: 10, signal: AbortSignal.timeout(20_000) },
    elementsOf,
  );
  expect((await faultOf(asked)).code).toBe('silent');
  expect(server.requests).toHaveLength(2);
});

test('a pause that outlasts the deadline ends with it', async () => {
  server.does(status(429, { 'retry-after': '100' }));
  const deadline = new AbortController();
  setTimeout(() => deadline.abort(new SourceFault('deadline', 'late')), 50);
  const asked = fetchSource({ sourcesOrigin: server.origin })(
    { source: 'scb', origin: 'https://example.com', path: '/', maxBytes: 10, signal: deadline.signal },
    elementsOf,
  );
  expect((await faultOf(asked)).code).toBe('deadline');
});

test('a body that is cut off anywhere is refused, cut by the connection, by the sender, or inside the packing', async () => {
  const body = JSON.stringify(Array.from({ length: 20 }, (_, id) => ({ id, label: 'Undersköterska' })));
  for (let hundredth = 1; hundredth < 100; hundredth += 1) {
    const length = Math.floor((Buffer.byteLength(body) * hundredth) / 100);
    server.does(cutAt(body, length));
    expect((await faultOf(ask({ attempts: 1 }))).code).toBe('cut-off');
    server.does(endsEarly(body, length));
    expect((await faultOf(ask({ attempts: 1 }))).code).toBe('cut-off');
    server.does(gzipCut(body, hundredth / 100));
    expect((await faultOf(ask({ attempts: 1 }))).code).toBe('cut-off');
  }
});

test.each([
  ['plain', {}, '[{"id":1},'],
  ['packed', { 'content-encoding': 'gzip' }, gzipSync('[{"id":1},{"id":2}]').subarray(0, 12)],
] as const)(
  'a connection that is reset inside a %s body breaks the body off: the source was reached',
  async (_, headers, part) => {
    server.does((__, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096', ...headers });
      response.write(part, () => setImmediate(() => response.socket?.resetAndDestroy()));
    });
    const fault = await faultOf(ask({ attempts: 2 }));
    expect([fault.code, fault.message]).toEqual(['cut-off', 'The body breaks off or is damaged (ECONNRESET)']);
    expect(server.requests).toHaveLength(2);
  },
);

test('JSON lines without any announced length are refused: nobody can tell whether they are all', async () => {
  server.does((_, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\ncontent-type: application/jsonl\r\nconnection: close\r\n\r\n{"id":1}\n');
    response.socket?.end();
  });
  expect((await faultOf(ask({ attempts: 1 }))).code).toBe('cut-off');
});

test('a body larger than its limit is refused, also where it is small only while packed', async () => {
  server.does(text(JSON.stringify(['x'.repeat(20_000)])));
  expect((await faultOf(ask())).code).toBe('too-large');
  server.does(
    (_, response) =>
      void response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(JSON.stringify(['x'.repeat(5_000_000)]))),
  );
  expect((await faultOf(ask())).code).toBe('too-large');
});

test('a page of HTML with status 200 is named, by its type or by its first letter', async () => {
  server.does(htmlPage);
  expect((await faultOf(ask())).code).toBe('html');
  server.does(text('\n<html><body>Driftstopp</body></html>'));
  expect((await faultOf(ask())).code).toBe('html');
});

test.each([
  ['another host', 'https://169.254.169.254/latest/meta-data'],
  ['another scheme', 'file:///etc/passwd'],
  ['IPv6', 'http://[::1]/'],
  ['no scheme', '//example.org/'],
  ['nonsense', 'http://['],
])('a redirect to %s is refused and not followed', async (_, location) => {
  server.does(status(302, { location }));
  expect((await faultOf(ask())).code).toBe('redirect');
  expect(server.requests).toHaveLength(1);
});

test('a redirect on the same host is followed, but not for ever', async () => {
  server.does(
    (request, response) =>
      void (request.url === '/there'
        ? json([1])(request, response)
        : status(301, { location: '/there' })(request, response)),
  );
  expect(await ask()).toMatchObject({ value: [1] });
  server.does(status(301, { location: '/again' }));
  expect((await faultOf(ask())).code).toBe('redirect');
});

test.each(['//example.org/x', '/\\example.org/x', 'x', '@example.org/', '.example.org/'])(
  'the path %s cannot lead off the host',
  (path) => {
    const address = () => sourceAddress({ source: 'scb', origin: 'https://api.scb.se', path });
    try {
      expect(address().host).toBe('api.scb.se');
    } catch (fault) {
      expect(fault).toMatchObject({ code: 'redirect' });
    }
  },
);

test('without a replaced origin only https is spoken', () => {
  expect(() => sourceAddress({ source: 'scb', origin: 'http://api.scb.se', path: '/' })).toThrow(SourceFault);
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:127.0.0.1',
  'scb.se',
])('%s is no public address', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['193.10.1.1', '2001:db8:1::1', '172.32.0.1'])('%s is a public address', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test('a name that resolves inwards is not connected to: DNS cannot be turned against us', () => {
  const answers: unknown[] = [];
  const resolve = (
    _: string,
    __: unknown,
    answer: (error: null, addresses: { address: string; family: number }[]) => void,
  ) => answer(null, [{ address: '169.254.169.254', family: 4 }]);
  publicLookup(resolve)('api.scb.se', {}, (error, address) => answers.push(error?.code, address));
  publicLookup((_, __, answer) =>
    answer(null, [
      { address: '10.0.0.1', family: 4 },
      { address: '193.10.1.1', family: 4 },
    ]),
  )('api.scb.se', {}, (error, address) => answers.push(error, address));
  expect(answers).toEqual(['ENOTPUBLIC', '', null, '193.10.1.1']);
});
