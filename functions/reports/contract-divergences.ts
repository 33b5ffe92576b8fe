import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { Divergence, DivergenceKind } from '../../shared/domain/divergence.ts';
import { guardedLines } from '../../shared/domain/free-text.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';

export const DivergenceList = z
  .strictObject({ divergences: z.array(Divergence) })
  .check(z.meta({ id: 'DivergenceList' }));
export type DivergenceList = z.output<typeof DivergenceList>;

export const DivergenceAnswer = z
  .strictObject({
    place: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    ssyk: Ssyk4,
    kind: DivergenceKind,
    /** What was found out; it is kept with the task and who closed it. */
    reason: guardedLines(1_000),
  })
  .check(z.meta({ id: 'DivergenceAnswer' }));
export type DivergenceAnswer = z.output<typeof DivergenceAnswer>;

export const DivergenceClosed = z
  .strictObject({ state: z.literal('closed') })
  .check(z.meta({ id: 'DivergenceClosed' }));

const staffProblems = { 401: problem('No valid access token'), 403: problem('Not in your areas') } as const;

export const divergencesRoute = route({
  id: 'divergences',
  method: 'GET',
  path: '/api/v1/divergences',
  access: 'staff',
  kind: 'api',
  summary:
    'Where the index and the employers say different things, in the county and in the areas that the actor reads',
  answers: {
    200: { description: 'Open ones and closed ones, the oldest first', body: DivergenceList },
    ...staffProblems,
  },
});

export const closeDivergenceRoute = route({
  id: 'closeDivergence',
  method: 'POST',
  path: '/api/v1/divergences',
  access: 'staff',
  kind: 'api',
  summary: 'Says what was found out about one; the index stays what it is',
  body: DivergenceAnswer,
  answers: {
    200: { description: 'It is closed', body: DivergenceClosed },
    400: problem('Not readable'),
    ...staffProblems,
    404: problem('No such open divergence'),
    422: problem('A field is wrong'),
  },
});

export const divergenceRoutes = [divergencesRoute, closeDivergenceRoute] as const;
