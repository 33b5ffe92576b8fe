import * as z from 'zod/mini';
import {
  type Case,
  CaseId,
  ConfirmedOccupation,
  CountedOutcome,
  Measure,
  NextStep,
  Outcome,
  RecruitmentOutcome,
  Waiting,
} from './case.ts';
import { CaseState, isDone, isWaiting } from './case-state.ts';
import { Driver } from './diagnosis.ts';
import { PlainDay } from './plain-day.ts';
import { Need, Recruitment } from './signal.ts';

const says = <const K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** How a contact with an employer or somebody else took place. */
export const ContactChannel = z.enum(['phone', 'mail', 'visit', 'meeting', 'video', 'event']);
export type ContactChannel = z.infer<typeof ContactChannel>;

/** With whom. */
export const ContactParty = z.enum(['employer', 'other']);

const Contacted = says('contacted', {
  on: PlainDay,
  with: z._default(ContactParty, 'employer'),
  parties: z.string(),
  channel: ContactChannel,
  summary: z.string(),
  nextStep: z.nullable(NextStep),
});

/**
 * Everything that can happen to a case. A case is the fold of its changes, and each is kept for ever as an entry of its
 * history: who, when, from which state to which, and why. `due` is the promise after the change, reckoned by whoever
 * decided, so that a replay needs no calendar.
 */
export const CaseChange = z.discriminatedUnion('kind', [
  /** To a state that needs nothing but a reason. `message` is what the employer was told. */
  says('moved', { to: CaseState, reason: z.string(), message: z.optional(z.string()), due: z.optional(PlainDay) }),
  says('asked', { to: z.literal('waiting-employer'), reason: z.optional(z.string()), waiting: Waiting }),
  says('forwarded', { to: z.literal('waiting-external'), reason: z.optional(z.string()), waiting: Waiting }),
  /** The one asked has answered; `satisfied` never stands here. */
  says('answered', {
    to: CaseState,
    id: z.string(),
    answer: z.string(),
    due: z.optional(PlainDay),
    nextStep: z.optional(NextStep),
  }),
  says('reminded', { id: z.string() }),
  /** The time to answer has run out, and the case is the broker's again. */
  says('wait-over', {
    to: CaseState,
    id: z.string(),
    due: z.optional(PlainDay),
    nextStep: z.optional(NextStep),
  }),
  says('closed', { to: z.literal('closed'), reason: z.optional(z.string()), outcome: Outcome, message: z.string() }),
  /** The employer's Yes or No to the closing. */
  says('rated', { satisfied: z.boolean(), reason: z.optional(z.string()) }),
  says('reopen-asked', { to: z.literal('reopen-requested'), reason: z.string(), due: PlainDay }),
  says('merged', { to: z.literal('merged'), into: CaseId, reason: z.string() }),
  /** Became somebody's child, or nobody's. */
  says('placed', { parent: z.nullable(CaseId) }),
  says('child-joined', { child: CaseId }),
  says('child-left', { child: CaseId }),
  says('coded', { occupation: ConfirmedOccupation }),
  says('diagnosed', { drivers: z.array(Driver), measure: z.nullable(Measure) }),
  says('assigned', { broker: z.string(), rule: z.string(), by: z.enum(['person', 'rule']) }),
  says('noted', { text: z.string() }),
  Contacted,
  says('stepped', { nextStep: z.nullable(NextStep) }),
  says('corrected', {
    before: z.strictObject({ need: Need, recruitment: z.optional(Recruitment) }),
    need: Need,
    recruitment: z.optional(Recruitment),
    summary: z.strictObject({ need: z.string(), headcount: z.int() }),
  }),
  /** The employer's contact is another; who, stands with the signal alone. */
  says('contact-changed', {}),
  says('follow-up-asked', { on: PlainDay }),
  says('follow-up-reminded', {}),
  /** `counted` is where the answer stands among the outcomes that the index reads. */
  says('follow-up-answered', { outcome: RecruitmentOutcome, counted: z.optional(CountedOutcome) }),
]);
export type CaseChange = z.infer<typeof CaseChange>;
export type ChangeOf<K extends CaseChange['kind']> = Extract<CaseChange, { kind: K }>;

/** An entry of a case's history. `who` is a person's id, `employer`, `external` or `system`. */
export const HistoryEntry = z.strictObject({
  version: z.int(),
  at: z.iso.datetime(),
  who: z.string(),
  from: CaseState,
  to: CaseState,
  change: CaseChange,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

type Occasion = { at: string; who: string };

/** What tells the employer that somebody works on it: any of these keeps the promise. */
const answers = (before: Case, to: CaseState, change: CaseChange): boolean =>
  before.answeredAt === undefined &&
  ((change.kind === 'contacted' && change.with === 'employer') ||
    (to !== before.state &&
      (to === 'acknowledged' || to === 'in-dialogue' || to === 'measure-planned' || isDone(to)) &&
      // That somebody else has answered, or let the time run out, is no answer to the employer.
      change.kind !== 'answered' &&
      change.kind !== 'wait-over'));

const changed = (c: Case, change: CaseChange, at: string): Partial<Case> => {
  switch (change.kind) {
    case 'asked':
    case 'forwarded':
      return { waiting: change.waiting };
    case 'answered':
    case 'wait-over':
      return { waiting: null, nextStep: c.nextStep ?? change.nextStep ?? null };
    case 'reminded': {
      if (c.waiting === null) return {};
      const { remindOn: _, ...waiting } = c.waiting;
      return { waiting };
    }
    case 'moved':
      return isWaiting(c.state) ? { waiting: null } : {};
    case 'closed':
      return { waiting: null, nextStep: null, closing: { at, outcome: change.outcome, satisfied: null } };
    case 'rated':
      return c.closing === null ? {} : { closing: { ...c.closing, satisfied: change.satisfied } };
    case 'reopen-asked':
      return c.closing === null ? {} : { closing: { ...c.closing, satisfied: false } };
    case 'merged':
      return { into: change.into, waiting: null, nextStep: null };
    case 'placed':
      return { parent: change.parent };
    case 'child-joined':
      return { children: [...c.children.filter((id) => id !== change.child), change.child] };
    case 'child-left':
      return { children: c.children.filter((id) => id !== change.child) };
    case 'coded':
      return { occupation: change.occupation, tags: c.tags.filter((tag) => tag !== 'okodad') };
    case 'diagnosed':
      return { drivers: change.drivers, measure: change.measure };
    case 'assigned':
      return { broker: change.broker, rule: change.rule, assigned: change.by === 'person' };
    case 'contacted':
    case 'stepped':
      return { nextStep: change.nextStep };
    case 'corrected':
      return { summary: { ...c.summary, ...change.summary } };
    case 'follow-up-asked':
      return { followUp: { askedOn: change.on, reminded: false, outcome: null, answeredAt: null } };
    case 'follow-up-reminded':
      return c.followUp === null ? {} : { followUp: { ...c.followUp, reminded: true } };
    case 'follow-up-answered':
      return c.followUp === null
        ? {}
        : {
            followUp: {
              ...c.followUp,
              outcome: change.outcome,
              answeredAt: at,
              ...(change.counted && { counted: change.counted }),
            },
          };
    case 'noted':
    case 'contact-changed':
      return {};
    default:
      return change satisfies never;
  }
};

const withoutAnswer = ({ answeredAt: _, ...rest }: Case): Case => rest;

/** The state that a change leads to; where it names none, the case stays where it is. */
export const stateAfter = (before: Case, change: CaseChange): CaseState => ('to' in change ? change.to : before.state);

/** The case after a change, one version on. It is the decision's business whether the change may happen. */
export const applyChange = (before: Case, change: CaseChange, { at }: Occasion): Case => {
  const to = stateAfter(before, change);
  const answered = answers(before, to, change);
  const restarted = to === 'reopen-requested' || (to === 'reopened' && before.state === 'closed');
  const kept = restarted ? withoutAnswer(before) : before;
  return {
    ...kept,
    ...changed(before, change, at),
    ...('due' in change && change.due !== undefined && { due: change.due }),
    ...(answered && { answeredAt: at, firstAnsweredAt: before.firstAnsweredAt ?? at }),
    ...((restarted || (to === 'withdrawn' && isWaiting(before.state))) && { waiting: null }),
    ...(isDone(to) && { nextStep: null }),
    state: to,
    version: before.version + 1,
    way: to === before.state ? before.way : [...before.way, { state: to, at }].slice(-40),
  };
};

/** The entry that a change leaves in the history. */
export const entryOf = (before: Case, change: CaseChange, { at, who }: Occasion): HistoryEntry => ({
  version: before.version + 1,
  at,
  who,
  from: before.state,
  to: stateAfter(before, change),
  change,
});

/** The case that its history tells of: what is stored must equal it. */
export const replay = (first: Case, entries: readonly HistoryEntry[]): Case =>
  entries.reduce((c, { change, at, who }) => applyChange(c, change, { at, who }), first);
