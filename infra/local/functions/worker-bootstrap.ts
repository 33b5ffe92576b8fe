import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type ClockOffset, movableDate } from '../clock/movable-date.ts';
import type { Failure, Reply, Start, Task } from './worker-messages.ts';

// Runs inside the worker of one function. Nothing here tells the handler that it is local: the clock is moved before its
// code is loaded, and what it sees of AWS are addresses in its own environment.

const { bundle, exportName, offset, identity } = workerData as Start;
const port = parentPort;
if (port === null) throw new Error('worker-bootstrap.ts runs in a worker only');

globalThis.Date = movableDate(Date, offset as ClockOffset);

type Handler = (event: unknown, context: unknown) => unknown;

const load = async (): Promise<Handler> => {
  const loaded = (await import(pathToFileURL(bundle).href)) as Record<string, unknown>;
  const handler = loaded[exportName];
  if (typeof handler !== 'function') throw new TypeError(`${exportName} is not exported by the bundle`);
  return handler as Handler;
};
const loading = load();
loading.catch(() => undefined); // told with the first event, as Lambda does

const contextOf = ({ requestId, deadline }: Task) => ({
  ...identity,
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.timeOrigin - performance.now())),
});

const failure = (error: unknown): Failure => {
  const fault = error instanceof Error ? error : new Error(String(error));
  return { ok: false, errorType: fault.name, errorMessage: fault.message, trace: (fault.stack ?? '').split('\n') };
};

const answer = async (task: Task): Promise<Reply> => {
  const handler = await loading.catch((error: unknown) => failure(error));
  if (typeof handler !== 'function') return { ...handler, broken: true };
  try {
    const value: unknown = await handler(JSON.parse(task.event), contextOf(task));
    return { ok: true, value: JSON.stringify(value) ?? 'null' };
  } catch (error) {
    return failure(error);
  }
};

port.on('message', async (task: Task) => {
  port.postMessage(await answer(task));
});
