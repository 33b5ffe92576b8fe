import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressStore } from '../../shared/stores/address-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { digestStore } from '../../shared/stores/digest-store.ts';
import { employerNeedsStore } from '../../shared/stores/employer-needs-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { warningStore } from '../../shared/stores/warning-store.ts';
import { comingEvents } from './coming-events.ts';
import { DigestsEnv } from './env.ts';
import { gatherArea } from './gather-area.ts';
import { gatherDigest } from './gather-digest.ts';
import { sendWeekly } from './send-weekly.ts';

const env = environment(DigestsEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);
const basis = basisReader(openTable(dynamoClient(), env.MARKET_TABLE));
const signals = signalStore(casework, region.timeZone);

export const handler = job(
  'weekly-digests',
  sendWeekly({
    region,
    origin: env.PUBLIC_ORIGIN,
    casework,
    people: personStore(casework),
    absences: absenceStore(casework),
    addresses: addressStore(casework),
    digests: digestStore(casework),
    basis,
    gather: gatherDigest({
      region,
      area: gatherArea({ region, signals, cases: caseStore(casework), warnings: warningStore(casework) }),
      basis,
      reports: caseReportStore(casework),
      needs: employerNeedsStore(casework),
      events: comingEvents(eventStore(casework)),
    }),
    keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    clock: systemClock,
    log: jsonLog(),
    // The function has ten minutes: one letter never takes the one that is left.
    budget: 540_000,
  }),
);
