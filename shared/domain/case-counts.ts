import * as z from 'zod/mini';
import { Outcome, RecruitmentOutcome } from './case.ts';
import type { CaseFact } from './case-fact.ts';
import { Driver, MeasureKind } from './diagnosis.ts';
import { addDays, PlainDay } from './plain-day.ts';
import { Topic } from './signal.ts';
import { dayIn } from './zoned-time.ts';

/** How many cases with a driver got a measure; null is none yet. A case with two drivers counts in both. B09. */
export const DriverMeasure = z.strictObject({
  area: z.string(),
  driver: Driver,
  measure: z.nullable(MeasureKind),
  cases: z.int(),
});
export type DriverMeasure = z.infer<typeof DriverMeasure>;

/** Signals that came by a short link or QR code. B19. */
export const SourceCount = z.strictObject({
  source: z.string(),
  area: z.string(),
  /** The day of the source's first signal, in whatever area. */
  since: PlainDay,
  /** Within thirty days from then: what a breakfast or a meeting led to. */
  within30Days: z.int(),
  total: z.int(),
});
export type SourceCount = z.infer<typeof SourceCount>;

export const OutcomeCount = z.strictObject({
  area: z.string(),
  outcome: Outcome,
  /** What the employer told after 90 days; null where nothing was told yet. */
  recruitment: z.nullable(RecruitmentOutcome),
  cases: z.int(),
});
export type OutcomeCount = z.infer<typeof OutcomeCount>;

export const TopicCount = z.strictObject({ area: z.string(), topic: Topic, signals: z.int() });
export type TopicCount = z.infer<typeof TopicCount>;

/** Counts equal things, in the order of their parts. */
const counted = <T>(things: readonly T[]): { thing: T; count: number }[] =>
  [...Map.groupBy(things, (thing) => JSON.stringify(thing))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same.slice(0, 1).map((thing) => ({ thing, count: same.length })));

export const driversByMeasures = (facts: readonly CaseFact[]): DriverMeasure[] =>
  counted(facts.flatMap(({ area, drivers, measure }) => drivers.map((driver) => ({ area, driver, measure })))).map(
    ({ thing, count }) => ({ ...thing, cases: count }),
  );

export const outcomeCounts = (facts: readonly CaseFact[]): OutcomeCount[] =>
  counted(
    facts.flatMap(({ area, outcome, recruitment }) => (outcome === null ? [] : [{ area, outcome, recruitment }])),
  ).map(({ thing, count }) => ({ ...thing, cases: count }));

export const topicCounts = (chosen: readonly { area: string; topics: readonly Topic[] }[]): TopicCount[] =>
  counted(chosen.flatMap(({ area, topics }) => topics.map((topic) => ({ area, topic })))).map(({ thing, count }) => ({
    ...thing,
    signals: count,
  }));

const sourceDays = 30;

export const sourceCounts = (facts: readonly CaseFact[], timeZone: string): SourceCount[] => {
  const received = facts.flatMap(({ source, area, receivedAt }) =>
    source === null ? [] : [{ source, area, day: dayIn(new Date(receivedAt), timeZone) }],
  );
  const since = new Map<string, PlainDay>();
  for (const { source, day } of received) if (day < (since.get(source) ?? '9999-12-31')) since.set(source, day);
  return [...Map.groupBy(received, ({ source, area }) => `${source} ${area}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) =>
      own.slice(0, 1).map(({ source, area }) => {
        const first = since.get(source) ?? '';
        const within = own.filter(({ day }) => day < addDays(first, sourceDays)).length;
        return { source, area, since: first, within30Days: within, total: own.length };
      }),
    );
};
