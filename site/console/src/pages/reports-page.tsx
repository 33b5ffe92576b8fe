import { useState } from 'preact/hooks';
import type { WarningList } from '../../../../functions/reports/contract.ts';
import type { CaseReport } from '../../../../shared/domain/case-report.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { Section } from '../case/section.tsx';
import { useMeasures } from '../case/use-measures.ts';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { CountTable } from '../reports/count-table.tsx';
import { FlowChart } from '../reports/flow-chart.tsx';
import { FlowTable } from '../reports/flow-table.tsx';
import { SheetButton } from '../reports/sheet-button.tsx';
import { WithPageTexts } from './with-page-texts.ts';

type Texts = ConsolePagesTexts['reports'];

/** What this place has of a figure that is counted per area: its own rows, or the county's as the sum of them. */
const summed = <T extends { area: string; cases: number }>(
  rows: readonly T[],
  area: string | null,
  name: (row: T) => readonly string[],
): (string | number)[][] => {
  const counts = new Map<string, { names: readonly string[]; cases: number }>();
  for (const row of rows) {
    if (area !== null && row.area !== area) continue;
    const names = name(row);
    const key = names.join('\n');
    counts.set(key, { names, cases: (counts.get(key)?.cases ?? 0) + row.cases });
  }
  return [...counts.values()].toSorted((a, b) => b.cases - a.cases).map(({ names, cases }) => [...names, cases]);
};

const ReportFigures = ({ report, area, r }: { report: CaseReport; area: string | null; r: Texts }) => {
  const { t, language } = useConsole();
  const measures = useMeasures(language);
  const here = <T extends { area: string | null; channel: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.area === area && row.channel === null);
  const cells = here(report.flow);
  const promise = here(report.promises)[0];
  const total = report.cases.find((row) => row.area === area);
  const outcomes = summed(report.outcomes, area, ({ outcome, recruitment }) => [
    t.outcomes[outcome] ?? outcome,
    recruitment === null ? r.notTold : t.recruitmentOutcomes[recruitment],
  ]);
  const diagnoses = summed(report.driversByMeasures, area, ({ driver, measure }) => [
    measures?.drivers[driver] ?? driver,
    measure === null ? r.noMeasure : (measures?.kinds[measure] ?? measure),
  ]);
  return (
    <>
      <Section heading={r.promise}>
        {promise === undefined ? (
          <p class="quiet">{r.promiseNone}</p>
        ) : (
          <>
            <p class="big">{Math.round(promise.share * 100)} %</p>
            <p>{r.promiseText(promise.within, promise.cases)}</p>
          </>
        )}
        {total !== undefined && <p class="quiet">{r.total(total.cases, total.employers)}</p>}
      </Section>
      <Section heading={r.flow}>
        {cells.length === 0 ? (
          <p class="quiet">{r.flowNone}</p>
        ) : (
          <>
            <p>{r.flowText}</p>
            <FlowChart cells={cells} r={r} />
            <FlowTable cells={cells} r={r} />
          </>
        )}
      </Section>
      <Section heading={r.outcomes}>
        {outcomes.length === 0 ? (
          <p class="quiet">{r.noOutcomes}</p>
        ) : (
          <CountTable caption={r.outcomes} heads={[r.outcome, r.recruited, r.cases]} rows={outcomes} />
        )}
      </Section>
      <Section heading={r.diagnosis}>
        {diagnoses.length === 0 ? (
          <p class="quiet">{r.noDiagnosis}</p>
        ) : (
          <CountTable caption={r.diagnosis} heads={[r.driver, r.measure, r.cases]} rows={diagnoses} />
        )}
      </Section>
    </>
  );
};

const Warnings = ({ r }: { r: Texts }) => {
  const { client, areaName, day } = useConsole();
  const { loading, again } = useLoaded(() => client.get<WarningList>('/api/v1/warnings'));
  return (
    <Section heading={r.warnings}>
      <p>{r.warningsText}</p>
      <Loaded loading={loading} again={() => void again()}>
        {({ warnings }) =>
          warnings.length === 0 ? (
            <p class="quiet">{r.noWarnings}</p>
          ) : (
            <CountTable
              caption={r.warnings}
              heads={[r.onDay, r.occupation, r.area, r.usual, r.employers]}
              rows={warnings.map((w) => [
                day(w.day),
                w.label === null ? w.ssyk : `${w.label} (${w.ssyk})`,
                areaName(w.area),
                w.expected.toLocaleString('sv-SE'),
                w.employers,
              ])}
            />
          )
        }
      </Loaded>
    </Section>
  );
};

const Report = ({ r }: { r: Texts }) => {
  const { me, client, day, instant, areaName } = useConsole();
  const { loading, again } = useLoaded(() => client.get<CaseReport>('/api/v1/reports/cases'));
  const [area, setArea] = useState('');
  if (loading.state === 'failed' && loading.failure.kind === 'not-found') return <p class="empty">{r.noneYet}</p>;
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(report) => (
        <>
          <p class="quiet">
            {r.from(day(report.from), day(report.until))} {r.made(instant(report.builtAt))}
          </p>
          <div class="filters">
            <div class="filter">
              <label for="report-area">{r.area}</label>
              <select id="report-area" value={area} onChange={(event) => setArea(event.currentTarget.value)}>
                <option value="">{r.county}</option>
                {me.areas.map((id) => (
                  <option key={id} value={id}>
                    {areaName(id)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <div class="panels">
            <ReportFigures report={report} area={area === '' ? null : area} r={r} />
          </div>
          {me.roles.some((role) => role === 'strategist' || role === 'administrator') && <SheetButton r={r} />}
        </>
      )}
    </Loaded>
  );
};

/** The way of the cases in numbers: is the promise kept, where does the time go, what is coming. */
export const ReportsPage = () => (
  <WithPageTexts>
    {({ reports: r }) => (
      <Page heading={r.heading}>
        <Report r={r} />
        <div class="panels warnings">
          <Warnings r={r} />
        </div>
        <p>
          <a href="#/reports/divergences">{r.divergences}</a>
        </p>
        <p>
          <a href="#/reports/assessments">{r.assessments}</a>
        </p>
      </Page>
    )}
  </WithPageTexts>
);
