import type { EventResults } from '../../../../functions/events/contract-after.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { Section } from '../case/section.tsx';
import { Loaded } from '../components/loaded.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { CountTable } from '../reports/count-table.tsx';
import { BenefitChart } from './benefit-chart.tsx';
import { SurveySection } from './survey-section.tsx';
import { WithPanelTexts } from './with-panel-texts.ts';

type Props = { results: EventResults; r: EventPanelsTexts['results'] };

const AttendanceSection = ({ results: { attendance, audiences }, r }: Props) => (
  <Section heading={r.attendance}>
    {attendance.rate !== null && <p class="big">{Math.round(attendance.rate * 100)} %</p>}
    <p>
      {attendance.kept ? (
        <>
          {r.rate(attendance.attended, attendance.expected)} {r.missed(attendance.missed)}{' '}
          {attendance.walkIns > 0 && r.walkIns(attendance.walkIns)}
        </>
      ) : (
        r.noList
      )}
    </p>
    {audiences.length > 1 && (
      <CountTable
        caption={r.audience}
        heads={[r.audience, r.expected, r.absent, r.attended]}
        rows={audiences.map(({ audience, expected, missed, attended }) => [
          r.audiences[audience],
          expected,
          missed,
          attended,
        ])}
      />
    )}
  </Section>
);

const MissedSection = ({ results: { missed }, r }: Props) => (
  <Section heading={r.reasons}>
    {missed.reasons.length === 0 ? (
      <p class="quiet">{r.tooFew}</p>
    ) : (
      <>
        <p class="quiet">{r.answered[missed.answered]}</p>
        <CountTable
          caption={r.reasons}
          heads={[r.reason, r.answers]}
          rows={missed.reasons.map(({ reason, answers }) => [r.missedReasons[reason], r.chosen[answers]])}
        />
      </>
    )}
  </Section>
);

const BenefitSection = ({ results: { benefit }, r }: Props) => {
  const { t, language } = useConsole();
  const number = (value: number) => value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');
  return (
    <Section heading={r.benefit}>
      <p>{r.benefitText}</p>
      <p>{r.thisEvent(benefit.perHour === null ? r.tooFew : number(benefit.perHour))}</p>
      {benefit.byHour.length === 0 ? (
        <p class="quiet">{r.noBenefit}</p>
      ) : (
        <>
          <p class="quiet">{r.benefitOthers(benefit.months)}</p>
          {benefit.byTopic.length > 0 && (
            <BenefitChart
              heading={r.byTopic}
              of={r.topic}
              rows={benefit.byTopic.map((row) => ({ ...row, name: t.topics[row.topic] }))}
              r={r}
              number={number}
            />
          )}
          <BenefitChart
            heading={r.byHour}
            of={r.hour}
            rows={benefit.byHour.map((row) => ({ ...row, name: r.atHour(row.hour) }))}
            r={r}
            number={number}
          />
        </>
      )}
    </Section>
  );
};

const SignalsSection = ({ results: { signals }, r }: Props) => {
  const { instant } = useConsole();
  return (
    <Section heading={r.signals}>
      {signals.links.length === 0 ? (
        <p class="quiet">{r.noLinks}</p>
      ) : (
        <>
          <p>{r.signalsText(signals.within30Days)}</p>
          <CountTable
            caption={r.signals}
            heads={[r.link, r.count]}
            rows={signals.links.map(({ name, within30Days }) => [name, within30Days])}
          />
        </>
      )}
      {signals.countedAt !== null && <p class="quiet">{r.counted(instant(signals.countedAt))}</p>}
    </Section>
  );
};

const Results = ({ eventId, r }: { eventId: string; r: EventPanelsTexts['results'] }) => {
  const { client, instant } = useConsole();
  const { loading, again } = useLoaded(() => client.get<EventResults>(`/api/v1/events/${eventId}/results`), eventId);
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(results) => (
        <>
          <p class="lead">{results.event.title}</p>
          <p class="quiet">
            {instant(results.event.startsAt)}, {results.event.place}
          </p>
          <div class="panels">
            <AttendanceSection results={results} r={r} />
            <SurveySection results={results} r={r} />
            <MissedSection results={results} r={r} />
            <BenefitSection results={results} r={r} />
            <SignalsSection results={results} r={r} />
          </div>
        </>
      )}
    </Loaded>
  );
};

/** What came of an event: who came, was it worth it, what it led to. */
export const ResultsPanel = ({ eventId }: { eventId: string }) => (
  <WithPanelTexts>{(p) => <Results eventId={eventId} r={p.results} />}</WithPanelTexts>
);
