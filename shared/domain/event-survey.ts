import * as z from 'zod/mini';
import { guardedLines } from './free-text.ts';
import { MissedReason } from './invitation.ts';
import { Topic } from './signal.ts';

/** Question 1: was it worth your time? */
export const WorthIt = z.enum(['yes', 'partly', 'no']);
export type WorthIt = z.infer<typeof WorthIt>;

/** What who came may answer: three questions, of which only the first needs an answer. */
export const Survey = z
  .strictObject({
    worthIt: WorthIt,
    /** Question 2: what was most useful, as a topic, in own words, or both. */
    useful: z.optional(Topic),
    text: z.optional(guardedLines(300)),
    /** Question 3: what the next event should be about. */
    next: z._default(z.array(Topic).check(z.maxLength(Topic.options.length)), []),
  })
  .check(z.meta({ id: 'Survey' }));
export type Survey = z.output<typeof Survey>;

export const Missed = z.strictObject({ reason: MissedReason });
export type Missed = z.infer<typeof Missed>;

/** An answer as it lies beside all others of its event: nothing in it leads to who gave it, not even a time. */
export const EventFeedback = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('survey'), ...Survey.shape }),
  z.strictObject({ kind: z.literal('missed'), ...Missed.shape }),
]);
export type EventFeedback = z.output<typeof EventFeedback>;

/** Days that a question after an event can be answered. */
export const surveyDays = 7;
