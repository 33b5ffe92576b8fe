import * as z from 'zod/mini';
import { CaseState } from './case-state.ts';
import { Driver, MeasureKind } from './diagnosis.ts';
import { Language } from './language.ts';
import { maskPersonalNumbers } from './personal-number.ts';
import { PlainDay } from './plain-day.ts';
import { Channel, type Signal, SourceCode, SuggestedOccupation } from './signal.ts';
import { Ssyk4 } from './ssyk.ts';

export const CaseId = z.string().check(z.regex(/^case_[0-9a-z]{26}$/));
export type CaseId = z.infer<typeof CaseId>;

/** How a case ended. */
export const Outcome = z.enum([
  'matched-education',
  'measure-done',
  'referred',
  'no-action-possible',
  'not-a-competence-need',
  'withdrawn',
]);
export type Outcome = z.infer<typeof Outcome>;

/** What became of the recruitment, asked of the employer 90 days after closing. */
export const RecruitmentOutcome = z.enum(['as-wanted', 'other-profile', 'unfilled', 'withdrawn']);
export type RecruitmentOutcome = z.infer<typeof RecruitmentOutcome>;

/** Occupation and day under which an answer after 90 days is kept for the index. */
export const CountedOutcome = z.strictObject({ ssyk: Ssyk4, day: PlainDay });

/** An occupation that a person has confirmed; what the text was understood as stays beside it. */
export const ConfirmedOccupation = z.strictObject({ ssyk: Ssyk4, label: z.string() });

/** What is to be done next, by the broker, and by when. */
export const NextStep = z.strictObject({ what: z.string(), on: PlainDay });
export type NextStep = z.infer<typeof NextStep>;

export const Measure = z.strictObject({
  kind: MeasureKind,
  what: z.string(),
  /** The organisation or role that does it. */
  owner: z.string(),
  until: z.optional(PlainDay),
});
export type Measure = z.infer<typeof Measure>;

/** Somebody outside has been asked: the employer, or another actor. `id` is what the link in the mail stands for. */
export const Waiting = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** Where the case returns to. */
  from: CaseState,
  askedOn: PlainDay,
  /** The last day to answer; the day after, the case returns by itself. */
  until: PlainDay,
  /** The day of the one reminder, until it has been sent. */
  remindOn: z.optional(PlainDay),
  /** The external actor; absent where the employer was asked. */
  actor: z.optional(z.strictObject({ organisation: z.string(), name: z.string(), email: z.email() })),
});
export type Waiting = z.infer<typeof Waiting>;

/** The broker's work on one signal. What the employer wrote stays with the signal; `summary` is what lists show of it. */
export const Case = z.strictObject({
  id: CaseId,
  signal: z.string(),
  reference: z.string(),
  version: z.int(),
  state: CaseState,
  area: z.string(),
  broker: z.string(),
  /** The rule that chose area and broker; after a human assignment (`assigned`) no rule re-routes. */
  rule: z.string(),
  assigned: z._default(z.boolean(), false),
  openedAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  summary: z.strictObject({
    employer: z.string(),
    need: z.string(),
    municipality: z.string(),
    headcount: z.int(),
    channel: Channel,
    language: Language,
    source: z.optional(SourceCode),
  }),
  tags: z._default(z.array(z.string()), []),
  /** Keyed hash of the employer: counted, never shown. Absent in what was kept before there was one. */
  employerHash: z.optional(z.string()),
  /** The promise to the employer as it was given. */
  answerBy: PlainDay,
  /** The promise as it stands: moved by the working days that the employer was asked, restarted by a reopening. */
  due: PlainDay,
  /** When the employer was answered; absent while the promise runs. */
  answeredAt: z.optional(z.iso.datetime()),
  /** When the employer was answered the first time, whatever came after: what the promise is measured by. */
  firstAnsweredAt: z.optional(z.iso.datetime()),
  /** What the employer's text was understood as. */
  occupations: z.array(SuggestedOccupation),
  occupation: z._default(z.nullable(ConfirmedOccupation), null),
  drivers: z._default(z.array(Driver), []),
  measure: z._default(z.nullable(Measure), null),
  nextStep: z._default(z.nullable(NextStep), null),
  waiting: z._default(z.nullable(Waiting), null),
  parent: z._default(z.nullable(CaseId), null),
  children: z._default(z.array(CaseId), []),
  /** The case that this one was merged into. */
  into: z._default(z.nullable(CaseId), null),
  closing: z._default(
    z.nullable(z.strictObject({ at: z.iso.datetime(), outcome: Outcome, satisfied: z.nullable(z.boolean()) })),
    null,
  ),
  /** The question after 90 days. */
  followUp: z._default(
    z.nullable(
      z.strictObject({
        askedOn: PlainDay,
        reminded: z.boolean(),
        outcome: z.nullable(RecruitmentOutcome),
        answeredAt: z.nullable(z.iso.datetime()),
        counted: z.optional(CountedOutcome),
      }),
    ),
    null,
  ),
  /** The states in the order they were entered, with when: the way that the region's own times are measured by. */
  way: z.array(z.strictObject({ state: CaseState, at: z.iso.datetime() })),
});
export type Case = z.infer<typeof Case>;

/** One case per signal: its id follows from the signal's, so that opening it twice is opening it once. */
export const caseIdOf = (signalId: string): CaseId => `case_${signalId.slice('sig_'.length)}`;

/** Lists show this much of what an employer wrote; the case's own page shows all. */
const shown = (text: string): string => {
  // By character, so that none is cut in two: half of one can be kept nowhere.
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('').trimEnd()}…`;
};

export const summaryOf = (signal: Signal): Case['summary'] => ({
  employer: shown(maskPersonalNumbers(signal.employer.name)),
  need: shown(maskPersonalNumbers(signal.need.occupationText)),
  municipality: signal.municipality,
  headcount: signal.need.headcount,
  channel: signal.channel,
  language: signal.language,
  ...(signal.source !== undefined && { source: signal.source }),
});

export const caseOf = (signal: Signal, openedAt: Date): Case => ({
  id: caseIdOf(signal.id),
  signal: signal.id,
  reference: signal.reference,
  version: 1,
  state: 'received',
  area: signal.area,
  broker: signal.broker,
  rule: signal.rule,
  assigned: false,
  openedAt: openedAt.toISOString(),
  receivedAt: signal.receivedAt,
  summary: summaryOf(signal),
  tags: [...signal.tags],
  ...(signal.employerHash !== undefined && { employerHash: signal.employerHash }),
  answerBy: signal.answerBy,
  due: signal.answerBy,
  occupations: signal.occupations,
  occupation: null,
  drivers: [],
  measure: null,
  nextStep: null,
  waiting: null,
  parent: null,
  children: [],
  into: null,
  closing: null,
  followUp: null,
  way: [{ state: 'received', at: signal.receivedAt }],
});
