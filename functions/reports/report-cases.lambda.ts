import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { job } from '../../shared/platform/job.ts';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { objectClient, openObjects } from '../../shared/platform/objects.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { divergenceStore } from '../../shared/stores/divergence-store.ts';
import { employerNeedsStore } from '../../shared/stores/employer-needs-store.ts';
import { factStore } from '../../shared/stores/fact-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { proposalStore } from '../../shared/stores/proposal-store.ts';
import { signalNumbers } from '../../shared/stores/signal-numbers.ts';
import { warningStore } from '../../shared/stores/warning-store.ts';
import { ReportsEnv } from './env.ts';
import { reportCases } from './report-cases.ts';
import { warnStaff } from './warn-staff.ts';

const env = environment(ReportsEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = job(
  'report-cases',
  reportCases({
    region,
    casework,
    facts: factStore(casework),
    signals: signalNumbers(casework),
    needs: employerNeedsStore(casework),
    warnings: warningStore(casework),
    warn: warnStaff({
      region,
      origin: env.PUBLIC_ORIGIN,
      casework,
      people: personStore(casework),
      absences: absenceStore(casework),
      keys: linkKeysOf(env.LINK_KEYS_PARAMETER),
    }),
    proposals: proposalStore(casework),
    basis: basisReader(openTable(dynamoClient(), env.MARKET_TABLE), { consistent: true }),
    divergences: divergenceStore(casework),
    objects: openObjects(objectClient(), env.SNAPSHOT_BUCKET),
    clock: systemClock,
  }),
);
