import { mayActIn } from '../../shared/domain/actor.ts';
import type { Person } from '../../shared/domain/person.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';

/** The person behind a token, where the table (not the token) lets that person act in these areas. Throws `Refused`. */
export const actingPerson =
  (people: Pick<PersonStore, 'byId'>) =>
  async (personId: string | undefined, areas: readonly string[]): Promise<Person> => {
    if (personId === undefined) throw new Refused('unauthenticated');
    const person = await people.byId(personId);
    if (!person || !mayActIn(person, areas)) throw new Refused('not-yours');
    return person;
  };
