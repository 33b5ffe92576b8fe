import * as z from 'zod/mini';
import { Language } from '../domain/language.ts';

/**
 * A mail as a value: subject, text and HTML are made from these blocks at sending, so that they say the same.
 * Links are only ever ours; what a person wrote stands in `text` and `value`, escaped, never linkified.
 */
export const MailBlock = z.discriminatedUnion('kind', [
  /** The one h1 of the mail. */
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('subheading'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.strictObject({ label: z.string(), value: z.string() })) }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(z.strictObject({ text: z.string(), href: z.optional(z.string()), note: z.optional(z.string()) })),
  }),
  z.strictObject({
    kind: z.literal('actions'),
    links: z.array(z.strictObject({ label: z.string(), href: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('small'),
    text: z.string(),
    href: z.optional(z.string()),
    label: z.optional(z.string()),
  }),
]);
export type MailBlock = z.infer<typeof MailBlock>;

/** Service mail answers something the person did; digests and invitations can be unsubscribed from. */
export const MailClass = z.enum(['service', 'digest', 'invitation']);
export type MailClass = z.infer<typeof MailClass>;

/** What one may unsubscribe from. */
export const MailList = z.enum(['digest', 'invitations', 'following']);
export type MailList = z.infer<typeof MailList>;

export const MailDraft = z.strictObject({
  to: z.strictObject({ name: z.string(), address: z.email() }),
  replyTo: z.optional(z.strictObject({ name: z.string(), address: z.email() })),
  language: Language,
  class: MailClass,
  subject: z.string(),
  blocks: z.array(MailBlock),
  /** Why it came, where the class does not say it: to staff, and to somebody who was asked for the first time. */
  why: z.optional(z.string()),
  /** Required for digests and invitations: the list, and the page whose address also takes the one-click POST. */
  unsubscribe: z.optional(z.strictObject({ list: MailList, url: z.string() })),
  calendar: z.optional(z.strictObject({ method: z.enum(['REQUEST', 'CANCEL', 'PUBLISH']), ics: z.string() })),
});
export type MailDraft = z.infer<typeof MailDraft>;
