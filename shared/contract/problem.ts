import * as z from 'zod/mini';

/** What is wrong with one field; `field` is a dotted path such as `need.headcount`. */
export const FieldError = z.strictObject({ field: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details; `code` is the last part of `type`. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(FieldError)),
    /** Of a forbidden step: the states that may follow instead. */
    allowed: z.optional(z.array(z.string())),
    /** Of a stale change: the version that is current. */
    version: z.optional(z.int()),
  })
  .check(z.meta({ id: 'Problem' }));
export type Problem = z.infer<typeof Problem>;

/** Every reason to refuse a request, with its HTTP status. Codes are stable English; titles are in `i18n/problems`. */
export const statusOf = {
  malformed: 400,
  'idempotency-key-missing': 400,
  unauthenticated: 401,
  'not-yours': 403,
  'not-found': 404,
  'link-expired': 410,
  conflict: 409,
  'forbidden-step': 409,
  'case-uncoded': 409,
  'children-open': 409,
  'driver-missing': 409,
  'measure-missing': 409,
  'already-answered': 409,
  'in-flight': 409,
  'offer-lapsed': 409,
  'event-over': 409,
  'attendance-closed': 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'outside-region': 422,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;
export type Reason = keyof typeof statusOf;
