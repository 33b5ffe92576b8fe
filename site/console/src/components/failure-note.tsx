import type { Failure } from '../api/failure.ts';
import { useConsole } from '../console.ts';

/** What a person reads of a failure that no field is to blame for. */
export const useFailureText = (): ((failure: Failure) => string) => {
  const { t } = useConsole();
  return ({ kind, title }) => {
    if (kind === 'refused' || kind === 'forbidden-step' || kind === 'stale' || kind === 'invalid')
      return title === '' ? t.failures.fault : title;
    return t.failures[kind];
  };
};

type Props = { failure: Failure; retry: () => void };

/** Instead of what could not be fetched: why, and a way to try again. */
export const FailureNote = ({ failure, retry }: Props) => {
  const { t } = useConsole();
  const textOf = useFailureText();
  return (
    <div class="notice bad" role="alert">
      <p>{textOf(failure)}</p>
      {failure.kind !== 'not-yours' && (
        <button type="button" class="button secondary" onClick={retry}>
          {t.failures.retry}
        </button>
      )}
    </div>
  );
};
