import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { signedObjects } from '../../shared/platform/signed-objects.ts';
import { sendSigned } from '../../shared/platform/signed-request.ts';
import { openTable, transactAcross } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { assessmentStore } from '../../shared/stores/assessment-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { divergenceStore } from '../../shared/stores/divergence-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { warningStore } from '../../shared/stores/warning-store.ts';
import { ReportsEnv } from './env.ts';
import { staffApi } from './staff-api.ts';

const env = environment(ReportsEnv);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

export const handler = httpApi(
  staffApi({
    region: regionFrom(env.REGION),
    people: personStore(casework),
    absences: absenceStore(casework),
    reports: caseReportStore(casework),
    warnings: warningStore(casework),
    casework,
    divergences: divergenceStore(casework),
    across: transactAcross(dynamoClient(), { casework: env.CASEWORK_TABLE, market: env.MARKET_TABLE }),
    assessments: assessmentStore(casework),
    basis: basisReader(openTable(dynamoClient(), env.MARKET_TABLE)),
    newId: systemIds,
    objects: signedObjects(sendSigned(dynamoClient()), env.SNAPSHOT_BUCKET),
    clock: systemClock,
  }),
);
