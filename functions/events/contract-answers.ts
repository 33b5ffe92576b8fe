import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { InvitationId, RsvpAnswer, SeatState } from '../../shared/domain/invitation.ts';

/** What somebody who is invited has answered, as the event's staff sees it. */
export const GivenAnswer = z
  .strictObject({
    invitation: InvitationId,
    name: z.string(),
    employer: z.string(),
    answer: z.nullable(RsvpAnswer),
    answeredAt: z.nullable(z.string()),
    /** What became of a yes. */
    seat: z.nullable(SeatState),
    /** In line: 1 is the first. */
    place: z.nullable(z.int()),
    offeredUntil: z.nullable(z.string()),
  })
  .check(z.meta({ id: 'GivenAnswer' }));
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const GivenAnswers = z
  .strictObject({ answers: z.array(GivenAnswer), next: z.nullable(z.string()) })
  .check(z.meta({ id: 'GivenAnswers' }));
export type GivenAnswers = z.infer<typeof GivenAnswers>;

/** What somebody said by telephone. */
export const AnswerForInput = z
  .strictObject({ invitation: InvitationId, answer: RsvpAnswer })
  .check(z.meta({ id: 'AnswerForInput' }));

const staffProblems = {
  401: problem('No valid access token'),
  403: problem('Not in your areas'),
  404: problem('No such event, or nobody invited to it by that id'),
} as const;

export const eventAnswersRoute = route({
  id: 'eventAnswers',
  method: 'GET',
  path: '/api/v1/events/{id}/answers',
  access: 'staff',
  kind: 'api',
  summary: 'Who answered what, a page at a time; the order says nothing, `place` is the one in line',
  query: z.object({ cursor: z.optional(z.string().check(z.regex(/^con_[0-9a-z_-]{1,100}$/i))) }),
  answers: {
    200: { description: 'The answers', body: GivenAnswers },
    ...staffProblems,
    422: problem('The cursor is none of ours'),
  },
});

export const answerForRoute = route({
  id: 'answerFor',
  method: 'POST',
  path: '/api/v1/events/{id}/answers',
  access: 'staff',
  kind: 'api',
  summary: 'Answers for somebody who said it by telephone: as by their link, and their mail goes out the same',
  body: AnswerForInput,
  answers: {
    200: { description: 'The answer that now stands', body: GivenAnswer },
    400: problem('Not readable'),
    ...staffProblems,
    409: problem('It has begun, or the time of the offer has passed'),
    422: problem('A field is wrong'),
    503: problem('Nothing was registered; try again'),
  },
});

export const answersRoutes = [eventAnswersRoute, answerForRoute] as const;
