import * as z from 'zod/mini';
import type { CaseFact } from './case-fact.ts';
import { type CaseState, isDone } from './case-state.ts';
import { addDays, type PlainDay } from './plain-day.ts';
import { Channel } from './signal.ts';
import { isClosed } from './swedish-holidays.ts';
import { addWorkingDays, type WorkingCalendar } from './working-days.ts';
import { dayIn } from './zoned-time.ts';

/** Fewer cases than this tell of single ones, and are not shown. */
export const fewestCases = 5;

/** A state that cases pass through, or the way as the employer sees it. */
export const FlowStep = z.enum([
  'received',
  'acknowledged',
  'in-dialogue',
  'measure-planned',
  'waiting-employer',
  'waiting-external',
  'reopen-requested',
  'reopened',
  'to-answer',
  'to-closing',
]);
export type FlowStep = z.infer<typeof FlowStep>;

/** Null means all of them together. */
const where = { area: z.nullable(z.string()), channel: z.nullable(Channel) };

/** How long cases take in one step. Half of them take at most the median, nine in ten at most p90. */
export const FlowCell = z.strictObject({
  ...where,
  step: FlowStep,
  cases: z.int(),
  /** Calendar days, to a tenth. */
  medianDays: z.number(),
  p90Days: z.number(),
  /** Whole working days of the region: those after the first day up to and with the last. */
  medianWorkingDays: z.int(),
  p90WorkingDays: z.int(),
});
export type FlowCell = z.infer<typeof FlowCell>;

/** How many of the cases whose answer was due were answered within the promise. */
export const PromiseCell = z.strictObject({ ...where, cases: z.int(), within: z.int(), share: z.number() });
export type PromiseCell = z.infer<typeof PromiseCell>;

/** The value that a share of them do not exceed: the nearest rank. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

type Calendar = {
  /** Working days after the first day up to and with the second. */
  between: (from: PlainDay, to: PlainDay) => number;
  dayOf: (instant: string) => PlainDay;
};

/** Reckons with a running count of working days, so that a thousand cases do not ask for each day's holidays again. */
const calendarOf = (calendar: WorkingCalendar, from: PlainDay, until: PlainDay): Calendar => {
  const counted = new Map<PlainDay, number>();
  let count = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!isClosed(day, calendar.closedDays)) count += 1;
    counted.set(day, count);
  }
  return {
    between: (first, last) => Math.max(0, (counted.get(last) ?? count) - (counted.get(first) ?? 0)),
    dayOf: (instant) => dayIn(new Date(instant), calendar.timeZone),
  };
};

type Span = { from: string; to: string };

/** The visits that a case made to each state, ended ones alone; a case that is still there has not taken its time yet. */
const visitsOf = ({ way }: CaseFact): { state: CaseState; span: Span }[] =>
  way.flatMap(({ state, at }, i) => {
    const next = way[i + 1];
    return next === undefined || isDone(state) ? [] : [{ state, span: { from: at, to: next.at } }];
  });

const spansOf = (fact: CaseFact): Map<FlowStep, Span[]> => {
  const spans = new Map<FlowStep, Span[]>();
  for (const { state, span } of visitsOf(fact)) {
    const step = FlowStep.parse(state);
    spans.set(step, [...(spans.get(step) ?? []), span]);
  }
  if (fact.answeredAt !== null) spans.set('to-answer', [{ from: fact.receivedAt, to: fact.answeredAt }]);
  if (fact.closedAt !== null) spans.set('to-closing', [{ from: fact.receivedAt, to: fact.closedAt }]);
  return spans;
};

/** Each group of cases that is reported: all, an area, a channel, a channel in an area. */
const groupsOf = (facts: readonly CaseFact[]) => {
  const areas = [...new Set(facts.map(({ area }) => area))].toSorted();
  const channels = Channel.options.filter((channel) => facts.some((fact) => fact.channel === channel));
  return [null, ...areas].flatMap((area) =>
    [null, ...channels].map((channel) => ({
      ...{ area, channel },
      facts: facts.filter((f) => (area === null || f.area === area) && (channel === null || f.channel === channel)),
    })),
  );
};

type Occasion = { calendar: WorkingCalendar; today: PlainDay };

const reach = (facts: readonly CaseFact[], { calendar, today }: Occasion): Calendar => {
  const first = facts.map(({ receivedAt }) => receivedAt).toSorted()[0];
  const from = first === undefined ? today : dayIn(new Date(first), calendar.timeZone);
  return calendarOf(calendar, addDays(from, -1), addDays(today, 1));
};

const millisPerDay = 86_400_000;
const tenths = (days: number): number => Math.round(days * 10) / 10;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How long cases take in each step, by area and channel. Source: mission.md, R12. */
export const caseFlow = (facts: readonly CaseFact[], occasion: Occasion): FlowCell[] => {
  const days = reach(facts, occasion);
  const taken = new Map(
    facts.map((fact) => [
      fact,
      new Map(
        [...spansOf(fact)].map(([step, spans]) => [
          step,
          {
            days: sum(spans.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / millisPerDay)),
            working: sum(spans.map(({ from, to }) => days.between(days.dayOf(from), days.dayOf(to)))),
          },
        ]),
      ),
    ]),
  );
  return groupsOf(facts).flatMap(({ area, channel, facts: own }) =>
    FlowStep.options.flatMap((step): FlowCell[] => {
      const times = own.flatMap((fact) => taken.get(fact)?.get(step) ?? []);
      if (times.length < fewestCases) return [];
      const calendarDays = times.map((time) => time.days).toSorted((a, b) => a - b);
      const workingDays = times.map((time) => time.working).toSorted((a, b) => a - b);
      return [
        {
          ...{ area, channel, step, cases: times.length },
          medianDays: tenths(quantile(calendarDays, 0.5)),
          p90Days: tenths(quantile(calendarDays, 0.9)),
          medianWorkingDays: quantile(workingDays, 0.5),
          p90WorkingDays: quantile(workingDays, 0.9),
        },
      ];
    }),
  );
};

/** The promise as it stood when the employer was answered: later by the working days that the employer was asked before. */
const promisedDay = (fact: CaseFact, days: Calendar, calendar: WorkingCalendar): PlainDay => {
  const asked = visitsOf(fact).filter(
    ({ state, span }) => state === 'waiting-employer' && (fact.answeredAt === null || span.from < fact.answeredAt),
  );
  const waited = sum(asked.map(({ span }) => days.between(days.dayOf(span.from), days.dayOf(span.to))));
  return waited === 0 ? fact.answerBy : addWorkingDays(fact.answerBy, waited, calendar);
};

/** The share of cases that were answered within the promise, of those whose promise has been kept or broken by now. */
export const keptPromises = (facts: readonly CaseFact[], occasion: Occasion): PromiseCell[] => {
  const { calendar, today } = occasion;
  const days = reach(facts, occasion);
  const kept = new Map(
    facts.flatMap((fact): [CaseFact, boolean][] => {
      const promised = promisedDay(fact, days, calendar);
      if (fact.answeredAt !== null) return [[fact, days.dayOf(fact.answeredAt) <= promised]];
      return today > promised && fact.state !== 'waiting-employer' ? [[fact, false]] : [];
    }),
  );
  return groupsOf(facts).flatMap(({ area, channel, facts: own }): PromiseCell[] => {
    const known = own.flatMap((fact) => kept.get(fact) ?? []);
    if (known.length < fewestCases) return [];
    const within = known.filter(Boolean).length;
    return [{ area, channel, cases: known.length, within, share: Number((within / known.length).toFixed(3)) }];
  });
};
