import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { attendanceStore } from '../../shared/stores/attendance-store.ts';
import { contactStore } from '../../shared/stores/contact-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { askParticipants } from './ask-participants.ts';
import { countAttendance } from './count-attendance.ts';
import { EventsEnv } from './env.ts';
import { inTurn } from './in-turn.ts';
import { remindGuests } from './remind-guests.ts';

const env = environment(EventsEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

const deps = {
  region: regionFrom(env.REGION),
  origin: env.PUBLIC_ORIGIN,
  casework,
  events: eventStore(casework),
  invitations: invitationStore(casework),
  attendance: attendanceStore(casework),
  addresses: addressStore(casework),
  contacts: contactStore(casework),
  keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
  clock: systemClock,
};

export const handler = job(
  'event-reminders',
  // Counting first: who is asked is counted whether the mail goes or not.
  inTurn({
    parts: [remindGuests(deps), countAttendance(deps), askParticipants(deps)],
    clock: systemClock,
    budget: 480_000,
  }),
);
