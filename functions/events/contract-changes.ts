import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { EventCancellation, EventChange } from '../../shared/domain/event-change.ts';
import { EventAnswer } from './contract-answer.ts';

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;
const ifMatch = z.object({ 'if-match': z.optional(z.string()) });
const changed = {
  200: { description: 'The event as it now is; the ETag is its version', body: EventAnswer },
  400: problem('Not readable'),
  ...staffProblems,
  404: problem('No such event'),
  409: problem('It has begun or is cancelled'),
  412: problem('Somebody else was faster: the current version'),
  422: problem('A field is wrong, or fewer seats than are taken'),
  428: problem('If-Match is missing'),
} as const;

export const listEventsRoute = route({
  id: 'listEvents',
  method: 'GET',
  path: '/api/v1/events',
  access: 'staff',
  kind: 'api',
  summary: 'The events of the areas in order of their start, from ninety days ago or `from` on, fifty at a time',
  query: z.object({
    from: z.optional(z.iso.datetime()),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  answers: {
    200: {
      description: 'A page, and where the next one begins',
      body: z
        .strictObject({ events: z.array(EventAnswer), next: z.nullable(z.string()) })
        .check(z.meta({ id: 'EventList' })),
    },
    400: problem('No such cursor'),
    ...staffProblems,
    422: problem('A parameter is wrong'),
  },
});

export const changeEventRoute = route({
  id: 'changeEvent',
  method: 'PATCH',
  path: '/api/v1/events/{id}',
  access: 'staff',
  kind: 'api',
  summary: 'Changes what is named; a new time, place or title is told to those whom it concerns',
  headers: ifMatch,
  body: EventChange,
  answers: changed,
});

export const cancelEventRoute = route({
  id: 'cancelEvent',
  method: 'POST',
  path: '/api/v1/events/{id}/cancellation',
  access: 'staff',
  kind: 'api',
  summary: 'Cancels the event for good, and tells those whom it concerns with the reason',
  headers: ifMatch,
  body: EventCancellation,
  answers: changed,
});

export const eventChangeRoutes = [listEventsRoute, changeEventRoute, cancelEventRoute] as const;

export const seatCalendarRoute = route({
  id: 'seatCalendar',
  method: 'GET',
  path: '/rsvp/{token}/calendar.ics',
  access: 'link',
  kind: 'page',
  summary: 'The calendar file of the seat, as the event now is; fetching it changes nothing',
  answers: {
    200: { description: 'The calendar file', contentType: 'text/calendar; charset=utf-8' },
    404: { description: 'No such link, or no seat', contentType: 'text/html' },
    410: { description: 'Expired', contentType: 'text/html' },
  },
});
