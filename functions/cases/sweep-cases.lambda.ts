import { systemClock } from '../../shared/platform/clock.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { environment } from '../../shared/platform/environment.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { job } from '../../shared/platform/job.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { adoptOlderCase } from './adopt-older-case.ts';
import { CasesEnv } from './env.ts';
import { openCase } from './open-case.ts';
import { sweepCases } from './sweep-cases.ts';

const env = environment(CasesEnv);
const region = regionFrom(env.REGION);
const casework = openTable(dynamoClient(), env.CASEWORK_TABLE);

const signals = signalStore(casework, region.timeZone);
const cases = caseStore(casework);
const clock = systemClock;

export const handler = job(
  'sweep-cases',
  sweepCases({
    region,
    signals,
    cases,
    open: openCase({ region, casework, absences: absenceStore(casework), clock, newId: systemIds }),
    adopt: adoptOlderCase({ region, casework, cases, signals, clock }),
    clock,
  }),
);
