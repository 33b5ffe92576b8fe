import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { attendanceStore } from '../../shared/stores/attendance-store.ts';
import { coHostStore } from '../../shared/stores/co-host-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { lineStore } from '../../shared/stores/line-store.ts';
import { EventsEnv } from './env.ts';
import { publicApi } from './public-api.ts';
import { problemPage } from './show-event-pages.ts';

const env = environment(EventsEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
// An answer that others came before is decided anew, not written again (`while-contended.ts`).
const oneAttempt = openTable(dynamoClient(), env.CASEWORK_TABLE, { attempts: 1 });

export const handler = httpApi(
  publicApi({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework: oneAttempt,
    events: eventStore(casework),
    invitations: invitationStore(casework),
    attendance: attendanceStore(casework),
    coHosts: coHostStore(casework),
    line: lineStore(casework),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    newId: systemIds,
  }),
  { problemPage: problemPage(region) },
);
