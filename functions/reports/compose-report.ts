import { driversByMeasures, outcomeCounts, sourceCounts, topicCounts } from '../../shared/domain/case-counts.ts';
import type { CaseFact } from '../../shared/domain/case-fact.ts';
import { caseFlow, keptPromises } from '../../shared/domain/case-flow.ts';
import type { CaseReport } from '../../shared/domain/case-report.ts';
import { occupationDiagnoses, type RecruitmentAnswer } from '../../shared/domain/occupation-diagnosis.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { NumberedFact } from './gather-facts.ts';

type Counted = { facts: readonly CaseFact[]; numbered: readonly NumberedFact[] };
type Occasion = { region: RegionSettings; at: Date; from: PlainDay; today: PlainDay };

const answerOf = ({ fact, signal }: NumberedFact): RecruitmentAnswer[] => {
  const { area, ssyk, employer, receivedAt } = fact;
  const { recruitment, need, tags } = signal;
  if (ssyk === null || recruitment === undefined) return [];
  const educationExists = tags.includes('okodad') ? undefined : !tags.includes('utan-utbildning');
  return [{ area, ssyk, employer, receivedAt, headcount: need.headcount, recruitment, educationExists }];
};

const sizes = (facts: readonly CaseFact[]): CaseReport['cases'] => {
  const size = (area: string | null, own: readonly CaseFact[]) => ({
    ...{ area, cases: own.length },
    employers: new Set(own.map(({ employer }) => employer)).size,
  });
  const areas = [...Map.groupBy(facts, ({ area }) => area)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [size(null, facts), ...areas.map(([area, own]) => size(area, own))];
};

/** The report of a night from what was counted: the same cases on the same day give the same report. */
export const composeReport = ({ facts, numbered }: Counted, { region, at, from, today }: Occasion): CaseReport => {
  const occasion = { calendar: region, today };
  return {
    builtAt: at.toISOString(),
    from,
    until: today,
    cases: sizes(facts),
    flow: caseFlow(facts, occasion),
    promises: keptPromises(facts, occasion),
    outcomes: outcomeCounts(facts),
    driversByMeasures: driversByMeasures(facts),
    diagnoses: occupationDiagnoses(numbered.flatMap(answerOf)),
    sources: sourceCounts(facts, region.timeZone),
    topics: topicCounts(numbered.map(({ fact, signal }) => ({ area: fact.area, topics: signal.topics ?? [] }))),
  };
};
