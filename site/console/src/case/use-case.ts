import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, ChangedCase } from '../../../../functions/cases/contract.ts';
import type { HistoryEntry } from '../../../../shared/domain/case-change.ts';
import type { Failure } from '../api/failure.ts';
import { useFailureText } from '../components/failure-note.tsx';
import { useConsole } from '../console.ts';
import type { ChangePath, Done } from './case-context.ts';

type Held = { view: CaseView; older: readonly HistoryEntry[]; hasOlder: boolean };

/**
 * One case, fetched and changed. Every change names the version that was on the screen. Where somebody was faster, the
 * fresh case is fetched and shown, and the next attempt is made on it: that is the person's decision, not the program's.
 */
export const useCase = (id: string) => {
  const { client, toast } = useConsole();
  const textOf = useFailureText();
  const [held, setHeld] = useState<Held | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [overtakenFrom, setOvertakenFrom] = useState<number | null>(null);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const fetch = useCallback(async (): Promise<void> => {
    const result = await client.get<CaseView>(`/api/v1/cases/${id}`);
    if (!shown.current) return;
    if (!result.ok) return setFailure(result.failure);
    setFailure(null);
    setHeld((before) => {
      const oldest = result.value.history.at(-1)?.version ?? 0;
      const older = before?.older.filter(({ version }) => version < oldest) ?? [];
      const whole = older[0]?.version === oldest - 1;
      return {
        view: result.value,
        older: whole ? older : [],
        hasOlder: whole ? before?.hasOlder === true : result.value.older,
      };
    });
  }, [client, id]);
  useEffect(() => void fetch(), [fetch]);

  const post = (path: ChangePath, body: unknown, version: number) =>
    client.send<ChangedCase>('POST', `/api/v1/cases/${id}/${path}`, { body, version });

  const undoOf = (undo: NonNullable<Done['undo']>, version: number) => async (): Promise<boolean> => {
    const result = await post(undo.path, undo.body, version);
    if (!result.ok) setTimeout(() => toast({ text: textOf(result.failure) }));
    if (shown.current) await fetch();
    return result.ok;
  };

  const change = async (path: ChangePath, body: unknown, { text, undo }: Done): Promise<Failure | null> => {
    if (held === null) return null;
    const seen = held.view.case.version;
    const result = await post(path, body, seen);
    if (!result.ok) {
      if (result.failure.kind === 'stale') {
        await fetch();
        setOvertakenFrom((before) => before ?? seen);
      }
      return result.failure;
    }
    setOvertakenFrom(null);
    // What was answered stands at once; suggestions and relations follow with the fetched view.
    setHeld({ ...held, view: { ...held.view, case: result.value.case, allowed: result.value.allowed } });
    toast({
      text: typeof text === 'string' ? text : text(result.value),
      ...(undo !== undefined && { undo: undoOf(undo, result.value.case.version) }),
    });
    await fetch();
    return null;
  };

  const fetchOlder = async (): Promise<void> => {
    if (held === null) return;
    const before = (held.older.at(-1) ?? held.view.history.at(-1))?.version;
    const result = await client.get<CaseView>(`/api/v1/cases/${id}?before=${before}`);
    if (!result.ok) return toast({ text: textOf(result.failure) });
    setHeld({ ...held, older: [...held.older, ...result.value.history], hasOlder: result.value.older });
  };

  const entries = held === null ? [] : [...held.view.history, ...held.older];
  return {
    view: held?.view ?? null,
    failure,
    fetch,
    entries,
    overtakenBy: overtakenFrom === null ? [] : entries.filter(({ version }) => version > overtakenFrom),
    change,
    fetchOlder,
    hasOlder: held?.hasOlder ?? false,
  };
};
