import type { CaseFact } from '../../shared/domain/case-fact.ts';
import { type EarlyWarning, earlyWarnings } from '../../shared/domain/early-warning.ts';
import { employerNeeds } from '../../shared/domain/employer-need.ts';
import { type OthersLikeYou, othersLikeYou } from '../../shared/domain/others-like-you.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { Table } from '../../shared/platform/table.ts';
import { caseReportWrite } from '../../shared/stores/case-report-store.ts';
import { type EmployerNeedsStore, employerNeedsWrite } from '../../shared/stores/employer-needs-store.ts';
import type { FactStore } from '../../shared/stores/fact-store.ts';
import { othersRemoval, othersWrite } from '../../shared/stores/others-store.ts';
import type { ProposalStore } from '../../shared/stores/proposal-store.ts';
import type { SignalNumbersStore } from '../../shared/stores/signal-numbers.ts';
import type { WarningStore } from '../../shared/stores/warning-store.ts';
import { casesCsv, casesSheetKey } from './cases-csv.ts';
import { composeReport } from './compose-report.ts';
import { type DivergenceDeps, findDivergences } from './find-divergences.ts';
import { gatherFacts, type NumberedFact, withNumbers } from './gather-facts.ts';
import { proposeEvents } from './propose-events.ts';
import type { warnStaff } from './warn-staff.ts';

type Deps = {
  region: RegionSettings;
  casework: Pick<Table, 'write'>;
  facts: FactStore;
  signals: SignalNumbersStore;
  needs: EmployerNeedsStore;
  warnings: WarningStore;
  warn: ReturnType<typeof warnStaff>;
  proposals: ProposalStore;
  basis: DivergenceDeps['basis'];
  divergences: DivergenceDeps['divergences'];
  objects: Pick<Objects, 'put'>;
  clock: Clock;
};

type Reported = {
  cases: number;
  others: number;
  warnings: number;
  proposals: number;
  divergences: number;
  bytes: number;
};

/** Days that a report looks back. */
const reportDays = 365;

const labelOf = (numbered: readonly NumberedFact[], ssyk: string): string | null =>
  numbered.flatMap(({ signal }) => signal.occupations).find((one) => one.ssyk === ssyk)?.label ?? null;

/**
 * Counts the cases: others like you, what employers need together, early warnings, meetings to propose, where the basis says
 * something else, the report, and the sheet. Everything is written by key, so that it may stop anywhere and run again; twice on a day changes nothing but
 * when it was built.
 */
export const reportCases = (deps: Deps) => {
  const { region, casework, facts, signals, needs, warnings, warn, objects, clock } = deps;
  const propose = proposeEvents(deps);
  const diverging = findDivergences(deps);

  const keepOthers = async (all: readonly CaseFact[], others: ReadonlyMap<string, OthersLikeYou>): Promise<void> => {
    for (const ssyk of new Set(all.flatMap((fact) => fact.ssyk ?? []))) {
      const found = others.get(ssyk);
      await casework.write(found === undefined ? othersRemoval(ssyk) : othersWrite(ssyk, found));
    }
  };

  const warnedBefore = async (): Promise<EarlyWarning[]> =>
    (await Promise.all(region.areas.map(({ id }) => warnings.inArea(id)))).flat();

  return async (): Promise<Reported> => {
    const at = clock();
    const today = dayIn(at, region.timeZone);
    const from = addDays(today, 1 - reportDays);
    const all = await gatherFacts(facts, region);
    const recent = all.filter(({ receivedAt }) => dayIn(new Date(receivedAt), region.timeZone) >= from);
    const numbered = await withNumbers(signals, recent);

    const others = othersLikeYou(recent);
    await keepOthers(all, others);
    const known = { today, before: await needs.current(), labelOf: (ssyk: string) => labelOf(numbered, ssyk) };
    await casework.write(employerNeedsWrite(employerNeeds(others, known)));
    const before = await warnedBefore();
    const alarming = earlyWarnings(all, {
      ...{ today, timeZone: region.timeZone },
      lastWarned: (area, ssyk) => before.find((one) => one.area === area && one.ssyk === ssyk)?.day,
    });
    const labelled = alarming.map((one) => ({ ...one, label: labelOf(numbered, one.ssyk) }));
    const warned = await warn(labelled, at);
    const proposed = await propose({
      ...{ numbered, today, timeZone: region.timeZone },
      warnings: [...before, ...labelled],
    });
    const diverged = await diverging(all, today);
    const sheet = new TextEncoder().encode(casesCsv(all));
    await objects.put(casesSheetKey, sheet, 'text/csv; charset=utf-8');
    const report = composeReport({ facts: recent, numbered }, { region, at, from, today });
    await casework.write(caseReportWrite(report));
    const counts = { cases: all.length, others: others.size, warnings: warned, proposals: proposed };
    return { ...counts, divergences: diverged, bytes: sheet.byteLength };
  };
};
