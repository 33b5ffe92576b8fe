import { createHash } from 'node:crypto';
import { type Event, EventInput } from '../../shared/domain/event.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { base32 } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { type EventStore, eventWrite } from '../../shared/stores/event-store.ts';
import type { actingPerson } from './acting-person.ts';
import { checkEvent } from './check-event.ts';
import { coHostGreetings, type GreetingDeps } from './greet-co-hosts.ts';

type Deps = GreetingDeps & {
  keys: () => Promise<LinkKeys>;
  casework: Pick<Table, 'transact'>;
  events: EventStore;
  acting: ReturnType<typeof actingPerson>;
  clock: Clock;
};
type Plan = { input: EventInput; key: string | undefined; personId: string | undefined; language: Language };

/** The id follows from the person's key, so that a retry finds the event that the first attempt made. */
const idOfKey = (personId: string, key: string) =>
  `evt_${base32(createHash('sha256').update(`createEvent\n${personId}\n${key}`).digest().subarray(0, 16))}` as const;

const sameInput = (a: EventInput, event: Event) =>
  (Object.keys(EventInput.shape) as (keyof EventInput)[]).every(
    (field) => JSON.stringify(a[field]) === JSON.stringify(event[field]),
  );

/** Plans an event in the person's own areas, with its audit entry. */
export const createEvent =
  (deps: Deps) =>
  async (plan: Plan): Promise<Event> => {
    const { input, key, personId } = plan;
    checkEvent(deps, input, plan.language);
    const person = await deps.acting(personId, input.areas);
    const at = deps.clock().toISOString();
    const event: Event = {
      ...input,
      id: key ? idOfKey(person.id, key) : deps.newId('evt'),
      status: 'planned',
      createdBy: person.id,
      createdAt: at,
      version: 1,
      counts: { invited: 0, yes: 0, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
    };
    try {
      await deps.casework.transact([
        eventWrite(event),
        auditWrite({ of: event.id, at, id: deps.newId('aud'), who: person.id, what: 'event-planned' }),
        ...(event.coHosts === undefined ? [] : coHostGreetings(deps, await deps.keys(), event, new Date(at))),
      ]);
      return event;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      const known = await deps.events.byId(event.id, { consistent: true });
      if (!known || !sameInput(input, known)) throw new Refused('idempotency-key-reused');
      return known;
    }
  };
