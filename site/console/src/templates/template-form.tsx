import { useState } from 'preact/hooks';
import type { Language } from '../../../../shared/domain/language.ts';
import type { Template, TemplateInput, TemplateKind } from '../../../../shared/domain/template.ts';
import type { ConsolePagesTexts } from '../../../../shared/i18n/console-pages.sv.ts';
import { previewTemplate, saveTemplate } from '../api/templates.ts';
import { warningOf } from '../case/guard.ts';
import { Dialog } from '../components/dialog.tsx';
import { useFailureText } from '../components/failure-note.tsx';
import { SelectField, TextArea, TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useDraft } from '../components/use-draft.ts';
import { WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';

type Props = {
  p: ConsolePagesTexts['templates'];
  /** Null for a new one. */
  template: Template | null;
  variables: readonly string[];
  saved: () => Promise<void>;
  close: () => void;
};

/** Writes a new version of a standard answer; the ones before it are kept. */
export const TemplateForm = ({ p, template, variables, saved, close }: Props) => {
  const { t, client, language, toast, say } = useConsole();
  const textOf = useFailureText();
  const [preview, setPreview] = useState<string | null>(null);
  const { draft, change, forget } = useDraft<TemplateInput>(
    template === null ? 'template:new' : `template:${template.key}:${template.language}`,
    template === null
      ? { key: '', kind: 'acknowledged', language, title: '', text: '' }
      : {
          key: template.key,
          kind: template.kind,
          language: template.language,
          title: template.title,
          text: template.text,
        },
  );
  const submit = async () => {
    const result = await saveTemplate(client, draft);
    if (!result.ok) return result.failure;
    forget();
    toast({ text: p.saved });
    close();
    await saved();
    return null;
  };
  const show = async () => {
    const result = await previewTemplate(client, { text: draft.text, language: draft.language });
    if (!result.ok) return toast({ text: result.failure.errors[0]?.message ?? textOf(result.failure) });
    setPreview(result.value.text);
    say(p.previewHeading);
  };
  return (
    <Dialog heading={template === null ? p.create : p.editOf(template.title)} close={close}>
      <Form name="template" submit={submit} action={t.frame.save} cancel={close}>
        {template === null && (
          <>
            <TextField
              name="key"
              label={p.key}
              hint={p.keyHint}
              maxLength={60}
              value={draft.key}
              change={(key) => change({ key })}
            />
            <div class="pair">
              <SelectField
                name="kind"
                label={p.use}
                value={draft.kind}
                change={(kind) => change({ kind: kind as TemplateKind })}
                choices={Object.entries(p.kinds).map(([value, label]) => ({ value, label }))}
              />
              <SelectField
                name="language"
                label={p.language}
                value={draft.language}
                change={(chosen) => change({ language: chosen as Language })}
                choices={Object.entries(t.case.languages).map(([value, label]) => ({ value, label }))}
              />
            </div>
          </>
        )}
        <TextField
          name="title"
          label={p.title}
          maxLength={120}
          value={draft.title}
          change={(title) => change({ title })}
          warning={warningOf(t, draft.title)}
        />
        <TextArea
          name="text"
          label={p.text}
          hint={p.textHint(variables.map((name) => `{{${name}}}`).join(', '))}
          rows={9}
          maxLength={4000}
          value={draft.text}
          change={(text) => change({ text })}
          warning={warningOf(t, draft.text)}
        />
        <p>
          <button type="button" class="button secondary small" onClick={() => void show()}>
            {p.preview}
          </button>
        </p>
        {preview !== null && (
          <div class="notice">
            <p class="quiet">{p.previewHeading}</p>
            <WrittenLines text={preview} />
          </div>
        )}
      </Form>
    </Dialog>
  );
};
