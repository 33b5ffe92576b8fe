import { useState } from 'preact/hooks';
import type { CaseState } from '../../../../shared/domain/case-state.ts';
import { networkFailure } from '../api/failure.ts';
import { AssignmentPanel } from '../case/assignment-panel.tsx';
import { CaseContext, type OpenCase } from '../case/case-context.ts';
import { ClockPanel } from '../case/clock-panel.tsx';
import { ContactPanel } from '../case/contact-panel.tsx';
import { DiagnosisSection } from '../case/diagnosis-section.tsx';
import { DialogueSection } from '../case/dialogue-section.tsx';
import { EducationsSection } from '../case/educations-section.tsx';
import { HistoryList } from '../case/history-list.tsx';
import { NextStepPanel } from '../case/next-step-panel.tsx';
import { NotesSection } from '../case/notes-section.tsx';
import { OccupationSection } from '../case/occupation-section.tsx';
import { OthersPanel } from '../case/others-panel.tsx';
import { RelatedSection } from '../case/related-section.tsx';
import { Section } from '../case/section.tsx';
import { StepDialog } from '../case/step-dialog.tsx';
import { StepsPanel } from '../case/steps-panel.tsx';
import { useCase } from '../case/use-case.ts';
import { useMeasures } from '../case/use-measures.ts';
import { WroteSection } from '../case/wrote-section.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { useConsole } from '../console.ts';

export const CasePage = ({ id }: { id: string }) => {
  const { t, language } = useConsole();
  const measures = useMeasures(language);
  const { view, failure, fetch, entries, overtakenBy, change, fetchOlder, hasOlder } = useCase(id);
  const [step, setStep] = useState<{ to: CaseState; into: string | undefined } | null>(null);
  const back = (
    <p class="back">
      <a href="#/">{t.frame.back}</a>
    </p>
  );
  const open: OpenCase | null =
    view === null || measures === null || measures === undefined
      ? null
      : {
          ...{ view, entries, overtakenBy, measures, change, fetchOlder, hasOlder },
          openStep: (to, into) => setStep({ to, into }),
        };

  if (open === null || view === null)
    return (
      <>
        {back}
        {failure === null && measures !== null ? (
          <p class="quiet" role="status">
            {t.frame.loading}
          </p>
        ) : (
          <Page heading={t.failures.load}>
            <FailureNote
              failure={failure ?? networkFailure}
              retry={() => (measures === null ? location.reload() : void fetch())}
            />
          </Page>
        )}
      </>
    );

  return (
    <CaseContext.Provider value={open}>
      {back}
      <Page
        heading={t.case.heading(view.signal.need.occupationText, view.signal.need.headcount)}
        aside={
          <div class="tools">
            <span class="reference">{view.case.reference}</span>
            <button type="button" class="button secondary small" onClick={() => print()}>
              {t.frame.print}
            </button>
          </div>
        }
      >
        {failure !== null && <FailureNote failure={failure} retry={() => void fetch()} />}
        <div class="case">
          <div class="case-head">
            <ClockPanel />
            <StepsPanel />
            <WroteSection />
          </div>
          <div class="case-side">
            <ContactPanel />
            <NextStepPanel />
            <AssignmentPanel />
            <RelatedSection />
            <OthersPanel />
            <EducationsSection educations={view.educations} />
          </div>
          <div class="case-main">
            <OccupationSection />
            <DiagnosisSection />
            <DialogueSection />
            <NotesSection />
            <Section heading={t.case.sections.history} kind="history-section">
              <HistoryList entries={entries} begins={!hasOlder} />
              {hasOlder && (
                <button type="button" class="button secondary small" onClick={() => void fetchOlder()}>
                  {t.case.history.older}
                </button>
              )}
            </Section>
          </div>
        </div>
        {step !== null && <StepDialog to={step.to} into={step.into} close={() => setStep(null)} />}
      </Page>
    </CaseContext.Provider>
  );
};
