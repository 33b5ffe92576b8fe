import * as z from 'zod/mini';
import type { Evidence } from '../../shared/domain/outbox-entry.ts';

const tags = z.record(z.string(), z.array(z.string()));
const mail = z.object({ messageId: z.string(), tags: z.optional(tags) });
const bounceType = z.string();

/**
 * What SES publishes through SNS of one mail, as far as we use it; strict there, tolerant of the rest.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const SesEvent = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType,
      bounceSubType: z.optional(z.string()),
      timestamp: z.optional(z.iso.datetime()),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ complaintSubType: z.nullish(z.string()) }),
  }),
  z.object({ eventType: z.literal('Reject'), mail, reject: z.object({ reason: z.optional(z.string()) }) }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail,
    deliveryDelay: z.object({ delayType: z.optional(z.string()) }),
  }),
]);
export type SesEvent = z.infer<typeof SesEvent>;

/** What a report says, in our words, with SES's own code where it gives one. */
export const evidenceOf = (
  event: SesEvent,
): { evidence: Evidence; reason?: string | undefined; at?: string | undefined } => {
  switch (event.eventType) {
    case 'Send':
      return { evidence: 'sent' };
    case 'Delivery':
      return { evidence: 'delivered' };
    case 'Bounce':
      return {
        evidence: event.bounce.bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce',
        reason: [event.bounce.bounceType, event.bounce.bounceSubType].filter(Boolean).join('.'),
        at: event.bounce.timestamp,
      };
    case 'Complaint':
      return { evidence: 'complaint' };
    case 'Reject':
      return { evidence: 'rejected', reason: 'Rejected' };
    case 'DeliveryDelay':
      return { evidence: 'delayed', reason: event.deliveryDelay.delayType };
    default:
      return event satisfies never;
  }
};
