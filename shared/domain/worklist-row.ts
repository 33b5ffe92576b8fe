import * as z from 'zod/mini';
import type { Case } from './case.ts';
import { daysOf } from './case-clock.ts';
import { CaseState } from './case-state.ts';
import { PlainDay } from './plain-day.ts';

/** A case as lists show it: little enough that a hundred are read at once. */
export const WorklistRow = z.strictObject({
  id: z.string(),
  reference: z.string(),
  state: CaseState,
  area: z.string(),
  broker: z.string(),
  need: z.string(),
  employer: z.string(),
  municipality: z.string(),
  headcount: z.int(),
  ssyk: z.nullable(z.string()),
  receivedAt: z.string(),
  /** The promise while it runs, the next step, the end of a wait. */
  due: z.nullable(PlainDay),
  next: z.nullable(PlainDay),
  until: z.nullable(PlainDay),
  tags: z.array(z.string()),
  version: z.int(),
});
export type WorklistRow = z.infer<typeof WorklistRow>;

export const worklistRowOf = (c: Case): WorklistRow => ({
  id: c.id,
  reference: c.reference,
  state: c.state,
  area: c.area,
  broker: c.broker,
  need: c.summary.need,
  employer: c.summary.employer,
  municipality: c.summary.municipality,
  headcount: c.summary.headcount,
  ssyk: c.occupation?.ssyk ?? null,
  receivedAt: c.receivedAt,
  ...daysOf(c),
  tags: c.tags,
  version: c.version,
});
