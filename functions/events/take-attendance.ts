import { fieldErrors } from '../../shared/contract/field-errors.ts';
import {
  type AttendanceInput,
  type AttendanceState,
  attendanceMoved,
  attendanceOf,
  isExpected,
  isListOpen,
  type WalkIn,
} from '../../shared/domain/attendance.ts';
import type { Event } from '../../shared/domain/event.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import {
  type AttendanceStore,
  attendanceCountsWrite,
  tickWrites,
  walkInWrite,
} from '../../shared/stores/attendance-store.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { InvitationStore } from '../../shared/stores/invitation-store.ts';
import type { actingPerson } from './acting-person.ts';
import type { AttendanceTick } from './contract-after.ts';

type Deps = {
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'byId'>;
  invitations: Pick<InvitationStore, 'byId'>;
  attendance: Pick<AttendanceStore, 'walkIn'>;
  acting: ReturnType<typeof actingPerson>;
  clock: Clock;
  newId: NewId;
};
type Request = { eventId: string; input: AttendanceInput; personId: string | undefined; language: Language };
/** A tick as it stands against what was read: nothing to write where it is already so. */
type Tick = { id: string; was: AttendanceState; writes: readonly Write[] };

/** Somebody else ticked in between: read again and decide again, this often. */
const attempts = 10;

const neverExpected = (input: AttendanceInput, language: Language) =>
  new Refused('invalid', {
    errors: fieldErrors([{ code: 'custom', path: ['state'], message: 'choice' }], input, problemTexts(language).fields),
  });

/**
 * Ticks one person: the tick, the event's counters and the audit entry in one transaction. A tick that was sent twice, or
 * lay in a telephone without network, changes nothing the second time; of two who tick at once the last one stands.
 */
export const takeAttendance = (deps: Deps) => {
  const ofInvitation = async (event: Event, id: string, { input, language }: Request, at: string): Promise<Tick> => {
    const invitation = await deps.invitations.byId(id);
    if (invitation?.event !== event.id) throw new Refused('not-found');
    const was = attendanceOf(invitation);
    if (input.state === 'missed' && was !== 'missed' && !isExpected(invitation)) throw neverExpected(input, language);
    return { id, was, writes: tickWrites(invitation, { state: input.state, at, by: 'staff' }) };
  };

  const ofWalkIn = async (event: Event, walkIn: WalkIn, state: 'attended' | 'unknown', at: string): Promise<Tick> => {
    const known = await deps.attendance.walkIn(event.id, walkIn.id);
    const was = known?.state ?? 'unknown';
    return {
      id: walkIn.id,
      was,
      writes: [walkInWrite(event.id, { ...walkIn, state }, known, at), attendanceCountsWrite(event.id, was, state)],
    };
  };

  const tickOf = (event: Event, request: Request, at: string): Promise<Tick> => {
    const { invitation, walkIn, state } = request.input;
    if (walkIn) return ofWalkIn(event, walkIn, state === 'attended' ? state : 'unknown', at);
    return ofInvitation(event, invitation ?? '', request, at);
  };

  const once = async (request: Request): Promise<AttendanceTick> => {
    const { eventId, input, personId } = request;
    const event = await deps.events.byId(eventId, { consistent: true });
    const person = await deps.acting(personId, event?.areas ?? []);
    if (!event) throw new Refused('not-found');
    const now = deps.clock();
    if (!isListOpen(event, now)) throw new Refused('attendance-closed');
    const at = now.toISOString();
    const { id, was, writes } = await tickOf(event, request, at);
    const moved = attendanceMoved(was, input.state);
    if (was !== input.state)
      await deps.casework.transact([
        ...writes,
        auditWrite({ of: event.id, at, id: deps.newId('aud'), who: person.id, what: `attendance-${input.state}` }),
      ]);
    const { attended, missed } = event.counts;
    return { id, state: input.state, attended: attended + moved.attended, missed: missed + moved.missed };
  };

  return async (request: Request): Promise<AttendanceTick> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(request);
      } catch (error) {
        if (!(error instanceof TransactionRefused) || attempt >= attempts) throw error;
      }
    }
  };
};
