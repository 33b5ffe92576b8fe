import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type SendOutcome, sendOutcome } from './send-outcome.ts';

/** A composed mail with its envelope: one sender, exactly one recipient. */
export type Letter = { source: string; destination: string; raw: Uint8Array; dedupKey: string; attempt: number };
export type PostOffice = (letter: Letter) => Promise<SendOutcome>;

/** SES allows letters, digits, `_` and `-` in a tag; a dedup key also has `#`. */
export const tagOf = (dedupKey: string): string => Buffer.from(dedupKey).toString('base64url');
export const dedupKeyOfTag = (tag: string): string => Buffer.from(tag, 'base64url').toString('utf8');

/** SES has no idempotency token, so that its client must never try a second time by itself. */
export const sesClient = (): SESClient =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

/** Hands one letter to SES, once, and answers what is known of it afterwards. Never throws for what SES says. */
export const postOffice =
  (ses: Pick<SESClient, 'send'>, configurationSet: string): PostOffice =>
  async ({ source, destination, raw, dedupKey, attempt }) => {
    try {
      const { MessageId } = await ses.send(
        new SendRawEmailCommand({
          Source: source,
          Destinations: [destination],
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
          Tags: [
            { Name: 'outbox', Value: tagOf(dedupKey) },
            { Name: 'attempt', Value: String(attempt) },
          ],
        }),
      );
      return { kind: 'accepted', messageId: MessageId ?? '' };
    } catch (error) {
      return sendOutcome(error);
    }
  };
