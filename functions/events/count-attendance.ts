import { attendanceOf } from '../../shared/domain/attendance.ts';
import { type Event, endOf } from '../../shared/domain/event.ts';
import { surveyDays } from '../../shared/domain/event-survey.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Table, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import { type AttendanceStore, attendanceCountedWrite } from '../../shared/stores/attendance-store.ts';
import { type ContactStore, contactAttendanceWrite } from '../../shared/stores/contact-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';

export type CountingDeps = {
  region: RegionSettings;
  casework: Pick<Table, 'transact'>;
  events: Pick<EventStore, 'startingBetween'>;
  attendance: Pick<AttendanceStore, 'invitedTo'>;
  contacts: Pick<ContactStore, 'byPlace'>;
  clock: Clock;
};

/**
 * The morning after an event: who came and who did not is counted with the contact, by which later guests are chosen. The
 * mark and the count in one transaction, so that each counts once; a tick that staff mend within the days that the job looks
 * back is mended there too. Of who is no contact any more, nothing is kept.
 */
export const countAttendance = (deps: CountingDeps) => {
  const placeOf = async (event: Event, { area, hash, audience }: Invitation) => {
    for (const one of area === undefined ? event.areas : [area]) {
      const place = { area: one, hash, audience };
      if (await deps.contacts.byPlace(place)) return place;
    }
    return undefined;
  };

  const count = async (event: Event, invitation: Invitation): Promise<boolean> => {
    const state = attendanceOf(invitation);
    const now = state === 'unknown' ? undefined : state;
    if (now === invitation.countedAs) return false;
    const at = event.startsAt;
    const place = await placeOf(event, invitation);
    const counts: Write[] =
      place === undefined
        ? []
        : [contactAttendanceWrite(place, { ...(invitation.countedAs && { was: invitation.countedAs }), now, at })];
    try {
      await deps.casework.transact([attendanceCountedWrite(invitation, now), ...counts]);
      return true;
    } catch (error) {
      // Another run was quicker, or the contact went in between: the next run looks again.
      if (error instanceof TransactionRefused) return false;
      throw error;
    }
  };

  return async (until: Date): Promise<{ counted: number }> => {
    const now = deps.clock();
    const today = dayIn(now, deps.region.timeZone);
    let counted = 0;
    const recent = await deps.events.startingBetween(new Date(now.getTime() - (surveyDays + 1) * 86_400_000), now);
    for (const event of recent) {
      if (event.status !== 'planned' || dayIn(endOf(event), deps.region.timeZone) >= today) continue;
      for (const invitation of await deps.attendance.invitedTo(event.id)) {
        // Who is left is counted the next morning.
        if (deps.clock() >= until) return { counted };
        if (await count(event, invitation)) counted += 1;
      }
    }
    return { counted };
  };
};
