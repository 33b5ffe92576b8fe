import type { Actor } from '../../shared/domain/actor.ts';
import type { Role } from '../../shared/domain/person.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';

export type ActingDeps = {
  region: { timeZone: string };
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
  clock: Clock;
};

/** Who works in the region itself; education providers do not. */
export const house: readonly Role[] = ['broker', 'strategist', 'administrator'];
export const editors: readonly Role[] = ['strategist', 'administrator'];

/** Who acts, by the table. Throws `Refused` where the person has none of the roles. */
export const actingStaff = (deps: ActingDeps) => {
  const acting = actor(deps);
  return async (personId: string | undefined, roles: readonly Role[] = house): Promise<Actor> => {
    const found = await acting(personId, dayIn(deps.clock(), deps.region.timeZone));
    if (!found.person.roles.some((role) => roles.includes(role))) throw new Refused('not-yours');
    return found;
  };
};
