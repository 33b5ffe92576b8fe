import type { TransitionInput } from '../../../../functions/cases/contract.ts';
import type { CaseState } from '../../../../shared/domain/case-state.ts';
import { Dialog } from '../components/dialog.tsx';
import { SelectField, TextArea, TextField } from '../components/field.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { CaseForm } from './case-form.tsx';
import { warningOf } from './guard.ts';
import { StandardAnswer } from './standard-answer.tsx';

type Draft = {
  reason: string;
  message: string;
  outcome: string;
  question: string;
  organisation: string;
  name: string;
  email: string;
  into: string;
};

type Wants = 'message' | 'outcome' | 'question' | 'external' | 'into';
const wants: Readonly<Partial<Record<CaseState, readonly Wants[]>>> = {
  acknowledged: ['message'],
  'waiting-employer': ['question'],
  'waiting-external': ['question', 'external'],
  closed: ['outcome', 'message'],
  merged: ['into'],
};

const bodyOf = (to: CaseState, draft: Draft, wanted: readonly Wants[]) =>
  ({
    to,
    reason: draft.reason,
    ...(wanted.includes('message') && { message: draft.message }),
    ...(wanted.includes('outcome') && draft.outcome !== '' && { outcome: draft.outcome as TransitionInput['outcome'] }),
    ...(wanted.includes('question') && { question: draft.question }),
    ...(wanted.includes('external') && {
      external: { organisation: draft.organisation, name: draft.name, email: draft.email },
    }),
    ...(wanted.includes('into') && draft.into !== '' && { into: draft.into }),
  }) satisfies Partial<TransitionInput>;

/** Steps that are each other's undoing: no mail is sent and no clock moved. */
const isTurnable = (state: CaseState): boolean => state === 'in-dialogue' || state === 'measure-planned';

/** A step with what it needs. Closed without sending, it opens again with what was typed. */
export const StepDialog = ({ to, into, close }: { to: CaseState; into?: string | undefined; close: () => void }) => {
  const { t } = useConsole();
  const { view, change } = useOpenCase();
  const wanted = wants[to] ?? [];
  const {
    draft,
    change: type,
    forget,
  } = useDraft<Draft>(`${view.case.id}:${to}:${into ?? ''}`, {
    reason: t.case.reasons[to] ?? '',
    message: '',
    outcome: '',
    question: '',
    organisation: '',
    name: '',
    email: '',
    into: into ?? view.duplicates[0]?.id ?? '',
  });
  const submit = async () => {
    const from = view.case.state;
    const failure = await change('transitions', bodyOf(to, draft, wanted), {
      text: ({ case: { state } }) => t.case.moved(t.states[state]),
      undo:
        isTurnable(from) && isTurnable(to)
          ? { path: 'transitions', body: { to: from, reason: t.frame.undone } }
          : undefined,
    });
    if (failure !== null) return failure;
    forget();
    close();
    return null;
  };
  return (
    <Dialog heading={t.case.steps[to]} close={close}>
      <p class="quiet">{t.case.explain[to]}</p>
      {to === 'closed' && view.case.occupation === null && <p class="notice">{t.case.uncoded}</p>}
      {view.signal.contact.email === undefined && (wanted.includes('message') || to === 'waiting-employer') && (
        <p class="notice">{t.case.noEmail}</p>
      )}
      <CaseForm name="step" submit={submit} action={t.case.steps[to]} cancel={close}>
        {wanted.includes('into') && (
          <SelectField
            name="into"
            label={t.case.into}
            value={draft.into}
            change={(value) => type({ into: value })}
            choices={view.duplicates.map(({ id, reference, need }) => ({ value: id, label: `${reference} ${need}` }))}
          />
        )}
        {wanted.includes('outcome') && (
          <SelectField
            name="outcome"
            label={t.case.outcomeField}
            value={draft.outcome}
            change={(outcome) => type({ outcome })}
            empty={t.case.chooseOutcome}
            choices={Object.entries(t.outcomes).map(([value, label]) => ({ value, label }))}
          />
        )}
        {wanted.includes('external') && (
          <>
            <TextField
              name="external.organisation"
              label={t.case.actorOrganisation}
              value={draft.organisation}
              change={(organisation) => type({ organisation })}
              warning={warningOf(t, draft.organisation)}
            />
            <TextField
              name="external.name"
              label={t.case.actorName}
              value={draft.name}
              change={(name) => type({ name })}
              warning={warningOf(t, draft.name)}
            />
            <TextField
              name="external.email"
              label={t.case.actorEmail}
              type="email"
              value={draft.email}
              change={(email) => type({ email })}
            />
          </>
        )}
        {wanted.includes('message') && (
          <>
            <StandardAnswer
              kind={to === 'closed' ? 'closing' : 'acknowledged'}
              text={draft.message}
              change={(message) => type({ message })}
            />
            <TextArea
              name="message"
              label={t.case.message}
              hint={t.case.messageHint}
              rows={8}
              maxLength={4000}
              value={draft.message}
              change={(message) => type({ message })}
              warning={warningOf(t, draft.message)}
            />
          </>
        )}
        {wanted.includes('question') && (
          <>
            <StandardAnswer
              kind={to === 'waiting-external' ? 'external' : 'question'}
              text={draft.question}
              change={(question) => type({ question })}
            />
            <TextArea
              name="question"
              label={t.case.question}
              rows={5}
              maxLength={2000}
              value={draft.question}
              change={(question) => type({ question })}
              warning={warningOf(t, draft.question)}
            />
          </>
        )}
        <TextArea
          name="reason"
          label={t.case.reason}
          hint={t.case.reasonHint}
          rows={2}
          maxLength={1000}
          value={draft.reason}
          change={(reason) => type({ reason })}
          warning={warningOf(t, draft.reason)}
        />
      </CaseForm>
    </Dialog>
  );
};
