import * as z from 'zod/mini';
import { PersonId } from './person.ts';
import { PlainDay } from './plain-day.ts';

/** Somebody is away from the first day to the last, and somebody else does their work: new cases, and those that fall due. */
export const Absence = z
  .strictObject({ person: PersonId, substitute: PersonId, from: PlainDay, until: PlainDay })
  .check(z.meta({ id: 'Absence' }));
export type Absence = z.infer<typeof Absence>;

export const isAway = (absence: Absence, on: PlainDay): boolean => absence.from <= on && on <= absence.until;

/** Who does a person's work on a day: the person, or the substitute of an absence; a chain of absences is followed once. */
export const actingFor = (personId: string, absences: readonly Absence[], on: PlainDay): string =>
  absences.find((absence) => absence.person === personId && isAway(absence, on))?.substitute ?? personId;

/** The people whose work somebody does on a day. */
export const standsInFor = (personId: string, absences: readonly Absence[], on: PlainDay): string[] =>
  absences.filter((absence) => absence.substitute === personId && isAway(absence, on)).map(({ person }) => person);
