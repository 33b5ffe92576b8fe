import * as z from 'zod/mini';
import { Need, Recruitment, Signal, SuggestedOccupation } from '../domain/signal.ts';
import type { Table } from '../platform/table.ts';
import { signalKey } from './keys.ts';

/** What statistics may know of a signal: numbers, codes and labels. Who sent it and what they wrote is not looked at. */
export const SignalNumbers = z.object({
  need: z.object({ headcount: Need.shape.headcount }),
  recruitment: z.optional(Recruitment),
  topics: z.optional(Signal.shape.topics),
  occupations: z.array(SuggestedOccupation),
  tags: Signal.shape.tags,
});
export type SignalNumbers = z.infer<typeof SignalNumbers>;

export const signalNumbers = (table: Pick<Table, 'get'>) => ({
  /** As the employer has them now; undefined where the signal is gone. */
  of: async (signalId: string): Promise<SignalNumbers | undefined> => {
    const item = await table.get(signalKey(signalId));
    return item && SignalNumbers.parse(item);
  },
});
export type SignalNumbersStore = ReturnType<typeof signalNumbers>;
