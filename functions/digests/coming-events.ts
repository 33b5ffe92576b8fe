import type { EventLine } from '../../shared/domain/digest-event.ts';
import { audiencesOf } from '../../shared/domain/event.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';

/** Planned events as letters tell of them; who comes is counted with the event, so that no answer is read. */
export const comingEvents = (events: Pick<EventStore, 'startingBetween'>) => ({
  between: async (from: Date, until: Date): Promise<EventLine[]> =>
    (await events.startingBetween(from, until))
      .filter(({ status }) => status === 'planned')
      .map((event) => ({
        ...{ id: event.id, title: event.title, startsAt: event.startsAt, place: event.place.name },
        ...{ areas: event.areas, audiences: audiencesOf(event), capacity: event.capacity },
        ...{ yes: event.counts.yes, no: event.counts.no, waiting: event.counts.waiting },
      })),
});
