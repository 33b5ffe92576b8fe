import type { CaseFact } from './case-fact.ts';
import type { Ssyk4 } from './ssyk.ts';

/** From so many employers on, none of them is given away. Source: mission.md, E17. */
export const fewestOthers = 5;

/** Employers that asked for the same occupation, by area and in the county; where they are fewer than five there is none. */
export type OthersLikeYou = { areas: Record<string, number>; county: number | null };

/** Employers, not cases: five signals of one employer are one. */
const employersIn = (facts: readonly CaseFact[]): number => new Set(facts.map(({ employer }) => employer)).size;

/**
 * How many employers asked for each occupation. An occupation without anything to tell is left out. Who reads the number
 * is one of them: it is their readers who count themselves out, since a broker reads them too.
 */
export const othersLikeYou = (facts: readonly CaseFact[]): Map<Ssyk4, OthersLikeYou> => {
  const found = new Map<Ssyk4, OthersLikeYou>();
  for (const [ssyk, own] of Map.groupBy(facts, (fact) => fact.ssyk)) {
    if (ssyk === null) continue;
    const county = employersIn(own);
    // An area never has more than its county.
    if (county < fewestOthers) continue;
    const areas = [...Map.groupBy(own, ({ area }) => area)]
      .map(([area, there]) => [area, employersIn(there)] as const)
      .filter(([, employers]) => employers >= fewestOthers)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    found.set(ssyk, { areas: Object.fromEntries(areas), county });
  }
  return found;
};

const besides = (counted: number | null | undefined): number | null =>
  counted != null && counted - 1 >= fewestOthers ? counted - 1 : null;

/**
 * How many others there are beside the employer of one case, where it may be said: the counts are of all employers, and
 * that one is likely among them.
 */
export const othersBeside = (counted: OthersLikeYou | undefined, area: string) => {
  const [here, county] = [besides(counted?.areas[area]), besides(counted?.county)];
  // Both together would tell how few there are in the rest of the county.
  const rest = here === null || county === null ? null : county - here;
  return { area: here, county: rest !== null && rest > 0 && rest < fewestOthers ? null : county };
};
