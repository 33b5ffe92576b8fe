import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { eventWorkStore } from '../../shared/stores/event-work-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
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
  keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
  clock,
  newId: systemIds,
};
const tell = tellChange(deps);

export const handler = job(
  'sweep-events',
  inTurn({ parts: [passOnOffers(deps), tellDueChanges({ work, tell, clock })], clock, budget: 180_000 }),
);
