import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { useConsole } from '../console.ts';
import { FormContext } from './form-context.ts';

type Asked = {
  /** The field's dotted path in the request, by which the server names its errors. */
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean | undefined;
};

export const idOf = (form: string, name: string): string => `${form}-${name.replaceAll('.', '-')}`;

type FrameProps = Asked & {
  /** A check of the page's own, shown before anything is sent. */
  warning?: string | undefined;
  children: (attributes: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
    required: boolean;
  }) => ComponentChildren;
};

/** Label, hint and what is wrong around a control, all tied to it. */
const Field = ({ name, label, hint, optional = false, warning, children }: FrameProps) => {
  const { t } = useConsole();
  const { form, errors, labels } = useContext(FormContext);
  labels.set(name, label);
  const id = idOf(form, name);
  const error = errors.find(({ field }) => field === name)?.message ?? warning;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {label} {optional && <span class="optional">({t.frame.optional})</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : 'true',
        required: !optional,
      })}
    </div>
  );
};

type Text = Asked & { value: string; change: (value: string) => void; warning?: string | undefined };

type TextFieldProps = Text & {
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | 'search';
  maxLength?: number;
  min?: string;
  max?: string;
};

export const TextField = ({ value, change, type = 'text', maxLength, min, max, ...asked }: TextFieldProps) => (
  <Field {...asked}>
    {(attributes) => (
      <input
        {...attributes}
        // Each type has attributes of its own in the typings; those used here belong to all of them.
        type={type as 'text'}
        class={type === 'date' || type === 'time' || type === 'number' ? 'short' : ''}
        value={value}
        autoComplete="off"
        maxLength={maxLength}
        min={min}
        max={max}
        onInput={(event) => change(event.currentTarget.value)}
      />
    )}
  </Field>
);

export const TextArea = ({
  value,
  change,
  rows = 4,
  maxLength,
  ...asked
}: Text & { rows?: number; maxLength?: number }) => (
  <Field {...asked}>
    {(attributes) => (
      <textarea
        {...attributes}
        rows={rows}
        value={value}
        maxLength={maxLength}
        onInput={(event) => change(event.currentTarget.value)}
      />
    )}
  </Field>
);

type Choice = { value: string; label: string; disabled?: boolean };
type SelectProps = Text & { choices: readonly Choice[]; empty?: string };

export const SelectField = ({ value, change, choices, empty, ...asked }: SelectProps) => (
  <Field {...asked}>
    {(attributes) => (
      <select {...attributes} value={value} onChange={(event) => change(event.currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled ?? false}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

type BoxesProps = {
  name: string;
  legend: string;
  hint?: string | undefined;
  choices: readonly { value: string; label: string; note?: string | undefined }[];
  chosen: readonly string[];
  change: (chosen: string[]) => void;
};

export const Boxes = ({ name, legend, hint, choices, chosen, change }: BoxesProps) => {
  const { form, errors } = useContext(FormContext);
  const id = idOf(form, name);
  const error = errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== undefined && <p class="error">{error}</p>}
      <div class="choices">
        {choices.map(({ value, label, note }) => (
          <label class="choice" key={value}>
            <input
              type="checkbox"
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={(event) =>
                change(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span>
              {label}
              {note !== undefined && <small class="quiet"> {note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

type FileProps = Asked & {
  /** What the browser offers to choose, such as `.csv,text/csv`. */
  accept: string;
  change: (file: File | null) => void;
};

export const FileField = ({ accept, change, ...asked }: FileProps) => (
  <Field {...asked}>
    {(attributes) => (
      <input
        {...attributes}
        type="file"
        accept={accept}
        onChange={(event) => change(event.currentTarget.files?.[0] ?? null)}
      />
    )}
  </Field>
);
