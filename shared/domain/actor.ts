import type { Person } from './person.ts';

const everywhere: readonly Person['roles'][number][] = ['strategist', 'administrator'];

/** Whether a person works with cases and events in all of these areas: brokers in their own, strategists everywhere. */
export const mayActIn = (person: Person, areas: readonly string[]): boolean =>
  person.roles.some((role) => everywhere.includes(role)) ||
  (person.roles.includes('broker') && areas.every((area) => person.areas.includes(area)));

/** Somebody who acts, with the areas that are theirs today: the own ones, and those of whom they stand in for. */
export type Actor = { person: Person; areas: readonly string[] };

const has = ({ person }: Actor, role: Person['roles'][number]): boolean => person.roles.includes(role);

/** Who may change a case of an area: its brokers and those who stand in for them, and strategists everywhere. */
export const mayWorkCases = (actor: Actor, area: string): boolean =>
  has(actor, 'strategist') || (has(actor, 'broker') && actor.areas.includes(area));

/** Who may read a case of an area: whoever may work on it, and administrators, who look after the system. */
export const mayReadCases = (actor: Actor, area: string): boolean =>
  has(actor, 'administrator') || mayWorkCases(actor, area);

/** Which of the region's areas an actor sees cases of. */
export const readableAreas = (actor: Actor, areas: readonly string[]): string[] =>
  areas.filter((area) => mayReadCases(actor, area));

type Held = { area: string; broker: string };

/** Whose case it is: who was given it, for an absence or by a colleague, goes on with it when the area is no longer theirs. */
const isGiven = (actor: Actor, { broker }: Held): boolean => has(actor, 'broker') && actor.person.id === broker;

/** Who may change one case, and who may read it. */
export const mayWorkOn = (actor: Actor, held: Held): boolean => isGiven(actor, held) || mayWorkCases(actor, held.area);
export const mayRead = (actor: Actor, held: Held): boolean => isGiven(actor, held) || mayReadCases(actor, held.area);

/** Who may say, in the region's name, how it stands with an occupation: whoever answers for all of its areas. */
export const mayAssess = (actor: Actor): boolean => has(actor, 'strategist') || has(actor, 'administrator');
