import { isDeepStrictEqual } from 'node:util';
import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { Absence } from '../../shared/domain/absence.ts';
import { absenceFaults, mayPlanAbsence, overlapping } from '../../shared/domain/absence-rules.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Person } from '../../shared/domain/person.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { absenceEndedWrites, absencePlannedWrites } from '../../shared/stores/absence-changes.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import type { AbsenceEnd } from './contract.ts';

type Deps = {
  region: { timeZone: string };
  casework: Pick<Table, 'transact'>;
  people: Pick<PersonStore, 'all'>;
  absences: Pick<AbsenceStore, 'since'>;
  clock: Clock;
  newId: NewId;
};
type By = { person: Pick<Person, 'id' | 'roles'>; language: Language };

/**
 * Enters an absence with its substitute. Entered again the same, it is the same. Two that are entered at one instant for
 * one person are both kept where their days differ: who reads them takes the first, and either can be taken away.
 */
export const planAbsence =
  (deps: Deps) =>
  async (absence: Absence, { person, language }: By): Promise<Absence> => {
    if (!mayPlanAbsence(person, absence.person)) throw new Refused('not-yours');
    const now = deps.clock();
    const today = dayIn(now, deps.region.timeZone);
    const [people, absences] = await Promise.all([deps.people.all(), deps.absences.since(today)]);
    const known = overlapping(absence, absences);
    if (known && isDeepStrictEqual(known, absence)) return absence;
    const faults = absenceFaults(absence, { people, absences, today });
    if (faults.length > 0) {
      const issues = faults.map(({ field, code }) => ({ code: 'custom', path: [field], message: code }));
      throw new Refused('invalid', { errors: fieldErrors(issues, absence, problemTexts(language).fields) });
    }
    if (known) throw new Refused('conflict');
    const by = { who: person.id, at: now.toISOString(), id: deps.newId('aud') };
    try {
      await deps.casework.transact(absencePlannedWrites(absence, by));
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      const stands = overlapping(absence, await deps.absences.since(today));
      if (!isDeepStrictEqual(stands, absence)) throw new Refused('conflict');
    }
    return absence;
  };

/** Takes an absence away, before it begins or while it runs: from then on the person's cases are their own again. */
export const endAbsence =
  (deps: Deps) =>
  async ({ person: away, from, until }: AbsenceEnd, { person }: Omit<By, 'language'>): Promise<Absence[]> => {
    if (!mayPlanAbsence(person, away)) throw new Refused('not-yours');
    const now = deps.clock();
    const absences = await deps.absences.since(dayIn(now, deps.region.timeZone));
    const known = absences.find((a) => a.person === away && a.from === from && a.until === until);
    if (!known) throw new Refused('not-found');
    const by = { who: person.id, at: now.toISOString(), id: deps.newId('aud') };
    try {
      await deps.casework.transact(absenceEndedWrites(known, by));
    } catch (error) {
      if (error instanceof TransactionRefused) throw new Refused('not-found');
      throw error;
    }
    return absences.filter((other) => other !== known);
  };
