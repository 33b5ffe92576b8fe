import * as z from 'zod/mini';
import { page, problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { EventInput } from '../../shared/domain/event.ts';
import { RsvpAnswer, SeatState } from '../../shared/domain/invitation.ts';
import { afterEventRoutes } from './contract-after.ts';
import { EventAnswer } from './contract-answer.ts';
import { answersRoutes } from './contract-answers.ts';
import { calendarRoutes } from './contract-calendar.ts';
import { eventChangeRoutes, seatCalendarRoute } from './contract-changes.ts';
import { coHostRoutes } from './contract-co-host.ts';
import { contactsRoutes } from './contract-contacts.ts';
import { invitingRoutes } from './contract-inviting.ts';
import { proposalsRoutes } from './contract-proposals.ts';

export { EventAnswer };

export const RsvpInput = z.strictObject({ answer: RsvpAnswer }).check(z.meta({ id: 'RsvpInput' }));

export const RsvpState = z
  .strictObject({
    event: z.strictObject({
      id: z.string(),
      title: z.string(),
      startsAt: z.string(),
      minutes: z.int(),
      place: z.string(),
      benefit: z.string(),
      /** The programme, as staff wrote it; null where there is none. */
      description: z.nullable(z.string()),
      /** Who invites together with the region. */
      coHosts: z.array(z.string()),
      status: z.enum(['planned', 'cancelled']),
    }),
    answer: z.nullable(RsvpAnswer),
    /** What became of a yes. */
    seat: z.nullable(SeatState),
    /** In line: 1 is the first. The order is that in which the answers came in. */
    place: z.nullable(z.int()),
    /** Until when a seat is held open. */
    offeredUntil: z.nullable(z.string()),
    /** A yes leads to the line. */
    full: z.boolean(),
    over: z.boolean(),
  })
  .check(z.meta({ id: 'RsvpState' }));
export type RsvpState = z.infer<typeof RsvpState>;

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;

export const createEventRoute = route({
  id: 'createEvent',
  method: 'POST',
  path: '/api/v1/events',
  access: 'staff',
  kind: 'api',
  summary: 'Plans an event; the same Idempotency-Key of the same person gives the same event',
  headers: z.object({ 'idempotency-key': z.optional(z.string().check(z.maxLength(255))) }),
  body: EventInput,
  answers: {
    201: { description: 'Planned', body: EventAnswer },
    400: problem('Not readable'),
    ...staffProblems,
    422: problem('A field is wrong, or the key was used for another event'),
  },
});

export const eventRoute = route({
  id: 'event',
  method: 'GET',
  path: '/api/v1/events/{id}',
  access: 'staff',
  kind: 'api',
  summary: 'An event with how many were invited and what they answered; the ETag is its version',
  answers: { 200: { description: 'The event', body: EventAnswer }, ...staffProblems, 404: problem('No such event') },
});

export const rsvpRoute = route({
  id: 'rsvp',
  method: 'GET',
  path: '/api/v1/rsvp/{token}',
  access: 'link',
  kind: 'api',
  summary: 'The invitation of a link; reading changes nothing',
  answers: {
    200: { description: 'The invitation', body: RsvpState },
    404: problem('No such link'),
    410: problem('Expired'),
  },
});

export const answerRsvpRoute = route({
  id: 'answerRsvp',
  method: 'POST',
  path: '/api/v1/rsvp/{token}',
  access: 'link',
  kind: 'api',
  summary: 'Answers the invitation, with a seat or a place in line for a yes; can be changed until the start',
  body: RsvpInput,
  answers: {
    200: { description: 'The answer that now stands', body: RsvpState },
    404: problem('No such link'),
    409: problem('It has begun, or the time of the offer has passed'),
    410: problem('Expired'),
    422: problem('No such answer'),
    503: problem('Nothing was registered; try again'),
  },
});

const pageRoute = <
  const R extends { id: string; method: 'GET' | 'POST'; path: string; access: 'public' | 'link'; summary: string },
>(
  r: R,
) => route({ ...r, kind: 'page', answers: { 200: page(r.summary), 404: page('No such page'), 410: page('Expired') } });

export const rsvpPageRoutes = [
  pageRoute({
    id: 'rsvpPage',
    method: 'GET',
    path: '/rsvp/{token}',
    access: 'link',
    summary: 'The invitation with its answers as buttons',
  }),
  pageRoute({
    id: 'rsvpPageEn',
    method: 'GET',
    path: '/en/rsvp/{token}',
    access: 'link',
    summary: 'The invitation in English',
  }),
] as const;

export const answerRsvpPageRoutes = [
  pageRoute({
    id: 'rsvpPageAnswer',
    method: 'POST',
    path: '/rsvp/{token}',
    access: 'link',
    summary: 'Takes the button that was pressed',
  }),
  pageRoute({
    id: 'rsvpPageAnswerEn',
    method: 'POST',
    path: '/en/rsvp/{token}',
    access: 'link',
    summary: 'Takes the button that was pressed, in English',
  }),
] as const;

export const eventPageRoutes = [
  pageRoute({
    id: 'eventPage',
    method: 'GET',
    path: '/event/{id}',
    access: 'public',
    summary: 'What an event is about',
  }),
  pageRoute({
    id: 'eventPageEn',
    method: 'GET',
    path: '/en/event/{id}',
    access: 'public',
    summary: 'What an event is about, in English',
  }),
] as const;

export const eventsRoutes = [
  // Before the route of an event's id: whoever matches in order finds the word first.
  ...proposalsRoutes,
  ...eventChangeRoutes,
  seatCalendarRoute,
  createEventRoute,
  eventRoute,
  ...invitingRoutes,
  ...contactsRoutes,
  ...coHostRoutes,
  rsvpRoute,
  answerRsvpRoute,
  ...rsvpPageRoutes,
  ...answerRsvpPageRoutes,
  ...eventPageRoutes,
  ...afterEventRoutes,
  ...calendarRoutes,
  ...answersRoutes,
] as const;
