import { randomUUID } from 'node:crypto';
import type { Invoked } from '../functions/function-host.ts';
import type { SchedulePlan } from '../template/read-triggers.ts';

export type DeadLetter = {
  readonly queueArn: string;
  readonly at: string;
  /** The schedule or topic whose message it was. */
  readonly source: string;
  readonly error: string;
  readonly attempts: number;
  readonly input: unknown;
};

export type ScheduleRunDeps = {
  readonly invoke: (functionArn: string, event: unknown) => Promise<Invoked>;
  readonly deadLetter: (letter: DeadLetter) => void;
  readonly now: () => Date;
};

/** The event of a schedule: its input with Scheduler's context attributes filled in, or Scheduler's own where it has none. */
export const scheduleInput = (plan: SchedulePlan, at: Date, attempt: number): unknown => {
  const time = `${at.toISOString().slice(0, 19)}Z`;
  if (plan.input === null)
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '000000000000',
      time,
      region: 'eu-north-1',
      resources: [plan.arn],
      detail: '{}',
    };
  const filled = plan.input
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.schedule-arn>', plan.arn)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', String(attempt));
  return JSON.parse(filled) as unknown;
};

/**
 * Runs what fell due, with the schedule's retry policy: Scheduler waits longer and longer between tries, here the waits
 * are only counted against the event's age, so that a moved clock does not stand still for hours. What fails to the end
 * goes to the dead letter queue.
 */
export const runDue =
  ({ invoke, deadLetter, now }: ScheduleRunDeps) =>
  async (plan: SchedulePlan, at: Date): Promise<Invoked> => {
    let age = 0;
    for (let attempt = 1; ; attempt += 1) {
      const input = scheduleInput(plan, at, attempt);
      const outcome = await invoke(plan.functionArn, input);
      if (outcome.ok) return outcome;
      age += Math.min(60 * 2 ** (attempt - 1), 3600);
      if (attempt > plan.maximumRetries || age > plan.maximumAgeSeconds) {
        if (plan.deadLetterArn !== null)
          deadLetter({
            queueArn: plan.deadLetterArn,
            at: now().toISOString(),
            source: plan.name,
            error: outcome.errorMessage,
            attempts: attempt,
            input,
          });
        return outcome;
      }
    }
  };
