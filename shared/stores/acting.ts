import { standsInFor } from '../domain/absence.ts';
import type { Actor } from '../domain/actor.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { Refused } from '../platform/refused.ts';
import type { AbsenceStore } from './absence-store.ts';
import type { PersonStore } from './person-store.ts';

type Deps = { people: Pick<PersonStore, 'byId'>; absences: Pick<AbsenceStore, 'since'> };

/**
 * Who stands behind a token today. Roles and areas come from the table, never from the token; to the own areas come those
 * of whom the person stands in for. Throws `Refused`: unauthenticated without a token, not-yours for who is not staff.
 */
export const actor =
  ({ people, absences }: Deps) =>
  async (personId: string | undefined, today: PlainDay): Promise<Actor> => {
    if (personId === undefined) throw new Refused('unauthenticated');
    const [person, away] = await Promise.all([people.byId(personId), absences.since(today)]);
    if (!person || person.roles.length === 0) throw new Refused('not-yours');
    const absent = await Promise.all(standsInFor(person.id, away, today).map((id) => people.byId(id)));
    const areas = new Set([...person.areas, ...absent.flatMap((other) => other?.areas ?? [])]);
    return { person, areas: [...areas] };
  };
