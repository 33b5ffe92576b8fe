import * as z from 'zod/mini';
import { Segment } from './segment.ts';

export const InvitationRunId = z.string().check(z.regex(/^run_[0-9a-z]{26}$/));

/**
 * One decision to invite a segment to an event. `open` is worked on until nobody is left; `event-over` ended because the
 * event was cancelled or began before.
 */
export const InvitationRun = z
  .strictObject({
    id: InvitationRunId,
    event: z.string(),
    segment: Segment,
    by: z.string(),
    startedAt: z.iso.datetime(),
    state: z.enum(['open', 'done', 'event-over']),
    /** How many were to be invited when it began. */
    toInvite: z.int(),
    /** How many of them are invited; moves with each, in the same transaction. */
    invited: z.int(),
  })
  .check(z.meta({ id: 'InvitationRun' }));
export type InvitationRun = z.output<typeof InvitationRun>;
