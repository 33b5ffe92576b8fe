import * as z from 'zod/mini';
import type { MailRecord } from '../engines/mail-record.ts';

/** What SES reports of a mail; `Send` follows acceptance, the others may be asked for. */
export const MailEventType = z.enum(['send', 'delivery', 'bounce', 'soft-bounce', 'complaint']);
export type MailEventType = z.infer<typeof MailEventType>;

const details = (mail: MailRecord, at: string) =>
  ({
    send: {},
    delivery: {
      timestamp: at,
      processingTimeMillis: 500,
      recipients: mail.destinations,
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'local.amazonses.com',
    },
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: mail.destinations.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
      timestamp: at,
      feedbackId: `${mail.id}-feedback`,
      reportingMTA: 'dns; local.amazonses.com',
    },
    complaint: {
      complainedRecipients: mail.destinations.map((emailAddress) => ({ emailAddress })),
      timestamp: at,
      feedbackId: `${mail.id}-feedback`,
      complaintFeedbackType: 'abuse',
    },
  }) satisfies Record<Exclude<MailEventType, 'soft-bounce'>, unknown>;

/** A mailbox that is full: SES tried for twelve hours and gave up. */
const softBounce = (mail: MailRecord, at: string) => ({
  ...details(mail, at).bounce,
  ...{ bounceType: 'Transient', bounceSubType: 'MailboxFull' },
  bouncedRecipients: mail.destinations.map((emailAddress) => ({
    ...{ emailAddress, action: 'failed', status: '5.2.2' },
    diagnosticCode: 'smtp; 552 5.2.2 mailbox full',
  })),
});

/** What SES calls it: both bounces are one kind of event. */
export const publishedAs = (type: MailEventType) => (type === 'soft-bounce' ? 'bounce' : type);

const names = { send: 'Send', delivery: 'Delivery', bounce: 'Bounce', complaint: 'Complaint' } as const;

/**
 * The message that SES publishes to SNS for a configuration set.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const mailEvent = (type: MailEventType, mail: MailRecord, at: Date): Readonly<Record<string, unknown>> => ({
  eventType: names[publishedAs(type)],
  mail: {
    timestamp: mail.sentAt,
    source: mail.source,
    sendingAccountId: '000000000000',
    messageId: mail.id,
    destination: mail.destinations,
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [mail.source], to: mail.destinations, messageId: mail.id },
    tags: {
      'ses:configuration-set': [mail.configurationSet ?? ''],
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  },
  ...(type === 'soft-bounce'
    ? { bounce: softBounce(mail, at.toISOString()) }
    : { [type]: details(mail, at.toISOString())[type] }),
});
