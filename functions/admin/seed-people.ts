import * as z from 'zod/mini';
import { Person } from '../../shared/domain/person.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { Table } from '../../shared/platform/table.ts';
import { personWrite } from '../../shared/stores/person-store.ts';

/** The region file's staff, as `npm run deploy` and the local runtime hand it over. */
const SeedPeople = z.object({ people: z.array(z.omit(Person, { since: true })) });

/** Puts the people of the region file into the table; who is known keeps the day since which they are here. */
export const seedPeople =
  ({ casework, clock }: { casework: Pick<Table, 'write'>; clock: Clock }) =>
  async (event: unknown): Promise<{ people: number }> => {
    const { people } = SeedPeople.parse(event);
    for (const person of people) await casework.write(personWrite({ ...person, since: clock().toISOString() }));
    return { people: people.length };
  };
