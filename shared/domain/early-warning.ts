import * as z from 'zod/mini';
import type { CaseFact } from './case-fact.ts';
import { addDays, daysBetween, PlainDay } from './plain-day.ts';
import { Ssyk4 } from './ssyk.ts';
import { dayIn } from './zoned-time.ts';

/** More employers than usual lack the same occupation in an area. Kept once, never changed. */
export const EarlyWarning = z
  .strictObject({
    area: z.string(),
    ssyk: Ssyk4,
    /** The occupation's name as the signals were understood; null where none says. */
    label: z.nullable(z.string()),
    day: PlainDay,
    /** Distinct employers in the sixty days that end with the day. */
    employers: z.int(),
    /** The usual number in sixty days. */
    expected: z.number(),
    /** How probable so many would be by chance. */
    probability: z.number(),
  })
  .check(z.meta({ id: 'EarlyWarning' }));
export type EarlyWarning = z.infer<typeof EarlyWarning>;

const windowDays = 60;
/** The 24 months before the window, as whole windows. */
const windowsBefore = 12;
const quietDays = 90;
const fewestEmployers = 3;
const leastExpected = 0.5;
const significance = 0.05;

/** P(X >= k) of a Poisson distribution with mean λ. */
export const poissonTail = (k: number, lambda: number): number => {
  let [below, term] = [0, Math.exp(-lambda)];
  for (let i = 0; i < k; i += 1) {
    below += term;
    term *= lambda / (i + 1);
  }
  return Math.max(0, 1 - below);
};

/** Whether so many employers are more than chance. Source: mission.md, B12 and "Early warning". */
export const isAlarming = (employers: number, expected: number): boolean =>
  employers >= fewestEmployers && poissonTail(employers, Math.max(leastExpected, expected)) < significance;

const distinct = (facts: readonly { employer: string }[]): number =>
  new Set(facts.map(({ employer }) => employer)).size;

type Occasion = {
  today: PlainDay;
  timeZone: string;
  /** The last day on which an area was warned of an occupation. */
  lastWarned: (area: string, ssyk: Ssyk4) => PlainDay | undefined;
};

/**
 * The warnings of a day: three or more distinct employers on one occupation and area in sixty days, more than the mean of
 * the two years before makes probable, and at most one in ninety days. In order of area and occupation.
 */
export const earlyWarnings = (
  facts: readonly CaseFact[],
  { today, timeZone, lastWarned }: Occasion,
): Omit<EarlyWarning, 'label'>[] => {
  const groups = Map.groupBy(facts, ({ area, ssyk }) => (ssyk === null ? null : `${area} ${ssyk}`));
  const found: Omit<EarlyWarning, 'label'>[] = [];
  for (const own of groups.values()) {
    const [first] = own;
    if (first === undefined || first.ssyk === null) continue;
    const { area, ssyk } = first;
    const windows = Map.groupBy(own, ({ receivedAt }) =>
      Math.floor(daysBetween(dayIn(new Date(receivedAt), timeZone), today) / windowDays),
    );
    const employers = distinct(windows.get(0) ?? []);
    let before = 0;
    for (let window = 1; window <= windowsBefore; window += 1) before += distinct(windows.get(window) ?? []);
    const expected = Math.max(leastExpected, before / windowsBefore);
    if (!isAlarming(employers, expected)) continue;
    const last = lastWarned(area, ssyk);
    if (last !== undefined && last > addDays(today, -quietDays)) continue;
    const probability = Number(poissonTail(employers, expected).toPrecision(4));
    found.push({ area, ssyk, day: today, employers, expected: Number(expected.toFixed(2)), probability });
  }
  return found.toSorted((a, b) => (`${a.area} ${a.ssyk}` < `${b.area} ${b.ssyk}` ? -1 : 1));
};
