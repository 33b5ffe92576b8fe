import { AsyncLocalStorage } from 'node:async_hooks';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type Effect, faultAt, type Plan } from './plan.ts';

const never = () => new Promise<never>(() => {});

/** A run's effects in order, and the plan that strikes among them. */
export class Run {
  readonly plan: Plan;
  readonly effects: Effect[] = [];
  /** Effects that a dead invocation still tried: each is an error of the harness. */
  fenced = 0;
  /** Grows with each effect that may change what is kept, when it begins and when it ends: what was read before is then old. */
  changes = 0;
  readonly #seen = new Map<string, number>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  next(name: string): Effect {
    const occurrence = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, occurrence);
    const effect = { call: this.effects.length + 1, name, occurrence };
    this.effects.push(effect);
    return effect;
  }
}

/** One start of a function. Once killed, nothing of it settles and nothing of it takes effect any more. */
export class Invocation {
  readonly run: Run;
  readonly name: string;
  readonly killed: Promise<'killed'>;
  dead = false;
  #sayKilled: (value: 'killed') => void = () => {};

  constructor(run: Run, name: string) {
    this.run = run;
    this.name = name;
    this.killed = new Promise((resolve) => {
      this.#sayKilled = resolve;
    });
  }

  kill(): Promise<never> {
    this.dead = true;
    this.#sayKilled('killed');
    return never();
  }

  /** One external effect: numbered, struck if the plan says so. */
  async effect<T>(call: string, take: () => Promise<T>): Promise<T> {
    if (this.dead) {
      this.run.fenced += 1;
      return never();
    }
    const fault = faultAt(this.run.plan, this.run.next(`${this.name}/${call}`));
    if (fault?.kind === 'kill-before') return this.kill();
    if (fault?.kind === 'throttle') throw throttled(call);
    if (fault?.kind === 'conflict') throw conflicted();
    const result = await this.#noted(call, take);
    if (fault?.kind === 'kill-after') return this.kill();
    if (fault?.kind === 'timeout-after-effect')
      throw Object.assign(new Error('Connection timed out'), { name: 'TimeoutError', $metadata: {} });
    return result;
  }

  async #noted<T>(call: string, take: () => Promise<T>): Promise<T> {
    if (/^(GetItem|Query)$/.test(call)) return take();
    this.run.changes += 1;
    return take().finally(() => {
      this.run.changes += 1;
    });
  }

  /** The moment at which the program hands over what it has done. */
  async handOver(call: 'answer' | 'result'): Promise<void> {
    await this.effect(call, async () => {});
  }
}

const throttled = (call: string) =>
  call === 'SendRawEmail'
    ? Object.assign(new Error('Maximum sending rate exceeded.'), {
        name: 'Throttling',
        $fault: 'client',
        $metadata: { httpStatusCode: 400 },
      })
    : Object.assign(new Error('Rate exceeded'), {
        name: 'ThrottlingException',
        $fault: 'client',
        $metadata: { httpStatusCode: 400 },
      });

const conflicted = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  });

const current = new AsyncLocalStorage<Invocation>();

/** Runs a piece of the program as an invocation, until it settles or is killed. */
export const invoke = async <T>(
  run: Run,
  name: string,
  body: (invocation: Invocation) => Promise<T>,
): Promise<{ killed: true } | { killed: false; result: T } | { killed: false; error: unknown }> => {
  const invocation = new Invocation(run, name);
  const done = current
    .run(invocation, () => body(invocation))
    .then(
      (result) => ({ killed: false, result }) as const,
      (error: unknown) => ({ killed: false, error }) as const,
    );
  const ended = await Promise.race([done, invocation.killed]);
  return ended === 'killed' ? { killed: true } : ended;
};

type Next = (args: never) => Promise<unknown>;
type Client = {
  middlewareStack: {
    add: (middleware: never, options: { step: 'finalizeRequest'; priority: 'low'; name: string }) => void;
  };
};

/** Puts the harness under an SDK client, below its retries, so that each attempt is an effect of its own. */
export const underFaults = <C extends Client>(client: C): C => {
  const middleware = (next: Next, context: { commandName?: string }) => (args: never) => {
    const invocation = current.getStore();
    const call = (context.commandName ?? '').replace(/Command$/, '');
    return invocation ? invocation.effect(call, () => next(args)) : next(args);
  };
  client.middlewareStack.add(middleware as never, { step: 'finalizeRequest', priority: 'low', name: 'crashHarness' });
  return client;
};
