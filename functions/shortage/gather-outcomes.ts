import { addDays } from '../../shared/domain/plain-day.ts';
import {
  countedOutcomes,
  type OutcomeBasis,
  outcomeBasis,
  outcomesFrom,
  outcomesReachDays,
} from '../../shared/domain/recruitment-outcomes.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Ssyk4 } from '../../shared/domain/ssyk.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { OutcomeStore } from '../../shared/stores/outcome-store.ts';
import { sha256 } from './sha256.ts';

type Deps = { region: RegionSettings; outcomes: Pick<OutcomeStore, 'inArea'> };

export type EditionOutcomes = {
  counts: OutcomeBasis;
  /** First and last day that they were told on, `2025-11-24/2026-11-23`. */
  period: string;
  /** By occupation, in order of SSYK: a hash of the answers that count, the same as long as they are the same. */
  hashes: ReadonlyMap<Ssyk4, string>;
};

/** What employers told after ninety days, as it counts on the day of the build. */
export const gatherOutcomes = async ({ region, outcomes }: Deps, at: Date): Promise<EditionOutcomes> => {
  const today = dayIn(at, region.timeZone);
  const since = addDays(today, -outcomesReachDays);
  const known = await Promise.all(region.areas.map(({ id }) => outcomes.inArea(id, since)));
  const counted = countedOutcomes(known.flat(), today);
  const byOccupation = [...Map.groupBy(counted, ({ ssyk }) => ssyk)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    counts: outcomeBasis(counted),
    period: `${outcomesFrom(today)}/${today}`,
    hashes: new Map(
      byOccupation.map(([ssyk, own]) => [
        ssyk,
        sha256(JSON.stringify(own.map(({ case: id, area, outcome }) => [id, area, outcome]))).slice(0, 16),
      ]),
    ),
  };
};
