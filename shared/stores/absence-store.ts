import { Absence } from '../domain/absence.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { everyItem, type Table } from '../platform/table.ts';
import { absenceKey, absencesPartition } from './keys.ts';

/** Who is away, and who stands in. */
export const absenceStore = (table: Table) => ({
  /** Absences that have not ended before a day: the running and the coming ones. */
  since: async (day: PlainDay): Promise<Absence[]> => {
    const found: Absence[] = [];
    const question = {
      where: 'pk = :pk AND sk >= :day',
      values: { ':pk': absencesPartition, ':day': day },
    };
    for await (const { pk, sk, ...rest } of everyItem(table, question)) found.push(Absence.parse(rest));
    return found;
  },
  keep: (absence: Absence) =>
    table.write({
      Put: { Item: { ...absenceKey(absence.until, absence.person, absence.from), ...absence } },
    }),
  remove: (absence: Pick<Absence, 'until' | 'person' | 'from'>) =>
    table.write({ Delete: { Key: absenceKey(absence.until, absence.person, absence.from) } }),
});
export type AbsenceStore = ReturnType<typeof absenceStore>;
