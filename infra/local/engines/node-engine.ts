import { Worker } from 'node:worker_threads';
import type { Engine, EngineSurroundings } from './engine.ts';
import type { NodeEngineStart } from './node-engine.worker.ts';

const programs = { s3: 's3rver', ses: 'aws-ses-v2-local' } as const;

/** Starts s3rver or aws-ses-v2-local in a thread of its own, on a free loopback port. */
export const startNodeEngine = async (
  start: NodeEngineStart,
  { onCrash }: Pick<EngineSurroundings, 'onCrash'>,
): Promise<Engine> => {
  const engine = programs[start.kind];
  const worker = new Worker(new URL('./node-engine.worker.ts', import.meta.url), {
    workerData: start,
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let stopping = false;
  let fault = 'ended';
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.on('error', (error: Error) => {
      fault = error.message;
      reject(new Error(`${engine}: ${error.message}`));
    });
    worker.once('exit', () => {
      reject(new Error(`${engine} ended before it answered`));
      if (!stopping) onCrash(start.kind, `${engine}: ${fault}`);
    });
  });
  return {
    name: start.kind,
    engine,
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      stopping = true;
      await worker.terminate();
    },
  };
};
