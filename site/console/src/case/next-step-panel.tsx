import { useState } from 'preact/hooks';
import type { NextStep } from '../../../../shared/domain/case.ts';
import { useFailureText } from '../components/failure-note.tsx';
import { TextField } from '../components/field.tsx';
import { useDraft } from '../components/use-draft.ts';
import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { relativeDay } from '../worklist/relative-day.ts';
import { useOpenCase } from './case-context.ts';
import { CaseForm } from './case-form.tsx';
import { warningOf } from './guard.ts';
import { Section } from './section.tsx';

/** What the broker does next, and by when. */
export const NextStepPanel = () => {
  const { t, me, day, toast } = useConsole();
  const textOf = useFailureText();
  const { view, change } = useOpenCase();
  const [edits, setEdits] = useState(false);
  const { nextStep } = view.case;
  const {
    draft,
    change: type,
    forget,
  } = useDraft(`${view.case.id}:next`, { what: nextStep?.what ?? '', on: nextStep?.on ?? '' });
  const save = (wanted: NextStep | null, text: string) =>
    change('next-step', { nextStep: wanted }, { text, undo: { path: 'next-step', body: { nextStep } } });
  const submit = async () => {
    const failure = await save(draft, t.case.next.saved);
    if (failure !== null) return failure;
    forget();
    setEdits(false);
    return null;
  };
  const clear = async () => {
    const failure = await save(null, t.case.next.cleared);
    if (failure !== null) toast({ text: textOf(failure) });
  };
  const when = nextStep === null ? null : relativeDay(t, me.today, nextStep.on);
  if (!view.mayWork && nextStep === null) return null;
  return (
    <Section heading={t.case.sections.next}>
      {nextStep === null || when === null ? (
        <p class="quiet">{t.case.next.none}</p>
      ) : (
        <p>
          <Written text={nextStep.what} />
          <br />
          {t.clock.by(day(nextStep.on))}: <b class={when.late ? 'late' : ''}>{when.words}</b>
        </p>
      )}
      {view.mayWork && !edits && (
        <p class="buttons">
          <button type="button" class="button secondary small" onClick={() => setEdits(true)}>
            {nextStep === null ? t.case.next.set : t.case.next.change}
          </button>
          {nextStep !== null && (
            <button
              type="button"
              class="button secondary small"
              aria-label={t.case.next.clearOf(nextStep.what)}
              onClick={() => void clear()}
            >
              {t.case.next.clear}
            </button>
          )}
        </p>
      )}
      {edits && (
        <CaseForm name="next" submit={submit} action={t.frame.save} cancel={() => setEdits(false)}>
          <TextField
            name="nextStep.what"
            label={t.case.dialogue.nextWhat}
            value={draft.what}
            maxLength={300}
            change={(what) => type({ what })}
            warning={warningOf(t, draft.what)}
          />
          <TextField
            name="nextStep.on"
            label={t.case.dialogue.nextOn}
            type="date"
            min={me.today}
            value={draft.on}
            change={(on) => type({ on })}
          />
        </CaseForm>
      )}
    </Section>
  );
};
