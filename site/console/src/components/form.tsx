import type { ComponentChildren, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { useConsole } from '../console.ts';
import { useFailureText } from './failure-note.tsx';
import { idOf } from './field.tsx';
import { FormContext } from './form-context.ts';

type Props = {
  name: string;
  /** Null where it was done. */
  submit: () => Promise<Failure | null>;
  action: string;
  children: ComponentChildren;
  cancel?: (() => void) | undefined;
  /** Said with a failure: what to do about it, beyond the server's sentence. */
  explain?: ((failure: Failure) => ComponentChildren) | undefined;
  danger?: boolean;
};

const isEmptyControl = (control: Element): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  'required' in control && control.required === true && 'value' in control && String(control.value).trim() === '';

/** Wrong fields with those that were asked for and left empty, which the server tells of one step later or as too short. */
const withMissing = (failure: Failure, form: HTMLFormElement, message: string): Failure => {
  if (failure.kind !== 'invalid') return failure;
  const missing = [...form.elements].filter(isEmptyControl).map(({ name }) => name);
  return {
    ...failure,
    errors: [
      ...failure.errors.filter(({ field }) => !missing.includes(field)),
      ...missing.map((field) => ({ field, code: 'required', message })),
    ],
  };
};

/** The server's titles end without a full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A form that sends once, keeps what was typed, and leads to what is wrong: the summary takes the focus. */
export const Form = ({ name, submit, action, children, cancel, explain, danger = false }: Props) => {
  const { t } = useConsole();
  const textOf = useFailureText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sending, setSending] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const [labels] = useState(() => new Map<string, string>());
  // In the order of the fields on the page; what belongs to none of them comes last.
  const places = [...labels.keys()];
  const placeOf = (field: string): number => {
    const at = places.indexOf(field);
    return at === -1 ? places.length : at;
  };
  const errors = (failure?.errors ?? []).toSorted((one, other) => placeOf(one.field) - placeOf(other.field));

  useEffect(() => {
    if (failure !== null) summary.current?.focus();
  }, [failure]);

  const send = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const sent = event.currentTarget;
    setSending(true);
    const failed = await submit();
    setSending(false);
    setFailure(failed === null ? null : withMissing(failed, sent, t.failures.missing));
  };

  const toField = (event: Event, field: string) => {
    event.preventDefault();
    const target =
      document.getElementById(idOf(name, field)) ?? document.getElementById(idOf(name, field.split('.')[0] ?? ''));
    target?.focus();
  };

  return (
    <FormContext.Provider value={{ form: name, errors, labels }}>
      <form noValidate autoComplete="off" onSubmit={(event) => void send(event)} aria-busy={sending}>
        {failure !== null && (
          <div class="summary" role="alert" tabIndex={-1} ref={summary}>
            <p class="summary-head">{errors.length > 0 ? t.failures.summary : t.failures.refused}</p>
            {errors.length > 0 ? (
              <ul>
                {errors.map(({ field, message }) => (
                  <li key={field}>
                    <a href={`#${idOf(name, field)}`} onClick={(event) => toField(event, field)}>
                      {t.failures.atField(labels.get(field) ?? '', message === '' ? t.failures.wrong : message)}
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              <p>
                {sentence(textOf(failure))} {failure.kind !== 'stale' && t.failures.kept}
              </p>
            )}
            {explain?.(failure)}
          </div>
        )}
        {children}
        <div class="buttons">
          <button type="submit" class={danger ? 'button primary danger' : 'button primary'} aria-disabled={sending}>
            {sending ? t.frame.sending : failure !== null && failure.kind !== 'invalid' ? t.failures.retry : action}
          </button>
          {cancel !== undefined && (
            <button type="button" class="button secondary" onClick={cancel}>
              {t.frame.cancel}
            </button>
          )}
        </div>
      </form>
    </FormContext.Provider>
  );
};
