import type { ClockOffset } from '../clock/movable-date.ts';
import type { RegionModel } from '../template/region-model.ts';
import { functionEnvironment, type Surroundings } from './function-environment.ts';
import { type FunctionHost, functionHost, type Invoked } from './function-host.ts';

// An HTTP function answers two at a time, as many as the machines it is meant for have cores; a job or a stream's reader
// is never asked for more than one.
const httpConcurrency = 2;

export type FunctionHosts = {
  readonly all: readonly FunctionHost[];
  /** By ARN or by name. */
  readonly invoke: (function_: string, event: unknown) => Promise<Invoked>;
  readonly find: (function_: string) => FunctionHost | undefined;
  readonly stop: () => Promise<void>;
};

export const functionHosts = (
  { functions, routes }: Pick<RegionModel, 'functions' | 'routes'>,
  surroundings: Surroundings,
  deps: { offset: ClockOffset; now: () => Date; onDone: () => void },
): FunctionHosts => {
  const serving = new Set(routes.map(({ functionArn }) => functionArn));
  const all = functions.map((fn) => {
    const usual = serving.has(fn.arn) ? httpConcurrency : 1;
    const concurrency = Math.min(usual, fn.reserved ?? usual);
    return functionHost({ ...fn, environment: functionEnvironment(fn, surroundings), concurrency }, deps);
  });
  const byName = new Map(all.flatMap((host) => [[host.plan.arn, host] as const, [host.plan.name, host] as const]));
  return {
    all,
    find: (name) => byName.get(name),
    invoke: async (name, event) => {
      const host = byName.get(name);
      if (host === undefined)
        return { ok: false, errorType: 'ResourceNotFound', errorMessage: `There is no function ${name}`, trace: [] };
      return host.invoke(event);
    },
    stop: async () => {
      await Promise.all(all.map((host) => host.stop()));
    },
  };
};
