export type LogMessage = { readonly code: string; readonly text: string };

/** Every sentence that the program may log. None holds a person; what varies is in the fields. */
export const messages = {
  requestDone: { code: 'HTTP1', text: 'A request was answered' },
  requestFailed: { code: 'HTTP2', text: 'A request failed unexpectedly' },
  requestRefusedByTable: { code: 'HTTP3', text: 'A service that we stand on does not answer' },
  jobStarted: { code: 'JOB1', text: 'A job started' },
  jobDone: { code: 'JOB2', text: 'A job is done' },
  jobFailed: { code: 'JOB3', text: 'A job failed' },
  recordFailed: { code: 'STREAM1', text: 'A record could not be handled and is handed back' },
  batchDone: { code: 'STREAM2', text: 'A batch of records is done' },
} as const satisfies Record<string, LogMessage>;
