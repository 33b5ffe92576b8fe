import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import {
  AssessedClass,
  AssessedPlace,
  AssessmentReason,
  GivenAssessment,
} from '../../shared/domain/expert-assessment.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';

export const AssessmentList = z
  .strictObject({
    assessments: z.array(
      z.strictObject({ ...GivenAssessment.shape, state: z.enum(['active', 'expired', 'replaced', 'taken-back']) }),
    ),
    /** Whether the one who asks may give one or take one back. */
    mayAssess: z.boolean(),
    /** The last day that one given today may hold. */
    latestUntil: PlainDay,
  })
  .check(z.meta({ id: 'AssessmentList' }));
export type AssessmentList = z.output<typeof AssessmentList>;

const named = { place: AssessedPlace, ssyk: Ssyk4 };

export const AssessmentInput = z
  .strictObject({
    ...named,
    class: AssessedClass,
    /** Published as it stands, without the name of who wrote it. */
    reason: AssessmentReason,
    /** The last day on which it holds, in the region's zone: today or later, at most 180 days from now. */
    until: PlainDay,
  })
  .check(z.meta({ id: 'AssessmentInput' }));
export type AssessmentInput = z.output<typeof AssessmentInput>;

export const AssessmentTakeBack = z.strictObject(named).check(z.meta({ id: 'AssessmentTakeBack' }));

const staffProblems = {
  401: problem('No valid access token'),
  403: problem('Not for the roles of this person'),
} as const;
/** The version of the newest one of that occupation and place that the actor saw; `"0"` where there is none. */
const ifMatch = z.object({ 'if-match': z.optional(z.string()) });
const changing = {
  400: problem('Not readable'),
  ...staffProblems,
  412: problem('Somebody else was faster: the newest version'),
  428: problem('If-Match is missing'),
} as const;

export const assessmentsRoute = route({
  id: 'assessments',
  method: 'GET',
  path: '/api/v1/assessments',
  access: 'staff',
  kind: 'api',
  summary: 'The region’s own assessments beside the index: those that hold and all that ever did, with who gave them',
  answers: { 200: { description: 'All of them, the newest first', body: AssessmentList }, ...staffProblems },
});

export const giveAssessmentRoute = route({
  id: 'giveAssessment',
  method: 'POST',
  path: '/api/v1/assessments',
  access: 'staff',
  kind: 'api',
  summary:
    'Gives one of an occupation in an area or the county, at most 180 days; strategists and administrators. The index stays what it is',
  headers: ifMatch,
  body: AssessmentInput,
  answers: {
    201: { description: 'It is given and published; the ETag is its version', body: GivenAssessment },
    ...changing,
    422: problem('A field is wrong, or the current edition does not know the occupation there'),
  },
});

export const takeBackAssessmentRoute = route({
  id: 'takeBackAssessment',
  method: 'POST',
  path: '/api/v1/assessments/take-back',
  access: 'staff',
  kind: 'api',
  summary: 'Takes the newest one of an occupation and place back before its time; strategists and administrators',
  headers: ifMatch,
  body: AssessmentTakeBack,
  answers: {
    200: { description: 'It is no longer published', body: GivenAssessment },
    ...changing,
    404: problem('None has been given'),
    409: problem('It has been taken back, or its time is over'),
    422: problem('A field is wrong'),
  },
});

export const assessmentRoutes = [assessmentsRoute, giveAssessmentRoute, takeBackAssessmentRoute] as const;
