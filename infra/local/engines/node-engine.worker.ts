import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type ClockOffset, movableDate } from '../clock/movable-date.ts';

// S3 and SES engines are libraries: each runs in a thread of its own, so that a crash ends the thread and is noticed, and
// what they do to process-wide handlers stays there. They live by the region's clock.

export type NodeEngineStart = {
  readonly kind: 's3' | 'ses';
  readonly folder: string;
  readonly buckets: readonly string[];
  readonly offset: Float64Array;
};

type Listening = { address: () => { port: number } | string | null };
type S3rver = new (options: {
  address: string;
  port: number;
  silent: boolean;
  directory: string;
  allowMismatchedSignatures: boolean;
  vhostBuckets: boolean;
  configureBuckets: { name: string }[];
}) => { run: () => Promise<{ port: number }>; readonly httpServer: Server };
type SesServer = (config: { host: string; port: number }) => Promise<Listening>;

const { kind, folder, buckets, offset } = workerData as NodeEngineStart;
globalThis.Date = movableDate(Date, offset as ClockOffset);
const require = createRequire(import.meta.url);

const startS3 = async (): Promise<number> => {
  const Program = require('s3rver') as S3rver;
  const server = new Program({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    allowMismatchedSignatures: true,
    vhostBuckets: false,
    configureBuckets: buckets.map((name) => ({ name })),
  });
  const { port } = await server.run();
  // The clock may move between signing and arrival, and the SDK takes over the time of any `Date` that it reads, which Node
  // writes by real time. Signatures are not checked here: neither should their age be.
  server.httpServer.prependListener('request', (request, response) => {
    if (request.headers['x-amz-date'] !== undefined)
      request.headers['x-amz-date'] = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    response.sendDate = false;
  });
  return port;
};

const startSes = async (): Promise<number> => {
  const { default: server } = require('aws-ses-v2-local') as { default: SesServer };
  const address = (await server({ host: '127.0.0.1', port: 0 })).address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

parentPort?.postMessage(await (kind === 's3' ? startS3() : startSes()));
