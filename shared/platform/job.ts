import type { Context } from 'aws-lambda';
import { errorFields, jsonLog, type Log } from './log.ts';
import { messages } from './log-messages.ts';

export type JobResult = Readonly<Record<string, unknown>>;

/** Counts and codes of a result for the log; nested values stay out of it. */
const loggable = (result: JobResult) =>
  Object.fromEntries(
    Object.entries(result).flatMap(([k, v]) =>
      typeof v === 'number' || typeof v === 'string' || typeof v === 'boolean' ? [[k, v]] : [],
    ),
  );

/**
 * A scheduled job as a Lambda handler: logs its start and its end once, answers the use case's result. A thrown fault
 * is logged without its message and thrown on, so that the schedule's retry and failure destination see it.
 */
export const job =
  <E>(name: string, useCase: (event: E) => Promise<JobResult>, log: Log = jsonLog()) =>
  async (event: E, _context?: Context): Promise<JobResult> => {
    log.info(messages.jobStarted, { job: name });
    try {
      const result = await useCase(event);
      log.info(messages.jobDone, { job: name, ...loggable(result) });
      return result;
    } catch (error) {
      log.error(messages.jobFailed, { job: name, ...errorFields(error) });
      throw error;
    }
  };
