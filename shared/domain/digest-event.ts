import type { Audience } from './event.ts';

/** A coming event as letters tell of it: `yes` of `capacity` seats are taken, `waiting` is the waiting list. */
export type EventLine = {
  id: string;
  title: string;
  startsAt: string;
  place: string;
  areas: readonly string[];
  audiences: readonly Audience[];
  capacity: number;
  yes: number;
  no: number;
  waiting: number;
};

/** Events this many days ahead stand in the letter: time enough to invite more, and near enough to matter. */
export const eventDaysAhead = 28;

/** Education providers are among the suppliers of the region's work. */
export const concernsProviders = ({ audiences }: Pick<EventLine, 'audiences'>): boolean =>
  audiences.includes('suppliers');
