import type { Event } from '../../shared/domain/event.ts';
import {
  announcedIn,
  cancelledEvent,
  changedEvent,
  type EventCancellation,
  type EventChange,
  isOver,
} from '../../shared/domain/event-change.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { expectedVersion } from '../../shared/platform/expected-version.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { type EventStore, eventChangeWrite } from '../../shared/stores/event-store.ts';
import { eventWorkWrite } from '../../shared/stores/event-work-store.ts';
import { freeSeatsWorkWrite, type LineStore } from '../../shared/stores/line-store.ts';
import type { actingPerson } from './acting-person.ts';
import { changeTexts } from './change-texts.ts';
import { checkEvent } from './check-event.ts';
import type { offerFreeSeats } from './pass-on-offers.ts';
import type { tellChange } from './tell-change.ts';

type Deps = {
  region: RegionSettings;
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'byId'>;
  acting: ReturnType<typeof actingPerson>;
  tell: ReturnType<typeof tellChange>;
  offerSeats: ReturnType<typeof offerFreeSeats>;
  line: Pick<LineStore, 'seatsOffered'>;
  clock: Clock;
  newId: NewId;
};
type Asked = { id: string; ifMatch: string | undefined; personId: string | undefined; language: Language };

/** How long a request tells people itself; the rest is the sweep's. */
const patience = 8_000;

const takenSeats = ({ counts }: Event): number => counts.yes + counts.offered;

const tooFewSeats = (taken: number, language: Language) =>
  new Refused('invalid', {
    errors: [{ field: 'capacity', code: 'range', message: changeTexts(language).seatsTaken(taken) }],
  });

/**
 * Changes an event that lies ahead, or cancels it, on the version that the person saw. What others must hear of is written
 * down as work in the same transaction, begun at once, and brought to its end by the sweep.
 */
export const changeEvent = (deps: Deps) => {
  const found = async ({ id, ifMatch, personId }: Asked): Promise<{ event: Event; who: string }> => {
    const event = await deps.events.byId(id, { consistent: true });
    const { id: who } = await deps.acting(personId, event?.areas ?? []);
    if (!event) throw new Refused('not-found');
    expectedVersion(ifMatch, event.version);
    if (isOver(event, deps.clock())) throw new Refused('event-over');
    return { event, who };
  };

  const offer = async (id: string, since: Date): Promise<void> => {
    await deps.offerSeats(id);
    await deps.line.seatsOffered(id, since.toISOString());
  };

  const keep = async (was: Event, after: Event, who: string, what: string): Promise<Event> => {
    const now = deps.clock();
    const work = { event: was.id, kind: 'change', id: String(after.version).padStart(6, '0') };
    const tells = announcedIn(after) !== announcedIn(was);
    const makesRoom = after.capacity > was.capacity;
    try {
      await deps.casework.transact([
        eventChangeWrite(was, after),
        auditWrite({ of: was.id, at: now.toISOString(), id: deps.newId('aud'), who, what }),
        ...(tells ? [eventWorkWrite(work, now)] : []),
        ...(makesRoom ? [freeSeatsWorkWrite(was.id, now)] : []),
      ]);
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      const current = await deps.events.byId(was.id, { consistent: true });
      throw new Refused('stale', { version: current?.version ?? was.version });
    }
    // What fails here is kept as work: the person's own change has been made, and is not to be reported as a fault.
    if (tells) await deps.tell(work, new Date(now.getTime() + patience)).catch(() => undefined);
    if (makesRoom) await offer(was.id, now).catch(() => undefined);
    return after;
  };

  return {
    change: async (asked: Asked & { change: EventChange }): Promise<Event> => {
      const { event, who } = await found(asked);
      const { change, language } = asked;
      checkEvent(deps, change, language);
      if (change.areas) await deps.acting(asked.personId, change.areas);
      const taken = takenSeats(event);
      if (change.capacity !== undefined && change.capacity < taken) throw tooFewSeats(taken, language);
      const after = changedEvent(event, change, deps.clock());
      return keep(event, after, who, 'event-changed');
    },
    cancel: async (asked: Asked & { cancellation: EventCancellation }): Promise<Event> => {
      const { event, who } = await found(asked);
      return keep(event, cancelledEvent(event, asked.cancellation, deps.clock()), who, 'event-cancelled');
    },
  };
};
