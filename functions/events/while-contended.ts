import { type Pause, systemPause } from '../../shared/platform/retrying.ts';
import { TransactionBusy, TransactionRefused } from '../../shared/platform/table.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';

/** What was decided did not hold any more when it was to be written. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/**
 * How long to wait before the next attempt, in milliseconds, with full jitter. The seats of an event are one item, and
 * DynamoDB cancels every transaction but one of those that want it at once: of two hundred answers in the same second
 * the last is written after about seven (`tests/functions/events/while-contended.test.ts` plays it).
 */
export const pauseBefore = (attempt: number, random: () => number): number =>
  random() * Math.min(1_000, 20 * 2 ** attempt);

export const mostAttempts = 40;
/** A table that does not answer at all is not contended: its caller hears of it soon. */
const mostFaults = 3;

export type Contention = { pause?: Pause; random?: () => number };

/**
 * Reads, decides and writes again for as long as others come in between. `step` must read anew each time: an attempt
 * whose answer was lost is then found to be done. Throws `Unavailable` where nobody could be served.
 */
export const whileContended = async <T>(
  step: () => Promise<T>,
  { pause = systemPause, random = Math.random }: Contention = {},
): Promise<T> => {
  let faults = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      const overtaken =
        error instanceof Overtaken || error instanceof TransactionRefused || error instanceof TransactionBusy;
      if (!overtaken && !(error instanceof Unavailable)) throw error;
      if (!overtaken) faults += 1;
      if (faults >= mostFaults) throw error;
      if (attempt >= mostAttempts) throw new Unavailable('table', { cause: error });
      await pause(pauseBefore(attempt, random));
    }
  }
};
