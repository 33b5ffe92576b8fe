import * as z from 'zod/mini';

/**
 * Where a mail is on its way out. `pending`, `sending` and `unknown` are still ours to bring to an end; the others are
 * done as far as sending goes. What SES later reports moves a mail on among the states from `accepted` to `complained`.
 */
export const OutboxStatus = z.enum([
  'pending',
  'sending',
  'unknown',
  'accepted',
  'delayed',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'technical-failure',
  'withheld',
]);
export type OutboxStatus = z.infer<typeof OutboxStatus>;

/** Why a mail was not sent although it was asked for. */
export const WithheldReason = z.enum(['suppressed', 'off', 'paused', 'not-staff', 'expired', 'overtaken']);
export type WithheldReason = z.infer<typeof WithheldReason>;

/** A mail in the outbox without its text. Instants are UTC texts; `attempts` counts claims, each at most one send. */
export const OutboxEntry = z.object({
  dedupKey: z.string(),
  /** The id of what the mail is about: `sig_…`, `inv_…`, `per_…`. */
  cause: z.string(),
  addressHash: z.string(),
  status: OutboxStatus,
  attempts: z.int(),
  createdAt: z.string(),
  /** Until when nobody looks at it; absent once it is done. */
  dueAt: z.optional(z.string()),
  /** The claim's own random name, by which a sender knows its claim again after a lost answer. */
  lease: z.optional(z.string()),
  claimedAt: z.optional(z.string()),
  expiresAt: z.optional(z.string()),
  consentedAt: z.optional(z.string()),
  /** The event that the mail tells of, in which version: worth nothing once a later one was announced. */
  event: z.optional(z.object({ id: z.string(), version: z.int() })),
  /** It was sent again while SES's reports were silent, so that a second copy may be out. */
  sentBlind: z.optional(z.boolean()),
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/**
 * How much is known of a mail's end; evidence only ever adds. An asynchronous bounce comes after a delivery and a
 * complaint after everything. A refusal by SES (`failed`) gives way to evidence that an earlier attempt got through.
 */
const knowledge = {
  pending: 0,
  sending: 0,
  unknown: 0,
  withheld: 0,
  'technical-failure': 0,
  accepted: 1,
  failed: 2,
  delayed: 3,
  delivered: 4,
  bounced: 5,
  complained: 6,
} as const satisfies Record<OutboxStatus, number>;

/** What SES reports of a mail; a hard bounce is one that SES calls permanent. */
export type Evidence = 'sent' | 'delayed' | 'soft-bounce' | 'delivered' | 'hard-bounce' | 'rejected' | 'complaint';

/**
 * The state that a report tells of. A soft bounce counts as a delay: an automatic answer of a mailbox that got the mail
 * is reported as one too, and must not undo a delivery.
 */
export const statusOfEvidence = {
  sent: 'accepted',
  delayed: 'delayed',
  'soft-bounce': 'delayed',
  delivered: 'delivered',
  'hard-bounce': 'bounced',
  rejected: 'failed',
  complaint: 'complained',
} as const satisfies Record<Evidence, OutboxStatus>;

/** The states that evidence for `status` moves on from; applied in any order, any reports give the same end. */
export const overruledBy = (status: OutboxStatus): OutboxStatus[] =>
  OutboxStatus.options.filter((before) => knowledge[before] < knowledge[status]);

/** What we ourselves may do with a mail, without a report of SES. */
export const ownSteps = {
  claim: { from: ['pending'], to: 'sending' },
  release: { from: ['sending'], to: 'pending' },
  refuse: { from: ['sending'], to: 'failed' },
  'lose-track': { from: ['sending'], to: 'unknown' },
  retry: { from: ['unknown'], to: 'pending' },
  'wait-on': { from: ['unknown'], to: 'unknown' },
  withhold: { from: ['pending'], to: 'withheld' },
  'give-up': { from: ['pending', 'unknown'], to: 'technical-failure' },
} as const satisfies Record<string, { from: readonly OutboxStatus[]; to: OutboxStatus }>;
export type OwnStep = keyof typeof ownSteps;

/** Still ours to bring to an end: listed as due, counted in the age that raises an alarm. */
export const isOpen = (status: OutboxStatus): boolean =>
  status === 'pending' || status === 'sending' || status === 'unknown';

const minutes = 60_000;
const hours = 60 * minutes;

/** Longer than any single send with its table writes can take, so that an expired lease means a dead sender. */
export const leaseLength = 2 * minutes;
/** How long an attempt of unknown end waits for a report before anything is decided. */
export const reportGrace = 30 * minutes;
/** After this long a mail that could not be sent is a technical failure that a person must see. */
export const sendingLimit = 72 * hours;

/** When a mail that SES turned away for now is tried again: doubling from a minute to an hour, with up to half more. */
export const nextAttempt = (attempts: number, now: Date, random: number): Date =>
  new Date(now.getTime() + Math.min(60, 2 ** Math.max(0, attempts - 1)) * minutes * (1 + random / 2));

/** When a mail to an address that a sandbox account may not write to is tried again: only a person can change that. */
export const afterSandbox = (now: Date, random: number): Date => new Date(now.getTime() + hours * (1 + random / 2));

/** When a mail that met SES's sending rate is tried again: soon, and not all at the same moment. */
export const afterThrottling = (now: Date, random: number): Date => new Date(now.getTime() + 5_000 + random * 55_000);

/**
 * What becomes of an attempt of unknown end after its grace. No report although reports of other mails have come in
 * since means that SES never had it: it is sent again. Where reports are silent altogether a second copy is possible;
 * an answer to something the person did is worth that, once; anything else, and a second time, waits for a person.
 */
export const afterGrace = (
  entry: Pick<OutboxEntry, 'claimedAt' | 'sentBlind'>,
  service: boolean,
  lastReportAt: string | undefined,
): 'retry' | 'retry-blind' | 'wait-on' => {
  const reportsAlive = lastReportAt !== undefined && lastReportAt > (entry.claimedAt ?? '');
  if (reportsAlive) return 'retry';
  return service && !entry.sentBlind ? 'retry-blind' : 'wait-on';
};
