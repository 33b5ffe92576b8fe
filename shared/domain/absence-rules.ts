import type { Absence } from './absence.ts';
import type { Person } from './person.ts';
import type { PlainDay } from './plain-day.ts';

/** Whether two absences have a day in common. */
const overlap = (a: Pick<Absence, 'from' | 'until'>, b: Pick<Absence, 'from' | 'until'>): boolean =>
  a.from <= b.until && b.from <= a.until;

const worksWithCases = (person: Pick<Person, 'roles'> | undefined): boolean =>
  person?.roles.some((role) => role === 'broker' || role === 'strategist') ?? false;

/** Who may enter an absence: everybody their own, strategists and administrators anybody's. */
export const mayPlanAbsence = (by: Pick<Person, 'id' | 'roles'>, personId: string): boolean =>
  by.roles.includes('strategist') ||
  by.roles.includes('administrator') ||
  (by.roles.includes('broker') && by.id === personId);

type Known = { people: readonly Person[]; absences: readonly Absence[]; today: PlainDay };
type Fault = { field: 'person' | 'substitute' | 'until'; code: 'choice' | 'range' };

/**
 * What is wrong with a new absence. It concerns who works with cases, has not ended yet, and its substitute works with
 * cases too and is there on all of its days. Who stands in for somebody on one of them cannot be away: the work that was
 * handed to them would be nobody's.
 */
export const absenceFaults = (absence: Absence, { people, absences, today }: Known): Fault[] => {
  const person = people.find(({ id }) => id === absence.person);
  const substitute = people.find(({ id }) => id === absence.substitute);
  const away = absences.some((other) => other.person === absence.substitute && overlap(other, absence));
  const standsIn = absences.some((other) => other.substitute === absence.person && overlap(other, absence));
  return [
    ...(worksWithCases(person) && !standsIn ? [] : [{ field: 'person', code: 'choice' } as const]),
    ...(worksWithCases(substitute) && absence.substitute !== absence.person && !away
      ? []
      : [{ field: 'substitute', code: 'choice' } as const]),
    ...(absence.until < absence.from || absence.until < today ? [{ field: 'until', code: 'range' } as const] : []),
  ];
};

/** The person is away already on one of the days. */
export const overlapping = (absence: Absence, absences: readonly Absence[]): Absence | undefined =>
  absences.find((other) => other.person === absence.person && overlap(other, absence));
