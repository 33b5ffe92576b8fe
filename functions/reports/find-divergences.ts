import type { CaseFact } from '../../shared/domain/case-fact.ts';
import { type Divergence, type DivergenceName, divergencesOn } from '../../shared/domain/divergence.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { ConditionFailed, type Table } from '../../shared/platform/table.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import { type DivergenceStore, divergenceRemoval, divergenceWrite } from '../../shared/stores/divergence-store.ts';

export type DivergenceDeps = {
  region: Pick<RegionSettings, 'areas' | 'timeZone'>;
  casework: Pick<Table, 'write'>;
  basis: Pick<BasisReader, 'pointer' | 'rows'>;
  divergences: DivergenceStore;
};

const nameOf = ({ place, ssyk, kind }: DivergenceName): string => `${place}#${ssyk}#${kind}`;
const sameEvidence = (a: Divergence, b: Omit<Divergence, 'since' | 'state' | 'closed'>): boolean =>
  a.edition === b.edition && a.class === b.class && a.employers === b.employers && a.label === b.label;

/**
 * Compares the published edition with what employers told, and keeps a task for each place where they diverge: once, with
 * its newest evidence. One that no longer holds is taken away. Answers how many are new; twice on a day changes nothing.
 */
export const findDivergences =
  ({ region, casework, basis, divergences }: DivergenceDeps) =>
  async (facts: readonly CaseFact[], today: PlainDay): Promise<number> => {
    const pointer = await basis.pointer();
    if (pointer === null) return 0;
    const { edition } = pointer;
    const places = ['county', ...region.areas.map(({ id }) => id)];
    const rows = new Map<string, NonNullable<Awaited<ReturnType<BasisReader['rows']>>>>();
    for (const place of places) rows.set(place, (await basis.rows(edition, place)) ?? []);
    const seen = divergencesOn(facts, { today, timeZone: region.timeZone, edition, rows });
    const before = new Map((await divergences.all()).map((one) => [nameOf(one), one]));

    let fresh = 0;
    for (const one of seen) {
      const known = before.get(nameOf(one));
      before.delete(nameOf(one));
      if (known !== undefined && (known.state === 'closed' || sameEvidence(known, one))) continue;
      try {
        const since = known?.since ?? today;
        await casework.write(divergenceWrite({ ...one, since, state: 'open', closed: null }));
        if (known === undefined) fresh += 1;
      } catch (error) {
        // Somebody closed it meanwhile.
        if (!(error instanceof ConditionFailed)) throw error;
      }
    }
    for (const gone of before.values()) await casework.write(divergenceRemoval(gone));
    return fresh;
  };
