import * as z from 'zod/mini';
import { Contact, SignalId } from './signal.ts';

/** Hours that the new address has to confirm. */
export const contactChangeHours = 48;

/**
 * Another contact for a signal, asked for by who reads the present one's mail. It counts for nothing until the new address
 * confirms it, and then once: `appliedAt` stays, who it was does not.
 */
export const ContactChange = z.strictObject({
  id: z.string(),
  signal: SignalId,
  /** Keyed hashes of the present and the new address. */
  from: z.string(),
  to: z.string(),
  contact: z.optional(Contact),
  askedAt: z.iso.datetime(),
  appliedAt: z.optional(z.iso.datetime()),
});
export type ContactChange = z.infer<typeof ContactChange>;
