import type { ComponentChildren } from 'preact';
import { useConsole } from '../console.ts';
import { FailureNote } from './failure-note.tsx';
import type { Loading } from './use-loaded.ts';

type Props<T> = { loading: Loading<T>; again: () => void; children: (value: T) => ComponentChildren };

/** Something fetched: a word while it comes, a sentence and a way to try again where it does not. */
export const Loaded = <T,>({ loading, again, children }: Props<T>) => {
  const { t } = useConsole();
  if (loading.state === 'loading')
    return (
      <p class="quiet" role="status">
        {t.frame.loading}
      </p>
    );
  if (loading.state === 'failed') return <FailureNote failure={loading.failure} retry={again} />;
  return <>{children(loading.value)}</>;
};
