import type { EventType } from './event.ts';
import type { Channel } from './signal.ts';

/** What an event of a type usually is, until staff says otherwise; the words are in the console's texts. */
export type EventTypeDefaults = {
  readonly minutes: number;
  readonly capacity: number;
  /** When in the day, by the clock on the wall. */
  readonly time: string;
  /** As what signals count that come by a link which hung there. */
  readonly channel: Channel;
};

export const defaultsOfType = {
  branschtraff: { minutes: 90, capacity: 25, time: '13:00', channel: 'event' },
  arbetsmarknadsdag: { minutes: 300, capacity: 150, time: '09:00', channel: 'event' },
  workshop: { minutes: 180, capacity: 16, time: '09:00', channel: 'event' },
  frukost: { minutes: 60, capacity: 20, time: '07:30', channel: 'breakfast' },
  styrgrupp: { minutes: 120, capacity: 12, time: '13:00', channel: 'event' },
} as const satisfies Record<EventType, EventTypeDefaults>;
