import type { FieldError } from '../../../../shared/contract/problem.ts';

/**
 * Why something was not done, as far as a person does something about it: `stale` somebody was faster, `invalid` fields
 * are wrong, `forbidden-step` another step is allowed, `refused` any other reason that the server states in `title`.
 */
export type FailureKind =
  | 'network'
  | 'unavailable'
  | 'fault'
  | 'signed-out'
  | 'not-found'
  | 'not-yours'
  | 'stale'
  | 'invalid'
  | 'forbidden-step'
  | 'refused';

export type Failure = {
  readonly kind: FailureKind;
  /** The stable English word of the problem, or the kind where there is none. */
  readonly code: string;
  /** The server's own sentence, in the person's language; empty where nobody answered. */
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly allowed: readonly string[];
  /** Of a stale change: the version that is current. */
  readonly version?: number;
};

export type Result<T> = { readonly ok: true; readonly value: T; readonly version: number | null } | Failed;
export type Failed = { readonly ok: false; readonly failure: Failure };

const kindOf = (status: number, code: string): FailureKind => {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'not-yours';
  if (status === 404) return 'not-found';
  if (status === 409) return code === 'forbidden-step' ? 'forbidden-step' : 'refused';
  if (status === 412) return 'stale';
  if (status === 422) return 'invalid';
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 500 ? 'fault' : 'refused';
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldErrorsOf = (value: unknown): FieldError[] =>
  !Array.isArray(value)
    ? []
    : value.flatMap((error: unknown) =>
        typeof error === 'object' && error !== null && 'field' in error
          ? [
              {
                field: text(error.field),
                code: 'code' in error ? text(error.code) : '',
                message: 'message' in error ? text(error.message) : '',
              },
            ]
          : [],
      );

/** A failure from a status and whatever body came with it: problem details, a gateway's own words, or nothing. */
export const failureOf = (status: number, body: unknown): Failure => {
  const problem: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const code = text(problem.code);
  const kind = kindOf(status, code);
  return {
    kind,
    code: code === '' ? kind : code,
    title: text(problem.title),
    errors: fieldErrorsOf(problem.errors),
    allowed: Array.isArray(problem.allowed) ? problem.allowed.map(text) : [],
    ...(typeof problem.version === 'number' && { version: problem.version }),
  };
};

/** Nobody answered. */
export const networkFailure: Failure = { kind: 'network', code: 'network', title: '', errors: [], allowed: [] };
