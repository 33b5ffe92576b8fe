import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { EventsEnv } from './env.ts';
import { passOnOffers } from './pass-on-offers.ts';
import { sweepEvents } from './sweep-events.ts';

const env = environment(EventsEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = job(
  'sweep-events',
  sweepEvents({
    offers: passOnOffers({
      region: regionFrom(env.REGION),
      origin: env.PUBLIC_ORIGIN,
      casework,
      events: eventStore(casework),
      invitations: invitationStore(casework),
      line: lineStore(casework),
      keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
      clock: systemClock,
      newId: systemIds,
    }),
  }),
);
