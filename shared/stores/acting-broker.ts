import { actingFor } from '../domain/absence.ts';
import type { Case } from '../domain/case.ts';
import type { Person } from '../domain/person.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { areaById, type RegionSettings } from '../domain/region.ts';
import type { AbsenceStore } from './absence-store.ts';
import type { PersonStore } from './person-store.ts';

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

const worksIn = (person: Person, area: string): boolean =>
  person.roles.includes('strategist') || person.areas.includes(area);

/**
 * Who does the work of a case's broker on a day: the broker, or who stands in. Where the broker does not work in the area
 * (any more, or was there for an absence that is over), it is the area's own broker; undefined where the area is gone too.
 */
export const actingBroker =
  ({ region, people, absences }: Deps) =>
  async (c: Pick<Case, 'broker' | 'area'>, today: PlainDay): Promise<ActingBroker | undefined> => {
    const named = areaById(region, c.area)?.broker;
    const assigned = await people.byId(c.broker);
    const own = assigned && worksIn(assigned, c.area) ? assigned : named && ((await people.byId(named.id)) ?? assigned);
    const acting = own && actingFor(own.id, await absences.since(today), today);
    const standIn = acting === undefined || acting === own?.id ? undefined : await people.byId(acting);
    if (standIn) return { ...standIn, ...(own && { absent: own.name }) };
    if (own) return own;
    return named && { name: named.name, email: named.email, phone: named.phone, language: 'sv' };
  };
