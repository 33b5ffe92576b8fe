import type { ComponentChildren } from 'preact';
import type { CaseState } from '../../../../shared/domain/case-state.ts';
import type { Failure } from '../api/failure.ts';
import { Form } from '../components/form.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { HistoryList } from './history-list.tsx';

type Props = {
  name: string;
  submit: () => Promise<Failure | null>;
  action: string;
  children: ComponentChildren;
  cancel?: (() => void) | undefined;
};

/** A form of a case: where somebody was faster, it tells what they did; where a step is not allowed, which are. */
export const CaseForm = ({ name, submit, action, children, cancel }: Props) => {
  const { t } = useConsole();
  const { overtakenBy } = useOpenCase();
  const explain = ({ kind, allowed }: Failure) => {
    if (kind === 'stale')
      return (
        <>
          <p>{t.case.staleText}</p>
          <HistoryList entries={overtakenBy} />
        </>
      );
    if (kind === 'forbidden-step')
      return (
        <p>
          {t.case.notAllowed}{' '}
          {allowed.length === 0
            ? t.case.none
            : allowed.map((state) => t.states[state as CaseState] ?? state).join(', ')}
        </p>
      );
    return null;
  };
  return (
    <Form name={name} submit={submit} action={action} cancel={cancel} explain={explain}>
      {children}
    </Form>
  );
};
