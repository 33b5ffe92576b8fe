import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { AttendanceInput, AttendanceState } from '../../shared/domain/attendance.ts';
import { Audience } from '../../shared/domain/event.ts';
import { HourBenefit, TopicBenefit } from '../../shared/domain/event-benefit.ts';
import { MissedResults, SurveyResults } from '../../shared/domain/event-results.ts';
import { Topic } from '../../shared/domain/signal.ts';

const EventHead = z.strictObject({
  id: z.string(),
  title: z.string(),
  startsAt: z.string(),
  minutes: z.int(),
  place: z.string(),
});

export const AttendanceRow = z.strictObject({
  /** An invitation (`inv_…`), or somebody who walked in (`wlk_…`). */
  id: z.string(),
  name: z.string(),
  employer: z.string(),
  /** Null for who walked in. */
  audience: z.nullable(Audience),
  /** Whether the person has a seat and is waited for. */
  expected: z.boolean(),
  state: AttendanceState,
  /** Who said so; null where nobody did. */
  by: z.nullable(z.enum(['staff', 'code'])),
});
export type AttendanceRow = z.infer<typeof AttendanceRow>;

export const AttendanceList = z
  .strictObject({
    event: EventHead,
    opensAt: z.string(),
    /** Before it opens, and for an event that was cancelled, there are no rows. */
    open: z.boolean(),
    /** What is shown at the door. */
    code: z.strictObject({ code: z.string(), url: z.url(), from: z.string(), until: z.string() }),
    rows: z.array(AttendanceRow),
  })
  .check(z.meta({ id: 'AttendanceList' }));
export type AttendanceList = z.infer<typeof AttendanceList>;

export const AttendanceTick = z
  .strictObject({ id: z.string(), state: AttendanceState, attended: z.int(), missed: z.int() })
  .check(z.meta({ id: 'AttendanceTick' }));
export type AttendanceTick = z.infer<typeof AttendanceTick>;

const heads = { expected: z.int(), attended: z.int(), missed: z.int() };

export const EventResults = z
  .strictObject({
    event: z.strictObject({ ...EventHead.shape, topics: z.array(Topic) }),
    attendance: z.strictObject({
      /** Whether a list was kept. Without one, all who had a seat are asked how it was. */
      kept: z.boolean(),
      ...heads,
      walkIns: z.int(),
      /** How many of those who had a seat came; null without a list or without seats. */
      rate: z.nullable(z.number()),
    }),
    audiences: z.array(z.strictObject({ audience: Audience, ...heads })),
    survey: SurveyResults,
    missed: MissedResults,
    benefit: z.strictObject({
      perHour: z.nullable(z.number()),
      /** Over all events of the region in `months`. */
      months: z.int(),
      byTopic: z.array(TopicBenefit),
      byHour: z.array(HourBenefit),
    }),
    signals: z.strictObject({
      /** Within thirty days from the first signal of each of the event's links, in the nightly count. */
      within30Days: z.int(),
      links: z.array(z.strictObject({ code: z.string(), name: z.string(), within30Days: z.int() })),
      countedAt: z.nullable(z.string()),
    }),
  })
  .check(z.meta({ id: 'EventResults' }));
export type EventResults = z.infer<typeof EventResults>;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;

export const attendanceRoute = route({
  id: 'attendance',
  method: 'GET',
  path: '/api/v1/events/{id}/attendance',
  access: 'staff',
  kind: 'api',
  summary: 'Who is expected, who came and who did not; with names from two hours before the start',
  answers: {
    200: { description: 'The list, and the code of the door', body: AttendanceList },
    ...staffProblems,
    404: problem('No such event'),
  },
});

export const takeAttendanceRoute = route({
  id: 'takeAttendance',
  method: 'POST',
  path: '/api/v1/events/{id}/attendance',
  access: 'staff',
  kind: 'api',
  summary: 'Ticks one person; the same tick again changes nothing',
  body: AttendanceInput,
  answers: {
    200: { description: 'What now stands', body: AttendanceTick },
    400: problem('Not readable'),
    ...staffProblems,
    404: problem('No such event, or nobody of it'),
    409: problem('The list is not open'),
    422: problem('A field is wrong'),
  },
});

export const eventResultsRoute = route({
  id: 'eventResults',
  method: 'GET',
  path: '/api/v1/events/{id}/results',
  access: 'staff',
  kind: 'api',
  summary: 'What came of an event; answers of fewer than five are not shown',
  answers: {
    200: { description: 'The results', body: EventResults },
    ...staffProblems,
    404: problem('No such event'),
  },
});

type PageRoute = { id: string; method: 'GET' | 'POST'; path: string; access: 'public' | 'link'; summary: string };
const pageRoute = <const R extends PageRoute>(r: R) =>
  route({ ...r, kind: 'page', answers: { 200: page(r.summary), 404: page('No such page'), 410: page('Expired') } });

export const checkInPageRoutes = [
  pageRoute({
    id: 'checkInPage',
    method: 'GET',
    path: '/check-in/{code}',
    access: 'public',
    summary: 'Asks who scanned the code at the door for the address of their invitation',
  }),
  pageRoute({
    id: 'checkInPageEn',
    method: 'GET',
    path: '/en/check-in/{code}',
    access: 'public',
    summary: 'Asks who scanned the code at the door for the address of their invitation, in English',
  }),
] as const;

export const checkInFormRoutes = [
  pageRoute({
    id: 'checkInForm',
    method: 'POST',
    path: '/check-in/{code}',
    access: 'public',
    summary: 'Checks in by an address; the answer is the same whether it is invited or not',
  }),
  pageRoute({
    id: 'checkInFormEn',
    method: 'POST',
    path: '/en/check-in/{code}',
    access: 'public',
    summary: 'Checks in by an address, in English',
  }),
] as const;

export const surveyPageRoutes = [
  pageRoute({
    id: 'surveyPage',
    method: 'GET',
    path: '/survey/{token}',
    access: 'link',
    summary: 'Three questions to who came',
  }),
  pageRoute({
    id: 'surveyPageEn',
    method: 'GET',
    path: '/en/survey/{token}',
    access: 'link',
    summary: 'Three questions to who came, in English',
  }),
] as const;

export const surveyFormRoutes = [
  pageRoute({
    id: 'surveyForm',
    method: 'POST',
    path: '/survey/{token}',
    access: 'link',
    summary: 'Takes the answers, once',
  }),
  pageRoute({
    id: 'surveyFormEn',
    method: 'POST',
    path: '/en/survey/{token}',
    access: 'link',
    summary: 'Takes the answers, once, in English',
  }),
] as const;

export const missedPageRoutes = [
  pageRoute({
    id: 'missedPage',
    method: 'GET',
    path: '/missed/{token}',
    access: 'link',
    summary: 'Asks who did not come why, with the answer of the mail preselected',
  }),
  pageRoute({
    id: 'missedPageEn',
    method: 'GET',
    path: '/en/missed/{token}',
    access: 'link',
    summary: 'Asks who did not come why, in English',
  }),
] as const;

export const missedFormRoutes = [
  pageRoute({
    id: 'missedForm',
    method: 'POST',
    path: '/missed/{token}',
    access: 'link',
    summary: 'Takes the reason, once',
  }),
  pageRoute({
    id: 'missedFormEn',
    method: 'POST',
    path: '/en/missed/{token}',
    access: 'link',
    summary: 'Takes the reason, once, in English',
  }),
] as const;

/** On the day of an event and after it. */
export const afterEventRoutes = [
  attendanceRoute,
  takeAttendanceRoute,
  eventResultsRoute,
  ...checkInPageRoutes,
  ...checkInFormRoutes,
  ...surveyPageRoutes,
  ...surveyFormRoutes,
  ...missedPageRoutes,
  ...missedFormRoutes,
] as const;
