import * as z from 'zod/mini';

/** What SES says of the account and of the region's own name. Numbers as SES gives them: `perDay` is -1 where unlimited. */
export const MailAccount = z.object({
  sending: z.boolean(),
  verified: z.boolean(),
  dkim: z.boolean(),
  perDay: z.number(),
  perSecond: z.number(),
  usedToday: z.number(),
});
export type MailAccount = z.infer<typeof MailAccount>;

/** In one word, the gravest first; `unknown` where SES did not answer. */
export const AccountState = z.enum(['paused', 'domain-unverified', 'dkim-broken', 'sandbox', 'ok', 'unknown']);
export type AccountState = z.infer<typeof AccountState>;

/** A new account may send this many a day, one a second, to confirmed addresses: the sandbox. SES has no other sign of it. */
const sandboxPerDay = 200;

export const accountState = (account: MailAccount | undefined): AccountState => {
  if (account === undefined) return 'unknown';
  if (!account.sending) return 'paused';
  if (!account.verified) return 'domain-unverified';
  if (!account.dkim) return 'dkim-broken';
  return account.perDay >= 0 && account.perDay <= sandboxPerDay ? 'sandbox' : 'ok';
};

/** Our own counts over the last fourteen days. Troubles are counted since an administrator released the circuit, if ever. */
export type MailFigures = { sent: number; bounced: number; complained: number };

/** Below this many sent, a share says nothing. */
export const fewestSent = 100;
const fewestComplaints = 2;
/** The shares at which Amazon reviews an account. https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html */
const mostBounces = 0.05;
const mostComplaints = 0.001;

export const CircuitCause = z.enum(['bounces', 'complaints']);
export type CircuitCause = z.infer<typeof CircuitCause>;

/** What opens the circuit, so that letters and invitations hold by themselves before Amazon stops everything; else null. */
export const circuitCause = ({ sent, bounced, complained }: MailFigures): CircuitCause | null => {
  if (sent < fewestSent) return null;
  if (bounced / sent >= mostBounces) return 'bounces';
  return complained >= fewestComplaints && complained / sent >= mostComplaints ? 'complaints' : null;
};

/** Why a mail is not tried now although it is due. */
export const Hold = z.enum(['account', 'quota', 'circuit', 'slow-account']);
export type Hold = z.infer<typeof Hold>;

/** This share of a day's quota is kept for answers to what people do. */
const keptForService = 0.1;
/** Below this rate letters and invitations go by the sweeper alone, which keeps the pace. */
const fastEnough = 10;

type Gate = { state: AccountState; account: MailAccount | undefined; circuit: CircuitCause | null };
type Asked = { service: boolean; sentSince?: number; byStream?: boolean };

/**
 * Why a mail has to wait, given what is known of the account; undefined where it may be tried. In the sandbox what goes to
 * a confirmed address may go. `sentSince` is what was sent after the account was asked.
 */
export const holdOf = (
  { state, account, circuit }: Gate,
  { service, sentSince = 0, byStream = false }: Asked,
): Hold | undefined => {
  if (state === 'paused' || state === 'domain-unverified' || state === 'dkim-broken') return 'account';
  if (account !== undefined && account.perDay >= 0) {
    const left = account.perDay - account.usedToday - sentSince;
    if (left < (service ? 1 : account.perDay * keptForService)) return 'quota';
  }
  if (service) return undefined;
  if (circuit !== null) return 'circuit';
  return byStream && (account?.perSecond ?? 1) < fastEnough ? 'slow-account' : undefined;
};

/** A mail that came to a bad end. */
export const MailTrouble = z.object({
  kind: z.enum(['bounced', 'complained', 'refused', 'given-up']),
  /** The id of what the mail is about. */
  cause: z.string(),
  at: z.string(),
});
export type MailTrouble = z.infer<typeof MailTrouble>;

/** Days that the shares and what was given up are of. */
export const figuresDays = 14;

/** How the mail does, as the sweeper last saw it: counts, instants and ids, nobody's address. */
export const MailHealth = z.object({
  at: z.string(),
  state: AccountState,
  account: z.nullable(MailAccount),
  waiting: z.int(),
  oldestAt: z.nullable(z.string()),
  /** Of those waiting, why, as far as the sweep met them; the others wait for their next attempt. */
  why: z.object({
    account: z.int(),
    quota: z.int(),
    circuit: z.int(),
    unverified: z.int(),
    turnedAway: z.int(),
    unknownEnd: z.int(),
  }),
  sent: z.int(),
  bounced: z.int(),
  complained: z.int(),
  circuit: z.nullable(CircuitCause),
  lastSentAt: z.nullable(z.string()),
  lastReportAt: z.nullable(z.string()),
  /** Newest first, the latest few; `lost` counts all. */
  lost: z.int(),
  latestLost: z.array(MailTrouble),
});
export type MailHealth = z.infer<typeof MailHealth>;

const stillSo = 30 * 60_000;

/** Whether what a sweep saw is worth writing down: something is other than it was, or it has not been said for half an hour. */
export const isNews = (before: MailHealth | undefined, now: MailHealth): boolean =>
  before === undefined ||
  Date.parse(now.at) - Date.parse(before.at) >= stillSo ||
  JSON.stringify({ ...before, at: now.at }) !== JSON.stringify(now);

const reportsLate = 30 * 60_000;

/** Whether SES's reports reach us: each mail that it takes is reported within moments. */
export const reportsState = ({
  at,
  lastSentAt,
  lastReportAt,
}: Pick<MailHealth, 'at' | 'lastSentAt' | 'lastReportAt'>): 'nothing-sent' | 'arriving' | 'silent' => {
  if (lastSentAt === null) return 'nothing-sent';
  if (lastReportAt !== null && lastReportAt >= lastSentAt) return 'arriving';
  return Date.parse(at) - Date.parse(lastSentAt) < reportsLate ? 'arriving' : 'silent';
};
