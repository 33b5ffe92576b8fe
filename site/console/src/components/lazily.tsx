import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { networkFailure } from '../api/failure.ts';
import { useConsole } from '../console.ts';
import { FailureNote } from './failure-note.tsx';

/** A page whose program is fetched when it is first opened. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>) => {
  let ready: ComponentType<P> | null = null;
  return (props: P) => {
    const { t } = useConsole();
    const [, setState] = useState(0);
    const [failed, setFailed] = useState(false);
    const fetch = useCallback(async () => {
      setFailed(false);
      try {
        ready ??= await load();
        setState((n) => n + 1);
      } catch {
        setFailed(true);
      }
    }, []);
    useEffect(() => {
      if (ready === null) void fetch();
    }, [fetch]);
    if (ready !== null) {
      const Ready = ready;
      return <Ready {...props} />;
    }
    if (failed) return <FailureNote failure={networkFailure} retry={() => void fetch()} />;
    return (
      <p class="quiet" role="status">
        {t.frame.loading}
      </p>
    );
  };
};
