import { actingFor } from '../../shared/domain/absence.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';

type Deps = {
  region: RegionSettings;
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
};

export type ActingBroker = Pick<Person, 'name' | 'email' | 'language'> & {
  phone?: string | undefined;
  /** Whom they stand in for today. */
  absent?: string | undefined;
};

/**
 * Who does the work of a case's broker on a day: the broker, or who stands in. Where neither is among the staff any more,
 * the area's own broker of the region file; undefined where the area is gone too.
 */
export const actingBroker =
  ({ region, people, absences }: Deps) =>
  async (c: Pick<Case, 'broker' | 'area'>, today: PlainDay): Promise<ActingBroker | undefined> => {
    const acting = actingFor(c.broker, await absences.since(today), today);
    const own = await people.byId(c.broker);
    const standIn = acting === c.broker ? undefined : await people.byId(acting);
    if (standIn) return { ...standIn, ...(own && { absent: own.name }) };
    if (own) return own;
    const named = areaById(region, c.area)?.broker;
    return named && { name: named.name, email: named.email, phone: named.phone, language: 'sv' };
  };
