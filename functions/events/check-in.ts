import { attendanceOf } from '../../shared/domain/attendance.ts';
import type { Event } from '../../shared/domain/event.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { type AttendanceStore, tickWrites } from '../../shared/stores/attendance-store.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';

type Deps = {
  casework: Pick<Table, 'transact'>;
  attendance: Pick<AttendanceStore, 'invitationOf'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
};

const attempts = 5;

/**
 * Marks that who has this address came. Answers nothing, whether the address is invited or not: who stands at the door with
 * somebody else's address learns nothing by it. Done twice it is done once.
 */
export const checkIn = (deps: Deps) => {
  const once = async (event: Event, hash: string): Promise<void> => {
    const invitation = await deps.attendance.invitationOf(event.id, hash);
    if (!invitation || attendanceOf(invitation) === 'attended') return;
    const at = deps.clock().toISOString();
    await deps.casework.transact([
      ...tickWrites(invitation, { state: 'attended', at, by: 'code' }),
      auditWrite({ of: event.id, at, id: deps.newId('aud'), who: invitation.id, what: 'checked-in' }),
    ]);
  };
  return async (event: Event, address: string): Promise<void> => {
    const hash = addressHash(await deps.keys(), address);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(event, hash);
      } catch (error) {
        if (!(error instanceof TransactionRefused) || attempt >= attempts) throw error;
      }
    }
  };
};
