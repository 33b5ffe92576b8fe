import * as z from 'zod/mini';
import { type Case, Outcome, RecruitmentOutcome } from './case.ts';
import { CaseState } from './case-state.ts';
import { Driver, MeasureKind } from './diagnosis.ts';
import { PlainDay } from './plain-day.ts';
import { Channel } from './signal.ts';
import { Ssyk4 } from './ssyk.ts';

/**
 * What statistics know of a case: codes, counts and instants, and a keyed hash that tells employers apart. No name, no text.
 * Kept beside the case, by area, so that nothing ever counts by reading cases.
 */
export const CaseFact = z.strictObject({
  case: z.string(),
  area: z.string(),
  municipality: z.string(),
  /** The confirmed group, else the first suggestion; null where the text was not understood. */
  ssyk: z.nullable(Ssyk4),
  confirmed: z.boolean(),
  employer: z.string(),
  headcount: z.int(),
  channel: Channel,
  source: z.nullable(z.string()),
  state: CaseState,
  receivedAt: z.iso.datetime(),
  answerBy: PlainDay,
  due: PlainDay,
  answeredAt: z.nullable(z.iso.datetime()),
  closedAt: z.nullable(z.iso.datetime()),
  outcome: z.nullable(Outcome),
  satisfied: z.nullable(z.boolean()),
  recruitment: z.nullable(RecruitmentOutcome),
  drivers: z.array(Driver),
  measure: z.nullable(MeasureKind),
  way: z.array(z.strictObject({ state: CaseState, at: z.iso.datetime() })),
});
export type CaseFact = z.infer<typeof CaseFact>;

export const factOf = (c: Case): CaseFact => ({
  case: c.id,
  area: c.area,
  municipality: c.summary.municipality,
  ssyk: c.occupation?.ssyk ?? c.occupations[0]?.ssyk ?? null,
  confirmed: c.occupation !== null,
  // A case from before employers were hashed counts as an employer of its own.
  employer: c.employerHash ?? c.id,
  headcount: c.summary.headcount,
  channel: c.summary.channel,
  source: c.summary.source ?? null,
  state: c.state,
  receivedAt: c.receivedAt,
  answerBy: c.answerBy,
  due: c.due,
  answeredAt: c.firstAnsweredAt ?? null,
  // A case that was opened again has not ended, whatever was once said of it.
  closedAt: c.state === 'closed' ? (c.closing?.at ?? null) : null,
  outcome: c.state === 'closed' ? (c.closing?.outcome ?? null) : null,
  satisfied: c.closing?.satisfied ?? null,
  recruitment: c.followUp?.outcome ?? null,
  drivers: c.drivers,
  measure: c.measure?.kind ?? null,
  way: c.way,
});
