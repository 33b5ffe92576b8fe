import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import { fetchEvent } from '../api/events.ts';
import type { Failure } from '../api/failure.ts';
import { useConsole } from '../console.ts';

type Held = { readonly event: EventAnswer; readonly at: Date };

/** Often enough to follow answers to a mail that has just gone out, seldom enough to disturb nobody. */
const every = 30_000;

/** One event, with its counts kept up to date while somebody looks. What could not be fetched leaves what stands. */
export const useEvent = (id: string) => {
  const { client } = useConsole();
  const [held, setHeld] = useState<Held | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useRef(0);
  const keep = useCallback((event: EventAnswer) => {
    run.current += 1;
    setHeld({ event, at: new Date() });
    setFailure(null);
  }, []);
  const update = useCallback(async (): Promise<void> => {
    run.current += 1;
    const mine = run.current;
    const result = await fetchEvent(client, id);
    // A later fetch, or a change that was answered meanwhile, is newer than this.
    if (mine !== run.current) return;
    if (result.ok) keep(result.value);
    else setFailure(result.failure);
  }, [client, id, keep]);
  useEffect(() => {
    void update();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void update();
    }, every);
    return () => {
      clearInterval(timer);
      run.current += 1;
    };
  }, [update]);
  return { held, failure, update, keep };
};
export type OpenEvent = ReturnType<typeof useEvent>;
