import type { FieldError, Reason } from '../contract/problem.ts';

/** A refusal that the use case decided on; the HTTP stack turns it into problem details. */
export class Refused extends Error {
  readonly reason: Reason;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    reason: Reason,
    options: { errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}
