import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { contactStore } from '../../shared/stores/contact-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../shared/stores/event-work-store.ts';
import { invitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { continueInvitations } from './continue-invitations.ts';
import { EventsEnv } from './env.ts';
import { inTurn } from './in-turn.ts';
import { passOnOffers } from './pass-on-offers.ts';
import { tellChange, tellDueChanges } from './tell-change.ts';

const env = environment(EventsEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const clock = systemClock;
const work = eventWorkStore(casework);

const deps = {
  region: regionFrom(env.REGION),
  origin: env.PUBLIC_ORIGIN,
  casework,
  events: eventStore(casework),
  invitations: invitationStore(casework),
  outbox: outboxStore(casework),
  line: lineStore(casework),
  work,
  runs: invitationRunStore(casework),
  contacts: contactStore(casework),
  addresses: addressStore(casework),
  keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
  clock,
  newId: systemIds,
};
const tell = tellChange(deps);

export const handler = job(
  'sweep-events',
  // Seats first, for somebody waits for them; new invitations last, for nobody does.
  inTurn({
    parts: [passOnOffers(deps), tellDueChanges({ work, tell, clock }), continueInvitations(deps)],
    clock,
    budget: 180_000,
  }),
);
