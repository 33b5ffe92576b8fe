import * as z from 'zod/mini';
import { CaseId, RecruitmentOutcome } from './case.ts';
import { adRules, outcomeRules } from './index-method.ts';
import { addDays, daysBetween, PlainDay } from './plain-day.ts';
import { Ssyk4 } from './ssyk.ts';

/**
 * What became of a recruitment, as an employer told it after 90 days. `employer` is a keyed hash and tells employers apart;
 * `day` is the day of the answer in the region's zone.
 */
export const KnownOutcome = z.strictObject({
  area: z.string(),
  ssyk: Ssyk4,
  day: PlainDay,
  case: CaseId,
  employer: z.string(),
  outcome: RecruitmentOutcome,
});
export type KnownOutcome = z.infer<typeof KnownOutcome>;

/** `n_f` and `fail` of index-method.md, and how many employers are behind them. */
export type OutcomeCounts = { readonly n_f: number; readonly fail: number; readonly employers: number };

/** By occupation and place (`county` and areas); a place without an outcome is left out. */
export type OutcomeBasis = ReadonlyMap<Ssyk4, ReadonlyMap<string, OutcomeCounts>>;

const { windowDays } = adRules;
const { apartDays } = outcomeRules;
/** An answer from before the window may still be the one that a later answer is too close to. */
export const outcomesReachDays = 2 * windowDays;

const told = (known: KnownOutcome): boolean => known.outcome !== 'withdrawn';
const byDay = (a: KnownOutcome, b: KnownOutcome): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.case < b.case ? -1 : Number(a.case > b.case);
};

/**
 * The outcomes that count on a day, each employer and occupation at most once in six months wherever in the county: the
 * first told, then the first that is half a year later. An unfilled or otherwise filled recruitment stays what it was when
 * the next one is told of. What was withdrawn was no recruitment: it neither counts nor hides another. In order of day.
 */
export const countedOutcomes = (known: readonly KnownOutcome[], until: PlainDay): KnownOutcome[] => {
  const last = new Map<string, PlainDay>();
  const counted = known
    .filter(told)
    .toSorted(byDay)
    .filter(({ employer, ssyk, day }) => {
      const before = last.get(`${employer} ${ssyk}`);
      if (before !== undefined && daysBetween(before, day) < apartDays) return false;
      last.set(`${employer} ${ssyk}`, day);
      return true;
    });
  const from = outcomesFrom(until);
  return counted.filter(({ day }) => from <= day && day <= until);
};

/** First day of the window that ends with a day. */
export const outcomesFrom = (until: PlainDay): PlainDay => addDays(until, 1 - windowDays);

const countsOf = (outcomes: readonly KnownOutcome[]): OutcomeCounts => ({
  n_f: outcomes.length,
  fail: outcomes.filter(({ outcome }) => outcome === 'unfilled' || outcome === 'other-profile').length,
  employers: new Set(outcomes.map(({ employer }) => employer)).size,
});

/** What counted outcomes add up to: the areas of an occupation add up to its county. */
export const outcomeBasis = (counted: readonly KnownOutcome[]): OutcomeBasis =>
  new Map(
    [...Map.groupBy(counted, ({ ssyk }) => ssyk)].map(([ssyk, outcomes]) => [
      ssyk,
      new Map([
        ['county', countsOf(outcomes)] as const,
        ...[...Map.groupBy(outcomes, ({ area }) => area)].map(([area, own]) => [area, countsOf(own)] as const),
      ]),
    ]),
  );
