import { mayActIn } from '../../shared/domain/actor.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';

type Deps = {
  region: Pick<RegionSettings, 'timeZone'>;
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
  clock: Clock;
};

/**
 * The person behind a token, where the table (not the token) lets that person act in these areas today: the own ones, and
 * those of whom they stand in for. Throws `Refused`.
 */
export const actingPerson = (deps: Deps) => {
  const acting = actor(deps);
  return async (personId: string | undefined, areas: readonly string[]): Promise<Person> => {
    const today = await acting(personId, dayIn(deps.clock(), deps.region.timeZone));
    const person = { ...today.person, areas: [...today.areas] };
    if (!mayActIn(person, areas)) throw new Refused('not-yours');
    return person;
  };
};
