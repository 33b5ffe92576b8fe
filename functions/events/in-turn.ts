import type { Clock } from '../../shared/platform/clock.ts';
import type { JobResult } from '../../shared/platform/job.ts';

type Part = (until: Date) => Promise<Readonly<Record<string, number>>>;
type Deps = { parts: readonly Part[]; clock: Clock; budget: number };

/**
 * The parts of a job one after another, with the time they may take together. A part that fails keeps no other from its
 * turn: the first fault is thrown when all have had theirs. Counts of the same name are added up.
 */
export const inTurn =
  ({ parts, clock, budget }: Deps) =>
  async (): Promise<JobResult> => {
    const until = new Date(clock().getTime() + budget);
    const result: Record<string, number> = {};
    const faults: unknown[] = [];
    for (const part of parts) {
      try {
        for (const [name, n] of Object.entries(await part(until))) result[name] = (result[name] ?? 0) + n;
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    return result;
  };
