import * as z from 'zod/mini';
import { Audience } from './event.ts';
import { Language } from './language.ts';

export const InvitationId = z.string().check(z.regex(/^inv_[0-9a-z]{26}$/));
export type InvitationId = z.infer<typeof InvitationId>;

/** What a person answers: comes, does not, or cannot this time but wants to hear of the next. */
export const RsvpAnswer = z.enum(['yes', 'no', 'keep-me-posted']);
export type RsvpAnswer = z.infer<typeof RsvpAnswer>;

/**
 * What became of a yes: `confirmed` has a seat, `waiting` stands in line, `offered` may take a seat until a set time,
 * `lapsed` let that time pass and may stand in line again.
 */
export const SeatState = z.enum(['confirmed', 'waiting', 'offered', 'lapsed']);
export type SeatState = z.infer<typeof SeatState>;

/** Why somebody with a seat did not come, in one click. */
export const MissedReason = z.enum(['ill', 'work', 'forgot', 'not-relevant', 'other']);
export type MissedReason = z.infer<typeof MissedReason>;

/** One contact's invitation to one event. `answers` counts the answers given and what was told since: the version that an answer builds on. */
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
  /** The version of the event that the last mail told of; the first in invitations of before events could change. */
  told: z.optional(z.int()),
  audience: z._default(Audience, 'employers'),
  /** Whose contact it is: where attendance is counted. Absent in invitations of before. */
  area: z.optional(z.string()),
  /** Of a yes; absent in answers of before there was a waiting list, which all had a seat. */
  seat: z.optional(SeatState),
  /** Since when in line, which is the order of the line; the key of the place in it. */
  waitingSince: z.optional(z.iso.datetime()),
  /** Until when an offered seat is held. */
  offeredUntil: z.optional(z.iso.datetime()),
  /** Whether who had a seat came, and how it is known. */
  attendance: z.optional(
    z.strictObject({ state: z.enum(['attended', 'missed']), at: z.iso.datetime(), by: z.enum(['staff', 'code']) }),
  ),
  /** When it was asked afterwards how it was, or why nobody came: once, whatever happens later. */
  askedAfterAt: z.optional(z.iso.datetime()),
  /** As what it is counted with the contact. */
  countedAs: z.optional(z.enum(['attended', 'missed'])),
  /** The day on which that was answered; the answers themselves lie apart and name nobody. */
  surveyedAt: z.optional(z.iso.datetime()),
});
export type Invitation = z.output<typeof Invitation>;
