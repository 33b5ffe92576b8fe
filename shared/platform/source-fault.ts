/** How a public source can fail us, as it is recorded in its state and shown on the page about sources. */
export type SourceFaultCode =
  | 'unreachable'
  | 'silent'
  | 'deadline'
  | 'too-large'
  | `status-${number}`
  | 'rate-limited'
  | 'redirect'
  | 'html'
  | 'not-json'
  | 'cut-off'
  | 'graphql-errors'
  | 'schema'
  | 'empty'
  | 'shrunk'
  | 'grown'
  | 'older-edition'
  | 'rejected'
  | 'needs-taxonomy'
  | 'needs-ads'
  | 'deviates';

/**
 * A fault of a public source, never of ours. `passing` faults are worth another try within the deadline; `retryAfter`
 * is what the source asked for, in milliseconds. The message names a place in the document or a status, no content.
 */
export class SourceFault extends Error {
  readonly code: SourceFaultCode;
  readonly passing: boolean;
  readonly retryAfter: number | undefined;
  constructor(
    code: SourceFaultCode,
    message: string,
    { passing = false, retryAfter }: { passing?: boolean; retryAfter?: number | undefined } = {},
  ) {
    super(message);
    this.name = 'SourceFault';
    this.code = code;
    this.passing = passing;
    this.retryAfter = retryAfter;
  }
}
