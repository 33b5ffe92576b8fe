import { TextArea } from '../components/field.tsx';
import { useDraft } from '../components/use-draft.ts';
import { WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { CaseForm } from './case-form.tsx';
import { warningOf } from './guard.ts';
import { Section } from './section.tsx';

export const NotesSection = () => {
  const { t, whoIs, instant } = useConsole();
  const { view, entries, change } = useOpenCase();
  const { draft, change: type, forget } = useDraft(`${view.case.id}:note`, { text: '' });
  const notes = entries.flatMap(({ change: { kind, ...rest }, version, who, at }) =>
    kind === 'noted' && 'text' in rest ? [{ text: rest.text, version, who, at }] : [],
  );
  const submit = async () => {
    const failure = await change('notes', draft, { text: t.case.note.saved });
    if (failure === null) forget();
    return failure;
  };
  return (
    <Section heading={t.case.sections.notes}>
      {view.mayWork && (
        <CaseForm name="note" submit={submit} action={t.case.note.save}>
          <TextArea
            name="text"
            label={t.case.note.label}
            hint={t.case.note.hint}
            rows={3}
            maxLength={4000}
            value={draft.text}
            change={(text) => type({ text })}
            warning={warningOf(t, draft.text)}
          />
        </CaseForm>
      )}
      {notes.length === 0 && <p class="quiet">{t.case.note.none}</p>}
      <ul class="log">
        {notes.map(({ version, text, who, at }) => (
          <li key={version}>
            <p>
              <b>{whoIs(who)}</b> <span class="quiet">{instant(at)}</span>
            </p>
            <WrittenLines text={text} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
