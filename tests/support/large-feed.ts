import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { collectSnapshot } from '../../functions/shortage/collect-snapshot.ts';
import { normaliseSnapshot } from '../../functions/shortage/normalise-snapshot.ts';
import { sources } from '../../functions/shortage/sources/registry.ts';
import { fetchSource } from '../../shared/platform/fetch-source.ts';
import { anAd, gavleborg } from './source-samples.ts';

// A process of its own: pulls a feed of so many megabytes, of which one ad in fifty is the county's, and says how much was
// alive at most while it came: what is left after a collection, so that it does not matter when the collector comes by
// itself. Called by a test, with --expose-gc and the size as its only argument.

const megabytes = Number(process.argv[2]);
const text = 'Vi söker dig som är "van" vid \\ svåra tecken: [}{]. '.repeat(120);
const elsewhere = { municipality_code: '0180', region_code: '01' };
const adText = (id: number) =>
  JSON.stringify(
    anAd({ id: String(id), description: { text }, ...(id % 50 !== 0 && { workplace_address: elsewhere }) }),
  );

function* feed(): Generator<string> {
  let sent = 0;
  yield '[';
  for (let id = 1; sent < megabytes * 1_000_000; id += 1) {
    const ad = (id === 1 ? '' : ',') + adText(id);
    sent += ad.length;
    yield ad;
  }
  yield ']';
}

let mostAlive = 0;
const lookAtMemory = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  mostAlive = Math.max(mostAlive, (heapUsed + external) / 2 ** 20);
};

function* inPieces(): Generator<string> {
  let piece = '';
  let pieces = 0;
  for (const part of feed()) {
    piece += part;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
    pieces += 1;
    if (pieces % 50 === 0) lookAtMemory();
  }
  lookAtMemory();
  yield piece;
}

const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  if (request.url?.includes('/v2/stream')) response.end('[]');
  else Readable.from(inPieces()).pipe(response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

const source = sources.jobstream;
const about = { source, region: gavleborg, at: new Date('2026-11-23T06:00:00Z'), today: '2026-11-23' } as const;
const sourcesOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const collected = await collectSnapshot(
  { readSource: fetchSource({ sourcesOrigin }), latest: async () => undefined, courtesy: async () => {} },
  { ...about, previous: undefined },
);
if (collected === 'unchanged') throw new Error('The feed was not read');
const { rows } = await normaliseSnapshot({ ...about, snapshot: collected.bytes, previous: undefined });
lookAtMemory();
console.log(JSON.stringify({ rows, aliveMegabytes: mostAlive }));
server.close();
server.closeAllConnections();
