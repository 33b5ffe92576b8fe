import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { EventProposal } from '../../shared/domain/event-proposal.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { AreaId } from '../../shared/domain/region.ts';
import { Sector } from '../../shared/domain/sector.ts';
import { Segment } from '../../shared/domain/segment.ts';

const { state: _, ...proposed } = EventProposal.shape;

export const ProposedEvent = z
  .strictObject({
    ...proposed,
    /** Whom the meeting would be for, and how many of them may be invited. */
    segment: Segment,
    contacts: z.int(),
  })
  .check(z.meta({ id: 'ProposedEvent' }));
export type ProposedEvent = z.infer<typeof ProposedEvent>;

export const ProposedEvents = z
  .strictObject({ proposals: z.array(ProposedEvent) })
  .check(z.meta({ id: 'ProposedEvents' }));
export type ProposedEvents = z.infer<typeof ProposedEvents>;

export const ProposalAnswer = z
  .strictObject({ area: AreaId, sector: Sector, day: PlainDay, answer: z.enum(['planned', 'not-now']) })
  .check(z.meta({ id: 'ProposalAnswer' }));
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;

export const ProposalAnswered = z
  .strictObject({ answer: z.enum(['planned', 'not-now']) })
  .check(z.meta({ id: 'ProposalAnswered' }));

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;

export const proposedEventsRoute = route({
  id: 'proposedEvents',
  method: 'GET',
  path: '/api/v1/events/proposals',
  access: 'staff',
  kind: 'api',
  summary: "Meetings that the signals of a sector ask for, in the person's areas; counted every night",
  answers: { 200: { description: 'The open proposals', body: ProposedEvents }, ...staffProblems },
});

export const answerProposalRoute = route({
  id: 'answerProposal',
  method: 'POST',
  path: '/api/v1/events/proposals',
  access: 'staff',
  kind: 'api',
  summary: 'Says that a proposed meeting is planned, or not now; it is not proposed again within ninety days',
  body: ProposalAnswer,
  answers: {
    200: { description: 'The answer that stands', body: ProposalAnswered },
    ...staffProblems,
    404: problem('No such open proposal'),
    422: problem('A field is wrong'),
  },
});

export const proposalsRoutes = [proposedEventsRoute, answerProposalRoute] as const;
