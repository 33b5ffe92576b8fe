import * as z from 'zod/mini';
import { PlainDay } from './plain-day.ts';
import type { Signal } from './signal.ts';
import { SuggestedOccupation } from './signal.ts';

export const CaseId = z.string().check(z.regex(/^case_[0-9a-z]{26}$/));
export type CaseId = z.infer<typeof CaseId>;

/** Where a case stands; the words of `contract.md`. */
export const CaseState = z.enum([
  'received',
  'acknowledged',
  'in-dialogue',
  'measure-planned',
  'waiting-employer',
  'waiting-external',
  'closed',
  'reopen-requested',
  'reopened',
  'withdrawn',
  'merged',
]);
export type CaseState = z.infer<typeof CaseState>;

/** The broker's work on one signal. What the employer wrote stays with the signal. */
export const Case = z.strictObject({
  id: CaseId,
  signal: z.string(),
  reference: z.string(),
  state: CaseState,
  area: z.string(),
  broker: z.string(),
  /** The rule that chose area and broker; after a human assignment no rule re-routes. */
  rule: z.string(),
  openedAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  answerBy: PlainDay,
  occupations: z.array(SuggestedOccupation),
  version: z.int(),
});
export type Case = z.infer<typeof Case>;

/** One case per signal: its id follows from the signal's, so that opening it twice is opening it once. */
export const caseIdOf = (signalId: string): CaseId => `case_${signalId.slice('sig_'.length)}`;

export const caseOf = (signal: Signal, openedAt: Date): Case => ({
  id: caseIdOf(signal.id),
  signal: signal.id,
  reference: signal.reference,
  state: 'received',
  area: signal.area,
  broker: signal.broker,
  rule: signal.rule,
  openedAt: openedAt.toISOString(),
  receivedAt: signal.receivedAt,
  answerBy: signal.answerBy,
  occupations: signal.occupations,
  version: 1,
});
