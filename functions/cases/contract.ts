import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { Case, CaseId, Measure, NextStep, Outcome, RecruitmentOutcome } from '../../shared/domain/case.ts';
import { ContactChannel, ContactParty, HistoryEntry } from '../../shared/domain/case-change.ts';
import { CaseState } from '../../shared/domain/case-state.ts';
import { Driver } from '../../shared/domain/diagnosis.ts';
import { Education } from '../../shared/domain/education.ts';
import { guardedLine, guardedLines } from '../../shared/domain/free-text.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { AreaId } from '../../shared/domain/region.ts';
import { Signal } from '../../shared/domain/signal.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';
import { UndeliveredMail } from '../../shared/domain/undelivered-mail.ts';
import { WorklistRow } from '../../shared/domain/worklist-row.ts';

/** A row with its place in the worklist's order today: 1 seriously late … 7 waiting; null where it is done. */
export const ListedCase = z
  .strictObject({ ...WorklistRow.shape, rank: z.nullable(z.int()) })
  .check(z.meta({ id: 'ListedCase' }));
export type ListedCase = z.infer<typeof ListedCase>;

export const CaseList = z.strictObject({ cases: z.array(ListedCase), next: z.nullable(z.string()) });
export type CaseList = z.infer<typeof CaseList>;

/** Another case that this one has to do with. */
const RelatedCase = z.strictObject({
  id: CaseId,
  reference: z.string(),
  state: CaseState,
  need: z.string(),
  receivedAt: z.string(),
});

export const CaseView = z
  .strictObject({
    case: z.omit(Case, { employerHash: true }),
    rank: z.nullable(z.int()),
    signal: z.pick(Signal, {
      employer: true,
      contact: true,
      municipality: true,
      need: true,
      recruitment: true,
      consent: true,
      topics: true,
      language: true,
      channel: true,
      filedBy: true,
    }),
    /** Whether the actor may change the case, or only read it. */
    mayWork: z.boolean(),
    /** The states that may follow. */
    allowed: z.array(CaseState),
    /** Newest first; `older` tells that there is more. */
    history: z.array(HistoryEntry),
    older: z.boolean(),
    /** What the rules find in the employer's numbers and the known educations. */
    suggestedDrivers: z.array(Driver),
    educations: z.array(Education),
    /** Same employer, occupation and area within sixty days: offered for merging. */
    duplicates: z.array(RelatedCase),
    parent: z.nullable(RelatedCase),
    children: z.array(RelatedCase),
    /** Mails about the case that did not get through, newest first: phone instead. */
    undelivered: z.array(UndeliveredMail),
    /** Other employers with the same occupation in twelve months, from five; else null. */
    others: z.strictObject({ area: z.nullable(z.int()), county: z.nullable(z.int()) }),
  })
  .check(z.meta({ id: 'CaseView' }));
export type CaseView = z.infer<typeof CaseView>;

/** What every change answers: the case as it now is; the ETag is its version. */
export const ChangedCase = z
  .strictObject({ case: z.omit(Case, { employerHash: true }), allowed: z.array(CaseState) })
  .check(z.meta({ id: 'ChangedCase' }));
export type ChangedCase = z.infer<typeof ChangedCase>;

/**
 * A step. Which further fields it needs follows from where it leads: `message` (to the employer) for acknowledged and
 * closed, `outcome` for closed, `question` for both kinds of waiting, `external` for waiting-external, `into` for merged;
 * a field that the step has no use for is refused. What the employer takes back is not closed with an outcome: it ends by
 * the state `withdrawn`. A reopening is asked for by the employer alone.
 */
export const TransitionInput = z
  .strictObject({
    to: CaseState,
    reason: guardedLines(1_000),
    message: z.optional(guardedLines(4_000)),
    outcome: z.optional(Outcome),
    question: z.optional(guardedLines(2_000)),
    external: z.optional(
      z.strictObject({
        organisation: guardedLine(200),
        name: guardedLine(200),
        email: z.email().check(z.maxLength(254)),
      }),
    ),
    into: z.optional(CaseId),
  })
  .check(z.meta({ id: 'TransitionInput' }));
export type TransitionInput = z.infer<typeof TransitionInput>;

export const NoteInput = z.strictObject({ text: guardedLines(4_000) }).check(z.meta({ id: 'NoteInput' }));

const NextStepInput = z.strictObject({ ...NextStep.shape, what: guardedLine(300) });

export const ContactInput = z
  .strictObject({
    on: PlainDay,
    /** A contact with the employer keeps the promise to answer; one with somebody else does not. */
    with: z._default(ContactParty, 'employer'),
    parties: guardedLine(300),
    channel: ContactChannel,
    summary: guardedLines(4_000),
    nextStep: z._default(z.nullable(NextStepInput), null),
  })
  .check(z.meta({ id: 'ContactInput' }));

export const NextStepChange = z
  .strictObject({ nextStep: z.nullable(NextStepInput) })
  .check(z.meta({ id: 'NextStepInput' }));

export const DiagnosisInput = z
  .strictObject({
    drivers: z.array(Driver).check(z.maxLength(Driver.options.length)),
    measure: z._default(
      z.nullable(z.strictObject({ ...Measure.shape, what: guardedLine(500), owner: guardedLine(200) })),
      null,
    ),
  })
  .check(z.meta({ id: 'DiagnosisInput' }));

export const OccupationInput = z.strictObject({ ssyk: Ssyk4 }).check(z.meta({ id: 'OccupationInput' }));
export const AssignmentInput = z
  .strictObject({ broker: z.string(), reason: guardedLines(1_000) })
  .check(z.meta({ id: 'AssignmentInput' }));
export const ParentInput = z.strictObject({ parent: z.nullable(CaseId) }).check(z.meta({ id: 'ParentInput' }));

/** What the holder of a link answers; the token says which of the questions it is. */
export const LinkAnswer = z
  .union([
    z.strictObject({ satisfied: z.literal(true) }),
    z.strictObject({ satisfied: z.literal(false), reopen: z.boolean(), reason: z.optional(guardedLines(2_000)) }),
    z.strictObject({ answer: guardedLines(4_000) }),
    z.strictObject({ outcome: RecruitmentOutcome }),
  ])
  .check(z.meta({ id: 'LinkAnswer' }));
export type LinkAnswer = z.infer<typeof LinkAnswer>;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;
const ifMatch = z.object({ 'if-match': z.optional(z.string()) });

export const listCasesRoute = route({
  id: 'listCases',
  method: 'GET',
  path: '/api/v1/cases',
  access: 'staff',
  kind: 'api',
  summary: 'The worklist by urgency, area after area; with a done state, what has ended, newest first',
  query: z.object({
    area: z.optional(AreaId),
    state: z.optional(CaseState),
    cursor: z.optional(z.string().check(z.maxLength(500))),
    limit: z.optional(z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/))),
  }),
  answers: {
    200: { description: 'A page of cases', body: CaseList },
    ...staffProblems,
    422: problem('A parameter is wrong'),
  },
});

export const exportCasesRoute = route({
  id: 'exportCases',
  method: 'GET',
  path: '/api/v1/cases.csv',
  access: 'staff',
  kind: 'api',
  summary: 'The open cases of the areas as a sheet: semicolons and a byte order mark, no cell that is a formula',
  query: z.object({ area: z.optional(AreaId), state: z.optional(CaseState) }),
  answers: {
    200: { description: 'The sheet', contentType: 'text/csv; charset=utf-8' },
    ...staffProblems,
    422: problem('A parameter is wrong'),
  },
});

export const caseRoute = route({
  id: 'case',
  method: 'GET',
  path: '/api/v1/cases/{id}',
  access: 'staff',
  kind: 'api',
  summary: 'A case with its signal, history, suggestions and what may be done; the ETag is its version',
  query: z.object({ before: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) }),
  answers: { 200: { description: 'The case', body: CaseView }, ...staffProblems, 404: problem('No such case') },
});

const change = <const I extends string, const P extends string, B extends z.ZodMiniType>(
  id: I,
  last: P,
  summary: string,
  body: B,
) =>
  route({
    id,
    method: 'POST',
    path: `/api/v1/cases/{id}/${last}`,
    access: 'staff',
    kind: 'api',
    summary,
    headers: ifMatch,
    body,
    answers: {
      200: { description: 'The case as it now is', body: ChangedCase },
      400: problem('Not readable'),
      ...staffProblems,
      404: problem('No such case'),
      409: problem('A forbidden step, with the allowed ones; or what it needs is missing'),
      412: problem('Somebody else was faster: the current version'),
      422: problem('A field is wrong'),
      428: problem('If-Match is missing'),
    },
  });

export const transitionRoute = change('moveCase', 'transitions', 'Takes a step, with its mails', TransitionInput);
export const noteRoute = change('noteCase', 'notes', 'Notes something; a personal number is refused', NoteInput);
export const contactRoute = change('logContact', 'contacts', 'Logs a contact, with the next step', ContactInput);
export const nextStepRoute = change('stepCase', 'next-step', 'Sets or clears the next step', NextStepChange);
export const diagnosisRoute = change(
  'diagnoseCase',
  'diagnosis',
  'Confirms drivers, chooses a measure',
  DiagnosisInput,
);
export const occupationRoute = change('codeCase', 'occupation', 'Confirms the occupation', OccupationInput);
export const assignmentRoute = change('assignCase', 'assignment', 'Gives the case to a broker', AssignmentInput);
export const parentRoute = change('placeCase', 'parent', 'Puts the case under another, or frees it', ParentInput);

export const answerRoute = route({
  id: 'answerByLink',
  method: 'POST',
  path: '/api/v1/signals/answers/{token}',
  access: 'link',
  kind: 'api',
  summary: 'Satisfaction, reopening, a clarifying question, an external actor or the outcome after 90 days',
  body: LinkAnswer,
  answers: {
    200: { description: 'Recorded', body: z.strictObject({ recorded: z.literal(true) }) },
    404: problem('No such link'),
    409: problem('Answered before, or no longer asked'),
    410: problem('Expired'),
    422: problem('A field is wrong, or it does not belong to this question'),
  },
});

const answerPage = <const I extends string, const M extends 'GET' | 'POST', const P extends string>(
  id: I,
  method: M,
  path: P,
  summary: string,
) =>
  route({
    id,
    method,
    path,
    access: 'link',
    kind: 'page',
    summary,
    answers: { 200: page(summary), 404: page('No such link'), 410: page('Expired'), 422: page('A field is wrong') },
  });

export const showAnswerRoutes = [
  answerPage('answerPage', 'GET', '/answer/{token}', 'The question of a link; opening it changes nothing'),
  answerPage('answerPageEn', 'GET', '/en/answer/{token}', 'The question of a link, in English'),
] as const;

export const takeAnswerRoutes = [
  answerPage('answerPagePost', 'POST', '/answer/{token}', 'Takes the answer'),
  answerPage('answerPagePostEn', 'POST', '/en/answer/{token}', 'Takes the answer, in English'),
] as const;

export const staffCaseRoutes = [
  listCasesRoute,
  exportCasesRoute,
  caseRoute,
  transitionRoute,
  noteRoute,
  contactRoute,
  nextStepRoute,
  diagnosisRoute,
  occupationRoute,
  assignmentRoute,
  parentRoute,
] as const;

export const publicCaseRoutes = [answerRoute, ...showAnswerRoutes, ...takeAnswerRoutes] as const;

export const casesRoutes = [...staffCaseRoutes, ...publicCaseRoutes] as const;
