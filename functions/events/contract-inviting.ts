import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { InvitationRun } from '../../shared/domain/invitation-run.ts';
import { Segment } from '../../shared/domain/segment.ts';

/** Whom to invite: of areas and audiences those of the event where none are named. */
export const InvitationsInput = z
  .strictObject(z.partial(z.strictObject(Segment.shape)).shape)
  .check(z.meta({ id: 'InvitationsInput' }));
export type InvitationsInput = z.output<typeof InvitationsInput>;

const counts = {
  alreadyInvited: z.int(),
  /** Mail to the address bounces, or was complained of. */
  suppressed: z.int(),
  /** Left the invitations after they agreed to them, or paused them. */
  optedOut: z.int(),
};

export const InvitationsAnswer = z
  .strictObject({
    invited: z.int(),
    ...counts,
    /** Still to be invited: done by itself within minutes. */
    left: z.int(),
  })
  .check(z.meta({ id: 'InvitationsAnswer' }));
export type InvitationsAnswer = z.infer<typeof InvitationsAnswer>;

export const InvitationsPreview = z
  .strictObject({
    wouldInvite: z.int(),
    ...counts,
    /** Employers of the areas who fit by what their signals tell, and of whom nobody agreed to be invited. */
    withoutConsent: z.int(),
    /** Contacts who fit but for their industry, which they have not said; invited only where `unknown` is asked for. */
    unknownIndustry: z.int(),
    capacity: z.int(),
    seatsLeft: z.int(),
  })
  .check(z.meta({ id: 'InvitationsPreview' }));
export type InvitationsPreview = z.infer<typeof InvitationsPreview>;

export const InvitationRuns = z.strictObject({ runs: z.array(InvitationRun) }).check(z.meta({ id: 'InvitationRuns' }));
export type InvitationRuns = z.infer<typeof InvitationRuns>;

const staffProblems = {
  401: problem('No valid access token'),
  403: problem('Not in your areas'),
  404: problem('No such event'),
} as const;

export const previewInvitationsRoute = route({
  id: 'previewInvitations',
  method: 'POST',
  path: '/api/v1/events/{id}/invitations/preview',
  access: 'staff',
  kind: 'api',
  summary: 'How many a segment would invite, and how many it would not and why; nothing is sent',
  body: InvitationsInput,
  answers: {
    200: { description: 'The counts', body: InvitationsPreview },
    ...staffProblems,
    422: problem('A field is wrong'),
  },
});

export const inviteRoute = route({
  id: 'invite',
  method: 'POST',
  path: '/api/v1/events/{id}/invitations',
  access: 'staff',
  kind: 'api',
  summary: 'Invites those of the segment who consented, each once however often this is called; goes on until all are',
  body: InvitationsInput,
  answers: {
    200: { description: 'Who was invited now, who was not, and how many are left', body: InvitationsAnswer },
    ...staffProblems,
    409: problem('It has begun, or is cancelled'),
    422: problem('A field is wrong'),
  },
});

export const invitationRunsRoute = route({
  id: 'invitationRuns',
  method: 'GET',
  path: '/api/v1/events/{id}/invitations',
  access: 'staff',
  kind: 'api',
  summary: 'The times that staff invited to an event, newest first, and how far each has come',
  answers: { 200: { description: 'The runs', body: InvitationRuns }, ...staffProblems },
});

export const invitingRoutes = [previewInvitationsRoute, inviteRoute, invitationRunsRoute] as const;
