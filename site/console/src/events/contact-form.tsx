import { useState } from 'preact/hooks';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { addContact } from '../api/inviting.ts';
import { SelectField, TextArea, TextField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';

type Props = { c: ConsoleInvitingTexts['contacts']; area: string; audience: string; added: () => Promise<void> };

const empty = { name: '', email: '', organisation: '', language: 'sv', consentedOn: '', consentedHow: '', lines: '' };

/** A contact with how and when they agreed, or several of them as lines. */
export const ContactForm = ({ c, area, audience, added }: Props) => {
  const { t, client, toast } = useConsole();
  const { draft, change } = useDraft('contact', empty);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { language, consentedOn, consentedHow } = draft;
  const shared = { area, audience, language, consentedOn, consentedHow };

  const saveOne = async () => {
    const { name, email, organisation } = draft;
    const result = await addContact(client, { ...shared, name, email, organisation });
    if (!result.ok) return result.failure;
    change({ name: '', email: '', organisation: '' });
    toast({ text: c.saved });
    await added();
    return null;
  };

  /** Line by line: those that are taken go, those that are wrong stay with what is wrong with them. */
  const saveLines = async () => {
    const lines = draft.lines.split('\n').filter((line) => line.trim() !== '');
    const left: { line: string; why: string }[] = [];
    for (const line of lines) {
      const [name, email, organisation, ...more] = line.split(/[;\t]/).map((part) => part.trim());
      if (!name || !email || !organisation || more.length > 0) {
        left.push({ line, why: c.threeParts });
        continue;
      }
      const result = await addContact(client, { ...shared, name, email, organisation });
      if (result.ok) continue;
      const [first] = result.failure.errors;
      left.push({ line, why: first?.message ?? (result.failure.title || t.failures.network) });
    }
    change({ lines: left.map(({ line }) => line).join('\n') });
    setWrong(left.map(({ why }, index) => c.lineWrong(index + 1, why)));
    toast({ text: c.severalSaved(lines.length - left.length) });
    await added();
    return null;
  };

  return (
    <>
      <Form name="contact" submit={saveOne} action={c.save}>
        <div class="pair">
          <TextField
            name="consentedOn"
            label={c.consentedOn}
            type="date"
            value={draft.consentedOn}
            change={(value) => change({ consentedOn: value })}
          />
          <SelectField
            name="consentedHow"
            label={c.consentedHow}
            value={draft.consentedHow}
            change={(value) => change({ consentedHow: value })}
            empty={c.choose}
            choices={Object.entries(c.how).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <SelectField
          name="language"
          label={c.language}
          value={draft.language}
          change={(value) => change({ language: value })}
          choices={Object.entries(t.case.languages).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="name" label={c.name} maxLength={200} value={draft.name} change={(name) => change({ name })} />
        <div class="pair">
          <TextField
            name="email"
            label={c.email}
            type="email"
            value={draft.email}
            change={(email) => change({ email })}
          />
          <TextField
            name="organisation"
            label={c.organisation}
            maxLength={200}
            value={draft.organisation}
            change={(organisation) => change({ organisation })}
          />
        </div>
      </Form>
      <details open={draft.lines !== ''}>
        <summary>{c.several}</summary>
        <Form name="contacts" submit={saveLines} action={c.saveSeveral}>
          {wrong.length > 0 && (
            <div class="notice bad" role="alert">
              <ul class="plain-list">
                {wrong.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          )}
          <TextArea
            name="lines"
            label={c.several}
            hint={c.severalHint}
            rows={6}
            value={draft.lines}
            change={(lines) => change({ lines })}
          />
        </Form>
      </details>
    </>
  );
};
