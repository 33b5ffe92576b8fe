import { useState } from 'preact/hooks';
import type { AssessmentList } from '../../../../functions/reports/contract-assessments.ts';
import type { AssessmentsTexts } from '../../../../shared/i18n/assessments.sv.ts';
import { listAssessments } from '../api/assessments.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { AssessmentForm } from '../reports/assessment-form.tsx';
import { TakeBackDialog } from '../reports/take-back-dialog.tsx';
import { WithAssessmentTexts } from '../reports/with-assessment-texts.ts';

type Known = { a: AssessmentsTexts };
type Given = AssessmentList['assessments'][number];

const One = ({ one, a, takeBack }: Known & { one: Given; takeBack: (() => void) | undefined }) => {
  const { t, areaName, whoIs, day } = useConsole();
  const { place, ssyk, label, version, class: said, computed, reason, from, until, by, state, takenBack } = one;
  const where = place === 'county' ? a.county : areaName(place);
  const now = takenBack === null ? a.states[state] : a.takenBackBy(whoIs(takenBack.by), day(takenBack.on));
  return (
    <Section heading={`${label} (${ssyk}), ${where}${state === 'active' ? '' : `, ${a.numbered(version)}`}`}>
      <Facts
        of={[
          [a.says, t.classes[said]],
          [a.computed, t.classes[computed]],
          [a.reason, reason],
          [a.holds, a.holdsFrom(day(from), day(until))],
          [a.by, whoIs(by)],
          [a.state, state === 'active' ? null : now],
        ]}
      />
      {takeBack !== undefined && (
        <p class="buttons">
          <button
            type="button"
            class="button secondary"
            aria-label={a.takeBackFor(`${label}, ${where}`)}
            onClick={takeBack}
          >
            {a.takeBack}
          </button>
        </p>
      )}
    </Section>
  );
};

const Assessments = ({ a }: Known) => {
  const { client, toast } = useConsole();
  const { loading, again } = useLoaded(() => listAssessments(client));
  const [chosen, setChosen] = useState<Given | null>(null);
  const [forms, setForms] = useState(0);
  const keyOf = ({ place, ssyk, version }: Given) => `${place} ${ssyk} ${version}`;
  return (
    <>
      <p class="lead">{a.lead}</p>
      <p>
        <a href="#/reports">{a.back}</a>
      </p>
      <Loaded loading={loading} again={() => void again()}>
        {(list) => {
          const active = list.assessments.filter(({ state }) => state === 'active');
          const ended = list.assessments.filter(({ state }) => state !== 'active');
          return (
            <>
              <h2>{a.active}</h2>
              {active.length === 0 && <p class="empty">{a.none}</p>}
              <div class="panels">
                {active.map((one) => (
                  <One key={keyOf(one)} one={one} a={a} takeBack={list.mayAssess ? () => setChosen(one) : undefined} />
                ))}
                {list.mayAssess && (
                  <AssessmentForm
                    key={`form ${forms}`}
                    a={a}
                    list={list}
                    again={again}
                    given={(label) => {
                      toast({ text: a.given(label) });
                      setForms(forms + 1);
                      void again();
                    }}
                  />
                )}
              </div>
              {!list.mayAssess && <p class="quiet">{a.readOnly}</p>}
              {ended.length > 0 && (
                <>
                  <h2>{a.ended}</h2>
                  <div class="panels">
                    {ended.map((one) => (
                      <One key={keyOf(one)} one={one} a={a} takeBack={undefined} />
                    ))}
                  </div>
                </>
              )}
            </>
          );
        }}
      </Loaded>
      {chosen !== null && (
        <TakeBackDialog
          one={chosen}
          a={a}
          close={() => setChosen(null)}
          done={() => {
            setChosen(null);
            toast({ text: a.takenBack(chosen.label) });
            void again();
          }}
        />
      )}
    </>
  );
};

/** What the region itself says of occupations, beside the index: what holds, what held, and who said it. */
export const AssessmentsPage = () => (
  <WithAssessmentTexts>
    {(a) => (
      <Page heading={a.heading}>
        <Assessments a={a} />
      </Page>
    )}
  </WithAssessmentTexts>
);
