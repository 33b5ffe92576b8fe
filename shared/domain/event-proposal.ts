import * as z from 'zod/mini';
import type { CaseFact } from './case-fact.ts';
import type { EarlyWarning } from './early-warning.ts';
import { addDays, daysBetween, PlainDay } from './plain-day.ts';
import { Sector, sectorOf } from './sector.ts';
import { Topic } from './signal.ts';
import { Ssyk4 } from './ssyk.ts';
import { dayIn } from './zoned-time.ts';

/** Why a meeting is proposed: counts and occupations, never an employer. */
const Evidence = z.strictObject({
  /** Distinct employers in sixty days; null where they are fewer than five. */
  employers: z.nullable(z.int()),
  /** Early warnings of the sector in sixty days. */
  warnings: z.int(),
  /** What is lacked, most employers first. */
  occupations: z.array(z.strictObject({ ssyk: Ssyk4, label: z.nullable(z.string()) })),
  /** What employers of the sector want to talk about, most wished first. */
  topics: z.array(Topic),
});

/** A meeting that the signals of a sector in an area ask for. Staff plan it, or say not now. */
export const EventProposal = z
  .strictObject({
    area: z.string(),
    sector: Sector,
    day: PlainDay,
    why: Evidence,
    state: z.enum(['open', 'planned', 'not-now']),
  })
  .check(z.meta({ id: 'EventProposal' }));
export type EventProposal = z.output<typeof EventProposal>;

const windowDays = 60;
const quietDays = 90;
const fewestEmployers = 3;
const fewestWarnings = 2;
const fewestShown = 5;
const mostOccupations = 5;
const mostTopics = 3;

type Told = Pick<CaseFact, 'area' | 'ssyk' | 'employer' | 'receivedAt'>;
/** A case with what its signal says besides. */
export type ToldFact = Told & { topics: readonly Topic[]; label: string | null };

type Occasion = {
  today: PlainDay;
  timeZone: string;
  warnings: readonly Pick<EarlyWarning, 'area' | 'ssyk' | 'day'>[];
  /** The last day on which a meeting of the sector was proposed in the area. */
  lastProposed: (area: string, sector: Sector) => PlainDay | undefined;
};

/** The values by how often they stand there, most often first, equals in the order of their names. */
const mostOf = <T extends string>(values: readonly T[], most: number): T[] =>
  [...Map.groupBy(values, (value) => value)]
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value]) => value);

/**
 * The proposals of a day: in the last sixty days three distinct employers of a sector in an area, or early warnings of two
 * of its occupations; at most one of a sector and area in ninety days. In order of area and sector. Source: mission.md, O06.
 */
export const eventProposals = (facts: readonly ToldFact[], occasion: Occasion): EventProposal[] => {
  const { today, timeZone, warnings, lastProposed } = occasion;
  const isRecent = (day: PlainDay) => day <= today && daysBetween(day, today) < windowDays;
  const placed = <T extends { area: string; ssyk: string | null }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ area, ssyk }) => {
      const sector = ssyk === null ? null : sectorOf(ssyk);
      return sector === null ? null : `${area}#${sector}`;
    });
  const told = placed(facts.filter(({ receivedAt }) => isRecent(dayIn(new Date(receivedAt), timeZone))));
  const warned = placed(warnings.filter(({ day }) => isRecent(day)));
  const found: EventProposal[] = [];
  for (const place of new Set([...told.keys(), ...warned.keys()])) {
    if (place === null) continue;
    const own = told.get(place) ?? [];
    const ownWarnings = new Set((warned.get(place) ?? []).map(({ ssyk }) => ssyk));
    const employers = new Set(own.map(({ employer }) => employer)).size;
    if (employers < fewestEmployers && ownWarnings.size < fewestWarnings) continue;
    const [area = '', name] = place.split('#');
    const sector = Sector.parse(name);
    const last = lastProposed(area, sector);
    if (last !== undefined && last > addDays(today, -quietDays)) continue;
    const lacked = [...new Set(own.map(({ employer, ssyk }) => `${ssyk}#${employer}`))].map((one) => one.slice(0, 4));
    const codes = mostOf([...lacked, ...ownWarnings], mostOccupations);
    found.push({
      ...{ area, sector, day: today, state: 'open' },
      why: {
        employers: employers < fewestShown ? null : employers,
        warnings: ownWarnings.size,
        occupations: codes.map((ssyk) => ({ ssyk, label: own.find((fact) => fact.ssyk === ssyk)?.label ?? null })),
        topics: mostOf(
          own.flatMap(({ topics }) => topics),
          mostTopics,
        ),
      },
    });
  }
  return found.toSorted((a, b) => (`${a.area} ${a.sector}` < `${b.area} ${b.sector}` ? -1 : 1));
};
