import type { Person } from './person.ts';

const everywhere: readonly Person['roles'][number][] = ['strategist', 'administrator'];

/** Whether a person works with cases and events in all of these areas: brokers in their own, strategists everywhere. */
export const mayActIn = (person: Person, areas: readonly string[]): boolean =>
  person.roles.some((role) => everywhere.includes(role)) ||
  (person.roles.includes('broker') && areas.every((area) => person.areas.includes(area)));
