import * as z from 'zod/mini';
import type { Invoked } from '../functions/function-host.ts';
import type { MappingPlan } from '../template/read-triggers.ts';
import type { StreamRecord } from './stream-record.ts';

const BatchAnswer = z.object({
  batchItemFailures: z.optional(z.nullable(z.array(z.object({ itemIdentifier: z.nullable(z.string()) })))),
});

/** Records that were given up, with what the failure destination says about them. */
export type GivenUp = {
  readonly condition: 'RetryAttemptsExhausted' | 'MaximumRecordAgeExceeded';
  readonly invokeCount: number;
  readonly functionError: string;
  readonly records: readonly StreamRecord[];
};

export type BatchDeps = {
  readonly plan: Pick<MappingPlan, 'bisect' | 'maximumAgeSeconds' | 'maximumRetries' | 'reportsItems'>;
  readonly invoke: (event: { Records: readonly StreamRecord[] }) => Promise<Invoked>;
  readonly giveUp: (failure: GivenUp) => Promise<void>;
  readonly now: () => Date;
  /** Waits before the next try; the argument counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
};

// "Forever" ends somewhere in a local region: a shard that never moves on would hide everything behind it.
const mostRetries = 10;

type Verdict = { readonly failedFrom: number; readonly error: string };

/** Where the batch failed: the index of the first record to be handed in again, or null where all is done. */
const verdictOf = (outcome: Invoked, records: readonly StreamRecord[], reportsItems: boolean): Verdict | null => {
  if (!outcome.ok) return { failedFrom: 0, error: outcome.errorType };
  if (!reportsItems) return null;
  const answer = BatchAnswer.safeParse(outcome.value ?? {});
  if (!answer.success) return { failedFrom: 0, error: 'the answer is no batch response' };
  const failed = (answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  if (failed.length === 0) return null;
  // Lambda treats an empty or unknown identifier as a failure of the whole batch.
  return { failedFrom: Math.max(0, Math.min(...failed)), error: 'reported item failure' };
};

/**
 * Brings a batch through a function as Lambda's event source mapping does: in order, what was done before a reported
 * failure is never seen again, a failing batch is bisected down to the poison, bounded retries, then given up.
 */
export const processBatch =
  (deps: BatchDeps) =>
  async (batch: readonly StreamRecord[]): Promise<void> => {
    const { plan } = deps;
    const retries = plan.maximumRetries < 0 ? mostRetries : plan.maximumRetries;

    const tooOld = ({ dynamodb }: StreamRecord) =>
      plan.maximumAgeSeconds >= 0 &&
      deps.now().getTime() / 1000 - dynamodb.ApproximateCreationDateTime > plan.maximumAgeSeconds;

    const bring = async (records: readonly StreamRecord[], attempt: number): Promise<void> => {
      const old = records.filter(tooOld);
      if (old.length > 0)
        await deps.giveUp({
          condition: 'MaximumRecordAgeExceeded',
          invokeCount: attempt,
          functionError: '',
          records: old,
        });
      const fresh = records.filter((record) => !tooOld(record));
      if (fresh.length === 0) return;

      const verdict = verdictOf(await deps.invoke({ Records: fresh }), fresh, plan.reportsItems);
      if (verdict === null) return;
      if (verdict.failedFrom > 0) return bring(fresh.slice(verdict.failedFrom), 0); // moved on: what is left is a new batch
      if (plan.bisect && fresh.length > 1) {
        const middle = Math.ceil(fresh.length / 2);
        await bring(fresh.slice(0, middle), attempt);
        return bring(fresh.slice(middle), attempt);
      }
      if (attempt >= retries)
        return deps.giveUp({
          condition: 'RetryAttemptsExhausted',
          invokeCount: attempt + 1,
          functionError: verdict.error,
          records: fresh,
        });
      await deps.pause(attempt + 1);
      return bring(fresh, attempt + 1);
    };

    await bring(batch, 0);
  };
