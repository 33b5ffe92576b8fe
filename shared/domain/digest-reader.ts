import { type Absence, actingFor, isAway, standsInFor } from './absence.ts';
import type { Person } from './person.ts';
import type { PlainDay } from './plain-day.ts';

/**
 * Who gets a letter, and what of. The parts add up: whoever has several roles gets one letter with the parts of each, and
 * nothing twice. A broker's own cases come one by one, the region in counts, and a provider sees only many employers together.
 */
export type DigestReader = {
  person: Person;
  /** The areas whose cases are told one by one: a broker's own, and those of whom somebody stands in for today. */
  areas: readonly string[];
  /** The whole region, as a strategist sees it. */
  region: boolean;
  /** What employers ask for together, as an education provider sees it. */
  needs: boolean;
};

/** Everybody who gets a letter on a day. Who is away gets the own letter as ever, to find on return. */
export const digestReaders = (
  people: readonly Person[],
  absences: readonly Absence[],
  today: PlainDay,
): DigestReader[] =>
  people.flatMap((person) => {
    const away = standsInFor(person.id, absences, today);
    const theirs = people.filter(({ id }) => away.includes(id)).flatMap(({ areas }) => areas);
    const own = person.roles.includes('broker') ? person.areas : [];
    const areas = [...new Set([...own, ...theirs])];
    const [region, needs] = [person.roles.includes('strategist'), person.roles.includes('provider')];
    return areas.length > 0 || region || needs ? [{ person, areas, region, needs }] : [];
  });

/** An area whose cases nobody works on today: it has no broker, or all of them are away and so is who stands in. */
export type UncoveredArea = { area: string; reason: 'no-broker' | 'nobody-there' };

export const uncoveredAreas = (
  areas: readonly string[],
  people: readonly Person[],
  absences: readonly Absence[],
  today: PlainDay,
): UncoveredArea[] => {
  const isThere = (id: string): boolean =>
    people.some((person) => person.id === id) &&
    !absences.some((absence) => absence.person === id && isAway(absence, today));
  return areas.flatMap((area): UncoveredArea[] => {
    const brokers = people.filter((person) => person.roles.includes('broker') && person.areas.includes(area));
    if (brokers.length === 0) return [{ area, reason: 'no-broker' }];
    return brokers.some(({ id }) => isThere(actingFor(id, absences, today))) ? [] : [{ area, reason: 'nobody-there' }];
  });
};
