import type { EventResults } from '../../../../functions/events/contract-after.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { Section } from '../case/section.tsx';
import { WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { CountTable } from '../reports/count-table.tsx';

type Props = { results: EventResults; r: EventPanelsTexts['results'] };

/** What those who came have answered, as far as it may be seen. */
export const SurveySection = ({ results: { survey }, r }: Props) => {
  const { t } = useConsole();
  const choices = (heading: string, rows: typeof survey.useful) => (
    <>
      <h3>{heading}</h3>
      {rows.length === 0 ? (
        <p class="quiet">{r.tooFew}</p>
      ) : (
        <CountTable
          caption={heading}
          heads={[r.topic, r.answers]}
          rows={rows.map(({ topic, answers }) => [t.topics[topic], r.chosen[answers]])}
        />
      )}
    </>
  );
  return (
    <Section heading={r.worth}>
      {survey.worth === null ? (
        <p class="quiet">{r.tooFew}</p>
      ) : (
        <>
          <p class="big">{Math.round(survey.worth * 100)} %</p>
          <p>{r.worthText}</p>
          <p class="quiet">{r.answered[survey.answered]}</p>
          {choices(r.useful, survey.useful)}
          {choices(r.next, survey.next)}
          <h3>{r.texts}</h3>
          {survey.texts.length === 0 ? (
            <p class="quiet">{r.noTexts}</p>
          ) : (
            <ul class="log">
              {[...new Set(survey.texts)].map((text) => (
                <li key={text}>
                  <WrittenLines text={text} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <p class="quiet">{r.how}</p>
    </Section>
  );
};
