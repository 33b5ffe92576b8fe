import * as z from 'zod/mini';
import { Person } from '../../shared/domain/person.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { Table } from '../../shared/platform/table.ts';
import { type PersonStore, personWrite } from '../../shared/stores/person-store.ts';

/** The region file's staff, as `npm run deploy` and the local runtime hand it over. */
const SeedPeople = z.object({ people: z.array(z.omit(Person, { since: true })).check(z.minLength(1)) });

/**
 * Puts the people of the region file into the table; who is known keeps the day since which they are here. Who is no
 * longer in the file keeps the name that old entries point at, and loses every role and area with it.
 */
export const seedPeople =
  ({ casework, known, clock }: { casework: Pick<Table, 'write'>; known: Pick<PersonStore, 'all'>; clock: Clock }) =>
  async (event: unknown): Promise<{ people: number; left: number }> => {
    const { people } = SeedPeople.parse(event);
    const here = new Set(people.map(({ id }) => id));
    const left = (await known.all()).filter(({ id, roles }) => !here.has(id) && roles.length > 0);
    for (const person of people) await casework.write(personWrite({ ...person, since: clock().toISOString() }));
    for (const person of left) await casework.write(personWrite({ ...person, roles: [], areas: [] }));
    return { people: people.length, left: left.length };
  };
