import type { FieldError, Reason } from '../contract/problem.ts';

/** What a refusal tells beside its reason; see `Problem`. */
type Particulars = { allowed?: readonly string[]; version?: number };

/** A refusal that the use case decided on; the HTTP stack turns it into problem details. */
export class Refused extends Error {
  readonly reason: Reason;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  readonly particulars: Particulars;
  constructor(
    reason: Reason,
    options: { errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> } & Particulars = {},
  ) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
    this.particulars = {
      ...(options.allowed && { allowed: options.allowed }),
      ...(options.version !== undefined && { version: options.version }),
    };
  }
}
