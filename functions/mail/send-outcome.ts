/**
 * What is known of a mail after one call of SES: it has it, it will never take it, it does not take it now (`throttled`
 * where the rate is the reason,
 * `unverified` where a sandbox account may not write to this address), or nobody knows. `reason` is an error's name, never its message.
 */
export type SendOutcome =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'held'; reason: string }
  | { kind: 'unverified'; reason: string }
  | { kind: 'throttled'; reason: string }
  | { kind: 'unknown'; reason: string };

/** The mail itself is at fault: no later attempt can do better. */
const refusals = /^(MessageRejected|InvalidParameterValue|ValidationError|InvalidParameterCombination)/;
/** SES names a sandbox account's unverified recipient `MessageRejected` too; that mail waits for production access. */
const unverified = /not verified/i;
const throttles = /Throttl|LimitExceeded|TooManyRequests/;
/** The connection was never made, so that SES cannot have the mail. */
const neverReached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/**
 * What an error of SES's client means. Only an answer of SES that it did not take the mail counts as such; a time-out,
 * a broken connection and a fault on SES's side leave it open.
 */
export const sendOutcome = (error: unknown): SendOutcome => {
  if (!(error instanceof Error)) return { kind: 'unknown', reason: typeof error };
  const reason = error.name;
  const code = String((error as { code?: unknown }).code ?? '');
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (throttles.test(reason)) return { kind: 'throttled', reason };
  if (neverReached.test(code)) return { kind: 'held', reason: code };
  if (reason === 'CredentialsProviderError') return { kind: 'held', reason };
  if (status === undefined || status < 400 || status >= 500) return { kind: 'unknown', reason };
  if (refusals.test(reason)) return { kind: unverified.test(error.message) ? 'unverified' : 'refused', reason };
  // Paused account, unverified domain, missing configuration set, rights, signature: the account is at fault, not the mail.
  return { kind: 'held', reason };
};
