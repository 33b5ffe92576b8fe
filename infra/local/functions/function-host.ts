import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ClockOffset } from '../clock/movable-date.ts';
import { type LogLine, logLines } from './log-lines.ts';
import type { Failure, Reply, Start, Task } from './worker-messages.ts';

/** A function as the template declares it, with its environment as it will see it: nothing is added from ours. */
export type FunctionPlan = {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  /** Absolute path of the module and the name of its export. */
  readonly bundle: string;
  readonly exportName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** How many events at once; each has a worker of its own. */
  readonly concurrency: number;
};

export type Invoked = { readonly ok: true; readonly value: unknown } | Failure;

export type Invocation = { readonly at: string; readonly milliseconds: number; readonly failed: string | null };

export type FunctionHost = {
  readonly plan: FunctionPlan;
  readonly invoke: (event: unknown) => Promise<Invoked>;
  readonly counts: () => { invocations: number; errors: number };
  /** The last invocations and log lines, newest last. */
  readonly recent: () => { invocations: readonly Invocation[]; logs: readonly LogLine[] };
  readonly stop: () => Promise<void>;
};

export type HostDeps = {
  readonly offset: ClockOffset;
  readonly now: () => Date;
  /** Called after every invocation: what it wrote may wake a stream. */
  readonly onDone?: () => void;
};

const keptInvocations = 20;
// A pull of two years of ads leaves a large heap behind: what nobody asks for is given back, as Lambda does.
const idleMilliseconds = 30_000;
// Lambda takes no larger event or answer than this when it is called synchronously.
const largestPayload = 6 * 1024 * 1024;

const fault = (errorType: string, errorMessage: string): Failure => ({ ok: false, errorType, errorMessage, trace: [] });

/** Runs one function: workers are started at the first event, kept warm, and ended when the time limit passes. */
export const functionHost = (plan: FunctionPlan, deps: HostDeps): FunctionHost => {
  const idle: { worker: Worker; expiry: NodeJS.Timeout }[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  const invocations: Invocation[] = [];
  const logs = logLines(deps.now);
  let running = 0;
  let counted = { invocations: 0, errors: 0 };
  let stopped = false;

  const forget = (worker: Worker) => {
    const at = idle.findIndex((entry) => entry.worker === worker);
    if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.expiry);
  };

  const keepWarm = (worker: Worker) => {
    const expiry = setTimeout(() => {
      forget(worker);
      void worker.terminate();
    }, idleMilliseconds);
    expiry.unref();
    idle.push({ worker, expiry });
  };

  const warm = (): Worker | undefined => {
    const entry = idle.pop();
    clearTimeout(entry?.expiry);
    return entry?.worker;
  };

  const start = (): Worker => {
    const workerData: Start = {
      bundle: plan.bundle,
      exportName: plan.exportName,
      offset: deps.offset,
      identity: {
        functionName: plan.name,
        functionVersion: '$LATEST',
        invokedFunctionArn: plan.arn,
        memoryLimitInMB: String(plan.memoryMegabytes),
        logGroupName: `/aws/lambda/${plan.name}`,
        logStreamName: 'local',
      },
    };
    const worker = new Worker(new URL('./worker-bootstrap.ts', import.meta.url), {
      workerData,
      env: plan.environment,
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: plan.memoryMegabytes },
    });
    logs.capture(worker.stdout);
    logs.capture(worker.stderr);
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      forget(worker);
    });
    worker.on('error', (error) => logs.add(`${error.name}: ${error.message}`)); // an idle worker's fault is only logged
    return worker;
  };

  const run = (worker: Worker, event: string): Promise<{ reply: Reply; alive: boolean }> => {
    const { promise, resolve } = Promise.withResolvers<{ reply: Reply; alive: boolean }>();
    const limit = plan.timeoutSeconds * 1000;
    const onMessage = (reply: Reply) => settle(reply, reply.ok || reply.broken !== true);
    const onError = (error: Error) => settle(fault(error.name, error.message), false);
    const onExit = (code: number) =>
      settle(fault('Runtime.ExitError', `The function exited with status ${code}`), false);
    const timer = setTimeout(() => {
      settle(fault('Sandbox.Timedout', `Task timed out after ${plan.timeoutSeconds.toFixed(2)} seconds`), false);
    }, limit);
    const settle = (reply: Reply, alive: boolean) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve({ reply, alive });
    };
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    const task: Task = { event, requestId: randomUUID(), deadline: performance.timeOrigin + performance.now() + limit };
    worker.postMessage(task);
    return promise;
  };

  const slot = async (): Promise<void> => {
    if (running >= plan.concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const freeSlot = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  const settled = (reply: Reply): Invoked => {
    if (!reply.ok) return reply;
    if (reply.value.length > largestPayload) return fault('Function.ResponseSizeTooLarge', 'The answer is over 6 MB');
    return { ok: true, value: JSON.parse(reply.value) as unknown };
  };

  const note = (started: number, at: Date, outcome: Invoked) => {
    const milliseconds = Math.round(performance.now() - started);
    invocations.push({ at: at.toISOString(), milliseconds, failed: outcome.ok ? null : outcome.errorMessage });
    if (invocations.length > keptInvocations) invocations.shift();
    counted = { invocations: counted.invocations + 1, errors: counted.errors + (outcome.ok ? 0 : 1) };
    if (!outcome.ok) logs.add(`${outcome.errorType}: ${outcome.errorMessage}`);
  };

  const invoke = async (event: unknown): Promise<Invoked> => {
    const text = JSON.stringify(event) ?? 'null';
    if (text.length > largestPayload) return fault('RequestEntityTooLarge', 'The event is over 6 MB');
    await slot();
    if (stopped) {
      freeSlot();
      return fault('Runtime.Stopped', 'The local region is stopping');
    }
    const started = performance.now();
    const at = deps.now();
    const worker = warm() ?? start();
    const { reply, alive } = await run(worker, text);
    if (alive) keepWarm(worker);
    else void worker.terminate(); // its exit takes it out of `all`
    const outcome = settled(reply);
    note(started, at, outcome);
    freeSlot();
    deps.onDone?.();
    return outcome;
  };

  return {
    plan,
    invoke,
    counts: () => counted,
    recent: () => ({ invocations, logs: logs.lines() }),
    stop: async () => {
      stopped = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
};
