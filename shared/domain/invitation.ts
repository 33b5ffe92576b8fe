import * as z from 'zod/mini';
import { Language } from './language.ts';

export const InvitationId = z.string().check(z.regex(/^inv_[0-9a-z]{26}$/));
export type InvitationId = z.infer<typeof InvitationId>;

/** What a person answers: comes, does not, or cannot this time but wants to hear of the next. */
export const RsvpAnswer = z.enum(['yes', 'no', 'keep-me-posted']);
export type RsvpAnswer = z.infer<typeof RsvpAnswer>;

/** One contact's invitation to one event. `answers` counts the answers given: the version that an answer builds on. */
export const Invitation = z.strictObject({
  id: InvitationId,
  event: z.string(),
  /** Keyed hash of the mail address. */
  hash: z.string(),
  name: z.string(),
  email: z.email(),
  employer: z.string(),
  language: Language,
  invitedAt: z.iso.datetime(),
  answer: z.nullable(RsvpAnswer),
  answeredAt: z.nullable(z.iso.datetime()),
  answers: z.int(),
  /** Calendar mails sent so far: the next one's SEQUENCE. */
  calendarMails: z.int(),
});
export type Invitation = z.infer<typeof Invitation>;

/** How the event's counters move when an answer replaces the last one. */
export const countsMoved = (
  was: RsvpAnswer | null,
  now: RsvpAnswer,
): { yes: number; no: number; keepMePosted: number } => {
  const moved = (answer: RsvpAnswer) => Number(now === answer) - Number(was === answer);
  return { yes: moved('yes'), no: moved('no'), keepMePosted: moved('keep-me-posted') };
};
