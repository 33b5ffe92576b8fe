import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../api/failure.ts';

export type Loading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'loaded'; readonly value: T; readonly version: number | null };

/** Fetches when shown and when `key` changes; `again` fetches anew and keeps what stands until the answer is here. */
export const useLoaded = <T>(
  fetch: () => Promise<Result<T>>,
  key = '',
): { loading: Loading<T>; again: () => Promise<void> } => {
  const [loading, setLoading] = useState<Loading<T>>({ state: 'loading' });
  const latest = useRef(fetch);
  latest.current = fetch;
  const run = useRef(0);
  const again = useCallback(async () => {
    run.current += 1;
    const mine = run.current;
    const result = await latest.current();
    if (mine !== run.current) return;
    setLoading(
      result.ok
        ? { state: 'loaded', value: result.value, version: result.version }
        : { state: 'failed', failure: result.failure },
    );
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is another thing to fetch
  useEffect(() => {
    setLoading({ state: 'loading' });
    void again();
  }, [again, key]);
  return { loading, again };
};
