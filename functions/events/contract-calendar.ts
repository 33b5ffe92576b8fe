import * as z from 'zod/mini';
import { page } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';

/** The public calendar: a page for people, a file for their calendars. */
export const publicEventsPageRoutes = [
  route({
    id: 'eventsPage',
    method: 'GET',
    path: '/events',
    access: 'public',
    kind: 'page',
    summary: 'The coming events that are for everybody',
    answers: { 200: page('The calendar page') },
  }),
  route({
    id: 'eventsPageEn',
    method: 'GET',
    path: '/en/events',
    access: 'public',
    kind: 'page',
    summary: 'The coming events that are for everybody, in English',
    answers: { 200: page('The calendar page') },
  }),
] as const;

export const publicFeedRoute = route({
  id: 'eventsFeed',
  method: 'GET',
  path: '/events.ics',
  access: 'public',
  kind: 'page',
  summary: 'The events that are for everybody as iCalendar, METHOD:PUBLISH: those to come and of the last 90 days',
  headers: z.object({ 'if-none-match': z.optional(z.string()) }),
  answers: {
    200: { description: 'The calendar', contentType: 'text/calendar' },
    304: { description: 'What the ETag of If-None-Match names is still current' },
  },
});

export const calendarRoutes = [...publicEventsPageRoutes, publicFeedRoute] as const;
