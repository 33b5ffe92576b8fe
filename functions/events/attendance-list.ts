import { attendanceOf, codeOpensAt, isExpected, isListOpen, listOpensAt } from '../../shared/domain/attendance.ts';
import { type Event, endOf } from '../../shared/domain/event.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AttendanceStore, KeptWalkIn } from '../../shared/stores/attendance-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { actingPerson } from './acting-person.ts';
import { checkInCode } from './check-in-code.ts';
import type { AttendanceList, AttendanceRow } from './contract-after.ts';
import { placeOf } from './event-facts.ts';

type Deps = {
  origin: string;
  events: Pick<EventStore, 'byId'>;
  attendance: Pick<AttendanceStore, 'invitedTo' | 'walkInsTo'>;
  acting: ReturnType<typeof actingPerson>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};
type Request = { eventId: string; personId: string | undefined };

const ofInvitation = (invitation: Invitation): AttendanceRow => ({
  id: invitation.id,
  name: invitation.name,
  employer: invitation.employer,
  audience: invitation.audience,
  expected: isExpected(invitation),
  state: attendanceOf(invitation),
  by: invitation.attendance?.by ?? null,
});
const ofWalkIn = ({ id, name, employer, state }: KeptWalkIn): AttendanceRow => ({
  ...{ id, name, employer, audience: null, expected: false, state },
  by: state === 'attended' ? 'staff' : null,
});

/** By name, as the region's language sorts them; the id between two of one name keeps the order the same for everybody. */
const byName = new Intl.Collator('sv');
const sorted = (rows: readonly AttendanceRow[]): AttendanceRow[] =>
  rows.toSorted((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));

export const headOf = (event: Event) => ({
  id: event.id,
  title: event.title,
  startsAt: event.startsAt,
  minutes: event.minutes,
  place: placeOf(event),
});

/** The list of who is expected and who came, for the staff of the event's areas; names only from when it opens. */
export const attendanceList =
  ({ origin, events, attendance, acting, keys, clock }: Deps) =>
  async ({ eventId, personId }: Request): Promise<AttendanceList> => {
    const event = await events.byId(eventId, { consistent: true });
    await acting(personId, event?.areas ?? []);
    if (!event) throw new Refused('not-found');
    const code = checkInCode(await keys(), event.id);
    const open = isListOpen(event, clock());
    const [invited, walkIns] = open
      ? await Promise.all([attendance.invitedTo(event.id), attendance.walkInsTo(event.id)])
      : [[], []];
    return {
      event: headOf(event),
      opensAt: listOpensAt(event).toISOString(),
      open,
      code: {
        code,
        url: `${origin}/check-in/${code}`,
        from: codeOpensAt(event).toISOString(),
        until: endOf(event).toISOString(),
      },
      rows: sorted([...invited.map(ofInvitation), ...walkIns.map(ofWalkIn)]),
    };
  };
