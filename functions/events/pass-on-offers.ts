import { lapsed, offered } from '../../shared/domain/seat.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { LineStore } from '../../shared/stores/line-store.ts';
import { type ChangingDeps, changeSeat } from './change-seat.ts';
import { type Contention, whileContended } from './while-contended.ts';

export type OfferingDeps = ChangingDeps & {
  events: Pick<EventStore, 'withLine'>;
  line: Pick<LineStore, 'inLine' | 'due' | 'seatsOffered'>;
  clock: Clock;
  contention?: Contention;
};

/**
 * Offers every free seat of an event to those who wait, in their order, one transaction each; answers how many. For
 * whoever makes room; does nothing where there is none, or nobody waits, or it has begun.
 */
export const offerFreeSeats = (deps: Omit<OfferingDeps, 'line'> & { line: Pick<LineStore, 'inLine'> }) => {
  const change = changeSeat(deps);
  const offerOne = async (eventId: string): Promise<boolean> => {
    const found = await deps.events.withLine(eventId);
    const [first] = found && found.event.counts.waiting > 0 ? await deps.line.inLine(eventId, 1) : [];
    const invitation = first === undefined ? undefined : await deps.invitations.byId(first);
    if (!found || !invitation) return false;
    const situation = { event: found.event, invitation, now: deps.clock() };
    const made = offered(situation);
    if (!made) return false;
    await change({ ...situation, lineEnd: found.lineEnd, change: made });
    return true;
  };
  return async (eventId: string): Promise<number> => {
    let count = 0;
    while (await whileContended(() => offerOne(eventId), deps.contention)) count += 1;
    return count;
  };
};

/**
 * Lets the offers lapse whose time has passed, each seat going to the next in the same transaction, and offers the seats
 * that became free by more room. May stop anywhere and run twice: what was done is not due any more.
 */
export const passOnOffers = (deps: OfferingDeps) => {
  const change = changeSeat(deps);
  const offer = offerFreeSeats(deps);
  const lapse = async (invitationId: string): Promise<number> => {
    const invitation = await deps.invitations.byId(invitationId);
    const found = invitation && (await deps.events.withLine(invitation.event));
    if (!invitation || !found) return 0;
    const situation = { event: found.event, invitation, now: deps.clock() };
    const passed = lapsed(situation);
    if (passed) await change({ ...situation, lineEnd: found.lineEnd, change: passed });
    return passed ? 1 : 0;
  };
  return async (): Promise<{ lapsed: number; offered: number }> => {
    const counts = { lapsed: 0, offered: 0 };
    for (const due of await deps.line.due(deps.clock())) {
      if ('invitation' in due) {
        counts.lapsed += await whileContended(() => lapse(due.invitation), deps.contention);
        continue;
      }
      counts.offered += await offer(due.event);
      await deps.line.seatsOffered(due.event, due.since);
    }
    return counts;
  };
};
