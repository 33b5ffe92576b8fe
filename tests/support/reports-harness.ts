import { reportCases } from '../../functions/reports/report-cases.ts';
import { warnStaff } from '../../functions/reports/warn-staff.ts';
import { type Case, caseOf } from '../../shared/domain/case.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { type Table, transactAcross } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { assessmentStore } from '../../shared/stores/assessment-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { caseReportStore } from '../../shared/stores/case-report-store.ts';
import { openWrites } from '../../shared/stores/case-store.ts';
import { divergenceStore } from '../../shared/stores/divergence-store.ts';
import { employerNeedsStore } from '../../shared/stores/employer-needs-store.ts';
import { factStore } from '../../shared/stores/fact-store.ts';
import { othersStore } from '../../shared/stores/others-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { proposalStore } from '../../shared/stores/proposal-store.ts';
import { signalNumbers } from '../../shared/stores/signal-numbers.ts';
import { signalWrite } from '../../shared/stores/signal-store.ts';
import { warningStore } from '../../shared/stores/warning-store.ts';
import { aRegion } from './a-region.ts';
import { aPerson, aSignal, numberedId, someKeys } from './builders.ts';
import type { TestDynamo } from './engines.ts';
import { memoryObjects } from './source-harness.ts';

export const region = aRegion();

export const staff: Person[] = [
  aPerson(),
  aPerson({ id: 'per_broker-norra-halsingland', email: 'nils@example.org', areas: ['norra-halsingland'] }),
  aPerson({ id: 'per_strategist', email: 'siv@example.org', roles: ['strategist'], areas: [], language: 'en' }),
  aPerson({ id: 'per_administrator', email: 'ada@example.org', roles: ['administrator'], areas: [] }),
  aPerson({ id: 'per_provider', email: 'pia@example.org', roles: ['provider'], areas: [] }),
];

type Seeded = Partial<Signal> & { case?: Partial<Case> };

/** The nightly job on a real table with a region's staff, and what a test needs to fill it and to look at what it left. */
export const reportsHarness = async (dynamo: TestDynamo) => {
  const { casework, market, ...names } = await dynamo.newTables();
  const objects = memoryObjects();
  const clock = { now: '2026-11-23T03:15:00.000Z' };
  for (const person of staff) await casework.write(personWrite(person));
  const warnings = warningStore(casework);
  const jobOn = (table: Table, bucket: Pick<Objects, 'put'>) =>
    reportCases({
      region,
      casework: table,
      facts: factStore(table),
      signals: signalNumbers(table),
      needs: employerNeedsStore(table),
      warnings: warningStore(table),
      warn: warnStaff({
        ...{ region, origin: 'https://kompetens.example.org', casework: table, keys: async () => someKeys() },
        ...{ people: personStore(table), absences: absenceStore(table) },
      }),
      proposals: proposalStore(table),
      basis: basisReader(market, { consistent: true }),
      divergences: divergenceStore(table),
      objects: bucket,
      clock: () => new Date(clock.now),
    });
  /** Keeps a signal and its case, as intake and the stream leave them; each of its own employer. */
  const seed = async (number: number, { case: over = {}, ...signal }: Seeded = {}) => {
    const kept = aSignal({
      ...{ id: numberedId('sig', number), employerHash: `e${number}`, receivedAt: '2026-11-20T08:00:00.000Z' },
      ...signal,
    });
    const opened = { ...caseOf(kept, new Date(kept.receivedAt)), ...over };
    await casework.write(signalWrite(kept, region.timeZone));
    await casework.transact(openWrites(opened, { today: '2026-11-20', calendar: region }));
    return opened;
  };
  return {
    ...{ casework, market, objects, clock, warnings, jobOn, seed },
    divergences: divergenceStore(casework),
    assessing: {
      across: transactAcross(dynamo.client, { casework: names.caseworkName, market: names.marketName }),
      assessments: assessmentStore(casework),
      basis: basisReader(market),
    },
    others: othersStore(casework),
    needs: employerNeedsStore(casework),
    outbox: outboxStore(casework),
    reports: caseReportStore(casework),
    run: jobOn(casework, objects),
    sheet: async () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await objects.get('reports/cases.csv')),
  };
};
